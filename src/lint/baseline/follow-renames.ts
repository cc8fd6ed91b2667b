import {type Baseline, type Counts, countFindings, totalOf} from './baseline.js'
import type {BaselineRun} from './baseline-run.js'

/**
 * Give what a baseline holds of a file that is gone to the file that it was most likely renamed to: one that the baseline
 * does not know and that has at least half of its findings, in the same sections.
 */
export function followRenames(baseline: Baseline, run: BaselineRun): Baseline {
  const gone = [...baseline.files].filter(([path]) => !run.results.has(path) && !run.exists(path))
  if (gone.length === 0) return baseline
  const files = new Map(baseline.files)
  const fresh = [...run.results].filter(([path, {messages}]) => !baseline.files.has(path) && messages.length > 0)
  const found = fresh.map(([path, {messages}]) => ({path, counts: countFindings(messages, baseline.salt)}))
  const pairs = found
    .flatMap(({path, counts}) => gone.map(([from, held]) => ({from, path, held, shared: sharedBy(counts, held)})))
    .filter(({held, shared}) => shared > 0 && shared * 2 >= totalOf(held))
    .sort((a, b) => b.shared - a.shared || (`${a.from} ${a.path}` < `${b.from} ${b.path}` ? -1 : 1))
  for (const {from, path, held} of pairs) {
    if (!files.has(from) || files.has(path)) continue
    files.delete(from)
    files.set(path, held)
  }
  return {salt: baseline.salt, files}
}

function sharedBy(counts: Counts, held: Counts): number {
  let shared = 0
  for (const [ruleId, digests] of held) {
    for (const [digest, count] of digests) shared += Math.min(count, counts.get(ruleId)?.get(digest) ?? 0)
  }
  return shared
}
