import {once} from '../collections/memo.js'
import type {Document} from '../document.js'
import type {CodeBlock} from '../markdown/code-blocks.js'
import type {NodeIndex} from '../markdown/node-index.js'
import {type Span, spanOf} from '../text/span.js'
import {identifierEnd} from '../text/word-end.js'
import {createWordTable} from '../text/word-table.js'
import {areParallel} from './parallel-sections.js'
import type {Section} from './sections.js'

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

/** A section with the significant words of its text. */
interface ReadSection {
  readonly section: Section
  /** the number of each word */
  readonly words: readonly number[]
}

/** Pairs of neighbouring words and the sections that they stand in. */
interface ShingleIndex {
  /** the different shingles of each section */
  readonly inSection: readonly (readonly number[])[]
  /** in how many sections each shingle stands */
  readonly counts: readonly number[]
  /** the first of these sections, `mostSections` for each shingle */
  readonly places: readonly number[]
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
  const read = readSections(source, sections, hiddenSpans(codeBlocks, nodes), limits.minWords)
  if (read.length < 2) return []
  const index = indexShingles(read)
  const rarities = read.map((_, at) => Math.log(read.length / (at + 1)) + 1)
  const rarity = (shingle: number) => rarities[(index.counts[shingle] ?? 1) - 1] ?? 1
  const norms = index.inSection.map((shingles) =>
    once(() => Math.sqrt(shingles.reduce((sum, one) => sum + rarity(one), 0)))
  )
  const pairs = overlaps(index, rarity).flatMap(({a, b, weight, own}) => {
    const [one, other] = [read[a], read[b]]
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

/** With the blank after a word. */
const leastWordLength = 2

/** The sections with enough words. */
function readSections(
  source: string,
  sections: readonly Section[],
  hidden: readonly Span[],
  minWords: number
): readonly ReadSection[] {
  const isLong = ({start, ownEnd}: Section) => ownEnd - start >= minWords * leastWordLength
  if (sections.filter(isLong).length < 2) return []
  const numbering = createWordIndex()
  let next = 0
  return sections.flatMap((section) => {
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
}

function createWordIndex(): WordIndex {
  const stems = new Map<string, number>()
  const table = createWordTable()
  /** the numbers of stems by those of words */
  const numbers: number[] = []
  const learn = (word: string) => {
    const key = stem(word)
    const number = grammar.has(word) ? insignificant : (stems.get(key) ?? stems.size)
    if (number !== insignificant) stems.set(key, number)
    return number
  }
  const numbersOf = (text: string) => {
    const found: number[] = []
    const read = text.includes('[') ? text.replace(link, ' ') : text
    for (let at = 0; at < read.length; ) {
      const end = identifierEnd(read, at)
      if (end === at) {
        at++
        continue
      }
      const word = table.numberOf(read, at, end)
      const number = (numbers[word] ??= learn(table.texts[word] ?? ''))
      if (number !== insignificant) found.push(number)
      at = end
    }
    return found
  }
  return {numbersOf}
}

const insignificant = -1

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ations?|ings?|ied|ies|ed|es|s|ly|e)$/, '') : word
}

/** Number the shingles as they come, and note which sections they stand in. */
function indexShingles(sections: readonly ReadSection[]): ShingleIndex {
  const base = sections.reduce((most, {words}) => words.reduce((high, word) => Math.max(high, word), most), 0) + 1
  const numbers = new Map<number, number>()
  const counts: number[] = []
  const places: number[] = []
  const latest: number[] = []
  const inSection = sections.map(({words}, section) => {
    const own: number[] = []
    for (let at = 1; at < words.length; at++) {
      // As small as can be: maps of small integers are faster.
      const pair = (words[at - 1] ?? 0) * base + (words[at] ?? 0)
      const shingle = numbers.get(pair) ?? numbers.size
      const count = counts[shingle] ?? 0
      if (count === 0) numbers.set(pair, shingle)
      else if (latest[shingle] === section) continue
      if (count === 0) places.push(section, ...unused)
      else if (count < mostSections) places[shingle * mostSections + count] = section
      counts[shingle] = count + 1
      latest[shingle] = section
      own.push(shingle)
    }
    return own
  })
  return {inSection, counts, places}
}

/** The places of a shingle that only one section has. */
const unused: readonly number[] = new Array(mostSections - 1).fill(-1)

/** What pairs of sections share. */
function overlaps({counts, places, inSection}: ShingleIndex, rarity: (shingle: number) => number): Overlap[] {
  const found = new Map<number, Overlap>()
  counts.forEach((count, shingle) => {
    if (count < 2 || count > mostSections) return
    const weight = rarity(shingle)
    const at = places.slice(shingle * mostSections, shingle * mostSections + count)
    for (const a of at) {
      for (const b of at) {
        if (a >= b) continue
        const key = a * inSection.length + b
        const pair = found.get(key) ?? {a, b, weight: 0, own: 0}
        pair.weight += weight
        if (count === 2) pair.own++
        found.set(key, pair)
      }
    }
  })
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
