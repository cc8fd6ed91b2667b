import type {Span} from '../text/span.js'

/** One thing that a document says of itself. */
export interface MetadataEntry {
  /** in lower case, hyphens for blanks: `review-manager` */
  readonly key: string
  /** the value as a reader sees it, on one line; the items of a list joined by `, `; empty when nothing is given */
  readonly value: string
  readonly keySpan: Span
  /** empty, just after the key, when nothing is given */
  readonly valueSpan: Span
}

/** The value as the source has it, with markup and the targets of links: from its key, or its line, to the end of its line. */
export function writtenValue({keySpan, valueSpan}: MetadataEntry, source: string): Span {
  const lineStart = source.lastIndexOf('\n', valueSpan.start - 1) + 1
  const lineEnd = source.indexOf('\n', valueSpan.end)
  return {start: Math.max(lineStart, keySpan.end), end: lineEnd === -1 ? source.length : lineEnd}
}
