import {resolve} from 'node:path'
import {fixFile} from '../../fix/fix-file.js'
import {type LintTextOptions, lintText} from '../../lint/lint-text.js'
import type {LintResult} from '../../rule/result.js'
import {holdBackKnown} from '../baseline.js'
import type {Context, ExitStatus} from '../command.js'
import {conflict} from '../conflict.js'
import {countFindings, exitStatus} from '../exit-status.js'
import {diffFile, tierOf, wantsFixes} from '../fixing.js'
import {type ReportTarget, writeReports} from '../reports.js'
import {showDiff} from '../show-diff.js'
import {UsageError} from '../usage-error.js'
import type {LintFlags} from './lint-flags.js'

/** Lint standard input and report it. With edits, the edited text takes standard output, and the report standard error. */
export async function lintStandardInput(
  context: Context,
  flags: LintFlags,
  {
    words,
    targets,
    ...shared
  }: Omit<LintTextOptions, 'path'> & {words: readonly string[]; targets: readonly ReportTarget[]}
): Promise<ExitStatus> {
  if (flags['update-baseline']) throw conflict('--update-baseline', '-')
  const others = words.filter((word) => word !== '-')
  if (others.length > 0) {
    throw new UsageError(`Unexpected paths (\`${others.join('`, `')}\`) beside \`-\`, expected standard input alone`)
  }
  if (flags.shard !== undefined) throw new UsageError('Unexpected `--shard` beside `-`, expected files to divide')
  const name = flags['stdin-filename']
  const path = name === undefined ? undefined : resolve(context.cwd, name)
  const {text} = await import('node:stream/consumers')
  const source = await text(context.stdin)
  const lint = async (given: string) => {
    const result = await lintText(given, {...shared, path})
    context.onLint?.(0)
    return result
  }
  const report = async (result: LintResult) =>
    (
      await holdBackKnown([result], flags, {
        onNotice: () => undefined,
        ...shared,
        words: [],
        isWhole: false,
        judges: () => false
      })
    ).results
  if (!wantsFixes(flags)) {
    const results = await report(await lint(source))
    await writeReports(results, targets, {context, quiet: flags.quiet})
    return exitStatus(countFindings(results), flags)
  }
  const filePath = name ?? 'standard input'
  const file = {path: path ?? filePath, filePath, text: source, lint}
  if (flags.diff) return showDiff(context, (await diffFile(file, tierOf(flags))).diff)
  const edited = await fixFile(file, tierOf(flags), false)
  context.stdout.write(edited.text ?? source)
  const {fixed} = edited
  const results = await report(edited.result)
  await writeReports(results, targets, {context: {...context, stdout: context.stderr}, quiet: flags.quiet, fixed})
  return exitStatus(countFindings(results), flags)
}
