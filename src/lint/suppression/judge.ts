import type {Document} from '../../document/document.js'
import {editDistance} from '../../document/text/edit-distance.js'
import type {Span} from '../../document/text/span.js'
import type {Finding, Suggestion} from '../../rule/finding.js'
import {nearest} from '../../rule/nearest.js'
import {type Directive, type Mistake, type NamedRule, verbs} from './directive.js'
import {isCalendarDay, isInForce} from './expiry.js'
import {type Judgement, suppressionFinding} from './judgement.js'
import {say, sayMistake, subjectOf} from './say.js'
import {unusedFindings} from './unused.js'

/** What is to be said of the suppressions of a document. */
export function judgeSuppressions(judgement: Judgement): Finding[] {
  const {document, read, settings, today} = judgement
  const findings = read.mistakes.map((mistake) => mistakeFinding(mistake, document))
  for (const directive of read.directives) {
    findings.push(...unknownRules(directive, judgement))
    // A directive for the rules of others is theirs to explain.
    if (!concernsUs(directive, settings.ruleIds)) continue
    const finding = dateFinding(directive, document, today) ?? reasonFinding(directive, judgement)
    if (finding) findings.push(finding)
  }
  return [...findings, ...unusedFindings(judgement)]
}

function concernsUs({rules}: Directive, ids: ReadonlySet<string>): boolean {
  return rules.length === 0 || rules.some(({id}) => ids.has(id))
}

function mistakeFinding(mistake: Mistake, document: Document): Finding {
  const finding = suppressionFinding(document, mistake, {severity: 'warn', ...sayMistake(mistake)})
  const words = mistake.kind === 'verb' ? verbs : mistake.kind === 'key' ? ['reason', 'until'] : []
  const close = nearest(mistake.found, words)
  if (close !== undefined) finding.suggestions = [replacing(mistake.found, close, mistake)]
  return finding
}

function replacing(found: string, close: string, {start}: Span): Suggestion {
  return {message: `Write \`${close}\``, edits: [{range: [start, start + found.length], text: close}]}
}

function dateFinding(directive: Directive, document: Document, today: string): Finding | undefined {
  const {until, rules} = directive
  if (until === undefined || isInForce(directive, today)) return undefined
  const words = isCalendarDay(until.date) ? say.expired(subjectOf(rules), until.date) : say.wrongDate(until.date)
  return suppressionFinding(document, until, {severity: 'warn', ...words})
}

function reasonFinding(directive: Directive, {document, settings}: Judgement): Finding | undefined {
  const {verb, reason, rules} = directive
  if (!settings.requireReason || verb === 'enable' || reason !== '') return undefined
  const words = say.unexplained(subjectOf(rules), verb !== 'front-matter')
  return suppressionFinding(document, directive, {severity: 'error', ...words})
}

function unknownRules(directive: Directive, {document, settings: {ruleIds}}: Judgement): Finding[] {
  return directive.rules.flatMap((rule) => {
    if (ruleIds.has(rule.id)) return []
    const close = nearest(rule.id, ruleIds)
    if (!isOurMistake(rule, directive, close)) return []
    const finding = suppressionFinding(document, rule, {severity: 'warn', ...say.unknownRule(rule.id, close)})
    const isExact = document.source.slice(rule.start, rule.end) === rule.id
    if (close !== undefined && isExact) finding.suggestions = [replacing(rule.id, close, rule)]
    return [finding]
  })
}

/** The words that remark-lint knows too may name its rules and those of its plugins, whose ids nobody can list. */
function isOurMistake({id}: NamedRule, {verb}: Directive, close: string | undefined): boolean {
  if (verb !== 'disable' && verb !== 'enable' && verb !== 'ignore') return true
  return close !== undefined && editDistance(id, close) <= 2
}
