import type {Document} from '../document/document.js'
import type {DocumentStatus} from '../document/metadata/metadata.js'
import type {RangePosition} from '../document/text/lines.js'
import {overlaps, spanOf} from '../document/text/span.js'
import type {Edit, Evidence, Exemption, Finding, FindingDetails, Place, Report} from './finding.js'
import type {Project} from './project.js'
import type {AnyRule, RuleMeta} from './rule.js'
import type {Severity} from './severity.js'

/** What one rule said of one document. */
export interface RuleOutcome {
  findings: Finding[]
  evidence: Evidence[]
  exemptions: Exemption[]
}

/** A rule that is on, with its options parsed. */
export interface ActiveRule {
  rule: AnyRule
  severity: Severity
  options: object
}

/** A rule that names what no report may show, with its options parsed; whether it is on does not matter. */
export type ProtectingRule = Pick<ActiveRule, 'rule' | 'options'>

/** So many findings of one rule are told of one document; nobody reads more, and reports would outgrow the document many times. */
export const mostFindings = 1000

/**
 * Run one rule over one document, if the document answers for it; what the rule throws is passed on. What it finds beyond
 * `mostFindings` is counted in one more finding, at the place of the first that is left out.
 */
export function runRule(active: ActiveRule, document: Document, project: Project): RuleOutcome | Promise<RuleOutcome> {
  const outcome: RuleOutcome = {findings: [], evidence: [], exemptions: []}
  if (!answersFor(document, active.rule.meta)) return outcome
  const {report, tellRest} = createReport(active, document, outcome)
  const running = active.rule.check(document, report, active.options as never, project)
  if (running) return running.then(tellRest)
  return tellRest()
}

const closed: readonly (DocumentStatus | undefined)[] = ['implemented', 'superseded', 'rejected', 'withdrawn']

/** Whether a document is of a kind that a rule judges; one whose life is over answers for the whole only on request. */
export function answersFor(document: Document, {scope, kinds = ['design']}: RuleMeta): boolean {
  if (scope !== 'document') return true
  if (!kinds.includes(document.kind)) return false
  return document.settings.judgeClosed === true || !closed.includes(document.metadata.status)
}

function createReport({rule, severity}: ActiveRule, document: Document, outcome: RuleOutcome) {
  const ruleId = rule.meta.id
  let firstLeftOut: Finding | undefined
  let leftOut = 0
  const report = (message: string, details: FindingDetails) => {
    if (firstLeftOut) {
      leftOut++
      return
    }
    const finding = createFinding({ruleId, severity, message}, details, document)
    if (!rule.meta.judgesDamage && !isReadable(document, rule.meta, finding.position)) return
    if (outcome.findings.length < mostFindings) outcome.findings.push(finding)
    else {
      firstLeftOut = finding
      leftOut = 1
    }
  }
  const tellRest = (): RuleOutcome => {
    if (firstLeftOut) {
      const {position} = firstLeftOut
      outcome.findings.push({ruleId, severity, position, message: tooMany(leftOut), note: readOthersFirst})
    }
    return outcome
  }
  const whole: Report = Object.assign(report, {
    evidence(item: Evidence['item'], place: Place, reason: string) {
      outcome.evidence.push({item, ruleId, line: resolvePlace(place, document).start.line, reason})
    },
    exempt(item: Exemption['item'], reason: string) {
      outcome.exemptions.push({item, ruleId, reason})
    }
  })
  return {report: whole, tellRest}
}

const tooMany = (count: number) =>
  `Unexpected \`${count}\` more findings of this rule from here on, expected at most \`${mostFindings}\` in a document`

const readOthersFirst = 'They are not told one by one; mend those before them first, or leave the document out'

/**
 * Whether the parser read a place as the author wrote it. What a document lacks as a whole may stand in a damaged span, so
 * rules that judge the whole need all of it readable.
 */
function isReadable({damagedSpans}: Document, {scope}: RuleMeta, {start, end}: RangePosition): boolean {
  if (scope === 'document') return damagedSpans.length === 0
  const place = {start: start.offset, end: Math.max(end.offset, start.offset + 1)}
  return !damagedSpans.some((span) => overlaps(span, place))
}

function createFinding(
  head: Pick<Finding, 'ruleId' | 'severity' | 'message'>,
  {place, note, fix, suggestions, related}: FindingDetails,
  document: Document
): Finding {
  const finding: Finding = {...head, position: resolvePlace(place, document)}
  if (note !== undefined) finding.note = note
  const {ending} = document.lines
  if (fix && fix.length > 0) finding.fix = withEnding(fix, ending)
  if (suggestions && suggestions.length > 0) {
    finding.suggestions = suggestions.map((one) => ({...one, edits: withEnding(one.edits, ending)}))
  }
  if (related && related.length > 0) {
    finding.related = related.map((one) => ({message: one.message, position: resolvePlace(one.place, document)}))
  }
  return finding
}

/** Rules write `\n`; the document keeps its own line breaks. */
function withEnding(edits: readonly Edit[], ending: string): Edit[] {
  return edits.map(({range, text}) => ({range, text: text.replace(/\r\n?|\n/g, ending)}))
}

function resolvePlace(place: Place, document: Document): RangePosition {
  if ('type' in place) return document.positionOf(spanOf(place))
  if (typeof place.start === 'number') return document.positionOf({start: place.start, end: place.end as number})
  const {start, end} = place as RangePosition
  return document.positionOf({start: start.offset, end: end.offset})
}
