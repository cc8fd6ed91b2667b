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
