import {type CodeBlock, contentOf, sourceOffset} from '../markdown/code-blocks.js'
import type {Span} from '../text/span.js'
import type {DiagramEdit} from './repair.js'

/** Replace a half-open range of offsets in the source. */
export interface SourceEdit {
  readonly range: readonly [start: number, end: number]
  readonly text: string
}

/** Lines that a site generator replaces before mermaid sees a diagram. */
const included = /^\s*(?:;?--8<--|\{%|\{\{[<%])/

/** The code blocks that mermaid draws, as they are written; those that a site generator fills in are left out. */
export function mermaidBlocks(blocks: readonly CodeBlock[]): readonly CodeBlock[] {
  return blocks
    .filter((block) => isMermaid(block) && !block.lines.some(({text}) => included.test(text)))
    .map(withoutOptions)
}

/** Whether a block is of the language mermaid: `mermaid`, `mmd`, or the name of a `.mmd` file. */
export function isMermaid({language, form}: CodeBlock): boolean {
  return form !== 'indent' && /^(?:mermaid|mermaidjs|mmd|.+\.(?:mmd|mermaid))$/.test(language)
}

/** The directive of MyST begins with lines of options such as `:align: center`. */
function withoutOptions(block: CodeBlock): CodeBlock {
  if (!block.info.trimStart().startsWith('{')) return block
  const first = block.lines.findIndex(({text}) => !/^\s*:\w[\w-]*:/.test(text))
  if (first <= 0) return block
  return {...block, ...contentOf(block.lines.slice(first))}
}

/** Where a span of a diagram lies in the source. */
export function spanInSource(block: CodeBlock, {start, end}: Span): Span {
  return {start: sourceOffset(block, start), end: sourceOffset(block, end)}
}

/**
 * An edit of a diagram as an edit of the source, new lines with the indentation and quote marks of their block; `undefined`
 * where the source writes the diagram in other characters, as `<pre>` does with entities.
 */
export function editInSource(block: CodeBlock, edit: DiagramEdit, source: string): SourceEdit | undefined {
  const {start, end} = spanInSource(block, edit)
  const line = block.lines.findLast((one) => one.start <= start)
  if (!line || !source.startsWith(line.text, line.start)) return undefined
  if (source.slice(start, end) !== block.value.slice(edit.start, edit.end)) return undefined
  return {
    range: [start, end],
    text: edit.text.replaceAll('\n', `\n${source.slice(startOfLine(line.start, source), line.start)}`)
  }
}

/** Replace a whole code block by a mermaid fence with a diagram in it, every line with the marks of the containers around. */
export function mermaidInstead(block: CodeBlock, diagram: string, source: string): SourceEdit {
  const fence = '`'.repeat(Math.max(3, block.fence?.length ?? 3))
  const text = [`${fence}mermaid`, ...diagram.split('\n'), fence].join(`\n${containerMarks(block.start, source)}`)
  return {range: [block.start, block.end], text}
}

/** Put a mermaid fence with a diagram in it above a block, every line with the marks of the containers around. */
export function mermaidAbove({start}: Span, diagram: string, source: string): SourceEdit {
  const marks = containerMarks(start, source)
  const fence = ['```mermaid', ...diagram.split('\n'), '```'].join(`\n${marks}`)
  return {range: [start, start], text: `${fence}\n${marks.trimEnd()}\n${marks}`}
}

/** Indentation and quote marks before an offset of a line; the marker of a list item counts as blanks. */
function containerMarks(offset: number, source: string): string {
  return source.slice(startOfLine(offset, source), offset).replace(/[^>\s]/g, ' ')
}

function startOfLine(offset: number, source: string): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
}
