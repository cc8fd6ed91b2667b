import type {LintResult} from '../rule/result.js'

/** What a report may depend on beside the results. */
export interface ReportOptions {
  /** whether to use colours */
  color?: boolean
  /** leave out warnings, as `--quiet` does; the counts of results stay */
  quiet?: boolean
  /** what `--fix` did: findings answered by edits */
  fixed?: number
}

/** Turns results (sorted by path, line, column and rule) into the text of a report, with a line break at its end. */
export type Report = (results: readonly LintResult[], options: ReportOptions) => string
