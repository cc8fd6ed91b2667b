import type {Heading, Nodes, Paragraph, Parents, TableCell} from 'mdast'
import {lastAtMost} from '../collections/last-at-most.js'
import type {NodeIndex} from '../markdown/node-index.js'
import {type Span, spanOf} from './span.js'

/** A block of running text: a paragraph, a heading or a table cell, as a reader sees it. */
export interface Passage extends Span {
  readonly node: Paragraph | Heading | TableCell
  /** the visible text: markup gone, code spans, link texts and image descriptions kept, line breaks as `\n`, HTML left out */
  readonly text: string
  /** the spans of `text` that came from code spans, as offsets into `text` */
  readonly code: readonly Span[]
  /** where an offset into `text` lies in the source */
  sourceAt(offset: number): number
  /** the source span of a range of `text` */
  sourceSpan(start: number, end: number): Span
}

/** A stretch of visible text and where it begins in the source. */
interface Piece {
  readonly textStart: number
  readonly text: string
  readonly sourceStart: number
  readonly sourceEnd: number
}

/** All passages of a document in source order. */
export function findPassages(source: string, nodes: NodeIndex): readonly Passage[] {
  const blocks = [...nodes.all('paragraph'), ...nodes.all('heading'), ...nodes.all('tableCell')]
  return blocks.map((node) => readPassage(node, source)).sort((a, b) => a.start - b.start)
}

/** Read one block of running text. */
export function readPassage(node: Paragraph | Heading | TableCell, source: string): Passage {
  const pieces: Piece[] = []
  const code: Span[] = []
  let text = ''
  const add = (written: string, {start, end}: Span) => {
    const value = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
    pieces.push({textStart: text.length, text: value, sourceStart: start, sourceEnd: end})
    text += value
  }
  const visit = (child: Nodes): void => {
    const span = spanOf(child)
    if (child.type === 'text') add(child.value, span)
    else if (child.type === 'break') add('\n', span)
    else if (child.type === 'image' || child.type === 'imageReference') add(child.alt ?? '', within(span, '!['))
    else if (child.type === 'inlineCode') {
      code.push({start: text.length, end: text.length + child.value.length})
      add(child.value, codeSpan(span, source))
    } else if ('children' in child) for (const inner of (child as Parents).children) visit(inner)
  }
  for (const child of node.children) visit(child)
  const sourceAt = (offset: number) => locate(pieces, source, offset)
  const sourceSpan = (start: number, end: number) => ({
    start: sourceAt(start),
    end: end > start ? sourceAt(end - 1) + 1 : sourceAt(start)
  })
  return {node, ...spanOf(node), text, code, sourceAt, sourceSpan}
}

function within(span: Span, opening: string): Span {
  return {start: span.start + opening.length, end: span.end}
}

function codeSpan({start, end}: Span, source: string): Span {
  let ticks = 0
  while (start + ticks < end && source[start + ticks] === '`') ticks++
  const padded =
    source[start + ticks] === ' ' &&
    source[end - ticks - 1] === ' ' &&
    source.slice(start + ticks, end - ticks).trim() !== ''
  const pad = padded ? 1 : 0
  return {start: start + ticks + pad, end: end - ticks - pad}
}

function locate(pieces: readonly Piece[], source: string, offset: number): number {
  const piece = pieces[lastAtMost(pieces, offset, ({textStart}) => textStart)]
  if (!piece) return 0
  const inside = offset - piece.textStart
  if (piece.sourceEnd - piece.sourceStart === piece.text.length) return piece.sourceStart + inside
  return piece.sourceStart + align(piece, source, inside)
}

/** Escapes, entities and stripped indentation make the source longer than the text: walk both side by side. */
function align(piece: Piece, source: string, inside: number): number {
  const written = source.slice(piece.sourceStart, piece.sourceEnd)
  let at = 0
  for (let read = 0; read < inside && at < written.length; read++) {
    at += writtenLength(written, at, piece.text[read] ?? '')
  }
  while (at < written.length && written[at] !== piece.text[inside] && /[\\ \t>]/.test(written[at] ?? '')) at++
  return Math.min(at, written.length)
}

function writtenLength(written: string, at: number, character: string): number {
  if (character === '\n') return /^[ \t]*(?:\r\n?|\n)[ \t>]*/.exec(written.slice(at, at + 200))?.[0].length ?? 1
  if (written[at] === '\\' && written[at + 1] === character) return 2
  if (written[at] === '&' && character !== '&') return /^&#?\w{1,32};/.exec(written.slice(at, at + 40))?.[0].length ?? 1
  if (written[at] === '&') return /^&(?:amp|#38|#x26);/i.exec(written.slice(at, at + 8))?.[0].length ?? 1
  return 1
}
