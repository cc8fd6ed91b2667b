import type {Passage} from '../passages.js'
import {isInteraction, isRole, nameKey} from './actors.js'

/** What the running text of a document says of the parts of a system and of what they do to each other. */
export interface Interactions {
  /** names as first written, by key, most mentioned first; each is mentioned several times and takes part in an interaction */
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

/** Names that are mentioned less often are not parts of the design but of an example. */
const minMentions = 3

/** Find the parts that recur in sentences with a verb between them. */
export function findInteractions(passages: readonly Passage[]): Interactions {
  const mentions = new Map<string, {name: string; count: number}>()
  const pairs = new Map<string, {from: string; to: string; offsets: number[]}>()
  for (const passage of passages) {
    if (passage.node.type === 'heading') continue
    for (const sentence of passage.text.matchAll(/[^.;:!?]+(?:[.;:!?](?!\s)[^.;:!?]*)*/g)) {
      const words = wordsWithin(sentence[0])
      const names = words.flatMap((word, at) => (isPart(word) ? [{key: nameKey(word), name: word, at}] : []))
      for (const {key, name} of names)
        mentions.set(key, {name: mentions.get(key)?.name ?? name, count: (mentions.get(key)?.count ?? 0) + 1})
      names.slice(1).forEach((to, index) => {
        const from = names[index]
        if (!from || from.key === to.key || !words.slice(from.at + 1, to.at).some(isInteraction)) return
        const id = `${from.key}\n${to.key}`
        const pair = pairs.get(id) ?? {from: from.key, to: to.key, offsets: []}
        pair.offsets.push(passage.start)
        pairs.set(id, pair)
      })
    }
  }
  return recurring(mentions, [...pairs.values()])
}

function recurring(
  mentions: ReadonlyMap<string, {name: string; count: number}>,
  all: readonly InteractingPair[]
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

function wordsWithin(sentence: string): string[] {
  return sentence
    .split(/[\s,()/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/, ''))
}

/** A role such as `scheduler`, or an identifier of several humps such as `ImageStore`. */
function isPart(word: string): boolean {
  return isRole(word) || /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/.test(word)
}
