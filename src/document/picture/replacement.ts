import type {Span} from '../text/span.js'
import type {Conversion} from './convert.js'

/** The text of one line of a picture, without the indentation of lists, quotes and fences. */
type PictureLine = {readonly text: string}

/** Where a picture stands: in a code block, or else in running text. */
export interface PicturePlace extends Span {
  readonly block: {readonly lines: readonly PictureLine[]} | undefined
}

/**
 * The text that replaces a whole picture: a fence of mermaid, indented and broken into lines as its place asks; unless
 * the conversion is safe, under the picture itself in a comment. `undefined` where a fence cannot stand, amid other text
 * or HTML.
 */
export function replacementText(
  source: string,
  place: PicturePlace,
  {mermaid, tier, prose}: Conversion
): string | undefined {
  const prefix = continuationPrefix(source, place.start)
  if (prefix === undefined || !endsLine(source, place.end)) return undefined
  const longest = [...mermaid.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  const diagram = [`${fence}mermaid`, ...mermaid.split('\n'), fence]
  const kept = tier === 'safe' ? [] : [...comment(linesOf(source, place)), '']
  const lines = [...kept, ...paragraph(prose.above, 'before'), ...diagram, ...paragraph(prose.below, 'after')]
  return lines.map((line, index) => (index === 0 ? line : (prefix + line).trimEnd())).join(lineBreakIn(source, place))
}

function linesOf(source: string, {start, end, block}: PicturePlace): readonly PictureLine[] {
  if (block) return block.lines
  const rows = source.slice(start, end).split(/\r\n?|\n/)
  return rows.map((text) => ({text: text.replace(/^(?:[ \t]*>)+ ?/, '')}))
}

/** Rows of text as a paragraph that keeps its line breaks, parted from the diagram by a blank line. */
function paragraph(rows: readonly string[], side: 'before' | 'after'): string[] {
  if (rows.length === 0) return []
  const lines = rows.map((row, index) => escapeMarkdown(row) + (index < rows.length - 1 ? '\\' : ''))
  return side === 'before' ? [...lines, ''] : ['', ...lines]
}

/** Text that Markdown shows as it is. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$&]/g, '\\$&')
    .replace(/^([-+=#:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** What stands before the further lines of a block: the marks of quotes, and blanks as wide as the marks of lists. */
function continuationPrefix(source: string, start: number): string | undefined {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const before = source.slice(lineStart, start)
  return /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s))*$/.test(before)
    ? before.replace(/[^\s>]/g, ' ')
    : undefined
}

function endsLine(source: string, end: number): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 1000))
}

function lineBreakIn(source: string, {start, end}: Span): string {
  return /\r\n?|\n/.exec(source.slice(start, end))?.[0] ?? '\n'
}

/** Hyphens in a row would end a comment or make it invalid, so they become the line glyph that looks like them. */
function comment(lines: readonly PictureLine[]): string[] {
  const rows = lines.map(({text}) => text.replace(/-{2,}/g, (run) => '─'.repeat(run.length)).replace(/<!-/g, '<!─'))
  return ['<!-- The picture that this diagram was made from:', ...rows, '-->']
}
