import {resolve} from 'node:path'
import type {ConfigLoader} from '../../config/load-config.js'
import {type LintFilesOptions, lintFiles} from '../../lint/lint-files.js'
import {terminalLine} from '../../report/terminal-text.js'
import type {LintResult} from '../../rule/result.js'
import {holdBackKnown} from '../baseline.js'
import {openCache} from '../caching.js'
import {type Changes, readChanges, refuseChanges} from '../changes.js'
import {type Context, defineCommand, type ExitStatus} from '../command.js'
import {loaderFrom} from '../config-loader.js'
import {conflict} from '../conflict.js'
import {countFindings, exitStatus} from '../exit-status.js'
import {createFixer, type Fixer} from '../fixing.js'
import {createProgress} from '../progress.js'
import {readShard} from '../read-shard.js'
import {needsSource, readTargets, writeReports} from '../reports.js'
import {showDiff} from '../show-diff.js'
import {createStopwatch, ruleCounts} from '../statistics.js'
import {threadsFrom} from '../threads.js'
import {UsageError} from '../usage-error.js'
import type {WatchTurn} from '../watching.js'
import {type LintFlags, lintFlags} from './lint-flags.js'
import {lintStandardInput} from './lint-standard-input.js'

/** `design-lint [paths…]`: what the program does when no other command is named. */
export const lint = defineCommand({
  name: '',
  summary: 'Check Markdown design documents.',
  words: '[flags] [paths…]',
  completes: 'file',
  flags: lintFlags,
  manual: async () => (await import('./lint-manual.js')).lintManual,
  examples: [
    ['design-lint docs/', 'check every .md and .markdown file below a folder'],
    ['design-lint --format json=report.json docs/', 'write JSON beside the report on the terminal'],
    ["design-lint --rule 'max-code-lines: off' a.md", 'run without one rule'],
    ['cat a.md | design-lint --stdin-filename docs/a.md -', 'check standard input']
  ],
  async run(context, flags, words) {
    if (flags['print-config'] !== undefined) {
      const loader = createLoader(context.cwd, flags)
      context.stdout.write(await loader.describe(resolve(context.cwd, flags['print-config'])))
      return 0
    }
    if (!flags.watch) return lintOnce(context, {flags, words})
    const {watchFiles} = await import('../watching.js')
    return watchFiles(context, {flags, words}, (turn) => lintOnce(context, {flags, words}, turn))
  }
})

/** Lint what the words mean and report it. A turn of watching reports only what is new. */
async function lintOnce(context: Context, {flags, words}: Asked, turn?: WatchTurn): Promise<ExitStatus> {
  const run = openRun(context, flags)
  const {targets, stopwatch, notices, shared} = run
  refuseReports(flags)
  refuseChanges(flags, words)
  refuseWords(flags, words)
  if (words.includes('-')) {
    const status = await lintStandardInput(context, flags, {words, targets, ...shared})
    notices.print()
    return status
  }
  const fixer = createFixer(flags)
  const changes = await readChanges(flags, words, context)
  const found = await findAll(context, {flags, words}, {...run, fixer, changes, turn})
  await changes?.restage()
  const {results, stale} = await holdBackKnown(found, flags, {
    ...shared,
    words,
    isWhole: changes === undefined && flags.shard === undefined,
    judges: flags['changed-lines'] ? () => false : ranAsConfigured(flags)
  })
  if (turn && !turn.isNews(results)) return 0
  notices.print()
  if (flags.diff) return showDiff(context, fixer?.diff() ?? '')
  await writeReports(results, targets, {context, quiet: flags.quiet, fixed: fixer?.fixed() ?? 0})
  if (flags.statistics) context.stderr.write(ruleCounts(results))
  if (stopwatch) context.stderr.write(stopwatch.report(results.length))
  turn?.close(results)
  return stale > 0 && flags['fail-on-stale-baseline'] && !flags['exit-zero']
    ? 1
    : exitStatus(countFindings(results), flags)
}

/** A diff takes the place of the report. */
function refuseReports(flags: LintFlags): void {
  if (!flags.diff) return
  if (flags.format.length > 0) throw conflict('--diff', '--format')
  if (flags['output-file'] !== undefined) throw conflict('--diff', '--output-file')
}

