import type {Table, TableCell, TableRow} from 'mdast'
import {lastAtMost} from '../collections/last-at-most.js'
import {type Passage, readPassage} from '../text/passages.js'
import {encloses, type Span, spanOf} from '../text/span.js'
import type {NodeIndex} from './node-index.js'

/** A GFM table as rows of cells; each row of `rows` is as long as it was written. */
export interface DocumentTable extends Span {
  readonly node: Table
  readonly header: readonly Passage[]
  readonly rows: readonly (readonly Passage[])[]
}

/** All tables of a document in source order. */
export function findTables(source: string, nodes: NodeIndex): readonly DocumentTable[] {
  const cells = (row: TableRow | undefined) => (row?.children ?? []).map((cell: TableCell) => readPassage(cell, source))
  return nodes.all('table').map((node) => ({
    ...spanOf(node),
    node,
    header: cells(node.children[0]),
    rows: node.children.slice(1).map(cells)
  }))
}

/** A cell among those of its table. */
export interface CellPlace {
  readonly table: DocumentTable
  /** the row that holds it, which is the table's `header` for one of the head */
  readonly row: readonly Passage[]
  readonly column: number
}

/** The table that encloses a span, in logarithmic time; `undefined` where none does. */
export function tableAt(tables: readonly DocumentTable[], span: Span): DocumentTable | undefined {
  const table = tables[lastAtMost(tables, span.start, ({start}) => start)]
  return table && encloses(table, span) ? table : undefined
}

/** The cell that encloses a span, in logarithmic time; `undefined` where none does. */
export function cellAt(tables: readonly DocumentTable[], span: Span): CellPlace | undefined {
  const table = tableAt(tables, span)
  if (!table) return undefined
  const {header, rows} = table
  const isBelow = span.start >= (rows[0]?.[0]?.start ?? table.end)
  const row = isBelow ? (rows[lastAtMost(rows, span.start, ([first]) => first?.start ?? 0)] ?? []) : header
  const column = lastAtMost(row, span.start, ({start}) => start)
  const cell = row[column]
  return cell && encloses(cell, span) ? {table, row, column} : undefined
}
