import * as v from 'valibot'
import {absencePlace} from '../../src/document/treatment/absence-place.js'
import {isLegible} from '../../src/document/treatment/legible.js'
import {findRationale, rationaleLookedFor} from '../../src/document/treatment/rationale.js'
import {mentionOf, sectionMention} from '../../src/document/treatment/signals.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  minimumWords: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 150),
    v.description('the shortest document that is judged, in words of running text')
  )
})

const say = {
  missing: () => 'Unexpected design that gives no reasons, expected why it is needed and why it is done this way',
  empty: (title: string) =>
    `Unexpected empty section \`${title}\` in a design that gives no reasons, expected why it is needed`,
  lookedFor: `Looked for: ${rationaleLookedFor}. Name the problem, who has it, and what each decision avoids or makes possible`,
  notJudged: 'it is too short, or in another language than English, to be judged',
  given: (words: string) => `says why at \`${words}\``
}

/** So many causal words to a thousand are an accident of the language. */
const accidental = 1

export default defineRule({
  meta: {
    id: 'require-rationale',
    summary: 'Require that a design says why, not only what.',
    items: ['why'],
    scope: 'document',
    kinds: ['design', 'adr'],
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {minimumWords}) {
    const rationale = findRationale(document)
    if (rationale.section) {
      const {place, words} = sectionMention(rationale.section)
      return report.evidence('why', place, say.given(words))
    }
    const {reasons} = rationale
    const {words} = document.prose
    if (reasons.length * 1000 > accidental * words) {
      const [first] = reasons.slice(0, 1).map(mentionOf)
      if (first) report.evidence('why', first.place, say.given(first.words))
      return
    }
    const [hollow] = rationale.empty
    if (hollow?.heading) report(say.empty(hollow.title), {place: hollow.heading, note: say.lookedFor})
    else if (words >= minimumWords && isLegible(document, 'rationale')) {
      // Reasons open a design; a later section is none that would tell them.
      report(say.missing(), {place: absencePlace(document, []), note: say.lookedFor})
    } else report.exempt('why', say.notJudged)
  }
})
