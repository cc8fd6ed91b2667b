import {cutWords, type Prose, type ProsePassage, type Word} from './prose.js'
import type {Section} from './sections.js'
import {type Span, spanOf} from './span.js'

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
      const [first = '', ...rest] = phrase.split(' ')
      const index = first.endsWith('*') ? byStem : byWord
      const key = first.replace(/\*$/, '')
      index.set(key, [...(index.get(key) ?? []), {name, rest}])
    }
  }
  const byOpening = new Map<string, Stem<Name>[]>()
  for (const [stem, phrases] of byStem) {
    const key = stem.slice(0, opening)
    byOpening.set(key, [...(byOpening.get(key) ?? []), {stem, phrases}])
  }
  return {byWord, byOpening}
}

/** All signs in the running text of a document, in source order; each word begins at most one sign of a name. */
export function findSignals<Name extends string>(prose: Prose, signals: Signals<Name>): readonly ProseSignal<Name>[] {
  const starts: {place: number; phrases: readonly Phrase<Name>[]}[] = []
  for (const word of openersIn(prose, signals)) {
    const phrases = phrasesFrom(word, signals)
    if (phrases.length > 0) for (const place of prose.places.get(word) ?? []) starts.push({place, phrases})
  }
  return starts
    .sort((a, b) => a.place - b.place)
    .flatMap(({place, phrases}) => {
      const word = prose.wordAt(place)
      return word ? signsAt(word.in.words, word.at, phrases).map((signal) => ({...signal, in: word.in})) : []
    })
}

/** The words of a document that may begin a sign: a table has fewer of them than the document has words. */
function openersIn(prose: Prose, {byWord, byOpening}: Signals<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of byWord.keys()) if (prose.places.has(word)) found.add(word)
  for (const opening of byOpening.keys()) for (const word of prose.wordsFrom(opening)) found.add(word)
  return found
}

/** All signs in any text, as of a diagram or a comment in code. */
export function signalsIn<Name extends string>(text: string, signals: Signals<Name>): readonly Signal<Name>[] {
  const words = cutWords(text)
  return words.flatMap((word, at) => {
    const phrases = phrasesFrom(word.text, signals)
    return phrases.length > 0 ? signsAt(words, at, phrases) : []
  })
}

function phrasesFrom<Name extends string>(word: string, {byWord, byOpening}: Signals<Name>): readonly Phrase<Name>[] {
  const exact = byWord.get(word) ?? []
  const stems = byOpening.get(word.slice(0, opening))?.filter(({stem}) => word.startsWith(stem)) ?? []
  return stems.length > 0 ? [...exact, ...stems.flatMap(({phrases}) => phrases)] : exact
}

function signsAt<Name extends string>(
  words: readonly Word[],
  at: number,
  phrases: readonly Phrase<Name>[]
): readonly Signal<Name>[] {
  const found: Signal<Name>[] = []
  for (const {name, rest} of phrases) {
    const last = words[at + rest.length]
    if (!last || !rest.every((part, n) => continues(words[at + 1 + n], part))) continue
    if (!found.some((signal) => signal.name === name)) found.push({name, start: words[at]?.start ?? 0, end: last.end})
  }
  return found
}

function continues(word: Word | undefined, part: string): boolean {
  if (!word || word.begins) return false
  return part.endsWith('*') ? word.text.startsWith(part.slice(0, -1)) : word.text === part
}
