import type {CodeBlock} from '../markdown/code-blocks.js'
import type {MermaidType} from './image-subject.js'

/** A diagram in the language of another tool. */
export interface ForeignDiagram {
  readonly block: CodeBlock
  /** the tool, as its makers write it */
  readonly tool: string
  readonly type: MermaidType
}

/** Tools by the languages of their code blocks. */
const tools: Readonly<Record<string, string>> = {
  plantuml: 'PlantUML',
  puml: 'PlantUML',
  'plantuml-svg': 'PlantUML',
  uml: 'PlantUML',
  dot: 'Graphviz',
  graphviz: 'Graphviz',
  gv: 'Graphviz',
  ditaa: 'ditaa',
  d2: 'D2',
  nomnoml: 'nomnoml',
  blockdiag: 'blockdiag',
  seqdiag: 'seqdiag',
  actdiag: 'actdiag',
  nwdiag: 'nwdiag'
}

/** How PlantUML begins what is no diagram of a design, or has no counterpart in mermaid. */
const withoutCounterpart = /^[ \t]*@start(?:salt|json|yaml|math|latex|ebnf|regex|wire|ditaa|def|creole)\b/m

/** Diagrams of PlantUML by their first words or statements, most telling first. */
const plantUmlTypes: readonly (readonly [statement: RegExp, type: MermaidType])[] = [
  [/^[ \t]*@startmindmap\b/m, 'mindmap'],
  [/^[ \t]*@startgantt\b/m, 'gantt'],
  [/\[\*\][ \t]{0,4}-|>[ \t]{0,4}\[\*\]|^[ \t]*state\s/m, 'stateDiagram-v2'],
  [/^[ \t]*entity\s[^{\n]*\{/m, 'erDiagram'],
  [/^[ \t]*(?:abstract|class|interface|enum|annotation)\s/m, 'classDiagram'],
  [
    /^[ \t]*(?:(?:component|node|package|rectangle|cloud|artifact|usecase|start)\b|:[^;\n]+;[ \t]*$|\[[^\]*\n]+\])/m,
    'flowchart'
  ],
  [/->|<-/, 'sequenceDiagram']
]

/** The diagram of another tool in a code block, if there is one; blocks without a language are known by their first line. */
export function foreignDiagram(block: CodeBlock): ForeignDiagram | undefined {
  const tool = tools[block.language] ?? (block.language === '' ? toolByContent(block.value) : undefined)
  if (tool === undefined || withoutCounterpart.test(block.value)) return undefined
  return {block, tool, type: typeOf(tool, block.value)}
}

function toolByContent(value: string): string | undefined {
  if (/^\s*@startuml\b/.test(value) && /@enduml\b/.test(value)) return 'PlantUML'
  return /^\s*(?:strict\s+)?(?:di)?graph\s+(?:\w+\s*)?\{/.test(value) && /-[->]/.test(value) ? 'Graphviz' : undefined
}

function typeOf(tool: string, value: string): MermaidType {
  if (tool === 'seqdiag') return 'sequenceDiagram'
  if (tool === 'nomnoml') return 'classDiagram'
  if (tool !== 'PlantUML') return 'flowchart'
  return plantUmlTypes.find(([statement]) => statement.test(value))?.[1] ?? 'flowchart'
}
