import {resolve} from 'node:path'
import {rules} from '../../../rules/index.js'
import {createConfigLoader} from '../../config/load-config.js'
import {fixFile} from '../../fix/fix-file.js'
import {lintFiles} from '../../lint/lint-files.js'
import {type LintTextOptions, lintText} from '../../lint/lint-text.js'
import {terminalLine} from '../../report/terminal-text.js'
import type {LintResult} from '../../rule/result.js'
import {openCache} from '../caching.js'
import {type Context, defineCommand, type ExitStatus} from '../command.js'
import {createFixer, diffFile, tierOf, wantsFixes} from '../fixing.js'
import type {FlagValues} from '../flag.js'
import {createProgress} from '../progress.js'
import {needsSource, type ReportTarget, readTargets, writeReports} from '../reports.js'
import {createStopwatch, ruleCounts} from '../statistics.js'
import {UsageError} from '../usage-error.js'
import {lintFlags} from './lint-flags.js'

type LintFlags = FlagValues<typeof lintFlags>

/** `design-lint [paths…]`: what the program does when no other command is named. */
export const lint = defineCommand({
  name: '',
  summary: 'Check Markdown design documents.',
  words: '[flags] [paths…]',
  flags: lintFlags,
  examples: [
    ['design-lint docs/', 'check every .md and .markdown file below a folder'],
    ['design-lint --format json=report.json docs/', 'write JSON beside the report on the terminal'],
    ["design-lint --rule 'max-code-lines: off' a.md", 'run without one rule'],
    ['cat a.md | design-lint --stdin-filename docs/a.md -', 'check standard input']
  ],
  async run(context, flags, words) {
    const loader = createLoader(context, flags)
    if (flags['print-config'] !== undefined) {
      context.stdout.write(await loader.describe(resolve(context.cwd, flags['print-config'])))
      return 0
    }
    const targets = readTargets(flags, context)
    const stopwatch = createStopwatch()
    const notices = createNotices(context)
    const fixer = createFixer(flags)
    const shared = {
      cwd: context.cwd,
      loader,
      keepSource: needsSource(targets),
      environment: context.env,
      onNotice: notices.add,
      onRuleTime: flags.stats ? stopwatch.add : undefined
    }
    if (words.includes('-')) {
      const status = await lintStandardInput(context, flags, {words, targets, ...shared})
      notices.print()
      return status
    }
    const progress = createProgress(context.stderr)
    const cache = openCache(flags, context)
    const results = await lintFiles(words, {
      ...shared,
      ...selection(flags),
      handle: fixer?.handle,
      cache: cache?.results,
      onRecall: stopwatch.recall,
      onFile: progress.show
    })
    progress.clear()
    const unsaved = cache?.save()
    if (unsaved) notices.add(unsaved)
    notices.print()
    if (flags.diff) return showDiff(context, fixer?.diff() ?? '')
    await writeReports(results, targets, {context, quiet: flags.quiet, fixed: fixer?.fixed() ?? 0})
    if (flags.statistics) context.stderr.write(ruleCounts(results))
    if (flags.stats) context.stderr.write(stopwatch.report(results.length))
    return exitStatus(results, flags)
  }
})

/** What is to be told beside the findings, each once, when the run is over. */
function createNotices({stderr}: Context) {
  const notices = new Set<string>()
  return {
    add: (notice: string) => void notices.add(notice),
    print: () => {
      for (const notice of notices) stderr.write(`${terminalLine(notice)}\n`)
    }
  }
}

function createLoader({cwd}: Context, flags: LintFlags) {
  if (flags.config !== undefined && flags['no-config']) {
    throw new UsageError('Unexpected `--no-config` beside `--config`, expected one of them')
  }
  const format = flags['config-format'] ?? 'any'
  if (format !== 'any' && format !== 'static') {
    throw new UsageError(`Unexpected value \`${format}\` of \`--config-format\`, expected \`any\` or \`static\``)
  }
  return createConfigLoader({
    cwd,
    registry: rules,
    configFile: flags.config,
    noConfig: flags['no-config'],
    format,
    ruleSettings: flags.rule,
    only: flags.only
      ?.split(',')
      .map((id) => id.trim())
      .filter(Boolean)
  })
}

function selection(flags: LintFlags) {
  return {
    useIgnoreFiles: !flags['no-ignore'],
    ignorePatterns: flags['ignore-pattern'],
    errorOnUnmatched: !flags['no-error-on-unmatched']
  }
}

/** With edits, the edited text takes standard output, and the report standard error. */
async function lintStandardInput(
  context: Context,
  flags: LintFlags,
  {
    words,
    targets,
    ...shared
  }: Omit<LintTextOptions, 'path'> & {words: readonly string[]; targets: readonly ReportTarget[]}
): Promise<ExitStatus> {
  const others = words.filter((word) => word !== '-')
  if (others.length > 0) {
    throw new UsageError(`Unexpected paths (\`${others.join('`, `')}\`) beside \`-\`, expected standard input alone`)
  }
  const name = flags['stdin-filename']
  const path = name === undefined ? undefined : resolve(context.cwd, name)
  const {text} = await import('node:stream/consumers')
  const source = await text(context.stdin)
  const lint = (given: string) => lintText(given, {...shared, path})
  if (!wantsFixes(flags)) {
    const results = [await lint(source)]
    await writeReports(results, targets, {context, quiet: flags.quiet})
    return exitStatus(results, flags)
  }
  const filePath = name ?? 'standard input'
  const file = {path: path ?? filePath, filePath, text: source, lint}
  if (flags.diff) return showDiff(context, (await diffFile(file, tierOf(flags))).diff)
  const edited = await fixFile(file, tierOf(flags), false)
  context.stdout.write(edited.text ?? source)
  const {fixed, result} = edited
  await writeReports([result], targets, {context: {...context, stdout: context.stderr}, quiet: flags.quiet, fixed})
  return exitStatus([result], flags)
}

function showDiff({stdout}: Context, diff: string): ExitStatus {
  stdout.write(diff)
  return diff === '' ? 0 : 1
}

function exitStatus(results: readonly LintResult[], flags: LintFlags): ExitStatus {
  if (flags['exit-zero']) return 0
  if (results.some(({errorCount}) => errorCount > 0)) return 1
  const warnings = results.reduce((sum, {warningCount}) => sum + warningCount, 0)
  return warnings > (flags['max-warnings'] ?? Number.POSITIVE_INFINITY) ? 1 : 0
}
