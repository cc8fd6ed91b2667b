import {appendFile, stat, truncate} from 'node:fs/promises'
import {whyUnwritable} from '../files/why-unwritable.js'
import {render} from '../report/render.js'
import type {ReportOptions} from '../report/report.js'
import type {LintResult} from '../rule/result.js'
import type {Context} from './command.js'
import {UsageError} from './usage-error.js'

/** GitHub refuses the summary of a step that is longer. */
const maxBytes = 1024 * 1024

/** Add the checklist and all findings to the summary of a step of GitHub Actions, which shows only some as annotations. */
export async function appendStepSummary(
  results: readonly LintResult[],
  {env}: Pick<Context, 'env'>,
  options: ReportOptions
): Promise<void> {
  const path = env.GITHUB_STEP_SUMMARY
  if (!path) return
  const size = await sizeOf(path)
  const summary = await render('markdown', results, {...options, maxBytes: maxBytes - (size ?? 0)})
  try {
    await appendFile(path, summary)
  } catch (error) {
    // What a full disk took of it would show a part as the whole.
    if (size !== undefined) await truncate(path, size).catch(() => undefined)
    throw new UsageError(
      `Unexpected failure to write \`${path}\` (${whyUnwritable(error)}), expected the summary file of a step in \`GITHUB_STEP_SUMMARY\``
    )
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}
