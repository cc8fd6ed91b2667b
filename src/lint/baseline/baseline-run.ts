import type {LintResult} from '../../rule/result.js'

/** What a run can say about the files of a baseline, which are named by their paths in it. */
export interface BaselineRun {
  /** the findings of the run by file */
  results: ReadonlyMap<string, LintResult>
  /** whether a file is there */
  exists(path: string): boolean
  /** whether the run was over all that lies where a file was */
  covers(path: string): boolean
  /** whether a rule ran, so that what it no longer says is gone */
  judges(ruleId: string): boolean
}
