import {overlaps} from '../../text/span.js'
import {findWhole, findWholeOrCut, indexValues, type ValuePlace} from './value-index.js'

/** Longer values show more of their beginning, none more than four characters. */
const shownAtMost = 4

/** What output may show of a private value: its first characters and its length, as in `ghp_… (40 characters)`. */
export function maskValue(value: string): string {
  return `${shownOf(value)}\u2026 (${[...value].length} characters)`
}

function shownOf(value: string): string {
  const characters = [...value]
  return characters.slice(0, Math.min(shownAtMost, Math.floor(characters.length / 8) + 1)).join('')
}

/** What output may show of a text that holds private values. */
export interface Masker {
  /** every value replaced by its mask, also where the text was cut within it, at its end or before an ellipsis */
  mask(text: string): string
  /** every value masked in its place: a star for each other character, so that offsets and line breaks stay */
  star(text: string): string
}

/** Mask values, in time that grows with a text and not with how many values there are. */
export function createMasker(values: readonly string[]): Masker {
  const index = indexValues(values)
  return {
    mask: (text) => replacePlaces(text, findWholeOrCut(text, index), maskValue),
    star: (text) => replacePlaces(text, findWhole(text, index), starred)
  }
}

function replacePlaces(text: string, places: readonly ValuePlace[], replacement: (value: string) => string): string {
  let replaced = ''
  let from = 0
  for (const {start, end, value} of joinOverlapping(text, places)) {
    replaced += text.slice(from, start) + replacement(value)
    from = end
  }
  return replaced + text.slice(from)
}

/** Values that overlap as one, so that the mask of neither shows a part of the other. */
function joinOverlapping(text: string, places: readonly ValuePlace[]): ValuePlace[] {
  const joined: ValuePlace[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (!last || !overlaps(last, place)) joined.push(place)
    else if (place.end > last.end) {
      joined[joined.length - 1] = {start: last.start, end: place.end, value: text.slice(last.start, place.end)}
    }
  }
  return joined
}

function starred(value: string): string {
  const shown = shownOf(value)
  return shown + value.slice(shown.length).replace(/[^\r\n]/g, '*')
}
