import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import {absencePlace} from '../../src/document/treatment/absence-place.js'
import {
  type FailureAspect,
  failureAspects,
  failuresLookedFor,
  findFailures
} from '../../src/document/treatment/failures.js'
import {isLegible} from '../../src/document/treatment/legible.js'
import {designsSomethingThatRuns} from '../../src/document/treatment/running.js'
import {sectionMention} from '../../src/document/treatment/signals.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  aspects: v.pipe(
    v.optional(v.array(v.picklist(failureAspects)), []),
    v.description('what has to be spoken of, each; without any, a design that speaks of failure at all is left alone')
  ),
  minimumWords: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 250),
    v.description('the shortest document that is judged, in words of running text')
  )
})

const say = {
  happyPath: () => 'Unexpected happy path only, expected what happens when a step fails',
  missing: (aspects: readonly FailureAspect[]) =>
    `Unexpected design that is silent on ${aspects.map((aspect) => `\`${aspect}\``).join(', ')}, expected what happens then`,
  lookedFor: (aspects: readonly FailureAspect[]) =>
    `Looked for: a section such as \`Error handling\` or \`Failure modes\`, an \`alt\` branch in a diagram, or words such as ${aspects
      .map((aspect) => failuresLookedFor[aspect])
      .join(
        ', '
      )}. Say for each call and each stored piece of data what happens when it fails, comes twice or comes late`,
  short: (words: number) => `it has fewer than ${words} words`,
  foreign: 'it is in another language than English, and the vocabulary names no headings for it',
  nothingRuns: 'nothing that runs was found in it',
  treated: (words: string) => `speaks of failure at \`${words}\``
}

/** What an aside weighs: a word of failure two, a word of what happens otherwise one; a design of any length has some. */
const aside = 5

export default defineRule({
  meta: {
    id: 'require-failure-modes',
    summary: 'Require that a design says what happens on failure.',
    items: ['failures'],
    scope: 'document',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {aspects, minimumWords}) {
    const {section, mentions, clearest, signs, conditions} = findFailures(document)
    const place = absencePlace(document, ['failures', 'interfaces', 'drawbacks'])
    if (section === undefined && 2 * signs + conditions <= aside) {
      const exemption = exemptionOf(document, minimumWords)
      if (exemption) report.exempt('failures', exemption)
      else report(say.happyPath(), {place, note: say.lookedFor(failureAspects)})
      return
    }
    const missing = aspects.filter((aspect) => !mentions.has(aspect))
    const first = section ? sectionMention(section) : clearest
    if (missing.length > 0 && isLegible(document, 'failures'))
      report(say.missing(missing), {place, note: say.lookedFor(missing)})
    else if (first) report.evidence('failures', first.place, say.treated(first.words))
  }
})

function exemptionOf(document: Document, minimumWords: number): string | undefined {
  if (document.prose.words < minimumWords) return say.short(minimumWords)
  if (!isLegible(document, 'failures')) return say.foreign
  return designsSomethingThatRuns(document) ? undefined : say.nothingRuns
}
