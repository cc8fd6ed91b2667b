import type {CodeBlock} from './code-blocks.js'
import type {Document} from './document.js'
import {once} from './memo.js'
import type {NodeIndex} from './node-index.js'
import {areParallel} from './parallel-sections.js'
import type {Section} from './sections.js'
import {type Span, spanOf} from './span.js'

/** Two sections whose own text says the same, the earlier one first. */
export interface SimilarSections {
  readonly earlier: Section
  readonly later: Section
  /** cosine of their weighted shingles, from 0 to 1 */
  readonly similarity: number
}

/** How alike two sections have to be; chosen on real documents whose repetitions people had marked. */
export interface SimilarityLimits {
  /** of sections in different chapters under different names */
  readonly apart: number
  /** of sections in one chapter or of one name, where options and stories are alike by design */
  readonly together: number
  /** words that a section has to have */
  readonly minWords: number
}

/** Shingles that only the two sections share; a handful of common terms is not a repetition. */
const leastOwnShingles = 8

/** A shingle in more sections than this is a term or boilerplate, not a repetition; it also bounds the work. */
const mostSections = 4

interface Shingled {
  readonly section: Section
  /** pairs of neighbouring words, each as one number */
  readonly shingles: ReadonlySet<number>
}

interface Overlap {
  readonly a: number
  readonly b: number
  weight: number
  own: number
}

/**
 * The pairs of sections that repeat each other, each section in at most one pair, best pairs first chosen. Text, lists and
 * tables count; code, comments and links do not. Linear in the length of the document: shingles are
 * pairs of neighbouring words, found through an inverted index that forgets frequent ones.
 */
export function findSimilarSections(
  {source, sections, codeBlocks, nodes}: Pick<Document, 'source' | 'sections' | 'codeBlocks' | 'nodes'>,
  limits: SimilarityLimits
): readonly SimilarSections[] {
  const hidden = hiddenSpans(codeBlocks, nodes)
  const shingled = shingleSections(source, sections, hidden, limits.minWords)
  const places = indexShingles(shingled)
  const rarities = shingled.map((_, at) => Math.log(shingled.length / (at + 1)) + 1)
  const rarity = (shingle: number) => rarities[(places.get(shingle)?.length ?? 1) - 1] ?? 1
  const norms = shingled.map(({shingles}) =>
    once(() => Math.sqrt([...shingles].reduce((sum, one) => sum + rarity(one), 0)))
  )
  const pairs = overlaps(places, rarity).flatMap(({a, b, weight, own}) => {
    const [one, other] = [shingled[a], shingled[b]]
    if (!one || !other || own < leastOwnShingles || isWithin(one.section, other.section)) return []
    const similarity = weight / ((norms[a]?.() ?? 1) * (norms[b]?.() ?? 1))
    const least = areParallel(one.section, other.section) ? limits.together : limits.apart
    return similarity >= least ? [{earlier: one.section, later: other.section, similarity}] : []
  })
  return bestPairs(pairs)
}

/** Sorted spans of the source that are not running text. */
function hiddenSpans(blocks: readonly CodeBlock[], nodes: NodeIndex): readonly Span[] {
  return [...blocks, ...[...nodes.all('html'), ...nodes.all('definition')].map(spanOf)].sort(
    (a, b) => a.start - b.start
  )
}

function shingleSections(
  source: string,
  sections: readonly Section[],
  hidden: readonly Span[],
  minWords: number
): readonly Shingled[] {
  const numbering = createWordIndex()
  let next = 0
  const read = sections.flatMap((section) => {
    let text = ''
    let at = section.heading ? spanOf(section.heading).end : section.start
    for (; (hidden[next]?.start ?? Number.POSITIVE_INFINITY) < section.ownEnd; next++) {
      const {start, end} = hidden[next] ?? {start: at, end: at}
      if (end <= at) continue
      text += `${source.slice(at, Math.max(at, start))} `
      at = end
    }
    const words = numbering.numbersOf(text + source.slice(at, section.ownEnd))
    return words.length < minWords ? [] : [{section, words}]
  })
  const base = numbering.count()
  return read.map(({section, words}) => ({section, shingles: pairsOf(words, base)}))
}

/** Pairs of neighbouring words as numbers, as small as can be: sets and maps of small integers are faster. */
function pairsOf(words: readonly number[], base: number): ReadonlySet<number> {
  const pairs = new Set<number>()
  for (let at = 1; at < words.length; at++) pairs.add((words[at - 1] ?? 0) * base + (words[at] ?? 0))
  return pairs
}

/** English words of grammar, which say nothing of the matter; other languages do without. */
const grammar = new Set(
  'the a an of to in is are be for and or on with that this it as by from at not can will we if when which has have its their was were but they should would may must only all any each into than then there these those do does so such also use used using'.split(
    ' '
  )
)

/** Links name other texts, again and again, and say nothing themselves. */
const link = /\[[^[\]]{0,200}\](?:\([^()\s]{0,500}\)|\[[^[\]]{0,80}\])/g

/** Numbers the significant words of texts; words of one stem have one number. */
interface WordIndex {
  numbersOf(text: string): readonly number[]
  /** how many numbers there are so far */
  count(): number
}

function createWordIndex(): WordIndex {
  const stems = new Map<string, number>()
  const words = new Map<string, number>()
  const learn = (word: string) => {
    const key = stem(word)
    const number = grammar.has(word) ? insignificant : (stems.get(key) ?? stems.size)
    if (number !== insignificant) stems.set(key, number)
    words.set(word, number)
    return number
  }
  const numbersOf = (text: string) => {
    const numbers: number[] = []
    for (const word of text
      .toLowerCase()
      .replace(link, ' ')
      .match(/[\p{L}\p{N}_]+/gu) ?? []) {
      const number = words.get(word) ?? learn(word)
      if (number !== insignificant) numbers.push(number)
    }
    return numbers
  }
  return {numbersOf, count: () => stems.size}
}

const insignificant = -1

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ations?|ings?|ied|ies|ed|es|s|ly|e)$/, '') : word
}

function indexShingles(shingled: readonly Shingled[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  shingled.forEach(({shingles}, at) => {
    for (const shingle of shingles) {
      const known = places.get(shingle)
      if (known) known.push(at)
      else places.set(shingle, [at])
    }
  })
  return places
}

function overlaps(places: ReadonlyMap<number, readonly number[]>, rarity: (shingle: number) => number): Overlap[] {
  const found = new Map<string, Overlap>()
  for (const [shingle, at] of places) {
    if (at.length < 2 || at.length > mostSections) continue
    const weight = rarity(shingle)
    for (const a of at) {
      for (const b of at) {
        if (a >= b) continue
        const key = `${a} ${b}`
        const pair = found.get(key) ?? {a, b, weight: 0, own: 0}
        pair.weight += weight
        if (at.length === 2) pair.own++
        found.set(key, pair)
      }
    }
  }
  return [...found.values()]
}

function isWithin(outer: Section, inner: Section): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function bestPairs(pairs: readonly SimilarSections[]): SimilarSections[] {
  const taken = new Set<Section>()
  const best = pairs
    .toSorted((a, b) => b.similarity - a.similarity)
    .filter(({earlier, later}) => {
      if (taken.has(earlier) || taken.has(later)) return false
      taken.add(earlier).add(later)
      return true
    })
  return best.sort((a, b) => a.later.start - b.later.start)
}
