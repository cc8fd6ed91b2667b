import type {Document} from '../document.js'
import type {Topic} from '../topics/topics.js'

/** The commonest English words of grammar that hardly any other language has. */
const grammar = ['the', 'and', 'to', 'that', 'this', 'with', 'are', 'be', 'for', 'it', 'not', 'from']

/** English text has 15 % of them, a design that is all tables and lists 6 %, French or German next to none. */
const leastShare = 0.04

/**
 * Whether the silence of a document on a topic can be told: its text is English, as the signs are that rules look for, or
 * the vocabulary names headings for the topic in whatever language it is.
 */
export function isLegible({prose, settings}: Document, topic: Topic): boolean {
  if ((settings.vocabulary?.[topic]?.length ?? 0) > 0) return true
  const english = grammar.reduce((sum, word) => sum + prose.placesOf(word).length, 0)
  return english >= leastShare * prose.words
}
