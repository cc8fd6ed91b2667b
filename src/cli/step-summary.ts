import {appendFile, stat} from 'node:fs/promises'
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
  try {
    const {size} = await stat(path).catch(() => ({size: 0}))
    await appendFile(path, await render('markdown', results, {...options, maxBytes: maxBytes - size}))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    throw new UsageError(
      `Unexpected failure to write \`${path}\` (${code}), expected the summary file of a step in \`GITHUB_STEP_SUMMARY\``
    )
  }
}
