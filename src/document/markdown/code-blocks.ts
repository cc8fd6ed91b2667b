import type {Code, Html} from 'mdast'
import {lastAtMost} from '../collections/last-at-most.js'
import type {Lines} from '../text/lines.js'
import {type Span, spanOf} from '../text/span.js'
import type {NodeIndex} from './node-index.js'

/** How a code block is written: a fence, four blanks, `<pre>`, or the `:::mermaid` container of Azure DevOps. */
export type CodeBlockForm = 'fence' | 'indent' | 'pre' | 'container'

/** One line of a code block and where its text begins in the source. */
export interface CodeLine {
  readonly text: string
  readonly start: number
}

/** The fence characters around a code block. */
export interface Fence {
  readonly marker: '`' | '~'
  readonly length: number
  /** whether a closing fence stands in the source */
  readonly closed: boolean
}

/** A code block of any form, with its content free of list, quote and fence indentation. */
export interface CodeBlock extends Span {
  readonly form: CodeBlockForm
  /** the whole info string as written (`ts {1,3} title="a"`), empty when there is none */
  readonly info: string
  /** the language word of the info string, lower-cased and cut at `,`, `{`, `=` and `:` (`rust,ignore` → `rust`) */
  readonly language: string
  /** the content, lines joined by `\n` */
  readonly value: string
  /** the content line by line; entry `n` begins at offset `start` of the source */
  readonly lines: readonly CodeLine[]
  /** where each line begins in `value` */
  readonly lineStarts: readonly number[]
  /** only of form `fence` */
  readonly fence?: Fence
}

/** All code blocks of a document in source order. */
export function findCodeBlocks(source: string, lines: Lines, nodes: NodeIndex): readonly CodeBlock[] {
  const fenced = nodes.all('code').map((node) => fromCode(node, source, lines))
  const written = nodes.all('html').flatMap((node) => fromPre(node, source))
  const contained = source.includes(':::') ? findContainers(source, lines, [...fenced, ...written]) : []
  if (written.length === 0 && contained.length === 0) return fenced
  const outside = fenced.filter(
    (block) => !contained.some((other) => other.start <= block.start && block.end <= other.end)
  )
  return [...outside, ...written, ...contained].sort((a, b) => a.start - b.start)
}

/** Where an offset into the content (`value`) of a block lies in the source. */
export function sourceOffset({lines, lineStarts, end}: CodeBlock, offset: number): number {
  const at = lastAtMost(lineStarts, offset, (start) => start)
  const line = lines[at]
  return line ? line.start + Math.min(offset - (lineStarts[at] ?? 0), line.text.length) : end
}

/** What a block says of its content, from its lines. */
export function contentOf(lines: readonly CodeLine[]): Pick<CodeBlock, 'value' | 'lines' | 'lineStarts'> {
  const lineStarts: number[] = []
  let at = 0
  for (const {text} of lines) {
    lineStarts.push(at)
    at += text.length + 1
  }
  return {value: lines.map(({text}) => text).join('\n'), lines, lineStarts}
}

