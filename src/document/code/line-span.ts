import type {Document} from '../document.js'
import type {CodeBlock} from '../markdown/code-blocks.js'
import type {Span} from '../text/span.js'
import {sourceSpan} from './place.js'

/** The whole lines of the source that a span of a block's content stands on, when nothing else stands there; else the span itself. */
export function wholeLines({lines, source}: Document, block: CodeBlock, span: Span): Span {
  const {value} = block
  const lineStart = value.lastIndexOf('\n', span.start - 1) + 1
  const nextBreak = value.indexOf('\n', span.end)
  const lineEnd = nextBreak === -1 ? value.length : nextBreak
  const rest = value.slice(span.end, lineEnd).trim()
  const isAlone =
    value.slice(lineStart, span.start).trim() === '' && /^[;,]?\s*(?:\/\/.*|#.*|\/\*[^*]*\*\/)?$/.test(rest)
  const place = sourceSpan(block, span)
  if (!isAlone) return place
  const last = lines.lineAt(place.end - 1)
  return {
    start: lines.start(lines.lineAt(place.start)),
    end: last < lines.count ? lines.start(last + 1) : source.length
  }
}
