import {runWithin, TimeoutError} from '../../../limits/run-within.js'
import type {Span} from '../../text/span.js'

/** What users' patterns found, and what kept a pattern from being searched for. */
export interface PatternSearch {
  readonly found: readonly Span[]
  readonly problems: readonly {readonly written: string; readonly problem: string}[]
}

/** Compile `word\d+` or `/word\d+/i`. @throws {SyntaxError} as the engine words it */
export function compilePattern(written: string): RegExp {
  const [, body, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(written) ?? []
  return new RegExp(body ?? written, [...new Set([...flags.replace('y', ''), 'g', 'u'])].join(''))
}

/** Why a text is no regular expression; `undefined` where it is one. */
export function patternProblem(written: string): string | undefined {
  try {
    compilePattern(written)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.slice(error.message.lastIndexOf(': ') + 2) : String(error)
  }
}

/**
 * Search a text for users' patterns, each for at most `bound` milliseconds, because an expression with nested repetition
 * can take for ever; a pattern that is slower or no regular expression becomes a problem. Empty matches are left out.
 */
export function searchPatterns(patterns: readonly string[], text: string, bound: number): PatternSearch {
  const found: Span[] = []
  const problems: {written: string; problem: string}[] = []
  for (const written of patterns) {
    const wrong = patternProblem(written)
    const spans = wrong === undefined ? searchWithin(compilePattern(written), text, bound) : undefined
    if (spans) found.push(...spans)
    else problems.push({written, problem: wrong ?? `runs for more than ${bound} ms`})
  }
  return {found, problems}
}

function searchWithin(expression: RegExp, text: string, bound: number): Span[] | undefined {
  try {
    const matches = runWithin(bound, () => [...text.matchAll(expression)])
    return matches
      .filter(([found]) => found !== '')
      .map(({0: found, index}) => ({start: index, end: index + found.length}))
  } catch (error) {
    if (error instanceof TimeoutError) return undefined
    throw error
  }
}
