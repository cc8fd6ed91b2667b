import * as v from 'valibot'
import {lastAtMost} from '../../src/document/collections/last-at-most.js'
import {findComponents} from '../../src/document/diagram/components.js'
import {
  type PromisedDiagram,
  type PromisingSection,
  promisingSections,
  toldFlow
} from '../../src/document/diagram/expected-diagram.js'
import type {Document} from '../../src/document/document.js'
import {findInteractions, findNamedInteractions, type Interactions} from '../../src/document/flow/interactions.js'
import {mermaidBlocks} from '../../src/document/mermaid/blocks.js'
import {countNodes} from '../../src/document/mermaid/size.js'
import type {Section} from '../../src/document/sections/sections.js'
import {defineRule, type Report} from '../../src/rule/index.js'

const count = (least: number, usual: number, description: string) =>
  v.pipe(v.optional(v.pipe(v.number(), v.integer(), v.minValue(least)), usual), v.description(description))

const options = v.strictObject({
  minParts: count(2, 3, 'interacting parts from which a design needs a diagram'),
  minInteractions: count(1, 5, 'different pairs of parts of which one acts upon the other'),
  minPromised: count(1, 3, 'the same where the title of a section, such as `Architecture`, promises a diagram'),
  minSteps: count(2, 5, 'numbered steps from which a section whose title promises a flow needs a diagram'),
  maxNodes: count(1, 60, 'nodes of one diagram that can still be read')
})

const say = {
  missing: (parts: readonly string[], {subject, types}: PromisedDiagram) =>
    `Unexpected ${subject} of \`${parts.length}\` interacting parts (${named(parts)}) without a diagram, expected a mermaid ${listed(types)}`,
  steps: (steps: number, {subject, types}: PromisedDiagram) =>
    `Unexpected ${subject} of \`${steps}\` numbered steps without a diagram, expected a mermaid ${listed(types)}`,
  draw: 'Draw the parts and who calls whom; the text can then say what the picture cannot: why',
  tooLarge: (nodes: number, max: number) => `Unexpected diagram of \`${nodes}\` nodes, expected at most \`${max}\``,
  split: 'Nobody reads a diagram of this size; draw one of the whole, and one for each part',
  drawn: 'a mermaid diagram',
  notKnown: 'it has images, and none is known to be a diagram',
  notNeeded: 'it has no diagram, and tells of too little that interacts to need one'
}

/** What has fewer acting parts is a matter of code, not of a system. */
const leastActing = 2

const design: PromisedDiagram = {subject: 'design', types: ['flowchart', 'sequenceDiagram']}
/** Sections that are titled by parts promise how these hang together. */
const componentView: PromisedDiagram = {subject: 'components', types: ['classDiagram', 'flowchart']}

export default defineRule({
  meta: {
    id: 'require-diagram',
    summary: 'Require a diagram where several parts of a system interact.',
    items: ['diagrams'],
    scope: 'document',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {minParts, minInteractions, minPromised, minSteps, maxNodes}) {
    for (const block of mermaidBlocks(document.codeBlocks)) {
      const nodes = countNodes(block.value) ?? 0
      if (nodes > maxNodes) report(say.tooLarge(nodes, maxNodes), {place: block, note: say.split})
    }
    if (document.drawings.length > 0) return reportDrawn(document, report)
    const promising = promisingSections(document)
    const [promised] = promising
    const isEnough = ({parts, acting, pairs}: Interactions, minPairs: number) =>
      parts.size >= minParts && acting.length >= leastActing && pairs.length >= minPairs
    const found = findInteractions(document.passages)
    if (isEnough(found, promised ? minPromised : minInteractions)) {
      const section = promised?.section ?? busiestSection(found, document)
      const place = section?.heading ?? document.tree.children[0]
      if (place) report(say.missing([...found.parts.values()], promised?.diagram ?? design), {place, note: say.draw})
      return
    }
    for (const one of promising) {
      const {heading} = one.section
      const within = interactionsWithin(one, document)
      if (!heading || !isEnough(within, minPromised)) continue
      return report(say.missing([...within.parts.values()], one.diagram), {place: heading, note: say.draw})
    }
    const components = findComponents(document)
    if (components && components.names.length >= minParts && components.relations >= minPromised) {
      const place = components.section.heading ?? document.tree.children[0]
      return place && report(say.missing(components.names, componentView), {place, note: say.draw})
    }
    const told = toldFlow(document, minSteps)
    if (told) report(say.steps(told.steps, told.diagram), {place: told.heading, note: say.draw})
    else report.exempt('diagrams', say.notNeeded)
  }
})

/** What a section that promises a picture tells; there every part counts, however seldom it is named. */
function interactionsWithin({section: {start, end}}: PromisingSection, {passages}: Document): Interactions {
  const placeOf = (offset: number) => lastAtMost(passages, offset, (passage) => passage.start)
  const own = passages.slice(placeOf(start), placeOf(end - 1) + 1).filter((passage) => passage.start >= start)
  return findNamedInteractions(own)
}

/** What is drawn otherwise is another rule's finding, if it is a diagram. */
function reportDrawn({drawings}: Document, report: Report): void {
  const drawing = drawings.find(({kind}) => kind === 'mermaid')
  if (drawing) report.evidence('diagrams', drawing, say.drawn)
  else report.exempt('diagrams', say.notKnown)
}

/** The section that tells most of the interactions. */
function busiestSection({pairs}: Interactions, document: Document): Section | undefined {
  const told = new Map<Section, number>()
  for (const offset of pairs.flatMap(({offsets}) => offsets)) {
    const section = document.sectionAt(offset)
    if (section) told.set(section, (told.get(section) ?? 0) + 1)
  }
  return [...told].sort((a, b) => b[1] - a[1] || a[0].start - b[0].start)[0]?.[0]
}

function listed(types: readonly string[]): string {
  return types.map((type) => `\`${type}\``).join(' or ')
}

const longest = 5

function named(parts: readonly string[]): string {
  const names = parts.map((name) => `\`${name}\``)
  const more = names.length - longest
  return more > 0 ? `${names.slice(0, longest).join(', ')} and ${more} more` : names.join(', ')
}
