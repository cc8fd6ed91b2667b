import type {Span} from '../text/span.js'
import {continuesClause, isActor, isInteraction, isRole, isThing, nameKey, openingClause} from './actors.js'
import type {Telling} from './tellings.js'

/** One step of a flow that a text tells. */
export interface FlowStep {
  /** key of the actor that acts */
  readonly from: string
  /** key of the actor that it acts upon; the same where there is no other */
  readonly to: string
  /** what it does, from the verb on, to the end of the sentence */
  readonly action: string
}

/** A text that tells what several actors do to each other. */
export interface NarratedFlow extends Span {
  readonly form: Telling['form']
  /** names as first written, by key, in the order of appearance */
  readonly actors: ReadonlyMap<string, string>
  /** the sentences in which an actor acts */
  readonly steps: readonly FlowStep[]
  /** how many sentences tell that something happens, by an actor or to something */
  readonly length: number
}

/** What makes a text a flow. */
export interface FlowLimits {
  readonly minSteps: number
  readonly minActors: number
  /** whether the title of the section promises a flow, so that who acts once takes part too */
  readonly isTitled?: boolean
}

/** At least this share of the sentences must tell that something happens. */
const minShare = 0.6
/** Numbers say that steps follow each other; other sentences have to show it, by going on with an actor of the last one. */
const minLooseShare = 0.8
const minChained = 0.7

/** `The lease is renewed`, `two targets are automatically created`. */
const passive = /\b(?:is|are|gets?)\s(?:\w+ly\s)?\w+(?:ed|ent|en|ilt)\b/

/**
 * The flow that a text tells, when it has enough steps between enough actors that recur; one fewer of these will do where
 * others take part once.
 */
export function readFlow(telling: Telling, limits: FlowLimits): NarratedFlow | undefined {
  const {sentences, form} = telling
  const isLoose = form === 'paragraph'
  const length = sentences.filter(happens).length
  if (length < limits.minSteps || !tellsEvents(sentences, isLoose ? minLooseShare : minShare)) return undefined
  const names = findNames(sentences)
  const steps = readSteps(sentences, names)
  const between = steps.filter(({from, to}) => from !== to)
  const least = limits.isTitled && !isLoose ? 1 : 2
  const fullKey = fullKeyIn(names)
  const recurs = (key: string) => {
    const forms = [...names.keys()].filter((form) => fullKey(form) === key)
    return sentences.filter((text) => forms.some((form) => positionOf(text, form) !== -1)).length >= least
  }
  const taking = [...new Set(between.flatMap(({from, to}) => [from, to]))]
  const recurring = taking.filter(recurs).length
  const isBusy =
    recurring === limits.minActors - 1 && taking.length > limits.minActors && between.length > limits.minActors
  if (between.length < (least === 1 ? 2 : 3) || (recurring < limits.minActors && !isBusy)) return undefined
  if (isLoose && !isChained(steps)) return undefined
  const involved = new Set(steps.flatMap(({from, to}) => [from, to]))
  const actors = new Map([...names].filter(([key]) => involved.has(key)))
  return {start: telling.start, end: telling.end, form, actors, steps, length}
}

/** Whether enough of the sentences tell that something happens, and half of them who does it. */
function tellsEvents(sentences: readonly string[], least: number): boolean {
  const active = sentences.filter((text) => openingClause(text) ?? continuesClause(text)).length
  return 2 * active >= sentences.length && sentences.filter(happens).length >= least * sentences.length
}

function happens(text: string): boolean {
  return openingClause(text) !== undefined || passive.test(text) || continuesClause(text)
}

/** A word that may be capitalised for no other reason than that a sentence begins with it. */
const isFirstWord = /^\p{Lu}\p{Ll}+$/u

/**
 * Names of actors by key: subjects and objects that are roles or proper names, and subjects of any name, and places, that another
 * sentence mentions too.
 */
