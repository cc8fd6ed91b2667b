/** The first words of diagrams that mermaid 11 draws, and what each is called in running text. */
const names: Readonly<Record<string, string>> = {
  graph: 'flowchart',
  flowchart: 'flowchart',
  'flowchart-elk': 'flowchart',
  'swimlane-beta': 'swimlane diagram',
  sequenceDiagram: 'sequence diagram',
  classDiagram: 'class diagram',
  'classDiagram-v2': 'class diagram',
  stateDiagram: 'state diagram',
  'stateDiagram-v2': 'state diagram',
  erDiagram: 'entity relationship diagram',
  gantt: 'Gantt chart',
  journey: 'user journey',
  pie: 'pie chart',
  quadrantChart: 'quadrant chart',
  requirement: 'requirement diagram',
  requirementDiagram: 'requirement diagram',
  gitGraph: 'git graph',
  mindmap: 'mind map',
  timeline: 'timeline',
  kanban: 'kanban board',
  sankey: 'Sankey diagram',
  'sankey-beta': 'Sankey diagram',
  xychart: 'XY chart',
  'xychart-beta': 'XY chart',
  block: 'block diagram',
  'block-beta': 'block diagram',
  packet: 'packet diagram',
  'packet-beta': 'packet diagram',
  architecture: 'architecture diagram',
  'architecture-beta': 'architecture diagram',
  'radar-beta': 'radar chart',
  treemap: 'treemap',
  'treemap-beta': 'treemap',
  'treeView-beta': 'tree view',
  eventmodeling: 'event model',
  'venn-beta': 'Venn diagram',
  ishikawa: 'Ishikawa diagram',
  'ishikawa-beta': 'Ishikawa diagram',
  'wardley-beta': 'Wardley map',
  'cynefin-beta': 'Cynefin diagram',
  'railroad-beta': 'railroad diagram',
  'railroad-ebnf-beta': 'railroad diagram',
  'railroad-abnf-beta': 'railroad diagram',
  'railroad-peg-beta': 'railroad diagram',
  C4Context: 'C4 diagram',
  C4Container: 'C4 diagram',
  C4Component: 'C4 diagram',
  C4Dynamic: 'C4 diagram',
  C4Deployment: 'C4 diagram',
  info: 'info diagram',
  error: 'error diagram',
  zenuml: 'ZenUML diagram'
}

/** Types that a plug-in draws: mermaid itself has no parser for them. */
const pluginTypes: readonly string[] = ['zenuml']

/** Types whose first word mermaid reads in any case. */
const anyCase = /^(?:ishikawa|wardley-beta|railroad)/i

/** The first words of diagrams that mermaid 11 knows. */
export const diagramTypes: readonly string[] = Object.keys(names)

/** What a diagram says of itself in its first line. */
export interface MermaidHeader {
  /** the first word as written, empty for an empty diagram */
  readonly word: string
  /** what such a diagram is called, such as `flowchart`; `undefined` when mermaid knows no such diagram */
  readonly name: string | undefined
  /** whether a plug-in draws it */
  readonly isPlugin: boolean
}

/** Read the header of a diagram that was stripped; `plugins` are first words that the reader's plug-ins draw. */
export function readHeader(stripped: string, plugins: readonly string[] = []): MermaidHeader {
  const word = /^[^\s;:]+/.exec(stripped)?.[0] ?? ''
  // Mermaid asks only how a diagram begins, and leaves the rest of the word to the parser.
  const begun = anyCase.test(word) ? word.toLowerCase() : word
  const isPlugin = [...pluginTypes, ...plugins].some((type) => word.startsWith(type))
  const type = diagramTypes.filter((known) => begun.startsWith(known)).sort((a, b) => b.length - a.length)[0]
  return {word, name: type === undefined ? (isPlugin ? word : undefined) : names[type], isPlugin}
}
