import {readDocument} from '../document/read-document.js'
import type {DocumentSettings} from '../document/settings.js'
import type {ParserName} from '../parse/parser.js'
import type {Finding} from './finding.js'
import {readOptions} from './options.js'
import {noProject, type Project} from './project.js'
import type {AnyRule} from './rule.js'
import {runRule} from './run-rule.js'

/** What a rule is run with. */
export interface RuleTestContext {
  /** default: the rule's own defaults */
  options?: object
  /** path of the text within the project; default: `docs/design.md` */
  path?: string
  settings?: DocumentSettings
  /** what a project rule finds around the document; default: nothing */
  project?: Partial<Project>
  parser?: ParserName
}

/** The findings of a rule on a text, in source order, each with its `line:column-line:column: message` as `line`. */
export async function testRule(
  rule: AnyRule,
  source: string,
  context: RuleTestContext = {}
): Promise<(Finding & {line: string})[]> {
  const {path = 'docs/design.md', settings = {isDesign: true}, parser} = context
  const document = await readDocument(source, {path, settings, ...(parser ? {parser} : {})})
  const options = readOptions(rule.options, context.options)
  const {findings} = await runRule({rule, severity: rule.meta.severity, options}, document, {
    ...noProject,
    ...context.project
  })
  return findings
    .map((finding) => ({...finding, line: `${rangeText(finding)}: ${finding.message}`}))
    .sort((a, b) => a.position.start.offset - b.position.start.offset || a.position.end.offset - b.position.end.offset)
}

function rangeText({position: {start, end}}: Finding): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}
