import type {Span} from '../span.js'

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
