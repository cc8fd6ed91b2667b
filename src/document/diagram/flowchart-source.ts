import type {DotEdge, DotGraph} from './dot.js'

/** A graph as the source of a mermaid flowchart, every name kept. */
export function flowchartSource(graph: DotGraph): string {
  const ids = new Map<string, string>()
  for (const name of graph.nodes.keys()) ids.set(name, plainId(name) ? name : `n${ids.size + 1}`)
  const nodes = [...graph.nodes].filter(([name, label]) => ids.get(name) !== label)
  const alone = [...graph.nodes.keys()].filter(
    (name) => ids.get(name) === graph.nodes.get(name) && !graph.edges.some(({from, to}) => from === name || to === name)
  )
  return [
    `flowchart ${graph.direction}`,
    ...nodes.map(([name, label]) => `  ${ids.get(name)}["${quoted(label)}"]`),
    ...alone.map((name) => `  ${name}`),
    ...graph.edges.map((edge) => `  ${ids.get(edge.from)} ${arrow(edge, graph.isDirected)} ${ids.get(edge.to)}`)
  ].join('\n')
}

/** Names that mermaid reads as part of its own language, alone or at the beginning of a link. */
const reserved =
  /^(?:end|graph|flowchart|subgraph|direction|class|classdef|click|style|linkstyle|default|call|href|[ox])$/i

function plainId(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name) && !reserved.test(name) && !/^n\d+$/.test(name)
}

/** A label in the characters that mermaid takes as they are; a backtick would begin Markdown, `%%` a directive. */
function quoted(label: string): string {
  return label
    .replace(/#(?=\w+;)/g, '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('`', '#96;')
    .replaceAll('%%', '#37;#37;')
    .replace(/\\[nlr]/g, '<br>')
    .replace(/\n/g, '<br>')
    .replace(/(?:<br>)+$/, '')
}

function arrow({label, isDashed}: DotEdge, isDirected: boolean): string {
  const line = isDashed ? (isDirected ? '-.->' : '-.-') : isDirected ? '-->' : '---'
  return label === '' ? line : `${line}|"${quoted(label)}"|`
}
