import {byPath, type LintResult} from '../rule/result.js'
import {MergeError} from './merge-error.js'
import type {ReadReport} from './read-report.js'

/** The results of all reports, as one run over all files has them. @throws {MergeError} on a file in two reports */
export function mergeResults(reports: readonly ReadReport<LintResult[]>[]): LintResult[] {
  const seenIn = new Map<string, string>()
  for (const {name, content} of reports) {
    for (const {filePath} of content) claim(filePath, name, seenIn)
  }
  return reports.flatMap(({content}) => content).sort(byPath)
}

/** Note which report a file is in. @throws {MergeError} when it was met before */
export function claim(filePath: string, report: string, seenIn: Map<string, string>): void {
  const earlier = seenIn.get(filePath)
  if (earlier !== undefined) {
    throw new MergeError(
      `Unexpected results of \`${filePath}\` in \`${report}\` after those in \`${earlier}\`, expected each file in one report. Give each shard once, all of the same \`--shard …/n\``
    )
  }
  seenIn.set(filePath, report)
}
