import * as v from 'valibot'
import {absencePlace} from '../../src/document/treatment/absence-place.js'
import {
  type ConcurrencyAspect,
  concurrencyAspects,
  concurrencyLookedFor,
  findConcurrency
} from '../../src/document/treatment/concurrency.js'
import {isLegible} from '../../src/document/treatment/legible.js'
import {sectionMention} from '../../src/document/treatment/signals.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  aspects: v.pipe(
    v.optional(v.array(v.picklist(concurrencyAspects)), []),
    v.description('what has to be spoken of, each; without any, a design that speaks of one of them is left alone')
  ),
  minimumSigns: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2),
    v.description('in how many places a document has to show concurrency before it is judged')
  ),
  minimumWords: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 200),
    v.description('the shortest document that is judged, in words of running text')
  )
})

const say = {
  silent: (words: string) =>
    `Unexpected \`${words}\` without a word on thread-safety, ordering, blocking, cancellation or backpressure, expected what holds when things run at the same time`,
  missing: (words: string, aspects: readonly ConcurrencyAspect[]) =>
    `Unexpected \`${words}\` in a design that is silent on ${aspects.map((aspect) => `\`${aspect}\``).join(', ')}, expected what holds when things run at the same time`,
  lookedFor: (aspects: readonly ConcurrencyAspect[]) =>
    `Looked for: a section such as \`Concurrency\` or \`Thread safety\`, or words such as ${aspects
      .map((aspect) => concurrencyLookedFor[aspect])
      .join(', ')}. Say what may run at the same time, what is shared, and what callers may rely on`,
  shown: (words: string) => `concurrency shows here: \`${words}\``,
  notShown: 'it shows no concurrency',
  passing: (words: string) => `it shows concurrency only in passing, at \`${words}\``,
  elsewhere: 'it speaks of concurrency only where it weighs other options',
  notJudged: 'it is too short, or in another language than English, to be judged',
  treated: (words: string) => `speaks of concurrency at \`${words}\``
}

export default defineRule({
  meta: {
    id: 'require-concurrency',
    summary: 'Require that a design with concurrency says what holds under it.',
    items: ['concurrency'],
    scope: 'document',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {aspects, minimumSigns, minimumWords}) {
    const {shown, section, mentions, clearest} = findConcurrency(document)
    const [sign] = shown
    const first = section ? sectionMention(section) : [...mentions.values()][0]
    const told = section ? first : clearest
    const missing = aspects.filter((aspect) => !mentions.has(aspect))
    const isShown = sign !== undefined && shown.length >= minimumSigns
    const isJudged = document.prose.words >= minimumWords && isLegible(document, 'concurrency')
    if (isShown && isJudged && (!first || missing.length > 0)) {
      const place = absencePlace(document, ['concurrency', 'interfaces'])
      const message = first ? say.missing(sign.words, missing) : say.silent(sign.words)
      const note = say.lookedFor(first ? missing : concurrencyAspects)
      report(message, {place, note, related: [{place: sign.place, message: say.shown(sign.words)}]})
    } else if (told && (isShown || section)) report.evidence('concurrency', told.place, say.treated(told.words))
    else report.exempt('concurrency', exemption(sign?.words, isShown, first !== undefined))
  }
})

function exemption(sign: string | undefined, isShown: boolean, isTold: boolean): string {
  if (sign === undefined) return say.notShown
  if (!isShown) return say.passing(sign)
  return isTold ? say.elsewhere : say.notJudged
}
