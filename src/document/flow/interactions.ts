import type {Passage} from '../text/passages.js'
import {wordEnd} from '../text/word-end.js'
import {createWordTable} from '../text/word-table.js'
import {isInteraction, isRole, nameKey} from './actors.js'

/** What the running text of a document says of the parts of a system and of what they do to each other. */
export interface Interactions {
  /** names as first written, by key, most mentioned first; each takes part in an interaction */
  readonly parts: ReadonlyMap<string, string>
  /** keys of those that act in a running system, rather than be part of its code or somebody who uses it */
  readonly acting: readonly string[]
  /** each pair of parts of which one does something to the other, once */
  readonly pairs: readonly InteractingPair[]
}

/** Two parts with a verb between them. */
export interface InteractingPair {
  readonly from: string
  readonly to: string
  /** where the passages that say so begin in the source */
  readonly offsets: readonly number[]
}

/** Names that a document mentions less often are not parts of the design but of an example. */
const recurs = 3

/** Find the parts that recur in sentences with a verb between them. */
export function findInteractions(passages: readonly Passage[]): Interactions {
  return readInteractions(passages, recurs)
}

/**
 * Find the parts in the text of a section that promises a picture of them: there each counts, however seldom it is named, and so
 * does what is written as a name, `the Endpoint`.
 */
export function findNamedInteractions(passages: readonly Passage[]): Interactions {
  return readInteractions(passages, 1)
}

function readInteractions(passages: readonly Passage[], minMentions: number): Interactions {
  const countsNames = minMentions === 1
  const mentions = new Map<string, {name: string; count: number}>()
  const pairs = new Map<string, {from: string; to: string; offsets: number[]}>()
  const kindOf = createReader()
  for (const {node, text, start} of passages) {
    if (node.type === 'heading') continue
    let from: string | undefined
    let isActing = false
    let isAfterArticle = false
    for (const {first, last, endsSentence} of wordsOf(text)) {
      const isNamed = isAfterArticle && properName.test(text.slice(first, last))
      const kind = isNamed ? 'part' : first < last ? kindOf(text, first, last) : undefined
      isAfterArticle = countsNames && text.slice(first, last) === 'the'
      if (kind === 'part') {
        const name = text.slice(first, last)
        const key = nameKey(name)
        const known = mentions.get(key)
        if (known) known.count++
        else mentions.set(key, {name, count: 1})
        if (isActing && from !== undefined && from !== key) notePair(pairs, {from, to: key}, start)
        from = key
      }
      isActing = kind === 'interaction' || (isActing && kind !== 'part')
      if (endsSentence) from = undefined
    }
  }
  return recurring(mentions, [...pairs.values()], minMentions)
}

/** A word that only a name has a capital in, behind an article within a sentence. */
const properName = /^[A-Z][a-z]{2,}$/

function notePair(
  pairs: Map<string, {from: string; to: string; offsets: number[]}>,
  {from, to}: Pick<InteractingPair, 'from' | 'to'>,
  offset: number
): void {
  const id = `${from}\n${to}`
  const pair = pairs.get(id)
  if (pair) pair.offsets.push(offset)
  else pairs.set(id, {from, to, offsets: [offset]})
}

function recurring(
  mentions: ReadonlyMap<string, {name: string; count: number}>,
  all: readonly InteractingPair[],
  minMentions: number
): Interactions {
  const count = (key: string) => mentions.get(key)?.count ?? 0
  const pairs = all.filter(({from, to}) => count(from) >= minMentions && count(to) >= minMentions)
  const keys = [...new Set(pairs.flatMap(({from, to}) => [from, to]))].sort((a, b) => count(b) - count(a))
  const acting = keys.filter((key) => isRole(key) && !still.has(key))
  return {parts: new Map(keys.map((key) => [key, mentions.get(key)?.name ?? key])), acting, pairs}
}

/** Roles of code and of people: a change of a language or a library speaks of little else. */
const still: ReadonlySet<string> = new Set(
  `api app application author component container customer decorator developer director extension hook library module
  owner primary secondary sdk seller site buyer switch system target webapp wrapper actor`.split(/\s+/)
)

type WordKind = 'part' | 'interaction' | 'other'

/** Tells what words are; it remembers those that it was asked about, for there are few different ones. */
function createReader(): (text: string, start: number, end: number) => WordKind {
  const table = createWordTable()
  const kinds: WordKind[] = []
  return (text, start, end) => {
    const number = table.numberOf(text, start, end)
    const word = table.texts[number] ?? ''
    kinds[number] ??= isRole(word) ? 'part' : isInteraction(word) ? 'interaction' : 'other'
    const kind = kinds[number] ?? 'other'
    return kind !== 'part' && isCapital(text.charCodeAt(start)) && identifier.test(text.slice(start, end))
      ? 'part'
      : kind
  }
}

/** An identifier of several humps such as `ImageStore`. */
const identifier = /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90
}

/** What stands between blanks, commas, parentheses and slashes. */
interface WrittenWord {
  /** from its first to its last letter or digit, without a genitive */
  readonly first: number
  readonly last: number
  readonly endsSentence: boolean
}

function* wordsOf(text: string): Generator<WrittenWord> {
  for (let at = 0; at < text.length; ) {
    let first = -1
    let last = -1
    for (; at < text.length && !separates(text.charCodeAt(at)); ) {
      const end = wordEnd(text, at)
      if (end > at) {
        if (first === -1) first = at
        last = end
      }
      at = Math.max(end, at + 1)
    }
    const endsSentence = '.;:!?'.includes(text.charAt(at - 1)) && isBlank(text.charCodeAt(at))
    const isGenitive = last - first > 2 && text[last - 1] === 's' && /['’]/.test(text.charAt(last - 2))
    yield {first, last: isGenitive ? last - 2 : last, endsSentence}
    at++
  }
}

function separates(code: number): boolean {
  // , ( ) /
  return code === 0x2c || code === 0x28 || code === 0x29 || code === 0x2f || isBlank(code)
}

function isBlank(code: number): boolean {
  return code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/.test(String.fromCharCode(code))
}
