import {createHmac, randomBytes} from 'node:crypto'
import type {LintMessage} from '../../rule/result.js'
import {subjectOfFingerprint} from '../fingerprint.js'

/** How many findings of each kind a file had: by rule, then by the digest of their section. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The findings that a repository had when it took up the tool, or when the baseline was last updated. */
export interface Baseline {
  /** what digests are keyed with, so that headings cannot be looked up in a list of known digests */
  readonly salt: string
  /** by path relative to the folder of the baseline, with forward slashes */
  readonly files: ReadonlyMap<string, Counts>
}

/** A baseline that holds nothing back yet. */
export function emptyBaseline(): Baseline {
  return {salt: randomBytes(16).toString('hex'), files: new Map()}
}

/** The kind of a finding as a baseline counts it; `undefined` for what no baseline holds back. */
export function keyOf(
  {ruleId, fingerprint, fatal}: LintMessage,
  salt: string
): {ruleId: string; digest: string} | undefined {
  if (ruleId === null || fingerprint === undefined || fatal) return undefined
  const digest = createHmac('sha256', salt).update(subjectOfFingerprint(fingerprint)).digest('hex').slice(0, 16)
  return {ruleId, digest}
}

/** Count findings by rule and section. */
export function countFindings(messages: readonly LintMessage[], salt: string): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const message of messages) {
    const key = keyOf(message, salt)
    if (!key) continue
    const ofRule = counts.get(key.ruleId) ?? new Map<string, number>()
    counts.set(key.ruleId, ofRule.set(key.digest, (ofRule.get(key.digest) ?? 0) + 1))
  }
  return counts
}

/** How many findings some counts stand for. */
export function totalOf(counts: Counts): number {
  return [...counts.values()].flatMap((ofRule) => [...ofRule.values()]).reduce((sum, count) => sum + count, 0)
}

/** How many findings a baseline holds. */
export function totalIn({files}: Baseline): number {
  return [...files.values()].reduce((sum, counts) => sum + totalOf(counts), 0)
}
