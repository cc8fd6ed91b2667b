import type {CodeBlock, CodeLine} from '../code-blocks.js'
import type {Lines} from '../lines.js'
import type {NodeIndex} from '../node-index.js'
import {type Span, spanOf} from '../span.js'
import type {Box} from './boxes.js'
import {type Grid, readGrid} from './grid.js'
import {roleOf} from './languages.js'
import {readSignals} from './signals.js'
import {judge, type PictureKind} from './verdict.js'

/** A picture drawn in characters. */
export interface Picture extends Span {
  readonly kind: PictureKind
  readonly grid: Grid
  readonly boxes: readonly Box[]
  /** the code block that holds it; `undefined` for a picture drawn in running text */
  readonly block: CodeBlock | undefined
}

/** Where pictures are looked for. */
export interface PictureSource {
  readonly source: string
  readonly lines: Lines
  readonly nodes: NodeIndex
  readonly codeBlocks: readonly CodeBlock[]
}

/** No picture is larger: beyond this it is data, and looking at it would cost more than it could tell. */
const maxRows = 1000
const maxColumns = 2000
const maxCells = 400_000

/** Anything that a picture is drawn with; blocks without it are not looked at. */
const drawn =
  /[\u2500-\u257f\u25b2\u25bc\u25ba\u25c4\u25b6\u25c0\u2190-\u21ff\u2b05-\u2b07]|[+.'`*][-=]{2}|-->|-{2}[+]|->|<-{2}|=>|^[ \t/]*[|vV^\\/][ \t|vV^\\/]*$|[-_]{5}|\|[—–-]/m

/** All pictures of a document in source order: in code blocks of any form, and in paragraphs wherever they stand. */
export function findPictures(from: PictureSource): readonly Picture[] {
  const inBlocks = from.codeBlocks.flatMap((block) => {
    const picture = drawn.test(block.value) ? readPicture(block.lines, block.language) : undefined
    return picture ? [{...picture, start: block.start, end: block.end, block}] : []
  })
  const inText = from.nodes.all('paragraph').flatMap((node) => {
    const span = spanOf(node)
    if (!drawn.test(from.source.slice(span.start, span.end))) return []
    const picture = readPicture(textLines(span, from), '')
    return picture ? [{...picture, ...span, block: undefined}] : []
  })
  return inText.length === 0 ? inBlocks : [...inBlocks, ...inText].sort((a, b) => a.start - b.start)
}

function readPicture(
  lines: readonly CodeLine[],
  language: string
): Pick<Picture, 'kind' | 'grid' | 'boxes'> | undefined {
  if (lines.length > maxRows || lines.some(({text}) => text.length > maxColumns)) return undefined
  const grid = readGrid(lines)
  if (grid.rows < 3 || grid.rows * grid.columns > maxCells) return undefined
  const signals = readSignals(grid)
  const kind = judge(signals, roleOf(language))
  return kind && {kind, grid, boxes: signals.boxes}
}

/** The source lines of a span with the markers of quotes and lists before them blanked. */
function textLines({start, end}: Span, {lines}: PictureSource): CodeLine[] {
  const found: CodeLine[] = []
  const last = lines.lineAt(end)
  for (let line = lines.lineAt(start); line <= last; line++) {
    const text = lines.text(line).slice(0, end - lines.start(line))
    const marker = /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(text)?.[0] ?? ''
    found.push({text: ' '.repeat(marker.length) + text.slice(marker.length), start: lines.start(line)})
  }
  return found
}
