import type {Document} from '../document.js'
import type {Span} from '../text/span.js'

/** The passage just before a block: what the author announces it with; empty at the beginning. */
export function introductionOf(document: Document, block: Span): string {
  return document.passages.findLast(({end}) => end <= block.start)?.text ?? ''
}
