import * as v from 'valibot'
import {readDot} from '../../src/document/diagram/dot.js'
import {flowchartSource} from '../../src/document/diagram/flowchart-source.js'
import {type ForeignDiagram, foreignDiagram} from '../../src/document/diagram/foreign-diagram.js'
import {fittingType, isCalledDiagram, isDiagramImage} from '../../src/document/diagram/image-subject.js'
import type {Document} from '../../src/document/document.js'
import type {DocumentImage} from '../../src/document/markdown/images.js'
import {isMermaid, mermaidInstead} from '../../src/document/mermaid/blocks.js'
import {checkMermaid} from '../../src/document/mermaid/check.js'
import {defineRule, type Suggestion} from '../../src/rule/index.js'

const list = (words: readonly string[], description: string) =>
  v.pipe(v.optional(v.array(v.string()), [...words]), v.description(description))

const options = v.strictObject({
  images: v.pipe(v.optional(v.boolean(), true), v.description('whether images of diagrams are reported')),
  imageWords: list(
    [
      'diagram',
      'architecture',
      'arch',
      'flow',
      'flowchart',
      'dataflow',
      'workflow',
      'sequence',
      'topology',
      'uml',
      'erd',
      'state machine'
    ],
    'words of a file name or description that tell a diagram'
  ),
  folders: list(['diagram', 'diagrams', 'drawio', 'plantuml', 'uml'], 'folders whose images are diagrams'),
  exceptions: list(
    [
      'screenshot',
      'screen',
      'screencast',
      'logo',
      'icon',
      'badge',
      'photo',
      'mockup',
      'wireframe',
      'dashboard',
      'chart',
      'plot',
      'graph',
      'benchmark',
      'metrics'
    ],
    'words of a file name or description that tell something else'
  )
})

const say = {
  foreign: ({tool, type}: ForeignDiagram) => `Unexpected ${tool} diagram, expected a mermaid \`${type}\``,
  image: ({url, alt}: DocumentImage) =>
    `Unexpected image of a diagram \`${nameOf(url)}\`, expected a mermaid \`${fittingType(`${nameOf(url)} ${alt}`)}\``,
  why: 'Mermaid is drawn where the document is read, and its changes can be reviewed line by line',
  convert: 'Write the graph as a mermaid flowchart'
}

export default defineRule({
  meta: {
    id: 'prefer-mermaid',
    summary: 'Prefer mermaid over other diagram languages and images of diagrams.',
    items: ['diagrams'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  async check(document, report, {images, imageWords, folders, exceptions}) {
    for (const block of document.codeBlocks) {
      const foreign = foreignDiagram(block)
      if (foreign)
        report(say.foreign(foreign), {place: block, note: say.why, suggestions: await conversion(foreign, document)})
    }
    if (!images) return
    for (const image of document.images) {
      const vocabulary = {words: imageWords, folders, exceptions}
      const isDiagram = isDiagramImage(image, vocabulary) || isCalledDiagram(image, vocabulary, document)
      if (!isDiagram || isDrawnBeside(image, document)) continue
      report(say.image(image), {place: image, note: say.why})
    }
  }
})

/** A graph of plain nodes and edges says the same in mermaid; looks are lost, so a person has to agree. */
async function conversion({tool, block}: ForeignDiagram, document: Document): Promise<Suggestion[]> {
  const graph = tool === 'Graphviz' && block.form === 'fence' ? readDot(block.value) : undefined
  const diagram = graph && graph.nodes.size > 0 ? flowchartSource(graph) : undefined
  if (diagram === undefined || (await checkMermaid(diagram))) return []
  return [{message: say.convert, edits: [mermaidInstead(block, diagram, document.source)]}]
}

/** Whether the section of an image also draws in mermaid: the image is then a copy for readers without it. */
function isDrawnBeside({start}: DocumentImage, document: Document): boolean {
  const section = document.sectionAt(start)
  if (!section) return false
  return document.codeBlocks.some(
    (block) => isMermaid(block) && section.start <= block.start && block.end <= section.ownEnd
  )
}

function nameOf(url: string): string {
  const path = url.replace(/[?#].*/s, '')
  return path.length <= 60 ? path : `…${path.slice(-59)}`
}
