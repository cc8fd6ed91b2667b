import {groupBy} from '../../collections/groups.js'
import {lastAtMost} from '../../collections/last-at-most.js'
import type {Span} from '../../text/span.js'

/** Where a value stands in a text, whole or cut off. */
export interface ValuePlace extends Span {
  readonly value: string
}

/** Values that are looked for together, by their first characters. */
export interface ValueIndex {
  /** by as many characters as tell values apart; shorter values by all of theirs */
  readonly heads: ReadonlyMap<string, Group>
  /** the lengths that heads have */
  readonly headLengths: readonly number[]
}

/** The values with the same head. */
interface Group {
  readonly all: ReadonlySet<string>
  /** the lengths of the values, longest first */
  readonly lengths: readonly number[]
  /** in the order of their characters */
  readonly sorted: readonly string[]
}

/** A beginning of a value that is shorter tells as little as its mask. */
const tellingPrefix = 8

/** Index values, of which empty ones count for nothing. */
export function indexValues(values: readonly string[]): ValueIndex {
  const byHead = groupBy(new Set(values), (value) => value.slice(0, tellingPrefix))
  byHead.delete('')
  const heads = new Map([...byHead].map(([head, group]) => [head, groupOf(group)]))
  return {heads, headLengths: [...new Set([...heads.keys()].map(({length}) => length))]}
}

function groupOf(values: readonly string[]): Group {
  const lengths = [...new Set(values.map(({length}) => length))].sort((a, b) => b - a)
  return {all: new Set(values), lengths, sorted: values.toSorted()}
}

/** The places where values begin, in their order, with the longest of each; they may overlap. */
export function findWhole(text: string, index: ValueIndex): ValuePlace[] {
  return findPlaces(text, index, wholeAt)
}

/** The same, and the places of values that are cut off, by the end of the text or an ellipsis. */
export function findWholeOrCut(text: string, index: ValueIndex): ValuePlace[] {
  const cuts = [...text.matchAll(/…|\.{3}/g)].map(({index}) => index)
  cuts.push(text.length)
  return findPlaces(text, index, (text, start, group) => {
    const whole = wholeAt(text, start, group)
    const cut = cutAt(text, start, group, cuts)
    return whole && whole.end >= (cut?.end ?? 0) ? whole : cut
  })
}

type Search = (text: string, start: number, group: Group) => ValuePlace | undefined

function findPlaces(text: string, {heads, headLengths}: ValueIndex, search: Search): ValuePlace[] {
  if (heads.size === 0) return []
  const places: ValuePlace[] = []
  for (let start = 0; start < text.length; start++) {
    let longest: ValuePlace | undefined
    for (const length of headLengths) {
      const group = heads.get(text.slice(start, start + length))
      const place = group && search(text, start, group)
      if (place && place.end > (longest?.end ?? 0)) longest = place
    }
    if (longest) places.push(longest)
  }
  return places
}

function wholeAt(text: string, start: number, {all, lengths}: Group): ValuePlace | undefined {
  for (const length of lengths) {
    const value = text.slice(start, start + length)
    if (all.has(value)) return {start, end: start + value.length, value}
  }
  return undefined
}

/** Up to the farthest cut that leaves the beginning of a value. */
function cutAt(text: string, start: number, {sorted, lengths}: Group, cuts: readonly number[]): ValuePlace | undefined {
  const [longest = 0] = lengths
  for (let at = lastAtMost(cuts, start + longest, (cut) => cut); at >= 0; at--) {
    const end = cuts[at] ?? 0
    if (end < start + tellingPrefix) return undefined
    const written = text.slice(start, end)
    const value = firstFrom(sorted, written)
    if (end <= start + longest && value?.startsWith(written)) return {start, end, value}
  }
  return undefined
}

/** The first of sorted values that does not come before a text. */
function firstFrom(sorted: readonly string[], text: string): string | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return sorted[low]
}
