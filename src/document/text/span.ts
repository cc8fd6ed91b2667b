import type {Node} from 'unist'

/** A half-open range of UTF-16 offsets in the source of a document, after a byte order mark. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The span of a parsed node; the parsers that we use put offsets on every node. */
export function spanOf(node: Node): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

/** Whether two spans share at least one character; an empty span overlaps what encloses it. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether the outer span holds the inner one whole. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
