import {wordsOf} from './image-subject.js'

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
    /\b(?:components?|component (?:relationships?|interactions?|diagram))$/,
    {subject: 'components', types: ['classDiagram', 'flowchart']}
  ],
  [
    /\b(?:data ?flow|control flow|message flow|call flow|request flow|sequence|interactions?|handshake)$/,
    {subject: 'data flow', types: ['sequenceDiagram']}
  ],
  [/\b(?:flow|workflow)$/, {subject: 'flow', types: ['sequenceDiagram', 'flowchart']}],
  [
    /\b(?:state machine|states|lifecycle|life cycle|state transitions?)$/,
    {subject: 'states', types: ['stateDiagram-v2']}
  ]
]

/** What the title of a section promises to show. */
export function promisedDiagram(title: string): PromisedDiagram | undefined {
  const words = wordsOf(title)
  return promises.find(([pattern]) => pattern.test(words))?.[1]
}
