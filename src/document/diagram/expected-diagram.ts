import type {Heading} from 'mdast'
import type {Document} from '../document.js'
import type {Section} from '../sections/sections.js'
import {encloses, spanOf} from '../text/span.js'

/** The diagram that a section promises by its title. */
export interface PromisedDiagram {
  /** what the section is about, in the singular */
  readonly subject: string
  /** the mermaid diagrams that show it, best first */
  readonly types: readonly string[]
}

/** Last words of titles of sections that are drawn rather than told. */
const promises: readonly (readonly [title: RegExp, diagram: PromisedDiagram])[] = [
  [
    /\b(?:architecture|system overview|topology|system design)$/,
    {subject: 'architecture', types: ['flowchart', 'C4Context']}
  ],
  [
    /^(?:(?:the|main|key|core|major|high level|system|architectur\w+|proposed|new) )*components?$|\bcomponent (?:relationships?|interactions?|diagram)$/,
    {subject: 'components', types: ['classDiagram', 'flowchart']}
  ],
  [
    /\b(?:data ?flow|control flow|message flow|call flow|request flow|(?:call|message|request|event|boot|startup|start up|shutdown|loading) sequence|interactions?|handshake)$/,
    {subject: 'data flow', types: ['sequenceDiagram']}
  ],
  [
    /^(?!(?:add|cancel|creat|defin|execut|query|signal|start|us)(?:e|ing|ining|ting)?\b).*\b(?:flow|workflow)$/,
    {subject: 'flow', types: ['sequenceDiagram', 'flowchart']}
  ],
  [
    /\b(?:state machine|states|lifecycle|life cycle|state transitions?)$/,
    {subject: 'states', types: ['stateDiagram-v2']}
  ]
]

/** What the title of a section promises to show. */
export function promisedDiagram(title: string): PromisedDiagram | undefined {
  if (title.endsWith('?')) return undefined
  const words = title
    .replace(/\([^()]*\)$/, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .join(' ')
  return promises.find(([pattern]) => pattern.test(words))?.[1]
}

/** A section whose title promises a diagram. */
export interface PromisingSection {
  readonly section: Section
  readonly diagram: PromisedDiagram
}

/** The sections, but not the whole document, whose titles promise a diagram. */
export function promisingSections({sections}: Pick<Document, 'sections'>): readonly PromisingSection[] {
  return sections.flatMap((section) => {
    const diagram = section.depth > 1 && section.end > section.start ? promisedDiagram(section.title) : undefined
    return diagram ? [{section, diagram}] : []
  })
}

/** The first section whose title promises a flow and that tells it in numbered steps. */
export function toldFlow(
  {sections, nodes}: Pick<Document, 'sections' | 'nodes'>,
  minSteps: number
): {heading: Heading; diagram: PromisedDiagram; steps: number} | undefined {
  const lists = nodes.all('list').filter(({ordered, children}) => ordered && children.length >= minSteps)
  for (const {heading, title, start, end} of lists.length > 0 ? sections : []) {
    const diagram = promisedDiagram(title)
    if (!heading || !diagram?.types.includes('sequenceDiagram')) continue
    const list = lists.find((one) => encloses({start, end}, spanOf(one)))
    if (list) return {heading, diagram, steps: list.children.length}
  }
  return undefined
}
