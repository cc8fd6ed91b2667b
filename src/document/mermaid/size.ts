import {readHeader} from './header.js'
import {stripDiagram} from './strip.js'

/** Diagrams that are read by following lines from node to node. */
const linked: ReadonlySet<string> = new Set([
  'flowchart',
  'class diagram',
  'state diagram',
  'entity relationship diagram'
])

/** Statements that name no node of their own. */
const withoutNode =
  /^(?:subgraph|end|direction|classDef|class|style|linkStyle|click|namespace|note|title|accTitle|accDescr|callback|link|href|hide)\b|^[}%:+#~*-]/

/** How many nodes a flowchart, class, state or entity relationship diagram has; `undefined` for other diagrams. */
export function countNodes(source: string): number | undefined {
  const {text} = stripDiagram(source)
  const {name} = readHeader(text)
  if (name === undefined || !linked.has(name)) return undefined
  const names = new Set<string>()
  for (const statement of withoutLabels(text).split(/[\n;]/).slice(1)) {
    for (const node of nodesOf(statement.trim(), name)) names.add(node)
  }
  return names.size
}

function nodesOf(statement: string, diagram: string): string[] {
  if (diagram === 'class diagram' && /^class\s/.test(statement))
    return [/^class\s+([^\s{~:]+)/.exec(statement)?.[1] ?? '']
  if (diagram === 'state diagram' && /^state\s/.test(statement))
    return [/(?:^state|\bas)\s+([\p{L}\p{N}_]+)/u.exec(statement)?.[1] ?? '']
  if (withoutNode.test(statement)) return []
  return statement
    .split(diagram === 'flowchart' ? flowLink : relation)
    .flatMap((part) => /^[\s"]*([\p{L}\p{N}_]+)/u.exec(part)?.[1] ?? [])
}

const flowLink = /[<xo]?(?:--+|==+|-\.+-?)[->xo.]?|&/
const relation = /[<|o*}{]{0,2}(?:--|\.\.|->)[|>o*{}]{0,2}|:.*/

/** A diagram without the texts in brackets, quotes and pipes, and on links such as `A -- text --> B`. */
function withoutLabels(text: string): string {
  return text
    .replace(/"[^"\n]*"/g, '')
    .replace(/\[[^[\]\n]*\]|\([^()\n]*\)|\{[^{}\n]*\}|\|[^|\n]*\|/g, ' ')
    .replace(/(?<=\s(?:--|==|-\.)) [^-=.>\n]+(?=--|==|\.-)/g, ' ')
}
