import {findSuspects, type Suspicion} from '../../document/privacy/suspects.js'
import type {LintMessage, LintResult} from '../../rule/result.js'
import type {PlainResult} from '../plain-result.js'
import {seal, unseal} from './seal.js'
import type {Lookup} from './watched-project.js'

/** What is kept of a linted document, without what the caller knows better: the name of the file and its text. */
export interface Findings extends PlainResult<Omit<LintResult, 'filePath' | 'source'>> {
  lookups: readonly Lookup[]
  notices: readonly string[]
  /** the only day on which they stand, where they may depend on the day */
  day?: string
}

const sealMark = '#'

/** Findings as one line of text; those that may hold something private are sealed with their document. */
export function toPayload(findings: Findings, source: string): string {
  const text = JSON.stringify(findings)
  return isPrivate(findings) ? sealMark + seal(text, source) : text
}

/** Whether a payload opens only with its document. */
export function isSealed(payload: string): boolean {
  return payload.startsWith(sealMark)
}

/** The findings in a payload; `undefined` when it is damaged or was sealed with another document than `source`. */
export function fromPayload(payload: string, source: string | undefined): Findings | undefined {
  const text = isSealed(payload) ? source !== undefined && unseal(payload.slice(sealMark.length), source) : payload
  return text ? (JSON.parse(text) as Findings) : undefined
}

/** Cheaper and wider than any detector of private data. */
const telling: readonly Suspicion[] = ['at', 'digits', 'token', 'armour']

/** Whether anything that is kept may be private: known to be, found by the rules on internals, or of a suspicious look. */
function isPrivate({result, lookups, notices, hidden}: Findings): boolean {
  if (hidden) return true
  const messages = [...result.messages, ...result.suppressedMessages]
  if (messages.some(({checklist}) => checklist?.includes('internals'))) return true
  const suspects = findSuspects([...messages.flatMap(textsOf), JSON.stringify([lookups, notices])].join('\n'))
  return telling.some((suspicion) => suspects(suspicion).length > 0)
}

function textsOf({fingerprint: _, url: __, ...told}: LintMessage): string {
  return JSON.stringify(told)
}
