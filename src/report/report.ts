import type {ChecklistItem} from '../rule/checklist.js'
import type {LintResult} from '../rule/result.js'
import type {Severity} from '../rule/severity.js'

/** A rule as reports describe it. */
export interface DescribedRule {
  id: string
  summary: string
  severity: Severity
  items: readonly ChecklistItem[]
  url: string
}

/** What a report may depend on beside the results. */
export interface ReportOptions {
  /** whether to use colours */
  color?: boolean
  /** leave out warnings, as `--quiet` does; the counts of results stay */
  quiet?: boolean
  /** what `--fix` did: findings answered by edits */
  fixed?: number
  /** `markdown` leaves out the documents that would make it longer, and says how many */
  maxBytes?: number
  /** the version of the tool, for reports that name it */
  version?: string
  /** what is known of the rules, for reports that describe them */
  rules?: readonly DescribedRule[]
}

/** Turns results (sorted by path, line, column and rule) into the text of a report, with a line break at its end. */
export type Report = (results: readonly LintResult[], options: ReportOptions) => string | Promise<string>
