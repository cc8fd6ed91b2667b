import type {LintMessage, LintResult} from '../../rule/result.js'
import {holdBack} from '../hold-back.js'
import {type Baseline, type Counts, countFindings, keyOf, totalOf} from './baseline.js'
import type {BaselineRun} from './baseline-run.js'
import {followRenames} from './follow-renames.js'

/** Findings that a baseline holds and that are gone. */
export interface StaleEntry {
  path: string
  ruleId: string
  count: number
}

/** Hold back the findings that a baseline counts, in source order; those beyond its count are reported. */
export function applyBaseline(given: Baseline, run: BaselineRun): {results: LintResult[]; stale: StaleEntry[]} {
  const baseline = followRenames(given, run)
  const stale: StaleEntry[] = []
  const results = [...run.results].map(([path, result]) => {
    const counts = baseline.files.get(path)
    if (!counts) return result
    const left = copyOf(counts)
    const held = holdBack(withNotes(result, counts, baseline.salt), 'baseline', (message) =>
      takeOne(left, message, baseline.salt)
    )
    if (result.fatalErrorCount === 0) stale.push(...staleIn(path, left, run))
    return held
  })
  for (const [path, counts] of baseline.files) if (isGone(path, run)) stale.push(...staleIn(path, counts, run))
  return {results, stale: stale.sort((a, b) => (`${a.path} ${a.ruleId}` < `${b.path} ${b.ruleId}` ? -1 : 1))}
}

/** A baseline that holds what a run found; of files and rules that the run did not judge it keeps what it held. */
export function updateBaseline(given: Baseline, run: BaselineRun): Baseline {
  const baseline = followRenames(given, run)
  const files = new Map<string, Counts>()
  for (const [path, counts] of baseline.files) if (!run.results.has(path) && !isGone(path, run)) files.set(path, counts)
  for (const [path, result] of run.results) {
    const before = baseline.files.get(path) ?? new Map()
    const notJudged = [...before].filter(([ruleId]) => result.fatalErrorCount > 0 || !run.judges(ruleId))
    const counts = new Map([...countFindings(result.messages, baseline.salt), ...notJudged])
    if (counts.size > 0) files.set(path, counts)
  }
  return {salt: baseline.salt, files}
}

function isGone(path: string, run: BaselineRun): boolean {
  return !run.results.has(path) && run.covers(path) && !run.exists(path)
}

function copyOf(counts: Counts): Map<string, Map<string, number>> {
  return new Map([...counts].map(([ruleId, digests]) => [ruleId, new Map(digests)]))
}

function takeOne(left: Map<string, Map<string, number>>, message: LintMessage, salt: string): boolean {
  const key = keyOf(message, salt)
  const digests = key && left.get(key.ruleId)
  const count = (key && digests?.get(key.digest)) ?? 0
  if (count === 0 || !key) return false
  digests?.set(key.digest, count - 1)
  return true
}

function staleIn(path: string, left: Counts, {judges}: BaselineRun): StaleEntry[] {
  return [...left]
    .filter(([ruleId]) => judges(ruleId))
    .map(([ruleId, digests]) => ({path, ruleId, count: totalOf(new Map([[ruleId, digests]]))}))
    .filter(({count}) => count > 0)
}

/** Of five findings in a section that had four nobody can tell which one is new: the one that is reported says so. */
function withNotes(result: LintResult, counts: Counts, salt: string): LintResult {
  const messages = result.messages.map((message) => {
    const key = keyOf(message, salt)
    const known = (key && counts.get(key.ruleId)?.get(key.digest)) ?? 0
    if (known === 0) return message
    const more = `The baseline holds back ${known} like it in this section, which now has more`
    return {...message, note: message.note === undefined ? more : `${message.note}. ${more}`}
  })
  return {...result, messages}
}
