import type {Edit, Finding} from '../../rule/finding.js'
import {type ActiveRule, answersFor} from '../../rule/run-rule.js'
import {deletionOf, removalOf} from './delete-directive.js'
import type {Directive, NamedRule} from './directive.js'
import {isInForce} from './expiry.js'
import {type Judgement, suppressionFinding} from './judgement.js'
import {say, subjectOf, type Words} from './say.js'
import {indexSwitches, type SwitchIndex} from './switch-index.js'

/** The directives, and the rules in them, without which the findings would be the same. */
export function unusedFindings(judgement: Judgement): Finding[] {
  const {document, settings, read, today} = judgement
  // Rules are mute where a fence is broken: what they would say there is not known.
  if (settings.unused === 'off' || document.damagedSpans.length > 0) return []
  const didNothing = new Set(read.mistakes.filter(({kind}) => kind === 'nothing').map(({start}) => start))
  const facts = factsOf(judgement)
  return read.directives
    .filter((directive) => isInForce(directive, today) && !didNothing.has(directive.start))
    .flatMap((directive) => (directive.verb === 'enable' ? idle : unused)(directive, facts))
}

/** What all directives of a document are judged by. */
interface Facts {
  judgement: Judgement
  /** ids of the rules whose silence tells that there is nothing to say */
  judged: ReadonlySet<string>
  /** whether that goes for all rules that answer for the document */
  areAllJudged: boolean
  index: SwitchIndex
  /** where rules are turned off first */
  firstOff: number
}

function factsOf(judgement: Judgement): Facts {
  const {document, read, run} = judgement
  const judged = new Set(run.active.filter((active) => isJudged(active, judgement)).map(({rule}) => rule.meta.id))
  return {
    judgement,
    judged,
    areAllJudged: run.active.every(({rule: {meta}}) => judged.has(meta.id) || !answersFor(document, meta)),
    index: indexSwitches(read.switches),
    firstOff: read.switches.find(({on}) => !on)?.at ?? Number.POSITIVE_INFINITY
  }
}

function unused(directive: Directive, {judgement, judged, areAllJudged}: Facts): Finding[] {
  const silenced = judgement.run.silenced.get(directive) ?? new Set()
  if (directive.rules.length === 0) {
    return areAllJudged && silenced.size === 0 ? [wholeFinding(directive, say.unused('all rules'), judgement)] : []
  }
  const needless = directive.rules.filter(({id}) => judged.has(id) && !silenced.has(id))
  return needlessFindings(directive, needless, {judgement, words: say.unused})
}

/** Whether a rule that says nothing has nothing to say: one that asks the machine may have more to say on another. */
function isJudged({rule, options}: ActiveRule, {document, run}: Judgement): boolean {
  const {meta} = rule
  if (run.broken.has(meta.id) || !answersFor(document, meta)) return false
  if (meta.scope === 'project' && document.path === undefined) return false
  const reads = rule.reads?.(document, options as never) ?? []
  return !reads.some(({type}) => type === 'environment' || type === 'outside')
}

function idle(directive: Directive, {judgement, index, firstOff}: Facts): Finding[] {
  if (directive.rules.length === 0) {
    return firstOff < directive.start ? [] : [wholeFinding(directive, say.idle('all rules'), judgement)]
  }
  // Where all rules are off, turning one on does nothing.
  const isOff = (id: string) => {
    const last = index.lastFor(id, directive.start - 1)
    return last?.on === false && last.ruleId === id
  }
  const needless = directive.rules.filter(({id}) => judgement.settings.ruleIds.has(id) && !isOff(id))
  return needlessFindings(directive, needless, {judgement, words: say.idle})
}

/** One finding for a directive that can go whole, or one for each rule that can go out of it. */
function needlessFindings(
  directive: Directive,
  needless: readonly NamedRule[],
  {judgement, words}: {judgement: Judgement; words: (what: string) => Words}
): Finding[] {
  if (needless.length === 0) return []
  if (needless.length === directive.rules.length) {
    return [wholeFinding(directive, words(subjectOf(directive.rules)), judgement)]
  }
  return needless.map((rule) => {
    const finding = suppressionFinding(judgement.document, rule, {
      severity: severityOf(judgement),
      ...words(`\`${rule.id}\``)
    })
    return withFix(finding, removalOf(rule, directive, judgement.document))
  })
}

function wholeFinding(directive: Directive, words: Words, judgement: Judgement): Finding {
  const {document} = judgement
  const finding = suppressionFinding(document, directive, {severity: severityOf(judgement), ...words})
  const edit = deletionOf(directive, document)
  // One for all rules may be there for other rules of remark-lint.
  if (directive.rules.length > 0) return withFix(finding, edit)
  return edit ? {...finding, suggestions: [{message: 'Delete the comment', edits: [edit]}]} : finding
}

function withFix(finding: Finding, edit: Edit | undefined): Finding {
  return edit ? {...finding, fix: [edit]} : finding
}

function severityOf({settings}: Judgement): Finding['severity'] {
  return settings.unused === 'error' ? 'error' : 'warn'
}