function findNames(sentences: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const add = (name: string) => {
    if (!names.has(nameKey(name))) names.set(nameKey(name), name)
  }
  for (const text of sentences) {
    const subject = openingClause(text)?.actor
    const isNamed = (name: string) =>
      (isActor(name) && (isRole(name) || !isFirstWord.test(name))) ||
      sentences.some((other) => other !== text && positionOf(other, nameKey(name)) !== -1)
    if (subject !== undefined && isNamed(subject)) add(subject)
  }
  for (const text of sentences) for (const name of objectsIn(text)) add(name)
  const places = sentences.flatMap(placesIn)
  for (const name of places) {
    const mentions = sentences.filter((text) => positionOf(text, nameKey(name)) !== -1).length
    if (mentions >= 2 && !isThing(name)) add(name)
  }
  return names
}

/** `gateway` is the `API gateway` where that is the only gateway. */
function fullKeyIn(names: ReadonlyMap<string, string>): (key: string) => string {
  const keys = [...names.keys()]
  const full = new Map(
    keys.map((key) => {
      const [longer, another] = keys.filter((other) => other.endsWith(` ${key}`))
      return [key, longer !== undefined && another === undefined ? longer : key]
    })
  )
  return (key) => full.get(key) ?? key
}

/** What is said without a name is said to who asked. */
const answers = /^(?:returns|answers|replies|responds|confirms|acknowledges|acks)$/i

function readSteps(sentences: readonly string[], names: ReadonlyMap<string, string>): FlowStep[] {
  const fullKey = fullKeyIn(names)
  const steps: FlowStep[] = []
  for (const text of sentences) {
    const clause = openingClause(text)
    if (!clause || !names.has(nameKey(clause.actor))) continue
    const from = fullKey(nameKey(clause.actor))
    const others = [...names.keys()].filter((key) => fullKey(key) !== from)
    const named = firstMentioned(text.slice(clause.verbEnd), others)
    const asked = answers.test(clause.verb) ? steps.at(-1)?.from : undefined
    steps.push({from, to: named === undefined ? (asked ?? from) : fullKey(named), action: text.slice(clause.verbStart)})
  }
  return steps
}

/** Whether most steps go on with an actor of the step before. */
function isChained(steps: readonly FlowStep[]): boolean {
  const chained = steps.filter(({from, to}, at) => {
    const before = steps[at - 1]
    return before !== undefined && [from, to].some((key) => key === before.from || key === before.to)
  })
  return chained.length >= minChained * (steps.length - 1)
}

/** Words that end the name of an object. */
const joint =
  /^(?:to|from|with|and|or|in|into|of|for|via|by|on|at|as|against|through|under|about|between|over|that|which|who|is|are|then|the|an?)$/i

const proper =
  /\b(?:to|from|with|in|into|via|by|through|at|on|against|of|asks|calls|queries|notifies|tells) (\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+){0,2})(?![\p{L}\p{N}_(-]|\.\p{L})/gu

/** Names of actors that a sentence holds: roles after an article, and proper names after a preposition. */
function objectsIn(text: string): string[] {
  const roles = [...text.matchAll(/\b(?:the|an?) (?=((?:[\p{L}\p{N}_-]+ ){0,3}[\p{L}\p{N}_-]+))/giu)].flatMap(
    ([, phrase = '']) => {
      const words = phrase.split(' ')
      const end = words.findIndex((word, at) => joint.test(word) || (at > 0 && isInteraction(word)))
      const within = end === -1 ? words : words.slice(0, end)
      const length =
        within.findLastIndex((_, at) =>
          isActor(
            within
              .slice(0, at + 1)
              .join(' ')
              .toLowerCase()
          )
        ) + 1
      return length === 0 ? [] : [within.slice(0, length).join(' ')]
    }
  )
  return [...roles, ...[...text.matchAll(proper)].flatMap(([, name = '']) => (isActor(name) ? [name] : []))]
}

/** The nouns that something goes to, comes from or is done at. */
function placesIn(text: string): string[] {
  const places =
    /\b(?:to|from|with|into|via|by|through|at|asks|calls|queries|notifies|tells) (?:the|an?) ([a-z][\w-]*)(?=[.,;]|$| (?:for|with|and|to|from|of|in|via|on|at)\b)/gi
  return [...text.matchAll(places)].flatMap(([, name = '']) => (name === '' ? [] : [name]))
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
