import type {CodeBlock} from '../markdown/code-blocks.js'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Lines} from '../text/lines.js'
import {spanOf} from '../text/span.js'

/** How much of a document is code. */
export interface CodeShare {
  /** lines with text in code blocks, fences aside */
  readonly codeLines: number
  /** lines with text outside code blocks, each counted once for every begun `proseLineWidth` characters */
  readonly proseLines: number
  /** code lines by all lines, from 0 to 1; 0 for a document without lines */
  readonly share: number
}

/** A paragraph on one line weighs as much as the same paragraph wrapped at this many characters. */
export const proseLineWidth = 100

/** Languages that draw a picture; a diagram is neither code nor prose. */
const diagramLanguages = new Set(
  'mermaid plantuml puml uml dot graphviz d2 ditaa svgbob nomnoml structurizr wavedrom blockdiag seqdiag'.split(' ')
)

/** Whether a code block is a picture rather than code. */
export function isDiagramSource({language}: CodeBlock): boolean {
  return diagramLanguages.has(language)
}

/** Measure the share of code; front matter and blocks that draw diagrams count on neither side. */
export function measureCodeShare(lines: Lines, nodes: NodeIndex, blocks: readonly CodeBlock[]): CodeShare {
  let codeLines = 0
  const taken = new Set<number>()
  const take = (start: number, end: number) => {
    for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line++) taken.add(line)
  }
  for (const node of nodes.all('yaml')) take(spanOf(node).start, spanOf(node).end)
  for (const block of blocks) {
    take(block.start, block.end)
    if (!isDiagramSource(block)) codeLines += block.lines.filter(({text}) => text.trim() !== '').length
  }
  let proseLines = 0
  for (let line = 1; line <= lines.count; line++) {
    if (!taken.has(line)) proseLines += Math.ceil(lines.text(line).trim().length / proseLineWidth)
  }
  const all = codeLines + proseLines
  return {codeLines, proseLines, share: all === 0 ? 0 : codeLines / all}
}
