import type {Prose} from '../text/prose.js'
import type {Mention} from '../treatment/signals.js'
import type {Section} from './sections.js'

/** Words that two sections have in common, one after the other. */
export interface SharedRun {
  readonly earlier: Mention
  readonly later: Mention
}

/** Fewer words are a term, and show no repetition. */
const leastWords = 4

/** So many comparisons of words take a few hundredths of a second. */
const mostComparisons = 2 ** 24

/** The longest run of words within a passage that the own text of both sections has; `undefined` where it is short or they are huge. */
export function longestSharedRun(prose: Prose, earlier: Section, later: Section): SharedRun | undefined {
  const [one, other] = [wordsOf(prose, earlier), wordsOf(prose, later)]
  if (one.length * other.length > mostComparisons) return undefined
  const {numbers} = prose.text
  let best = {length: 0, one: 0, other: 0}
  /** how long the run is that ends at each word of the other section */
  const lengths = new Int32Array(other.length)
  for (const first of one) {
    let before = 0
    for (const [at, second] of other.entries()) {
      const isSame = numbers[first.place] === numbers[second.place]
      const length = !isSame ? 0 : first.opens || second.opens ? 1 : before + 1
      before = lengths[at] ?? 0
      lengths[at] = length
      if (length > best.length) best = {length, one: first.place, other: second.place}
    }
  }
  if (best.length < leastWords) return undefined
  const [there, here] = [runAt(prose, best.one, best.length), runAt(prose, best.other, best.length)]
  return there && here && {earlier: there, later: here}
}

/** A word by its place among all, and whether a passage begins with it. */
interface PlacedWord {
  readonly place: number
  readonly opens: boolean
}

function wordsOf({passages, text}: Prose, {start, ownEnd}: Section): readonly PlacedWord[] {
  return passages.flatMap(({passage, firstWord}, at) => {
    if (passage.start < start || passage.start >= ownEnd || passage.node.type === 'heading') return []
    const end = passages[at + 1]?.firstWord ?? text.count
    return Array.from({length: end - firstWord}, (_, word) => ({place: firstWord + word, opens: word === 0}))
  })
}

function runAt(prose: Prose, last: number, length: number): Mention | undefined {
  const {starts, ends} = prose.text
  const passage = prose.passageAt(last)?.passage
  const [start, end] = [starts[last - length + 1] ?? 0, ends[last] ?? 0]
  return passage && {place: passage.sourceSpan(start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' ')}
}
