import {hasWord, headOf, isDrawn} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'
import {areaOf, holds, type Rectangle} from '../cells/rectangle.js'
import {findExactBoxes} from './exact-boxes.js'
import {findLooseBoxes} from './loose-boxes.js'

/** A drawn rectangle and what stands in it. */
export interface Box extends Rectangle {
  /** the words that interrupt the top border; empty when there are none */
  readonly title: string
  /** the filled rows of text inside, trimmed, those of inner boxes included */
  readonly lines: readonly string[]
  /** title and lines in one, freed of line glyphs; empty for a box that names nothing */
  readonly label: string
  /** index of the smallest box around it; -1 for none */
  readonly parent: number
  /** indices of the boxes directly within */
  readonly children: readonly number[]
  /** whether all four corners stand where they belong */
  readonly exact: boolean
}

/** Beyond this no reader follows a picture; it bounds the work on hostile input. */
const maxBoxes = 250

/** All boxes of a grid in reading order of their top left corners, nested; exact ones first where both readings fit. */
export function findBoxes(grid: Grid): readonly Box[] {
  const exact = findExactBoxes(grid, maxBoxes)
  const loose = findLooseBoxes(grid, maxBoxes).filter((box) => !exact.some((other) => conflicts(box, other)))
  const found = [...exact.map((box) => ({...box, exact: true})), ...loose.map((box) => ({...box, exact: false}))].sort(
    (a, b) => a.top - b.top || a.left - b.left || b.right - a.right
  )
  const parents = found.map((box) => parentOf(box, found))
  return found.map((box, index) => ({
    ...box,
    ...readContent(grid, box),
    parent: parents[index] ?? -1,
    children: parents.flatMap((parent, child) => (parent === index ? [child] : []))
  }))
}

/** Whether a loose box reads anew what an exact one has read: the same box, or part of it; not the next one of a stack. */
function conflicts(loose: Rectangle, exact: Rectangle): boolean {
  if (loose.left > exact.right || exact.left > loose.right || loose.top >= exact.bottom || exact.top >= loose.bottom)
    return false
  if (loose.top === exact.top || loose.bottom === exact.bottom) return true
  return Math.abs(loose.left - exact.left) <= 2 && Math.abs(loose.right - exact.right) <= 2
}

function parentOf(box: Rectangle, boxes: readonly Rectangle[]): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  boxes.forEach((other, index) => {
    if (!holds(other, box) || areaOf(other) >= least) return
    best = index
    least = areaOf(other)
  })
  return best
}

function readContent(grid: Grid, {top, left, bottom, right}: Rectangle): Pick<Box, 'title' | 'lines' | 'label'> {
  const lines: string[] = []
  for (let row = top + 1; row < bottom; row++) {
    const text = grid.text(row, left + 1, right).trim()
    if (text !== '') lines.push(text)
  }
  const title = titleIn(grid.text(top, left + 1, right))
  const words = [title, ...lines.map(withoutLines)].join(' ').replace(/\s+/g, ' ').trim()
  return {title, lines, label: hasWord(words) ? words : ''}
}

/** Words of a border; an arrow, or a lone `v` or `^`, is a head that enters the box. */
function titleIn(border: string): string {
  const words = withoutLines(border)
    .replace(/(?:^|\s)[vV^](?=\s|$)/g, ' ')
    .trim()
  return hasWord(words) ? words.replace(/\s+/g, ' ') : ''
}

function withoutLines(text: string): string {
  const drawn = [...text].map((glyph) => (isDrawn(glyph) || glyph === '|' || isArrow(glyph) ? ' ' : glyph)).join('')
  return drawn.replace(/[-=_~+]{2,}/g, ' ').replace(/(?:^|\s)[-=+_](?=\s|$)/g, ' ')
}

const isArrow = (glyph: string) => headOf(glyph) !== 0 && glyph > '\u007f'
