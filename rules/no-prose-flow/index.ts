import * as v from 'valibot'
import {promisedDiagram} from '../../src/document/diagram/expected-diagram.js'
import {wordsOf} from '../../src/document/diagram/image-subject.js'
import type {Document} from '../../src/document/document.js'
import {type NarratedFlow, readFlow} from '../../src/document/flow/narrated-flow.js'
import {sequenceSource} from '../../src/document/flow/sequence-source.js'
import {findTellings} from '../../src/document/flow/tellings.js'
import {mermaidAbove} from '../../src/document/mermaid/blocks.js'
import {checkMermaid} from '../../src/document/mermaid/check.js'
import {isAbout, type Section} from '../../src/document/sections/sections.js'
import type {Topic} from '../../src/document/topics/topics.js'
import {defineRule, type Suggestion} from '../../src/rule/index.js'

const count = (least: number, usual: number, description: string) =>
  v.pipe(v.optional(v.pipe(v.number(), v.integer(), v.minValue(least)), usual), v.description(description))

const options = v.strictObject({
  minSteps: count(2, 5, 'steps from which a list is a flow'),
  minActors: count(2, 3, 'actors that must take part in it')
})

const forms: Readonly<Record<NarratedFlow['form'], string>> = {
  list: 'a list',
  steps: 'paragraphs',
  paragraph: 'a paragraph'
}

const say = {
  told: (flow: NarratedFlow) =>
    `Unexpected flow of \`${flow.length}\` steps between ${named(flow)} told in ${forms[flow.form]}, expected a sequence diagram`,
  draw: 'A reader has to draw it to check who waits for whom; draw it once, above the text',
  insert: 'Insert a sequence diagram of these steps above the text'
}

/** What stands in these sections is read one sentence at a time. */
const apart: readonly Topic[] = ['tests', 'goals', 'alternatives', 'questions', 'future']

export default defineRule({
  meta: {
    id: 'no-prose-flow',
    summary: 'Disallow flows between several actors that only text tells.',
    items: ['diagrams'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  async check(document, report, limits) {
    for (const telling of findTellings(document, limits.minSteps)) {
      const section = document.sectionAt(telling.start)
      if (apart.some((topic) => isAbout(section, topic))) continue
      const flow = readFlow(telling, {...limits, isTitled: promisesFlow(section)})
      if (!flow || isDrawn(flow, document)) continue
      report(say.told(flow), {place: flow, note: say.draw, suggestions: await skeleton(flow, document)})
    }
  }
})

function promisesFlow(section: Section | undefined): boolean {
  return promisedDiagram(section?.title ?? '')?.types.includes('sequenceDiagram') === true
}

/** Whether there is a diagram in the section or right below a heading above it, or a drawn one anywhere that shows the actors. */
function isDrawn(flow: NarratedFlow, document: Document): boolean {
  const section = document.sectionAt(flow.start)
  return document.drawings.some(({start, end, text, kind}) => {
    if (!section || (section.start <= start && end <= section.end)) return true
    for (let at = section.parent; at; at = at.parent) if (at.start <= start && end <= at.ownEnd) return true
    if (kind === 'image' || kind === 'picture') return false
    const words = ` ${wordsOf(text)} `
    return [...flow.actors.keys()].filter((key) => words.includes(` ${wordsOf(key)} `)).length >= 3
  })
}

async function skeleton(flow: NarratedFlow, document: Document): Promise<Suggestion[]> {
  const diagram = sequenceSource(flow)
  if (await checkMermaid(diagram)) return []
  return [{message: say.insert, edits: [mermaidAbove(flow, diagram, document.source)]}]
}

function named({actors}: NarratedFlow): string {
  const names = [...actors.values()].map((name) => `\`${name}\``)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
