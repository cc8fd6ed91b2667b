import type {Document} from '../../document.js'
import type {Span} from '../../span.js'
import {encloses} from '../../span.js'

/** The cells that a name in a table speaks of: those below it in its column if it heads one, else those after it in its row. */
export function namedCells({source, tables}: Document, name: Span): Span[] {
  const lineStart = source.lastIndexOf('\n', name.start) + 1
  const bar = source.indexOf('|', lineStart)
  const lineEnd = source.indexOf('\n', name.end)
  if (bar === -1 || (lineEnd !== -1 && bar > lineEnd)) return []
  const table = tables.find((one) => encloses(one, name))
  if (!table) return []
  const column = table.header.findIndex((cell) => encloses(cell, name))
  if (column !== -1) return table.rows.flatMap((row) => row[column] ?? [])
  const row = table.rows.find((cells) => cells.some((cell) => encloses(cell, name))) ?? []
  return row.filter((cell) => cell.start > name.end)
}
