import {east, north, opposite, type Side, south, west} from '../cells/directions.js'
import {drawnPortsOf, hasWord, headOf, isAcross, isDown, isDrawn} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import type {Rectangle} from '../cells/rectangle.js'
import type {Box} from './boxes.js'
import {joinCompartments} from './compartments.js'
import {type Outline, selectOutlines, sidesAt} from './outlines.js'

/** A box as a part of a graph: a node, or a group where it encloses others. */
export interface Frame extends Rectangle {
  readonly label: string
  readonly isGroup: boolean
  /** index of the innermost group around it; -1 for none */
  readonly parent: number
  /** something inside or on its border is neither words nor border */
  readonly doubtful: boolean
  /** lines or arrows between words are drawn inside */
  readonly holdsPicture: boolean
}

/** The frames of a picture in reading order, and which of them each cell belongs to. */
export interface FrameMap {
  readonly frames: readonly Frame[]
  /** row by row; -1 for a free cell; a leaf owns its whole area, a group its border */
  readonly owners: Int16Array
  /** the sides on which a line runs through the border of a group, by cell (row times columns plus column) */
  readonly crossings: ReadonlyMap<number, number>
  /** whether a box around others is drawn so loosely that it is no frame; lines through its border lead nowhere */
  readonly losesGroup: boolean
}

/** Take each box for a node or a group, and mark whose each cell is. */
export function readFrames(grid: Grid, boxes: readonly Box[]): FrameMap {
  const selected = selectOutlines(grid, boxes)
  const outlines = joinCompartments(selected)
  const frames = outlines.map((outline) => readFrame(grid, outline))
  const owners = new Int16Array(grid.rows * grid.columns).fill(-1)
  const crossings = new Map<number, number>()
  let shared = false
  outlines.forEach((outline, index) => {
    for (const [row, column] of ownCells(outline)) {
      const at = row * grid.columns + column
      const through = outline.children.length > 0 ? lineThrough(grid, outline, row, column) : 0
      if (through !== 0) {
        crossings.set(at, through)
        continue
      }
      shared ||= owners[at] !== -1
      owners[at] = index
    }
  })
  return {
    frames: shared ? frames.map((frame) => ({...frame, doubtful: true})) : frames,
    owners,
    crossings,
    losesGroup: boxes.some((box) => !box.exact && box.children.length > 0 && !selected.some((one) => isAt(one, box)))
  }
}

/** Whether a frame was made of a box; its left side may have been straightened by a column. */
const isAt = (one: Rectangle, other: Rectangle) => one.top === other.top && Math.abs(one.left - other.left) <= 1

/** A line that comes up to a border from within and goes on outside, whether a joint or the border itself is drawn there. */
function lineThrough(grid: Grid, outline: Outline, row: number, column: number): number {
  const {top, left, bottom, right} = outline
  const sides = sidesAt(outline, row)
  const onSide = (column === sides.left || column === sides.right) && row > top && row < bottom
  const onLevel = (row === top || row === bottom) && column > left && column < right
  if (onSide && [-1, 1].every((by) => leaves(grid.at(row, column + by), by === 1 ? west : east))) return east | west
  return onLevel && [-1, 1].every((by) => leaves(grid.at(row + by, column), by === 1 ? north : south))
    ? north | south
    : 0
}

/** Whether a glyph goes on as a line at one side, as a stretch, a corner or the end of an arrow. */
function leaves(glyph: string, side: Side): boolean {
  const upright = (side & (north | south)) !== 0
  const head = headOf(glyph)
  return (
    (upright ? isDown(glyph) : isAcross(glyph)) ||
    (drawnPortsOf(glyph) & side) !== 0 ||
    (head !== 0 && head === opposite[side])
  )
}

function readFrame(grid: Grid, box: Outline): Frame {
  const {top, left, bottom, right, parent, title} = box
  const isGroup = box.children.length > 0
  const holdsMore = !isGroup && !isName(box.lines)
  const lines = holdsMore ? headingOf(grid, box) : box.lines
  const label = isGroup ? title : [title, ...lines].join(' ').replace(/\s+/g, ' ').trim()
  const isMarked = /^[^\p{L}\p{N}]*[\p{L}\p{N}][^\p{L}\p{N}]*$/u.test(title)
  const doubtful = !box.exact || isMarked || holdsMore || (!isGroup && !hasWord(label))
  const holdsPicture = !isGroup && box.lines.some((text) => hasDrawing(text) && !isRule(text))
  return {top, left, bottom, right, label, isGroup, parent, doubtful, holdsPicture}
}

/** Of a box that holds more than a name, the rows above its first blank one and above all that is drawn in it. */
function headingOf(grid: Grid, outline: Outline): readonly string[] {
  const {top, bottom, lines, label} = outline
  const heading: string[] = []
  for (let row = top + 1; row < bottom; row++) {
    const sides = sidesAt(outline, row)
    const text = grid.text(row, sides.left + 1, sides.right).trim()
    const ends = text === '' || hasDrawing(text)
    if (ends && heading.length > 0) return heading
    if (text !== '' && !ends) heading.push(text)
  }
  return lines.some(hasDrawing) ? [label] : lines
}

/** A few short rows of words name a thing; more is prose, and words far apart on a row are two things. */
function isName(rows: readonly string[]): boolean {
  return (
    rows.length <= 4 &&
    rows.every((text) => text.length <= 48 && !hasDrawing(text) && !/\S {3,}[\p{L}\p{N}]/u.test(text))
  )
}

/** Lines inside a box: compartments, tables, or a picture of its own. */
function hasDrawing(text: string): boolean {
  const drawn = [...text].some((glyph) => isDrawn(glyph) && glyph !== '—' && glyph !== '–')
  return drawn || /[-=_]{3,}|(?:^| )\|(?: |$)|[-=]>|<[-=]/.test(text) || (text.length > 1 && [...text].every(isDown))
}

/** A row that sets a heading off from what follows. */
const isRule = (text: string) => /^[-=_─━═]+$/.test(text.trim())

function* ownCells(outline: Outline): Generator<[row: number, column: number]> {
  const {top, left, bottom, right, children} = outline
  for (let row = top; row <= bottom; row++) {
    const sides = sidesAt(outline, row)
    const isWhole = row === top || row === bottom || children.length === 0
    if (!isWhole) {
      yield [row, sides.left]
      yield [row, sides.right]
      continue
    }
    const last = Math.max(right, sides.right)
    for (let column = Math.min(left, sides.left); column <= last; column++) yield [row, column]
  }
}
