import {byPath} from '../rule/result.js'
import {MergeError} from './merge-error.js'
import {claim} from './merge-results.js'
import type {ReadReport, Several} from './read-report.js'
import {pathOf, type SarifFinding, type SarifLog} from './sarif-schema.js'

/**
 * One log with the results of all logs, sorted by file, and one list of rules that their indexes point into.
 * @throws {MergeError} on a file in two logs, and on logs of two versions of the tool
 */
export function mergeSarif(reports: Several<SarifLog>): SarifLog {
  const [first] = reports
  refuseMixedVersions(reports)
  refuseSharedFiles(reports)
  const all = reports.map(({content}) => content.runs[0])
  const rules = [...new Map(all.flatMap(({tool}) => tool.driver.rules).map((rule) => [rule.id, rule])).values()]
  const indexes = new Map(rules.map(({id}, index) => [id, index]))
  const results = all.flatMap((run) => run.results).map((finding) => pointed(finding, indexes))
  const [run] = first.content.runs
  const tool = {...run.tool, driver: {...run.tool.driver, rules}}
  return {...first.content, runs: [{...run, tool, results: sortedByPath(results)}]}
}

function refuseMixedVersions(reports: Several<SarifLog>): void {
  const versionOf = ({content}: ReadReport<SarifLog>) => content.runs[0].tool.driver.semanticVersion
  const [first] = reports
  const other = reports.find((report) => versionOf(report) !== versionOf(first))
  if (!other) return
  throw new MergeError(
    `Unexpected version \`${versionOf(other)}\` of design-lint in \`${other.name}\`, expected \`${versionOf(first)}\` as in \`${first.name}\`: their rules differ. Install the same version for each shard`
  )
}

function refuseSharedFiles(reports: Several<SarifLog>): void {
  const seenIn = new Map<string, string>()
  for (const {name, content} of reports) {
    for (const path of new Set(content.runs[0].results.map(pathOf))) claim(path, name, seenIn)
  }
}

function pointed(finding: SarifFinding, indexes: ReadonlyMap<string, number>): SarifFinding {
  const ruleIndex = indexes.get(finding.ruleId)
  return finding.ruleIndex === undefined || ruleIndex === undefined ? finding : {...finding, ruleIndex}
}

/** Addresses spell some characters out, so that their order is another one than that of the paths. */
function sortedByPath(results: readonly SarifFinding[]): SarifFinding[] {
  return results
    .map((finding) => ({finding, filePath: pathOf(finding)}))
    .sort(byPath)
    .map(({finding}) => finding)
}

/** A log without its warnings; what is suppressed stays, as in every SARIF report. */
export function errorsOnly(log: SarifLog): SarifLog {
  const [run] = log.runs
  return {...log, runs: [{...run, results: run.results.filter((one) => one.level === 'error' || one.suppressions)}]}
}

/** The findings of a log in numbers, without those that are suppressed. */
export function countSarif({runs: [{results}]}: SarifLog): {errors: number; warnings: number} {
  const active = results.filter(({suppressions}) => suppressions === undefined)
  const errors = active.filter(({level}) => level === 'error').length
  return {errors, warnings: active.length - errors}
}
