import type {Span} from '../text/span.js'

/** The sentence of a text that a span of it stands in. */
export function sentenceAround(text: string, {start, end}: Span): Span {
  const before = [...text.slice(0, start).matchAll(/[.!?]\s/g)].at(-1)
  const after = /[.!?](?=\s|$)/.exec(text.slice(end))
  return {start: before ? before.index + 1 : 0, end: after ? end + after.index : text.length}
}