/** The language word of an info string: `rust,ignore` → `rust`, `ts {1,3}` → `ts`, `yaml=` → `yaml`, `{.python}` → `python`. */
export function languageOf(info: string): string {
  const word = /^\s*\{?\s*\.?([^\s,{}=:]*)/.exec(info)?.[1] ?? ''
  return word.toLowerCase()
}

function fromCode(node: Code, source: string, lines: Lines): CodeBlock {
  const span = spanOf(node)
  const info = [node.lang, node.meta].filter(Boolean).join(' ')
  const opening = /^(`{3,}|~{3,})/.exec(source.slice(span.start, span.start + 1000))?.[1]
  const firstLine = lines.lineAt(span.start) + (opening ? 1 : 0)
  const value = node.value.includes('\r') ? node.value.replace(/\r\n?/g, '\n') : node.value
  const values = value === '' ? [] : value.split('\n')
  const content = values.map((text, at) => codeLine(text, firstLine + at, lines))
  const common = {...span, info, language: languageOf(info), ...contentOf(content)}
  if (!opening) return {...common, form: 'indent'}
  return {
    ...common,
    form: 'fence',
    fence: {marker: opening[0] as '`' | '~', length: opening.length, closed: isClosed(opening, span, source)}
  }
}

function isClosed(opening: string, span: Span, source: string): boolean {
  const text = source.slice(span.start, span.end)
  const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  if (lastBreak === -1) return false
  const last = text.slice(lastBreak + 1)
  const closing = /((?<!`)`{3,}|(?<!~)~{3,})[ \t]*$/.exec(last)?.[1]
  return (
    closing !== undefined &&
    closing[0] === opening[0] &&
    closing.length >= opening.length &&
    /^[\s>*+\-\d.)]*(`{3,}|~{3,})[ \t]*$/.test(last)
  )
}

/** The parser strips the indentation of containers, so the text of a line is the tail of its source line. */
function codeLine(text: string, line: number, lines: Lines): CodeLine {
  const written = lines.text(line)
  const kept = written.endsWith(text) ? text.length : commonTail(written, text)
  return {text, start: lines.end(line) - kept}
}

function commonTail(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

const entities: Readonly<Record<string, string>> = {'&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'"}

function fromPre(node: Html, source: string): CodeBlock[] {
  const span = spanOf(node)
  const html = source.slice(span.start, span.end)
  const found: CodeBlock[] = []
  for (const match of html.matchAll(/<pre\b([^>]*)>(\s*<code\b[^>]*>)?/gi)) {
    const from = match.index + match[0].length
    const close = html.slice(from).search(/(<\/code>\s*)?<\/pre>/i)
    const to = close === -1 ? html.length : from + close
    const end = close === -1 ? html.length : to + (/^(<\/code>\s*)?<\/pre>/i.exec(html.slice(to))?.[0].length ?? 0)
    const block = {start: span.start + match.index, end: span.start + end}
    found.push(preBlock(html.slice(from, to), span.start + from, block, preInfo(match[0])))
  }
  return found
}

/** The language of `<pre class="mermaid">`, `<pre lang="ts">` and `<pre><code class="language-ts">`. */
function preInfo(tag: string): string {
  const written = /\b(?:lang|class)\s*=\s*["']?(?:language-)?([\w#+-]+)/i.exec(tag)
  return written?.[1] ?? ''
}

function preBlock(inner: string, innerStart: number, span: Span, info: string): CodeBlock {
  const content: CodeLine[] = []
  let at = 0
  for (const row of inner.split(/\r\n?|\n/)) {
    const text = row.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity)
    content.push({text, start: innerStart + at})
    at += row.length + (inner.startsWith('\r\n', at + row.length) ? 2 : 1)
  }
  if (content[0]?.text.trim() === '') content.shift()
  if (content.at(-1)?.text.trim() === '') content.pop()
  return {
    ...span,
    form: 'pre',
    info,
    language: languageOf(info),
    ...contentOf(content)
  }
}

const containerStart = /^[ \t]*:{3,}[ \t]*([\w-]+)[ \t]*$/
const containerEnd = /^[ \t]*:{3,}[ \t]*$/

/** Azure DevOps renders `::: mermaid … :::` as a diagram; to CommonMark it is text. */
function findContainers(source: string, lines: Lines, blocks: readonly CodeBlock[]): CodeBlock[] {
  const found: CodeBlock[] = []
  for (let line = 1; line <= lines.count; line++) {
    const info = containerStart.exec(lines.text(line))?.[1]
    if (info?.toLowerCase() !== 'mermaid') continue
    const start = lines.start(line)
    if (blocks.some((block) => block.start <= start && start < block.end)) continue
    let last = line + 1
    while (last <= lines.count && !containerEnd.test(lines.text(last))) last++
    const content: CodeLine[] = []
    for (let at = line + 1; at < last; at++) content.push({text: lines.text(at), start: lines.start(at)})
    const end = last <= lines.count ? lines.end(last) : source.length
    found.push({
      start,
      end,
      form: 'container',
      info,
      language: 'mermaid',
      ...contentOf(content)
    })
    line = last
  }
  return found
}
