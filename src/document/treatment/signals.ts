import {addTo} from '../collections/groups.js'
import type {Section} from '../sections/sections.js'
import type {Prose, ProsePassage} from '../text/prose.js'
import {type Span, spanOf} from '../text/span.js'
import {addWords, createWords, type Words, wordText} from '../text/words.js'

/**
 * Words and phrases by what they are a sign of. A phrase is words with blanks between them (a hyphen in the text counts as
 * a blank); a `*` at the end of a word stands for any ending: `fail*`, `thread safe*`, `in order to`.
 */
export type SignalTable<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** A table made ready for scanning. */
export interface Signals<Name extends string> {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Name>[]>
  /** the stems by their first letters, in the order of the table */
  readonly byOpening: ReadonlyMap<string, readonly Stem<Name>[]>
}

interface Stem<Name extends string> {
  readonly stem: string
  readonly phrases: readonly Phrase<Name>[]
}

/** How many letters a stem has at least, and how many `wordsFrom` is asked by. */
const opening = 2

interface Phrase<Name extends string> {
  readonly name: Name
  readonly rest: readonly string[]
}

/** A sign that was found; offsets are of the text that was scanned. */
export interface Signal<Name extends string> extends Span {
  readonly name: Name
}

/** A sign that was found in the running text of a document. */
export interface ProseSignal<Name extends string> extends Signal<Name> {
  readonly in: ProsePassage
}

/** A place in the source and the words that stand there, on one line. */
export interface Mention {
  readonly place: Span
  readonly words: string
}

/** Where a sign stands in the source, and its words. */
export function mentionOf({start, end, in: {passage}}: ProseSignal<string>): Mention {
  return {place: passage.sourceSpan(start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' ')}
}

/** Signs in the text before those in headings: a title names a subject, the text says something of it. */
export function textFirst<Name extends string>(signals: readonly ProseSignal<Name>[]): readonly ProseSignal<Name>[] {
  const isHeading = ({in: {passage}}: ProseSignal<Name>) => passage.node.type === 'heading'
  return [...signals.filter((signal) => !isHeading(signal)), ...signals.filter(isHeading)]
}

/** A section as a mention, at its heading. */
export function sectionMention({heading, title, start, ownEnd}: Section): Mention {
  return {place: heading ? spanOf(heading) : {start, end: ownEnd}, words: title}
}

/** Make a table of signs ready for scanning. */
export function compileSignals<Name extends string>(table: SignalTable<Name>): Signals<Name> {
  const byWord = new Map<string, Phrase<Name>[]>()
  const byStem = new Map<string, Phrase<Name>[]>()
  for (const name of Object.keys(table) as Name[]) {
    for (const phrase of table[name]) {
      const end = phrase.indexOf(' ')
      const first = end === -1 ? phrase : phrase.slice(0, end)
      const entry = {name, rest: end === -1 ? noWords : phrase.slice(end + 1).split(' ')}
      if (first.endsWith('*')) addTo(byStem, first.slice(0, -1), entry)
      else addTo(byWord, first, entry)
    }
  }
  const byOpening = new Map<string, Stem<Name>[]>()
  for (const [stem, phrases] of byStem) addTo(byOpening, stem.slice(0, opening), {stem, phrases})
  return {byWord, byOpening}
}

const noWords: readonly string[] = []

/** All signs in the running text of a document, in source order; each word begins at most one sign of a name. */
export function findSignals<Name extends string>(prose: Prose, signals: Signals<Name>): readonly ProseSignal<Name>[] {
  const signs: Sign<Name>[] = []
  for (const word of openersIn(prose, signals)) {
    const phrases = phrasesFrom(word, signals)
    if (phrases.length > 0) for (const place of prose.placesOf(word)) addSigns(signs, prose.text, place, phrases)
  }
  return signs
    .sort((a, b) => a.first - b.first)
    .flatMap((sign) => {
      const passage = prose.passageAt(sign.first)
      return passage ? [{...signalOf(sign, prose.text), in: passage}] : []
    })
}

/** The words of a document that may begin a sign: a table has fewer of them than the document has words. */
function openersIn({text, wordsFrom}: Prose, {byWord, byOpening}: Signals<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of byWord.keys()) if (text.table.find(word) !== undefined) found.add(word)
  for (const opening of byOpening.keys()) for (const word of wordsFrom(opening)) found.add(word)
  return found
}

/** All signs in any text, as of a diagram or a comment in code. */
export function signalsIn<Name extends string>(text: string, signals: Signals<Name>): readonly Signal<Name>[] {
  const words = createWords(text.length)
  addWords(words, text)
  const phrasesOf = words.table.texts.map((word) => phrasesFrom(word, signals))
  const signs: Sign<Name>[] = []
  for (let at = 0; at < words.count; at++) addSigns(signs, words, at, phrasesOf[words.numbers[at] ?? 0] ?? [])
  return signs.map((sign) => signalOf(sign, words))
}

function phrasesFrom<Name extends string>(word: string, {byWord, byOpening}: Signals<Name>): readonly Phrase<Name>[] {
  const exact = byWord.get(word) ?? noPhrases
  const stems = byOpening.get(word.slice(0, opening))?.filter(({stem}) => word.startsWith(stem)) ?? []
  return stems.length > 0 ? [...exact, ...stems.flatMap(({phrases}) => phrases)] : exact
}

const noPhrases: readonly never[] = []

/** A sign by the words that it begins and ends with. */
interface Sign<Name extends string> {
  readonly name: Name
  readonly first: number
  readonly last: number
}

function signalOf<Name extends string>({name, first, last}: Sign<Name>, {starts, ends}: Words): Signal<Name> {
  return {name, start: starts[first] ?? 0, end: ends[last] ?? 0}
}

/** Add the signs that begin with one word; the first of a name counts. */
function addSigns<Name extends string>(
  signs: Sign<Name>[],
  words: Words,
  first: number,
  phrases: readonly Phrase<Name>[]
): void {
  const before = signs.length
  for (const {name, rest} of phrases) {
    if (!goesOn(words, first + 1, rest)) continue
    let at = before
    while (at < signs.length && signs[at]?.name !== name) at++
    if (at === signs.length) signs.push({name, first, last: first + rest.length})
  }
}

/** Whether the rest of a phrase stands from a word on. */
function goesOn(words: Words, from: number, rest: readonly string[]): boolean {
  for (let at = 0; at < rest.length; at++) {
    if (from + at >= words.count || words.begins[from + at] === 1 || !reads(wordText(words, from + at), rest[at] ?? ''))
      return false
  }
  return true
}

function reads(word: string, part: string): boolean {
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part
}
