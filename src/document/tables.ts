import type {Table, TableCell, TableRow} from 'mdast'
import type {NodeIndex} from './node-index.js'
import {type Passage, readPassage} from './passages.js'
import {type Span, spanOf} from './span.js'

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
