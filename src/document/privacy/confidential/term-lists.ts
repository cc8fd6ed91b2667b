import {digestsTest, type IsProtected, readProtectedNames, readTerms, termsTest} from './names.js'

/** The terms of a list in clear: names, and patterns between slashes. */
export interface TermList {
  readonly names: readonly string[]
  readonly patterns: readonly string[]
}

/** Read a list of terms, one a line; lines between slashes are patterns. */
export function readTermList(text: string): TermList {
  const terms = readTerms(text)
  const isPattern = (term: string) => /^\/.+\/[a-z]*$/.test(term)
  return {names: terms.filter((term) => !isPattern(term)), patterns: terms.filter(isPattern)}
}

/** Where protected names come from. */
export interface NameSources {
  readonly terms: readonly string[]
  /** the text of a committed list of digests */
  readonly digests?: string | undefined
  /** the key of the digests */
  readonly key?: string | undefined
}

/** Why a list of digests cannot be used. */
export type DigestProblem = 'no key' | 'no list'

/** A test for all protected names, and what keeps the digests from being tested; `undefined` where no name is protected. */
export function protectedNamesTest({terms, digests, key}: NameSources): {test?: IsProtected; problem?: DigestProblem} {
  const clear = terms.length > 0 ? termsTest(terms) : undefined
  if (digests === undefined) return clear ? {test: clear} : {}
  const list = readProtectedNames(digests)
  const problem = key === undefined || key === '' ? 'no key' : list ? undefined : 'no list'
  if (problem !== undefined || !list || !key) return {...(clear ? {test: clear} : {}), problem: problem ?? 'no list'}
  const digested = digestsTest(list, key)
  if (!clear) return {test: digested}
  const isEither = (name: string) => clear(name) || digested(name)
  return {
    test: Object.assign(isEither, {mayBegin: (start: string) => clear.mayBegin(start) || digested.mayBegin(start)})
  }
}
