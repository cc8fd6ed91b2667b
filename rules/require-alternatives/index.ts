import * as v from 'valibot'
import {absencePlace} from '../../src/document/treatment/absence-place.js'
import {
  alternativesLookedFor,
  countOptions,
  findAlternatives,
  verdictsOn,
  weighedAt
} from '../../src/document/treatment/alternatives.js'
import {isLegible} from '../../src/document/treatment/legible.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  minimum: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    v.description('how many other options have to be weighed')
  ),
  requireProsAndCons: v.pipe(
    v.optional(v.boolean(), false),
    v.description('whether the section has to name advantages and disadvantages')
  ),
  requireChosen: v.pipe(
    v.optional(v.boolean(), false),
    v.description('whether the document has to say which option was chosen')
  )
})

const say = {
  missing: () => 'Unexpected design without alternatives, expected at least one other option and why it lost',
  empty: (title: string) => `Unexpected empty section \`${title}\`, expected at least one other option and why it lost`,
  tooFew: (actual: number, minimum: number) =>
    `Unexpected \`${actual}\` weighed options, expected at least \`${minimum}\``,
  noProsAndCons: (title: string) =>
    `Unexpected options in \`${title}\` without pros and cons, expected both for each option`,
  notChosen: (title: string) => `Unexpected options in \`${title}\` without a choice, expected which one was chosen`,
  lookedFor: `Looked for: ${alternativesLookedFor}`,
  remedy: 'Weigh at least what exists today or doing nothing, and say what decided against it',
  notJudged: 'it is too short, or in another language than English, to be judged',
  weighed: (words: string) => `weighs other options at \`${words}\``
}

/** Too short a text to judge by what it lacks. */
const minimumWords = 100

export default defineRule({
  meta: {
    id: 'require-alternatives',
    summary: 'Require that other options are weighed.',
    items: ['existing'],
    scope: 'document',
    kinds: ['design', 'adr'],
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {minimum, requireProsAndCons, requireChosen}) {
    const alternatives = findAlternatives(document)
    const weighed = weighedAt(alternatives)
    if (!weighed) {
      const [empty] = alternatives.empty
      if (empty?.heading) report(say.empty(empty.title), {place: empty.heading, note: say.remedy})
      else if (document.prose.words >= minimumWords && isLegible(document, 'alternatives')) {
        const place = absencePlace(document, ['drawbacks', 'rationale'])
        report(say.missing(), {place, note: `${say.lookedFor}. ${say.remedy}`})
      } else report.exempt('existing', say.notJudged)
      return
    }
    const {place, words} = weighed
    const count = minimum > 1 ? countOptions(alternatives, document) : minimum
    const verdicts = requireProsAndCons || requireChosen ? verdictsOn(alternatives, document) : new Set()
    if (count < minimum) report(say.tooFew(count, minimum), {place, note: say.remedy})
    else if (requireProsAndCons && !(verdicts.has('pro') && verdicts.has('con')))
      report(say.noProsAndCons(words), {place})
    else if (requireChosen && !verdicts.has('chosen')) report(say.notChosen(words), {place})
    else report.evidence('existing', place, say.weighed(words))
  }
})
