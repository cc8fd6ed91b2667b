import {lastAtMost} from '../collections/last-at-most.js'
import type {Span} from './span.js'

/** Spans that are asked again and again what they enclose; each answer takes logarithmic time. */
export interface SpanIndex {
  /** whether one of them holds a span whole */
  someEncloses(inner: Span): boolean
  /** whether a span holds one of them whole */
  someWithin(outer: Span): boolean
}

/** Index spans in any order. */
export function indexSpans(spans: readonly Span[]): SpanIndex {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  // How far the spans up to each reach, and how soon one of those from each on ends.
  const reach = running(sorted, Math.max)
  const soonest = running(sorted.toReversed(), Math.min).reverse()
  /** how many start at or before an offset */
  const countUpTo = (offset: number) => {
    const at = lastAtMost(sorted, offset, ({start}) => start)
    return (sorted[at]?.start ?? Number.POSITIVE_INFINITY) <= offset ? at + 1 : 0
  }
  return {
    someEncloses: ({start, end}) => (reach[countUpTo(start) - 1] ?? Number.NEGATIVE_INFINITY) >= end,
    someWithin: ({start, end}) => (soonest[countUpTo(start - 1)] ?? Number.POSITIVE_INFINITY) <= end
  }
}

function running(spans: readonly Span[], choose: (a: number, b: number) => number): number[] {
  const ends: number[] = []
  for (const {end} of spans) ends.push(choose(ends.at(-1) ?? end, end))
  return ends
}
