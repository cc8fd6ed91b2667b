import type {Box} from '../boxes/boxes.js'
import {east, west} from '../cells/directions.js'
import {headOf, isAcross, isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import type {Reading} from '../flow/flow.js'
import type {LineStyle, SequenceGraph} from '../graph.js'
import {findLifelines, type Lifeline} from './participants.js'
import {type Item, idOf, writeScript} from './script.js'

/** Read lifelines and the messages between them; `undefined` for a picture of another kind. */
export function readSequence(grid: Grid, boxes: readonly Box[]): Reading<SequenceGraph> | undefined {
  const map = findLifelines(grid, boxes)
  if (!map) return undefined
  const items: Item[] = []
  for (let row = map.firstRow; row <= map.lastRow; row++) items.push(...readRow(grid, row, map.lifelines))
  if (!items.some((item) => item.arrow && !item.doubtful)) return undefined
  const labels = map.lifelines.map(({label}) => label)
  const script = writeScript(items)
  const doubts = [
    ...(map.doubtful ? ['what heads the lifelines'] : []),
    ...(new Set(labels).size < labels.length ? ['a participant who stands twice'] : []),
    ...items.filter(({doubtful}) => doubtful).map(doubtAbout),
    ...script.doubts
  ]
  const participants = labels.map((label, index) => ({id: idOf(index), label}))
  return {graph: {kind: 'sequence', participants, steps: script.steps}, doubts}
}

function doubtAbout({text, lost, arrow}: Item): string {
  if (lost) return `\`${text}\`, which belongs to no message`
  return `\`${text}\`, which ${arrow ? 'may not reach that far' : 'stands outside the lifelines'}`
}

/** Cut a row at the lifelines that no arrow runs across, and read each piece; words outside are a remark on its message. */
function readRow(grid: Grid, row: number, upright: readonly Lifeline[]): Item[] {
  const lifelines = pushedAside(grid, row, upright)
  const bounds = [-1, ...lifelines.map(({column}) => column), grid.columns]
  const items: Item[] = []
  for (let left = 0; left < bounds.length - 1; ) {
    let right = left + 1
    while (right < bounds.length - 1 && isCrossed(grid, row, bounds[right] ?? 0)) right++
    const text = textBetween(grid, row, bounds[left] ?? 0, bounds[right] ?? 0)
    const outside = left === 0 ? 'left' : right === bounds.length - 1 ? 'right' : undefined
    if (text.trim() !== '') items.push(readPiece(text, {row, left: left - 1, right: right - 1, outside}))
    left = right
  }
  const hasMessage = items.some(({arrow}) => arrow)
  const isRemark = ({left, right}: Item) => hasMessage && (left === -1 || right === lifelines.length)
  return items
    .map((item) => (isRemark(item) ? {...item, begins: true} : item))
    .map((item) => (lifelines === upright ? item : {...item, doubtful: true}))
    .concat(brokenLifelines(grid, row, lifelines))
}

/** The lifelines as they stand in a row whose words push some of them to the right: it has a bar for each of them still. */
function pushedAside(grid: Grid, row: number, lifelines: readonly Lifeline[]): readonly Lifeline[] {
  const bars: number[] = []
  for (let column = 0; column < grid.width(row); column++) if (isDown(grid.at(row, column))) bars.push(column)
  if (bars.length !== lifelines.length) return lifelines
  const pushed = lifelines.map((lifeline, index) => ({...lifeline, column: bars[index] ?? lifeline.column}))
  const [first] = lifelines
  if (bars[0] !== first?.column || pushed.some(({column}, at) => column < (lifelines[at]?.column ?? 0)))
    return lifelines
  return pushed.some(({column}, at) => column !== lifelines[at]?.column) ? pushed : lifelines
}

/** The cells of a row between two lifelines, and an arrowhead of theirs that stands on a lifeline itself. */
function textBetween(grid: Grid, row: number, left: number, right: number): string {
  const from = headOf(grid.at(row, left)) === west ? left : left + 1
  const to = headOf(grid.at(row, right)) === east ? right + 1 : right
  return grid.text(row, from, to) + ' '.repeat(Math.max(0, to - Math.max(from, grid.width(row))))
}

/** Whether a level line goes on at both sides of a lifeline, over it or under it. */
function isCrossed(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  const around = isAcross(grid.at(row, column - 1)) && isAcross(grid.at(row, column + 1))
  return (around && (isAcross(glyph) || isDown(glyph) || '+┼┿╪'.includes(glyph))) || !isLifelineGlyph(glyph)
}

const isLifelineGlyph = (glyph: string) =>
  isDown(glyph) || glyph === ' ' || headOf(glyph) !== 0 || '├┤┼+*'.includes(glyph)

/** Words that cover a lifeline. */
function brokenLifelines(grid: Grid, row: number, lifelines: readonly Lifeline[]): Item[] {
  const broken = lifelines.flatMap(({column}, index) =>
    /[^\s.:]/.test(grid.at(row, column)) && isWordAt(grid, row, column) ? [index] : []
  )
  return broken.map((index) => ({
    row,
    left: index,
    right: index,
    text: grid.at(row, lifelines[index]?.column ?? 0),
    over: index,
    begins: true,
    doubtful: true,
    lost: true
  }))
}

function isWordAt(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  return !isLifelineGlyph(glyph) && !isAcross(glyph)
}

/** What stands between two lifelines, with the blanks on both sides of it. */
interface Piece extends Pick<Item, 'row' | 'left' | 'right'> {
  readonly text: string
  readonly before: number
  readonly after: number
  /** outside of all lifelines on this side */
  readonly outside: 'left' | 'right' | undefined
}

function readPiece(written: string, place: Pick<Piece, 'row' | 'left' | 'right' | 'outside'>): Item {
  const trimmed = written.trim()
  const text = withoutShiftedLifeline(trimmed)
  const before = written.length - written.trimStart().length
  const after = written.length - written.trimEnd().length
  const piece = {...place, text, before, after}
  const glyphs = [...text]
  const dotted = /^[<◄◀]?\.{3,}[>►▶]?$/.test(text)
  const isLine = (glyph = ' ') => dotted || isAcross(glyph)
  const toLeft = (headOf(glyphs[0] ?? '') & west) !== 0 && isLine(glyphs[1])
  const toRight = (headOf(glyphs.at(-1) ?? '') & east) !== 0 && isLine(glyphs.at(-2))
  if (toLeft === toRight) return readWords(piece, toLeft)
  const arrow = readArrow(piece, toLeft, dotted)
  return text === trimmed ? arrow : {...arrow, doubtful: true}
}

/** Words on their own, at the lifeline that they stand next to or branch from; those far outside of all belong to none. */
function readWords({row, left, right, text: written, before, after, outside}: Piece, headed: boolean): Item {
  const text = before === 0 ? written.replace(/^[-─]{1,2} (?=[^\s─-])/, '') : written
  const begins = text !== written
  const strange = headed || hasLine(text) || right - left > 1
  const far = (outside === 'left' ? after : outside === 'right' ? before : 0) > 3
  const over = outside === 'left' || (outside === undefined && 2 * after < before) ? right : left
  return {row, left, right, text, over, begins, doubtful: outside !== undefined || strange, lost: far || strange}
}

function readArrow({row, left, right, text, before, after, outside}: Piece, toLeft: boolean, dotted: boolean): Item {
  const body = [...text].slice(toLeft ? 1 : 0, toLeft ? undefined : -1).join('')
  const label = dotted ? '' : withoutHead(withoutRules(body).trim(), toLeft)
  const style: LineStyle = dotted || /[╌┄┈]|- -/.test(body) ? 'dotted' : 'solid'
  const plain = /^[-\s]*$/.test(label) ? '' : label
  const lost = outside !== undefined
  const doubtful = lost || before > 3 || after > 3 || hasLine(plain)
  const to = toLeft ? 'left' : 'right'
  return {row, left, right, text: plain, arrow: {to, style}, over: left, begins: true, doubtful, lost}
}

/** A row whose text grew by a character has its last lifeline a column further on, right behind the arrow that runs to it. */
function withoutShiftedLifeline(text: string): string {
  return /[>►▶─-][|│]$/.test(text) ? text.slice(0, -1) : text
}

/** The text between the lines that it stands on. */
function withoutRules(text: string): string {
  const isRule = (glyph = '') => '-─━═=╌┄┈'.includes(glyph) && glyph !== ''
  let start = 0
  let end = text.length
  while (start < end && isRule(text[start])) start++
  while (end > start && isRule(text[end - 1])) end--
  return text.slice(start, end)
}

/** The text without a second head that points the way of the first: `---> joined ---->` is one arrow. */
function withoutHead(text: string, toLeft: boolean): string {
  return (toLeft ? text.replace(/\s[<◄◀]$/, '') : text.replace(/^[>►▶]\s/, '')).trim()
}

/** Something drawn among words: a second arrow, a loop, a frame. */
function hasLine(text: string): boolean {
  return /[-=]{2,}|[─━│┃┌┐└┘├┤┬┴┼╭╮╯╰]|->|<-|[◀◄▶►]|^[<>]\s|\s[<>]$/.test(text)
}
