import {existsSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import type {ConfigLoader} from '../config/load-config.js'
import {slashedPath} from '../config/slashed-path.js'
import {createFile, replaceFile, WriteError} from '../files/write-atomically.js'
import {applyBaseline, type StaleEntry, updateBaseline} from '../lint/baseline/apply-baseline.js'
import {type Baseline, emptyBaseline, totalIn} from '../lint/baseline/baseline.js'
import {formatBaseline, readBaseline} from '../lint/baseline/baseline-file.js'
import type {BaselineRun} from '../lint/baseline/baseline-run.js'
import {baselineName, findBaseline} from '../lint/baseline/find-baseline.js'
import {findingCount} from '../lint/checklist-verdicts.js'
import {createCoverage} from '../lint/coverage.js'
import {displayPath} from '../lint/discover.js'
import {RunError} from '../lint/run-error.js'
import type {LintResult} from '../rule/result.js'
import {conflict} from './conflict.js'

/** What the flags say of the baseline. */
export interface BaselineFlags {
  baseline: string | undefined
  'no-baseline': boolean
  'update-baseline': boolean
  'fail-on-stale-baseline': boolean
  diff: boolean
}

/** What the run was over, and what to tell. */
export interface BaselineScope {
  cwd: string
  loader: ConfigLoader
  /** the paths of the command line */
  words: readonly string[]
  /** whether everything that those paths mean was linted, whole */
  isWhole: boolean
  /** whether a rule ran that the configuration turns on */
  judges(ruleId: string): boolean
  onNotice(notice: string): void
}

/** Results without what the baseline holds back. */
export interface BaselineOutcome {
  results: readonly LintResult[]
  /** findings that the baseline holds and that are gone */
  stale: number
}

/** Hold back what the baseline counts, after writing it anew where that is asked for. @throws {RunError} when it cannot be used */
export async function holdBackKnown(
  results: readonly LintResult[],
  flags: BaselineFlags,
  scope: BaselineScope
): Promise<BaselineOutcome> {
  refuseConflicts(flags)
  const path = flags['no-baseline'] ? undefined : await placeOf(flags, scope)
  if (path === undefined) return {results, stale: 0}
  const name = displayPath(path, scope.cwd)
  const read = await readBaseline(path, name)
  if (!read && !flags['update-baseline']) throw missing(name)
  const run = runOf(results, dirname(path), scope)
  const given = read?.baseline ?? emptyBaseline()
  const baseline = flags['update-baseline'] ? updateBaseline(given, run) : given
  if (flags['update-baseline']) await write(path, name, {baseline, read, scope})
  const applied = applyBaseline(baseline, run)
  const stale = applied.stale.reduce((sum, {count}) => sum + count, 0)
  if (stale > 0) scope.onNotice(staleNotice(name, applied.stale, stale))
  return {results: applied.results, stale}
}

function refuseConflicts(flags: BaselineFlags): void {
  if (flags.diff && flags['update-baseline']) throw conflict('--update-baseline', '--diff')
  if (!flags['no-baseline']) return
  for (const other of ['baseline', 'update-baseline', 'fail-on-stale-baseline'] as const) {
    if (flags[other]) throw conflict('--no-baseline', `--${other}`)
  }
}

async function placeOf(flags: BaselineFlags, {cwd, loader}: BaselineScope): Promise<string | undefined> {
  if (flags.baseline !== undefined) return resolve(cwd, flags.baseline)
  const {root} = await loader.forFile(undefined)
  return findBaseline([cwd, root]) ?? (flags['update-baseline'] ? resolve(root, baselineName) : undefined)
}

function runOf(results: readonly LintResult[], folder: string, scope: BaselineScope): BaselineRun {
  const {cwd, words, isWhole, judges} = scope
  const covers = createCoverage(words, cwd)
  return {
    results: new Map(results.map((result) => [slashedPath(folder, resolve(cwd, result.filePath)), result])),
    exists: (path) => existsSync(resolve(folder, path)),
    covers: (path) => isWhole && covers(resolve(folder, path)),
    judges
  }
}

interface Written {
  baseline: Baseline
  read: {text: string; baseline: Baseline} | undefined
  scope: BaselineScope
}

async function write(path: string, name: string, {baseline, read, scope}: Written): Promise<void> {
  const text = formatBaseline(baseline)
  try {
    if (!read) await createFile(path, text)
    else if (text !== read.text) await replaceFile(path, text, read.text)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    throw new RunError(
      `Unexpected failure to write the baseline \`${name}\` (${error.message}), expected a file that can be written`
    )
  }
  const before = read ? `, ${totalIn(read.baseline)} before` : ''
  scope.onNotice(`The baseline \`${name}\` holds ${findingCount(totalIn(baseline))} now${before}`)
}

/** Files that a notice names. */
const mostNamed = 5

function staleNotice(name: string, stale: readonly StaleEntry[], total: number): string {
  const named = stale.slice(0, mostNamed).map(({path, ruleId, count}) => `${path} (${count} of ${ruleId})`)
  const more = stale.length > mostNamed ? `, and ${stale.length - mostNamed} more` : ''
  return `The baseline \`${name}\` holds ${findingCount(total)} that ${total === 1 ? 'is' : 'are'} gone: ${named.join(', ')}${more}. Let it shrink with \`--update-baseline\``
}

function missing(name: string): RunError {
  return new RunError(
    `Unexpected baseline \`${name}\`, which is missing, expected a file that \`--update-baseline\` wrote. Check the spelling, or write it with \`--update-baseline\``
  )
}
