import type {LintMessage, LintResult} from '../rule/result.js'
import type {DescribedRule, ReportOptions} from './report.js'
import {shownMessages} from './shown.js'

const level = {1: 'warning', 2: 'error'} as const

/** SARIF 2.1.0, as code scanning of GitHub takes it: relative paths, whole regions, stable fingerprints, suppressions. */
export function sarif(results: readonly LintResult[], options: ReportOptions): string {
  const {rules = [], version = '0.0.0'} = options
  const known = new Map(rules.map((rule, index) => [rule.id, index]))
  const findings = results.flatMap((result) => [
    ...shownMessages(result, options).map((message) => finding(result, message, known)),
    ...result.suppressedMessages.map((message) => ({
      ...finding(result, message, known),
      suppressions: message.suppressions.map(({kind, justification}) => ({
        kind: kind === 'directive' ? 'inSource' : 'external',
        ...(justification ? {justification} : {})
      }))
    }))
  ])
  const driver = {
    name: 'design-lint',
    semanticVersion: version,
    informationUri: 'https://github.com/design-lint/design-lint',
    rules: rules.map(describeRule)
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{tool: {driver}, columnKind: 'utf16CodeUnits', results: findings}]
  }
  return `${JSON.stringify(log)}\n`
}

function describeRule({id, summary, severity, items, url}: DescribedRule) {
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: summary},
    help: {text: `${summary} Read ${url}`, markdown: `${summary} [Why, examples and options](${url})`},
    helpUri: url,
    defaultConfiguration: {level: severity === 'error' ? 'error' : 'warning'},
    properties: {tags: ['design', ...items], precision: 'high'}
  }
}

function finding(result: LintResult, message: LintMessage, known: ReadonlyMap<string, number>) {
  const ruleIndex = known.get(message.ruleId ?? '')
  return {
    ruleId: message.ruleId ?? 'file',
    ...(ruleIndex === undefined ? {} : {ruleIndex}),
    level: level[message.severity],
    message: {text: message.note ? `${message.message}. ${message.note}` : message.message},
    locations: [location(result.filePath, message)],
    ...(message.related
      ? {
          relatedLocations: message.related.map((one, id) => ({
            id,
            message: {text: one.message},
            ...location(result.filePath, one)
          }))
        }
      : {}),
    ...(message.fingerprint ? {partialFingerprints: {primaryLocationLineHash: message.fingerprint}} : {})
  }
}

type Region = Pick<LintMessage, 'line' | 'column' | 'endLine' | 'endColumn'>

function location(path: string, {line, column, endLine, endColumn}: Region) {
  return {
    physicalLocation: {
      artifactLocation: {uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%'},
      region: {startLine: line, startColumn: column, endLine, endColumn}
    }
  }
}
