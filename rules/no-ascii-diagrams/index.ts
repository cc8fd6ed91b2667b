import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import type {Picture} from '../../src/document/picture/find-pictures.js'
import type {PictureKind} from '../../src/document/picture/kinds/verdict.js'
import {defineRule, type Edit, type FindingDetails} from '../../src/rule/index.js'

const kind = (what: string) => v.pipe(v.optional(v.boolean(), true), v.description(`report ${what}`))

const options = v.strictObject({
  flows: kind('boxes and arrows, and flows without boxes'),
  sequences: kind('lifelines, and lists of messages (`client -> server: request`)'),
  states: kind('state machines'),
  classes: kind('types with their members'),
  hierarchies: kind('trees of types, components or calls; trees of folders are never reported'),
  layouts: kind('fields of packets, bytes and memory'),
  timelines: kind('axes of time'),
  allowLanguages: v.pipe(v.optional(v.array(v.string()), []), v.description('language tags of blocks to leave alone'))
})

/** What each kind of picture is called, the option that it answers to, and the mermaid diagram that fits. */
const kinds = {
  flowchart: {option: 'flows', name: 'flowchart', mermaid: 'flowchart'},
  sequence: {option: 'sequences', name: 'sequence diagram', mermaid: 'sequenceDiagram'},
  state: {option: 'states', name: 'state machine', mermaid: 'stateDiagram-v2'},
  class: {option: 'classes', name: 'class diagram', mermaid: 'classDiagram'},
  hierarchy: {option: 'hierarchies', name: 'hierarchy', mermaid: 'flowchart'},
  layout: {option: 'layouts', name: 'layout of fields', mermaid: 'packet'},
  timeline: {option: 'timelines', name: 'timeline', mermaid: 'timeline'}
} as const satisfies Record<PictureKind, {option: keyof v.InferOutput<typeof options>; name: string; mermaid: string}>

const say = {
  drawn: (name: string, mermaid: string) =>
    `Unexpected ${name} drawn in characters, expected a mermaid \`${mermaid}\` diagram`,
  draft: (doubts: readonly string[]) =>
    `Draw it in mermaid and keep the picture in a comment; look at ${doubts.slice(0, 3).join(', ')}`,
  remedy: 'Redraw it in a `mermaid` block, so that readers see it rendered and a change shows as a changed line'
}

export default defineRule({
  meta: {
    id: 'no-ascii-diagrams',
    summary: 'Disallow diagrams drawn in characters.',
    items: ['diagrams'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0',
    fixable: 'safe'
  },
  options,
  async check(document, report, settings) {
    const allowed = new Set(settings.allowLanguages.map((language) => language.toLowerCase()))
    for (const picture of document.pictures) {
      const {option, name, mermaid} = kinds[picture.kind]
      if (!settings[option] || allowed.has(picture.block?.language ?? '')) continue
      report(say.drawn(name, mermaid), {place: picture, note: say.remedy, ...(await redraw(document, picture))})
    }
  }
})

/** The edit that puts mermaid in the place of a picture: a fix where all of it is certain, else a suggestion. */
async function redraw({source}: Document, picture: Picture): Promise<Pick<FindingDetails, 'fix' | 'suggestions'>> {
  // Few documents hold a picture, and all would pay for what converts them.
  const {convertPicture} = await import('../../src/document/picture/convert.js')
  const conversion = convertPicture(picture)
  if (!conversion) return {}
  const {checkMermaid} = await import('../../src/document/mermaid/check.js')
  if (await checkMermaid(conversion.mermaid)) return {}
  const {replacementText} = await import('../../src/document/picture/replacement.js')
  const text = replacementText(source, picture, conversion)
  if (text === undefined) return {}
  const edits: Edit[] = [{range: [picture.start, picture.end], text}]
  return conversion.tier === 'safe' ? {fix: edits} : {suggestions: [{message: say.draft(conversion.doubts), edits}]}
}
