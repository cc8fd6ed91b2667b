import type {Document} from '../../document.js'
import {cellAt} from '../../markdown/tables.js'
import type {Span} from '../../text/span.js'

/** How many cells of its row a name can speak of. */
const farthestCell = 8

/** Headers of columns that say something about a credential rather than what it is: `Secret name`. */
const aboutColumn = /\b(?:location|names?|path|reference|rotation|source|types?)$/i

/** The cells that a name in a table speaks of: those below it in its column if it heads one, else those after it in its row. */
export function namedCells({lines, tables}: Document, name: Span): readonly Span[] {
  if (!lines.text(lines.lineAt(name.start)).includes('|')) return []
  const cell = cellAt(tables, name)
  if (!cell) return []
  const {table, row, column} = cell
  if (row === table.header) return table.rows.flatMap((one) => one[column] ?? [])
  return row.slice(column + 1, column + 1 + farthestCell)
}

/** Whether a value stands in a column of names, places or types. */
export function isInColumnAbout({lines, tables}: Document, value: Span): boolean {
  if (!lines.text(lines.lineAt(value.start)).includes('|')) return false
  const cell = cellAt(tables, value)
  return cell !== undefined && aboutColumn.test(cell.table.header[cell.column]?.text.trim() ?? '')
}
