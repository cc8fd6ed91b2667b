import type {CodeBlock, CodeLine} from '../markdown/code-blocks.js'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Lines} from '../text/lines.js'
import {type Span, spanOf} from '../text/span.js'
import type {Box} from './boxes/boxes.js'
import {type Grid, readGrid} from './cells/grid.js'
import {type LanguageRole, roleOf} from './kinds/languages.js'
import {readSignals} from './kinds/signals.js'
import {judge, mayBePicture, minRows, type PictureKind} from './kinds/verdict.js'

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
const maxRows = 500
const maxColumns = 1000
const maxCells = 60_000

/** What a picture is drawn with; lines without any of it are not looked at. */
const drawn =
  /[\u2190-\u21ff\u2500-\u257f\u25b2-\u25c4\u2b05-\u2b07]|[+.'`*][-=]{2}|-[->+]|<-|=>|[-_]{5}|\|[—–]|^[ \t]*[|v^\\/][ \t|v^\\/]*$/m
/** What a picture with the tag of a programming language is drawn with. */
const drawnInCode = /[\u2500-\u257f]|\+[-=]{3}/

/** All pictures of a document in source order: in code blocks of any form, and in paragraphs wherever they stand. */
export function findPictures(from: PictureSource): readonly Picture[] {
  const inBlocks = from.codeBlocks.flatMap((block) => {
    const picture = readPicture(block.value, roleOf(block.language), () => block.lines)
    return picture ? [{...picture, start: block.start, end: block.end, block}] : []
  })
  const inText = from.nodes.all('paragraph').flatMap((node) => {
    if ((node.position?.end.line ?? 0) - (node.position?.start.line ?? 0) < 2) return []
    const span = spanOf(node)
    const picture = readPicture(from.source.slice(span.start, span.end), 'open', () => textLines(span, from.lines))
    return picture ? [{...picture, ...span, block: undefined}] : []
  })
  return inText.length === 0 ? inBlocks : [...inBlocks, ...inText].sort((a, b) => a.start - b.start)
}

type Drawing = Pick<Picture, 'kind' | 'grid' | 'boxes'>

function readPicture(text: string, role: LanguageRole, linesOf: () => readonly CodeLine[]): Drawing | undefined {
  if (text.length > maxCells || !(role === 'code' ? drawnInCode : drawn).test(text)) return undefined
  const lines = linesOf()
  if (lines.length < minRows || lines.length > maxRows) return undefined
  const rows = lines.map((line) => line.text).filter((row) => row.trim() !== '')
  if (rows.some((row) => row.length > maxColumns) || !mayBePicture(rows, role)) return undefined
  const grid = readGrid(lines)
  if (grid.rows < minRows || grid.rows * grid.columns > maxCells) return undefined
  const signals = readSignals(grid)
  const kind = judge(signals, role)
  return kind && {kind, grid, boxes: signals.boxes}
}

/** The source lines of a span with the markers of quotes and lists before them blanked. */
function textLines({start, end}: Span, lines: Lines): CodeLine[] {
  const found: CodeLine[] = []
  const last = lines.lineAt(end)
  for (let line = lines.lineAt(start); line <= last; line++) {
    const text = lines.text(line).slice(0, end - lines.start(line))
    const marker = /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(text)?.[0] ?? ''
    found.push({text: ' '.repeat(marker.length) + text.slice(marker.length), start: lines.start(line)})
  }
  return found
}
