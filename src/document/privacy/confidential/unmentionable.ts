import type {Document} from '../../document.js'
import type {Span} from '../../text/span.js'
import {type ConfidentialTerm, findProtected} from './confidential.js'
import {findCustomers} from './customers.js'
import {canBeFound} from './names.js'
import {type DigestProblem, type NameSources, protectedNamesTest, readTermList} from './term-lists.js'
import {type PatternSearch, searchPatterns} from './user-patterns.js'

/** A user's pattern may run so many milliseconds on a document. */
const patternBound = 250

/** Where it stands what a text may not mention. */
export interface TermSources extends NameSources {
  readonly patterns: readonly string[]
  /** the text of a list of terms */
  readonly list: string
  /** whether proper names after `customer`, `client` and `tenant` count */
  readonly customerNames: boolean
}

/** What a text mentions and may not, and what kept it from being looked for. */
export interface Unmentionable {
  readonly names: readonly ConfidentialTerm[]
  readonly customers: readonly Span[]
  readonly patterns: PatternSearch
  readonly problem?: DigestProblem | undefined
  /** whether the list of terms has names that are too short to look for */
  readonly hasShortNames: boolean
}

/** Find the protected names of a document, what users' patterns match, and by option the names of customers. */
export function findUnmentionable(
  document: Pick<Document, 'source' | 'codeBlocks'>,
  sources: TermSources
): Unmentionable {
  const {source} = document
  const list = readTermList(sources.list)
  const {test, problem} = protectedNamesTest({...sources, terms: [...sources.terms, ...list.names]})
  return {
    names: test ? findProtected(document, test) : [],
    customers: sources.customerNames ? findCustomers(source) : [],
    patterns: searchPatterns([...sources.patterns, ...list.patterns], source, patternBound),
    problem,
    hasShortNames: !list.names.every(canBeFound)
  }
}
