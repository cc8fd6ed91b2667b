import {resolve} from 'node:path'
import {text} from 'node:stream/consumers'
import {rules} from '../../../rules/index.js'
import {createConfigLoader} from '../../config/load-config.js'
import {lintFiles} from '../../lint/lint-files.js'
import {lintText} from '../../lint/lint-text.js'
import {RunError} from '../../lint/run-error.js'
import type {LintResult} from '../../rule/result.js'
import {type Context, defineCommand, type ExitStatus} from '../command.js'
import type {FlagValues} from '../flag.js'
import {createProgress} from '../progress.js'
import {needsSource, readTargets, writeReports} from '../reports.js'
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
    const progress = createProgress(context.stderr)
    const notices = new Set<string>()
    const shared = {
      cwd: context.cwd,
      loader,
      keepSource: needsSource(targets),
      onNotice: (notice: string) => notices.add(notice),
      onRuleTime: flags.stats ? stopwatch.add : undefined
    }
    const results = words.includes('-')
      ? [await lintStandardInput(context, flags, {words, ...shared})]
      : await lintFiles(words, {...shared, ...selection(flags), onFile: progress.show})
    progress.clear()
    await writeReports(results, targets, {context, quiet: flags.quiet})
    for (const notice of notices) context.stderr.write(`${notice}\n`)
    if (flags.statistics) context.stderr.write(ruleCounts(results))
    if (flags.stats) context.stderr.write(stopwatch.report(results.length))
    return exitStatus(results, flags)
  }
})

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

async function lintStandardInput(
  {stdin, cwd}: Context,
  flags: LintFlags,
  {words, ...shared}: Omit<Parameters<typeof lintText>[1], 'path'> & {words: readonly string[]}
): Promise<LintResult> {
  const others = words.filter((word) => word !== '-')
  if (others.length > 0) {
    throw new RunError(`Unexpected paths (\`${others.join('`, `')}\`) beside \`-\`, expected standard input alone`)
  }
  const name = flags['stdin-filename']
  return lintText(await text(stdin), {...shared, path: name === undefined ? undefined : resolve(cwd, name)})
}

function exitStatus(results: readonly LintResult[], flags: LintFlags): ExitStatus {
  if (flags['exit-zero']) return 0
  if (results.some(({errorCount}) => errorCount > 0)) return 1
  const warnings = results.reduce((sum, {warningCount}) => sum + warningCount, 0)
  return warnings > (flags['max-warnings'] ?? Number.POSITIVE_INFINITY) ? 1 : 0
}
