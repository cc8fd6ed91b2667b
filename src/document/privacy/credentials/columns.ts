import type {Document} from '../../document.js'
import type {Span} from '../../span.js'
import {cellAt} from '../../tables.js'

/** How many cells of its row a name can speak of. */
const farthestCell = 8

/** The cells that a name in a table speaks of: those below it in its column if it heads one, else those after it in its row. */
export function namedCells({lines, tables}: Document, name: Span): readonly Span[] {
  if (!lines.text(lines.lineAt(name.start)).includes('|')) return []
  const cell = cellAt(tables, name)
  if (!cell) return []
  const {table, row, column} = cell
  if (row === table.header) return table.rows.flatMap((one) => one[column] ?? [])
  return row.slice(column + 1, column + 1 + farthestCell)
}
