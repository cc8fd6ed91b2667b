import type {LintResult} from '../rule/result.js'
import {type FormatName, formats} from './formats.js'
import {maskResult} from './mask-result.js'
import type {ReportOptions} from './report.js'

/** The text of a report; the one place where results become text, so that no format shows a private value. */
export async function render(
  format: FormatName,
  results: readonly LintResult[],
  options: ReportOptions
): Promise<string> {
  const report = await formats[format].load()
  return report(results.map(maskResult), options)
}
