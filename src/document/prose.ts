import {lastAtMost} from './last-at-most.js'
import {once} from './memo.js'
import type {NodeIndex} from './node-index.js'
import type {Passage} from './passages.js'
import {type Section, sectionAt} from './sections.js'
import type {Span} from './span.js'
import {wordEnd} from './word-end.js'

/** One word of running text, and where it stands in the text of its passage. */
export interface Word extends Span {
  /** in lower case, with a straight apostrophe */
  readonly text: string
  /** whether punctuation that ends a phrase (or a code span) stands between the word before and this one */
  readonly begins: boolean
}

/** A passage as words: code spans, comments and link targets are none. */
export interface ProsePassage {
  readonly passage: Passage
  readonly section: Section | undefined
  readonly words: readonly Word[]
  /** whether it stands in a block quote */
  readonly quoted: boolean
}

/** The running text of a document. */
export interface Prose {
  /** in source order, headings and table cells among them */
  readonly passages: readonly ProsePassage[]
  /** the different words, and where each stands, in source order */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** the different words that begin with two letters */
  wordsFrom(opening: string): readonly string[]
  /** the passage that a place lies in, and which of its words stands there */
  wordAt(place: number): {readonly in: ProsePassage; readonly at: number} | undefined
  /** the number of words in all of them */
  readonly words: number
  /** the number of words below a heading and its sub-headings, without the headings themselves */
  wordsIn(section: Section): number
}

/** Count and cut the words of a document once; every rule that looks for words shares them. */
export function readProse(passages: readonly Passage[], sections: readonly Section[], nodes: NodeIndex): Prose {
  const hasQuotes = nodes.all('blockquote').length > 0
  const read = passages.map(
    (passage): ProsePassage => ({
      passage,
      section: sectionAt(sections, passage.start),
      words: cutWords(passage.text, passage.code),
      quoted: hasQuotes && nodes.ancestorsOf(passage.node).some(({type}) => type === 'blockquote')
    })
  )
  const below = new Map<Section, number>()
  for (const {passage, section, words} of read) {
    if (passage.node.type === 'heading') continue
    for (let at = section; at; at = at.parent) below.set(at, (below.get(at) ?? 0) + words.length)
  }
  return {
    passages: read,
    ...indexWords(read),
    words: read.reduce((sum, {words}) => sum + words.length, 0),
    wordsIn: (section) => below.get(section) ?? 0
  }
}

/** Number the words of all passages through, and note the numbers of each different word. */
function indexWords(passages: readonly ProsePassage[]): Pick<Prose, 'places' | 'wordAt' | 'wordsFrom'> {
  const places = new Map<string, number[]>()
  const firsts: number[] = []
  let place = 0
  for (const {words} of passages) {
    firsts.push(place)
    for (const {text} of words) {
      const same = places.get(text)
      if (same) same.push(place)
      else places.set(text, [place])
      place++
    }
  }
  const wordAt = (wanted: number) => {
    const index = lastAtMost(firsts, wanted, (first) => first)
    const found = passages[index]
    return found && {in: found, at: wanted - (firsts[index] ?? 0)}
  }
  const openings = once(() => indexOpenings(places.keys()))
  return {places, wordAt, wordsFrom: (opening) => openings().get(opening) ?? []}
}

function indexOpenings(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const word of words) {
    const opening = word.slice(0, 2)
    const same = index.get(opening)
    if (same) same.push(word)
    else index.set(opening, [word])
  }
  return index
}

/** The words of a text outside the given spans of code. */
export function cutWords(text: string, code: readonly Span[] = []): readonly Word[] {
  const words: Word[] = []
  const lower = text.toLowerCase()
  // A few letters are longer in lower case, and then the text has to be cut before it is lowered.
  const read = lower.length === text.length ? lower : text
  let goesOn = false
  let span = 0
  for (let at = 0; at < text.length; ) {
    const end = longWordEnd(read, at)
    if (end === at) {
      goesOn &&= joins(read, at)
      at++
      continue
    }
    while ((code[span]?.end ?? Number.POSITIVE_INFINITY) <= at) span++
    const isCode = (code[span]?.start ?? Number.POSITIVE_INFINITY) <= at
    if (!isCode) words.push({text: wordText(read, at, end), start: at, end, begins: !goesOn})
    goesOn = !isCode
    at = end
  }
  return words
}

/** Letters and digits, with apostrophes between them. */
function longWordEnd(text: string, start: number): number {
  let end = wordEnd(text, start)
  while (end > start && (text[end] === "'" || text[end] === '’')) {
    const next = wordEnd(text, end + 1)
    if (next === end + 1) return end
    end = next
  }
  return end
}

function wordText(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  return /^[a-z0-9]+$/.test(word) ? word : word.toLowerCase().replaceAll('’', "'")
}

/** Whether words go on over a character between two of them. */
function joins(text: string, at: number): boolean {
  return text[at] === ' ' || /[\s\-‐‑–'"“”‘’*_/()]/.test(text[at] ?? '')
}
