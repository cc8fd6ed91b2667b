import type {Paragraph} from 'mdast'
import type {Passage} from '../text/passages.js'
import {type Span, spanOf} from '../text/span.js'
import type {NodeIndex} from './node-index.js'

/** The ways in which people leave review comments in a text. */
export type OpenCommentForm = 'critic-change' | 'critic-comment' | 'reviewer-note' | 'person' | 'html-comment'

/** A comment of a review that was never resolved. */
export interface OpenComment extends Span {
  readonly form: OpenCommentForm
  /** the mark that gave it away: `{>>`, `Reviewer:`, `@person:`, `<!-- review:` */
  readonly mark: string
}

/** The review comments left in a document, in source order; code and code spans hold none. */
export function findOpenComments(
  source: string,
  nodes: NodeIndex,
  passages: readonly Passage[]
): readonly OpenComment[] {
  const comments = nodes.all('html').flatMap((node) => htmlComments(source, spanOf(node)))
  const marked = criticMark.test(source) ? passages.flatMap((passage) => criticMarkup(source, passage)) : []
  const notes = passages.flatMap((passage) =>
    passage.node.type === 'paragraph' ? reviewNotes(passage, passage.node, nodes) : []
  )
  return [...comments, ...marked, ...notes].sort((a, b) => a.start - b.start)
}

/** CriticMarkup's five pairs, http://criticmarkup.com/spec.php */
const criticPairs: Readonly<Record<string, {close: string; form: OpenCommentForm}>> = {
  '{++': {close: '++}', form: 'critic-change'},
  '{--': {close: '--}', form: 'critic-change'},
  '{~~': {close: '~~}', form: 'critic-change'},
  '{>>': {close: '<<}', form: 'critic-comment'},
  '{==': {close: '==}', form: 'critic-comment'}
}

const criticMark = /\{(?:\+\+|--|~~|>>|==)/

function criticMarkup(source: string, passage: Passage): OpenComment[] {
  if (!criticMark.test(source.slice(passage.start, passage.end))) return []
  const text = withoutCode(source, passage)
  const found: OpenComment[] = []
  const lastClose = new Map(Object.values(criticPairs).map(({close}) => [close, text.lastIndexOf(close)]))
  let reached = 0
  for (const {index, 0: mark} of text.matchAll(/(?<!\{)\{(?:\+\+|--|~~|>>|==)/g)) {
    const pair = criticPairs[mark]
    if (!pair || index < reached || (lastClose.get(pair.close) ?? -1) <= index + mark.length) continue
    reached = text.indexOf(pair.close, index + mark.length) + pair.close.length
    const inner = text.slice(index + mark.length, reached - pair.close.length)
    const isWhole = inner.trim() !== '' && (mark !== '{~~' || inner.includes('~>'))
    if (isWhole) found.push({form: pair.form, mark, start: passage.start + index, end: passage.start + reached})
  }
  return found
}

/** The source of a passage with blanks in place of code spans. */
function withoutCode(source: string, passage: Passage): string {
  let text = ''
  for (const code of passage.code) {
    const {start, end} = passage.sourceSpan(code.start, code.end)
    text += source.slice(passage.start + text.length, start) + ' '.repeat(Math.max(0, end - start))
  }
  return text + source.slice(passage.start + text.length, passage.end)
}

const reviewerMark =
  /^[[(]?((?:reviewer(?:['’]s)?(?: (?:note|comment|question|feedback))?|review (?:note|comment|question|feedback)|(?:note|question|comment) (?:to|for|from) (?:the )?reviewers?)(?: ?\([^()\n]{1,40}\))?):/i
const personMark = /^\[?(@[\w][\w./-]{0,60}):(?=\s)/

/** Tags of documentation comments and keywords of JSON-LD, which begin lines in the same way. */
const tags = new Set(
  'param params returns return throws throw exception see since deprecated author authors version example todo note type typedef template id context graph value vocab language container base property default internal public private protected override readonly link'.split(
    ' '
  )
)

/** How the line of a note begins; hardly any other does. */
const mayBeNote = /^[[(]?(?:review|note|question|comment|@)/im

function reviewNotes(passage: Passage, node: Paragraph, nodes: NodeIndex): OpenComment[] {
  if (!mayBeNote.test(passage.text)) return []
  const found: OpenComment[] = []
  let at = 0
  for (const line of passage.text.split('\n')) {
    const [whole = '', mark = ''] = reviewerMark.exec(line) ?? personMark.exec(line) ?? []
    if (mark !== '' && isComment(mark, line.slice(whole.length).trim(), isInList(nodes, node))) {
      const span = passage.sourceSpan(at, at + line.trimEnd().length)
      found.push({form: mark.startsWith('@') ? 'person' : 'reviewer-note', mark: `${mark}:`, ...span})
    }
    at += line.length + 1
  }
  return found
}

/** A list item that begins with a name or role mostly explains it, so there only what speaks to somebody is a comment. */
function isComment(mark: string, said: string, inList: boolean): boolean {
  if (isTag(mark) || said === '') return false
  const isNamed = /\b(?:note|comment|question|feedback)/i.test(mark)
  if (isNamed) return said.split(/\s+/).length > 1
  return speaks(said) || (!inList && isSentence(said))
}

/** A question, a request, or what one person says to another. */
function speaks(text: string): boolean {
  return (
    /\?[)\]]?$/.test(text) ||
    /^(?:please|nit|agreed?|disagree)\b/i.test(text) ||
    /\b(?:I|I['’]\w+|you|your|we)\b/.test(text)
  )
}

/** `Reviewer: Jane Doe` is metadata; a comment runs on in small words. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/).filter(Boolean)
  const small = words.filter((word) => /^[\p{Ll}]/u.test(word) && word !== 'and')
  return words.length >= 4 && small.length >= 3
}

function isTag(mark: string): boolean {
  return mark.startsWith('@') && tags.has(mark.slice(1).toLowerCase())
}

const htmlMark =
  /^\s*((?:review(?:er)?(?: (?:note|comment|question|feedback))?|@[\w][\w./-]{0,60})(?: ?\([^()\n]{1,40}\))?) ?:\s*\S/i

function htmlComments(source: string, span: Span): OpenComment[] {
  const html = source.slice(span.start, span.end)
  const found: OpenComment[] = []
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', at + 4)) {
    const mark = htmlMark.exec(html.slice(at + 4, at + 204))?.[1]
    if (mark === undefined || isTag(mark)) continue
    const close = html.indexOf('-->', at)
    const end = close === -1 ? html.length : close + 3
    found.push({form: 'html-comment', mark: `<!-- ${mark}:`, start: span.start + at, end: span.start + end})
  }
  return found
}

function isInList(nodes: NodeIndex, node: Paragraph): boolean {
  return nodes.parentOf(node)?.type === 'listItem'
}