/** A script that fills in nothing should not lint everything. */
function refuseWords(flags: LintFlags, words: readonly string[]): void {
  if (words.includes('')) throw new UsageError('Unexpected empty path, expected a file, a folder or a glob')
  if (flags['stdin-filename'] !== undefined && !words.includes('-')) {
    throw new UsageError(
      'Unexpected `--stdin-filename` without `-`, expected standard input, as in `cat a.md | design-lint --stdin-filename docs/a.md -`'
    )
  }
}

/** What stands on the command line. */
interface Asked {
  flags: LintFlags
  words: readonly string[]
}

/** What a run has from its beginning on. */
function openRun(context: Context, flags: LintFlags) {
  const targets = readTargets(flags, context)
  const stopwatch = flags.stats ? createStopwatch() : undefined
  const notices = createNotices(context)
  const shared = {
    cwd: context.cwd,
    loader: createLoader(context.cwd, flags),
    keepSource: needsSource(targets),
    environment: context.env,
    onNotice: notices.add,
    onRuleTime: stopwatch?.add
  }
  return {targets, stopwatch, notices, threads: threadsFrom(flags), shared}
}

/** The findings of all files that the words mean, from the cache where there is one. */
async function findAll(
  context: Context,
  {flags, words}: Asked,
  {
    shared,
    stopwatch,
    notices,
    threads,
    fixer,
    changes,
    turn
  }: ReturnType<typeof openRun> & {
    fixer: Fixer | undefined
    changes: Changes | undefined
    turn: WatchTurn | undefined
  }
): Promise<LintResult[]> {
  const progress = createProgress(context)
  const cache = changes?.isCacheable === false ? undefined : (turn?.cache ?? openCache(flags, context))
  const found = await lintFiles(words, {
    ...shared,
    ...selection(flags),
    threads,
    among: changes?.among,
    tree: changes?.tree,
    handle: handlerOf(fixer, changes),
    cache: cache?.results,
    onRecall: () => {
      stopwatch?.recall()
      turn?.onRecall()
    },
    onBasis: turn?.onBasis,
    onLint: context.onLint,
    onFile: progress.show
  })
  progress.clear()
  const unsaved = cache?.save()
  if (unsaved) notices.add(unsaved)
  return found
}

/** What is done with each file: its findings narrowed to what changed, then its edits applied. */
function handlerOf(fixer: Fixer | undefined, changes: Changes | undefined): LintFilesOptions['handle'] {
  const narrow = changes?.narrow
  if (!narrow) return fixer?.handle
  return (file) => {
    const narrowed = narrow(file)
    return fixer ? fixer.handle(narrowed) : narrowed.lint(narrowed.text)
  }
}

/** Rules that the command line leaves out or sets did not say all that they have to say. */
function ranAsConfigured(flags: LintFlags): (ruleId: string) => boolean {
  const only = onlyRules(flags)
  const set = flags.rule.map((setting) => setting.split(':')[0]?.trim())
  return (ruleId) => !set.includes(ruleId) && (only?.includes(ruleId) ?? true)
}

function onlyRules({only}: LintFlags): string[] | undefined {
  const ids = only
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean)
  if (ids?.length !== 0) return ids
  throw new UsageError(`Unexpected value \`${only}\` of \`--only\`, expected the ids of rules, separated by commas`)
}

/** What is to be told beside the findings, each once, when the run is over. */
function createNotices(context: Context) {
  const notices = new Set<string>()
  return {
    add: (notice: string) => void notices.add(notice),
    print: () => {
      // The order in which threads tell them is up to chance.
      for (const notice of [...notices].sort()) context.stderr.write(`${terminalLine(notice)}\n`)
    }
  }
}

/** The configurations that the flags mean. @throws {UsageError} on flags that contradict each other */
export function createLoader(cwd: string, flags: LintFlags): ConfigLoader {
  return loaderFrom(flags, {cwd, ruleSettings: flags.rule, only: onlyRules(flags)})
}

function selection(flags: LintFlags) {
  return {
    useIgnoreFiles: !flags['no-ignore'],
    ignorePatterns: flags['ignore-pattern'],
    errorOnUnmatched: !flags['no-error-on-unmatched'],
    shard: flags.shard === undefined ? undefined : readShard(flags.shard)
  }
}
