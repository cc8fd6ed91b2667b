import type {
  FlowGraph,
  GraphEdge,
  GraphGroup,
  LineStyle,
  Message,
  PacketGraph,
  PictureGraph,
  SequenceGraph
} from './graph.js'

/** The mermaid diagrams that a flow graph can be written as. */
export type FlowDiagram = 'flowchart' | 'stateDiagram-v2'

/**
 * The mermaid source of a graph, without a line break at its end. It parses whatever the labels hold. A flow whose lines
 * do not all carry one arrowhead is written as a flowchart even where a state diagram is asked for.
 */
export function toMermaid(graph: PictureGraph, as: FlowDiagram = 'flowchart'): string {
  if (graph.kind === 'sequence') return sequence(graph)
  if (graph.kind === 'packet') return packet(graph)
  return as === 'stateDiagram-v2' && isStateMachine(graph) ? states(graph) : flowchart(graph)
}

/** State diagrams know neither lines without a direction nor states in groups that have no name. */
function isStateMachine({groups, edges}: FlowGraph): boolean {
  return groups.length === 0 && edges.every(({heads}) => heads !== 'none')
}

function flowchart(graph: FlowGraph): string {
  const lines = [`flowchart ${graph.direction}`, ...members(graph, undefined, '  ')]
  for (const edge of graph.edges) {
    const label = edge.label === '' ? '' : `|${quoted(edge.label).replaceAll('|', '#124;')}|`
    lines.push(`  ${edge.from} ${flowArrow(edge)}${label} ${edge.to}`)
  }
  return lines.join('\n')
}

/** The groups and nodes that stand directly in a group, or in none, each group with its own members. */
function members(graph: FlowGraph, group: string | undefined, indent: string): string[] {
  const inner = graph.groups.filter(({parent}) => parent === group).flatMap((one) => subgraph(graph, one, indent))
  const nodes = graph.nodes.filter((node) => node.group === group)
  return [...inner, ...nodes.map(({id, label}) => indent + id + shapeOf(label))]
}

/** A bracket within a label ends it for tools that read mermaid by patterns; there the longer form is beyond doubt. */
function shapeOf(label: string): string {
  const bracket = label.search(/[)\]}]/)
  if (bracket === -1 || !/[\p{L}\p{N}]/u.test(label.slice(bracket))) return `[${quoted(label)}]`
  return `@{ shape: rect, label: ${doubled(quoted(label))} }`
}

function subgraph(graph: FlowGraph, {id, label}: GraphGroup, indent: string): string[] {
  return [`${indent}subgraph ${id}[${quoted(label)}]`, ...members(graph, id, `${indent}  `), `${indent}end`]
}

const flowArrows: Readonly<Record<LineStyle, Readonly<Record<GraphEdge['heads'], string>>>> = {
  solid: {none: '---', one: '-->', both: '<-->'},
  dotted: {none: '-.-', one: '-.->', both: '<-.->'},
  thick: {none: '===', one: '==>', both: '<==>'}
}

function flowArrow({style, heads}: GraphEdge): string {
  return flowArrows[style][heads]
}

function states({direction, nodes, edges}: FlowGraph): string {
  const arrow = (from: string, to: string, label: string) =>
    `  ${from} --> ${to}${label === '' ? '' : `: ${plain(label).replace(/:(?=:)|(?<=:):/g, '#58;')}`}`
  return [
    'stateDiagram-v2',
    ...(direction === 'LR' ? ['  direction LR'] : []),
    ...nodes.map(({id, label}) => `  state ${quoted(label)} as ${id}`),
    ...edges.flatMap(({from, to, heads, label}) =>
      heads === 'both' ? [arrow(from, to, label), arrow(to, from, label)] : [arrow(from, to, label)]
    )
  ].join('\n')
}

const messageArrows: Readonly<Record<LineStyle, string>> = {solid: '->>', dotted: '-->>', thick: '->>'}

function sequence({participants, steps}: SequenceGraph): string {
  const message = ({from, to, text, style}: Message) => `  ${from}${messageArrows[style]}${to}: ${plain(text)}`
  return [
    'sequenceDiagram',
    ...participants.map(({id, label}) => `  participant ${id} as ${plain(label)}`),
    ...steps.map((step) => (step.type === 'message' ? message(step) : `  Note over ${step.over}: ${plain(step.text)}`))
  ].join('\n')
}

function packet({fields}: PacketGraph): string {
  const range = (first: number, last: number) => (first === last ? `${first}` : `${first}-${last}`)
  return ['packet', ...fields.map(({first, last, label}) => `  ${range(first, last)}: ${doubled(quoted(label))}`)].join(
    '\n'
  )
}

/** A label between double quotes; a blank stands for none, because mermaid takes no empty string. */
function quoted(label: string): string {
  return `"${escaped(label).replaceAll('"', '#quot;') || ' '}"`
}

/** Text between quotes in which a backslash escapes. */
const doubled = (text: string) => text.replaceAll('\\', '\\\\')

/** A label up to the end of a line: there `;` ends a statement, and a message must not be empty. */
function plain(text: string): string {
  return escaped(text).replace(/(?<!#\w{1,8});/g, '#59;') || ' '
}

/**
 * One line of text that mermaid shows as it is: entities, tags, directives, and what Markdown would take for a list, a
 * quote, a heading or a Markdown string at its start are no longer read as such.
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/#(?=\w{1,31};)/g, '#35;')
    .replace(/&(?=#?\w{1,31};)/g, '#amp;')
    .replace(/<(?=[a-z/!?])/gi, '#lt;')
    .replace(/^`/, '#96;')
    .replace(/%(?=%\{)/g, '#37;')
    .replace(/d(?=irection\s+(?:TB|BT|RL|LR|TD)\b)/g, '#100;')
    .replace(/^([-+*>]|#{1,6}|\d{1,9}[.)]) /, '$1\u00A0')
}
