import {type CodeBlock, sourceOffset} from '../markdown/code-blocks.js'
import type {Span} from '../text/span.js'

/** The span of the source that a span of a block's content was read from. */
export function sourceSpan(block: CodeBlock, {start, end}: Span): Span {
  const from = sourceOffset(block, start)
  return {start: from, end: end > start ? sourceOffset(block, end - 1) + 1 : from}
}
