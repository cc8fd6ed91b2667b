import * as v from 'valibot'
import {absencePlace} from '../../src/document/treatment/absence-place.js'
import {isLegible} from '../../src/document/treatment/legible.js'
import {
  findPriorArt,
  type PriorArtAspect,
  priorArtAspects,
  priorArtWords
} from '../../src/document/treatment/prior-art.js'
import {designsSomethingThatRuns} from '../../src/document/treatment/running.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  aspects: v.pipe(
    v.optional(v.array(v.picklist(priorArtAspects)), []),
    v.description('what each has to be there; by default one word on what exists or is reused is enough')
  ),
  minimumWords: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 150),
    v.description('length from which on a document is judged')
  )
})

const wanted: Readonly<Record<PriorArtAspect, string>> = {
  existing: 'what exists today',
  reuse: 'what is reused',
  integration: 'what it integrates with',
  insufficiency: 'why what exists is not enough'
}

const say = {
  nothing:
    'Unexpected design without a word on what exists today, expected what is reused, what it integrates with, or why that is not enough',
  missing: (aspect: PriorArtAspect) =>
    `Unexpected design without a word on ${wanted[aspect]}, expected a sentence or a section on it`,
  lookedFor: (aspects: readonly PriorArtAspect[]) =>
    `Looked for: a section such as Prior art, Current state or Related work, and words such as ${aspects.map(priorArtWords).join(', ')}`,
  remedy: 'Name what readers would reach for first, and what it lacks',
  speaks: (aspect: PriorArtAspect) => `says ${wanted[aspect]}`
}

export default defineRule({
  meta: {
    id: 'require-prior-art',
    summary: 'Require that a design says what exists already and how it relates to that.',
    items: ['existing'],
    scope: 'document',
    severity: 'warn',
    recommended: false,
    since: '1.0.0'
  },
  options,
  check(document, report, {aspects, minimumWords}) {
    if (document.prose.words < minimumWords || !isLegible(document, 'existing')) return
    const found = findPriorArt(document)
    const place = absencePlace(document, ['existing', 'rationale', 'alternatives'])
    const enough: readonly PriorArtAspect[] = ['existing', 'reuse']
    const isSilent = !enough.some((aspect) => found.has(aspect))
    if (aspects.length === 0 && isSilent && designsSomethingThatRuns(document)) {
      report(say.nothing, {place, note: `${say.lookedFor(enough)}. ${say.remedy}`})
    }
    for (const aspect of aspects) {
      if (!found.has(aspect)) report(say.missing(aspect), {place, note: say.lookedFor([aspect])})
    }
    for (const [aspect, at] of found) {
      if (aspect === 'existing' || aspect === 'reuse') report.evidence('existing', at, say.speaks(aspect))
    }
  }
})
