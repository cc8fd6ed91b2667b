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
  readonly byStem: ReadonlyMap<string, readonly Phrase<Name>[]>
  /** the lengths of the stems in `byStem` */
  readonly stemLengths: readonly number[]
}

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
  return {byWord, byStem, stemLengths: [...new Set([...byStem.keys()].map((stem) => stem.length))]}
}

/** All signs in the running text of a document, in source order; each word begins at most one sign of a name. */
export function findSignals<Name extends string>(prose: Prose, signals: Signals<Name>): readonly ProseSignal<Name>[] {
  const scan = scanner(signals)
  const found: ProseSignal<Name>[] = []
  for (const passage of prose.passages) {
    for (const signal of scan(passage.words)) found.push({...signal, in: passage})
  }
  return found
}

/** All signs in any text, as of a diagram or a comment in code. */
export function signalsIn<Name extends string>(text: string, signals: Signals<Name>): readonly Signal<Name>[] {
  return scanner(signals)(cutWords(text))
}

/** A scan that remembers what each word can begin: a text has few different words. */
function scanner<Name extends string>(signals: Signals<Name>): (words: readonly Word[]) => readonly Signal<Name>[] {
  const known = new Map<string, readonly Phrase<Name>[]>()
  const phrasesOf = (word: string) => {
    const remembered = known.get(word)
    if (remembered) return remembered
    const phrases = phrasesFrom(word, signals)
    known.set(word, phrases)
    return phrases
  }
  return (words) => {
    const found: Signal<Name>[] = []
    for (const [at, word] of words.entries()) {
      const phrases = phrasesOf(word.text)
      if (phrases.length > 0) found.push(...signsAt(words, at, phrases))
    }
    return found
  }
}

function phrasesFrom<Name extends string>(
  word: string,
  {byWord, byStem, stemLengths}: Signals<Name>
): readonly Phrase<Name>[] {
  const stems = stemLengths.flatMap((length) => (length <= word.length ? byStem.get(word.slice(0, length)) : []) ?? [])
  return [...(byWord.get(word) ?? []), ...stems]
}

function signsAt<Name extends string>(
  words: readonly Word[],
  at: number,
  phrases: readonly Phrase<Name>[]
): readonly Signal<Name>[] {
  const found = new Map<Name, Signal<Name>>()
  for (const {name, rest} of phrases) {
    const last = words[at + rest.length]
    if (!last || found.has(name) || !rest.every((part, n) => continues(words[at + 1 + n], part))) continue
    found.set(name, {name, start: words[at]?.start ?? 0, end: last.end})
  }
  return [...found.values()]
}

function continues(word: Word | undefined, part: string): boolean {
  if (!word || word.begins) return false
  return part.endsWith('*') ? word.text.startsWith(part.slice(0, -1)) : word.text === part
}
