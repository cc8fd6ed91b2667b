import type {LintResult} from '../rule/result.js'
import type {ReportOptions} from './report.js'

/** ESLint's JSON: one array of results, also of files without findings. */
export function json(results: readonly LintResult[], _options: ReportOptions): string {
  return `${JSON.stringify(results.map(({source: _, ...result}) => result))}\n`
}
