import type {List, ListItem} from 'mdast'
import type {Node} from 'unist'
import type {Passage} from '../passages.js'
import {type Span, spanOf} from '../span.js'
import {continuesClause, isActor, nameKey, openingClause} from './actors.js'

/** One step of a flow that a numbered list tells. */
export interface FlowStep {
  /** key of the actor that acts */
  readonly from: string
  /** key of the actor that it acts upon; the same where there is no other */
  readonly to: string
  /** what it does, from the verb on, to the end of the sentence */
  readonly action: string
}

/** A numbered list that tells what several actors do to each other. */
export interface NarratedFlow extends Span {
  readonly list: List
  /** names as first written, by key, in the order of appearance */
  readonly actors: ReadonlyMap<string, string>
  /** the items in which an actor acts */
  readonly steps: readonly FlowStep[]
  /** how many items tell that something happens, by an actor or to something */
  readonly length: number
}

/** The passages of a document by their nodes. */
export type PassageByNode = ReadonlyMap<Node, Passage>

/** What makes a list a flow. */
export interface FlowLimits {
  readonly minSteps: number
  readonly minActors: number
  /** whether the title of the section promises a flow, so that who acts once takes part too */
  readonly isTitled?: boolean
}

/** At least this share of the items must tell that something happens. */
const minShare = 0.6

/** `The lease is renewed`, `two targets are automatically created`. */
const passive = /\b(?:is|are|gets?)\s(?:\w+ly\s)?\w+(?:ed|ent|en|ilt)\b/

/** The flow that a numbered list tells, when it has enough steps between enough actors that recur. */
export function readFlow(
  list: List,
  passages: PassageByNode,
  {minSteps, minActors, isTitled = false}: FlowLimits
): NarratedFlow | undefined {
  if (!list.ordered || list.children.length < minSteps) return undefined
  const sentences = list.children.flatMap((item) => firstSentence(item, passages) ?? [])
  const clauses = sentences.flatMap((text) => {
    const clause = openingClause(text)
    return clause ? [{...clause, text}] : []
  })
  const length = sentences.filter((text) => openingClause(text) ?? (passive.test(text) || continuesClause(text))).length
  if (length < minSteps || length < minShare * list.children.length) return undefined
  const names = new Map<string, string>()
  for (const {actor} of clauses) if (!names.has(nameKey(actor))) names.set(nameKey(actor), actor)
  for (const text of sentences)
    for (const name of objectsIn(text)) if (!names.has(nameKey(name))) names.set(nameKey(name), name)
  const least = isTitled ? 1 : 2
  const recurring = [...names.keys()].filter((key) => sentences.filter((text) => mentions(text, key)).length >= least)
  const steps = clauses.map((clause): FlowStep => {
    const from = nameKey(clause.actor)
    const rest = clause.text.slice(clause.verbEnd)
    const to =
      firstMentioned(
        rest,
        [...names.keys()].filter((key) => key !== from)
      ) ?? from
    return {from, to, action: clause.text.slice(clause.verbStart)}
  })
  const between = steps.filter(({from, to}) => from !== to)
  const taking = new Set(between.flatMap(({from, to}) => [from, to]).filter((key) => recurring.includes(key)))
  if (between.length < (isTitled ? 2 : 3) || taking.size < minActors) return undefined
  const involved = new Set(steps.flatMap(({from, to}) => [from, to]))
  const actors = new Map([...names].filter(([key]) => involved.has(key)))
  return {...spanOf(list), list, actors, steps, length}
}

function firstSentence(item: ListItem, passages: PassageByNode): string | undefined {
  const node = item.children[0]
  const text = node && passages.get(node)?.text.replace(/\s+/g, ' ').trim()
  return text && (/^.*?[.;](?=\s|$)/.exec(text)?.[0] ?? text)
}

/** Names of actors that a sentence holds behind its verb, after an article or as a proper name. */
function objectsIn(text: string): string[] {
  return [...text.matchAll(/\b(?:the|an?) (?=((?:[\p{L}\p{N}_-]+ ){0,2}[\p{L}\p{N}_-]+))/giu)].flatMap(
    ([, phrase = '']) => {
      const words = phrase.split(' ')
      const length =
        words.findIndex((_, at) =>
          isActor(
            words
              .slice(0, at + 1)
              .join(' ')
              .toLowerCase()
          )
        ) + 1
      return length === 0 ? [] : [words.slice(0, length).join(' ')]
    }
  )
}

function mentions(text: string, key: string): boolean {
  return positionOf(text, key) !== -1
}

function firstMentioned(text: string, keys: readonly string[]): string | undefined {
  const found = keys.map((key) => ({key, at: positionOf(text, key)})).filter(({at}) => at !== -1)
  return found.sort((a, b) => a.at - b.at || b.key.length - a.key.length)[0]?.key
}

/** Where a name stands as whole words, in singular or plural. */
function positionOf(text: string, key: string): number {
  const within = text.toLowerCase()
  for (let at = within.indexOf(key); at !== -1; at = within.indexOf(key, at + 1)) {
    const before = within[at - 1] ?? ' '
    const after = within.slice(at + key.length, at + key.length + 2)
    if (!/[\p{L}\p{N}_-]/u.test(before) && /^(?:s?(?![\p{L}\p{N}_-])|es)/u.test(after)) return at
  }
  return -1
}
