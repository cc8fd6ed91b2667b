import {addTo} from '../collections/groups.js'
import {normaliseHeading, withoutArticle} from './normalise-heading.js'
import type {TopicWords} from './topic-words.js'
import {lookAlikes, type Topic, topicWords} from './vocabulary.js'

export {normaliseHeading, withoutArticle} from './normalise-heading.js'
export type {Topic} from './vocabulary.js'

/** More headings by topic, as the configuration gives them, in any language. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>

/** The names of all topics. */
export const topics = Object.keys(topicWords) as readonly Topic[]
const byHead = indexPhrases(({heads}) => heads)
const byPhrase = indexPhrases(({exact, heads}) => [...exact, ...heads])

/** Where the leading noun of a heading ends: "Alternatives | to Redis", "Trade-offs | of caching". */
const attachment =
  / (?:of|to|for|with|in|on|from|by|about|between|versus|vs|against|within|during|across|when|that|which|considered|under|via|after|before|at|did|do|are|is|can|could|we|you)\b/

/** How a question opens before it names its subject: "What other failure modes are there". */
const questionOpening =
  /^(?:(?:what|which|are|is|were|was|do|does|did|have|has|should|would|could|can|how) )(?:(?:is|are|were|was|other|the|any|there|we|you|known|some|it|this|possible) )*/

/** A heading longer than this is a sentence; patterns do not judge it. */
const patternLimit = 60

/** The topics that a heading names: by the whole heading, else by its leading noun, else by a pattern; most name none. */
export function topicsOf(title: string, more?: Vocabulary): readonly Topic[] {
  return topicsOfName(normaliseHeading(title), more)
}

/** The same for a heading in its normal form. */
export function topicsOfName(heading: string, more?: Vocabulary): readonly Topic[] {
  const extra = more ? extraTopics(heading, more) : []
  return extra.length > 0 ? extra : builtInTopics(heading)
}

function extraTopics(heading: string, more: Vocabulary): readonly Topic[] {
  return topics.filter((topic) => more[topic]?.some((one) => normaliseHeading(one) === heading))
}

function builtInTopics(heading: string): readonly Topic[] {
  if (heading === '' || lookAlike.test(heading)) return []
  const whole = byPhrase.get(heading) ?? byPhrase.get(withoutArticle(heading)) ?? []
  if (whole.length > 0) return whole
  const members = joint.test(heading) ? heading.split(joint).filter(Boolean) : [heading]
  const named = members.length > 1 ? topicsOfMembers(members, heading) : namedTopics(heading)
  if (named.length > 0) return named
  return heading.length < patternLimit ? patternTopics(heading) : []
}

/** The subject of a question stands where it opens; what else it mentions it names only in so many words. */
function topicsOfMembers([first = '', ...others]: readonly string[], heading: string): readonly Topic[] {
  const named = isQuestion.test(heading) ? (member: string) => byPhrase.get(member) ?? [] : namedTopics
  return unique([...namedTopics(first), ...others.flatMap(named)])
}

const isQuestion = /^(?:what|which|how|are|is|were|was|do|does|did|have|has|should|would|could|can) /

/** What stands between the members of a heading. */
const joint = / (?:and|or) |\s?[/,+]\s?/

const lookAlike = new RegExp(lookAlikes.map(({source}) => `(?:${source})`).join('|'))

/** A pattern is compiled on first use, which takes longer than all else that a heading is judged by. */
function patternTopics(heading: string): readonly Topic[] {
  const words = heading.match(/[a-z]+/g) ?? []
  const named = words
    .flatMap((word) => patternsByWord.get(word) ?? [])
    .filter(([, pattern]) => pattern.test(heading))
    .map(([topic]) => topic)
  return named.length > 0 ? topics.filter((topic) => named.includes(topic)) : []
}

const patternsByWord = indexPatterns()

function indexPatterns(): ReadonlyMap<string, readonly (readonly [Topic, RegExp])[]> {
  const index = new Map<string, (readonly [Topic, RegExp])[]>()
  for (const topic of topics) {
    for (const [words, pattern] of topicWords[topic].patterns ?? []) {
      for (const word of words.split(' ')) addTo(index, word, [topic, pattern])
    }
  }
  return index
}

function namedTopics(phrase: string): readonly Topic[] {
  const exact = byPhrase.get(phrase) ?? []
  if (exact.length > 0) return exact
  const subject = phrase.replace(questionOpening, '')
  const asked = subject === phrase ? [] : (byPhrase.get(subject) ?? [])
  return asked.length > 0 ? asked : headTopics(subject)
}

/** The longest phrase at the end of the leading noun decides: "command line flag" is more than "flag". */
function headTopics(phrase: string): readonly Topic[] {
  const noun = phrase.slice(0, attachment.exec(phrase)?.index ?? phrase.length)
  const starts = [0]
  for (let at = noun.indexOf(' '); at !== -1; at = noun.indexOf(' ', at + 1)) starts.push(at + 1)
  if (starts.length > 8) return []
  for (const start of starts.slice(-4)) {
    const topics = byHead.get(noun.slice(start))
    if (topics) return topics
  }
  return []
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}

function indexPhrases(phrasesOf: (words: TopicWords) => readonly string[]): ReadonlyMap<string, readonly Topic[]> {
  const index = new Map<string, Topic[]>()
  for (const topic of topics) {
    for (const phrase of phrasesOf(topicWords[topic])) {
      // A phrase may be named twice by one topic.
      if (index.get(phrase)?.at(-1) !== topic) addTo(index, phrase, topic)
    }
  }
  return index
}
