import {east, north, type Side, south, west} from './directions.js'
import {drawnPortsOf, headOf, isAcross, isDown, isWord} from './glyphs.js'
import type {Grid} from './grid.js'

/** An arrowhead and the side to which it points. */
export interface Head {
  readonly row: number
  readonly column: number
  readonly side: Side
  /** a Unicode arrow, which says what it is without a line behind it */
  readonly drawn: boolean
}

/** Level Unicode arrows with a filled head; others are common in running text and need a line beside them. */
const solid = '►◄▶◀'

/** All arrowheads of a grid in reading order; an ASCII head needs a line behind it, and `v` no letter beside it. */
export function findHeads(grid: Grid): readonly Head[] {
  const found: Head[] = []
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      const glyph = grid.at(row, column)
      const side = headOf(glyph)
      if (side === 0) continue
      const drawn = glyph > '\u007f'
      if (isHead(grid, row, column, drawn)) found.push({row, column, side, drawn})
    }
  }
  return found
}

function isHead(grid: Grid, row: number, column: number, drawn: boolean): boolean {
  const glyph = grid.at(row, column)
  const left = grid.at(row, column - 1)
  const right = grid.at(row, column + 1)
  switch (headOf(glyph)) {
    case east:
      return isAcross(left) || (drawn && (isAcross(right) || solid.includes(glyph)))
    case west:
      return isAcross(right) || (drawn && (isAcross(left) || solid.includes(glyph)))
    case south:
      return (
        drawn ||
        (!isWord(left) && !isWord(right) && (leadsTo(grid.at(row - 1, column), south) || isLabelled(grid, row, column)))
      )
    case north:
      return (
        drawn ||
        (left !== '^' && right !== '^' && left !== '~' && right !== '~' && leadsTo(grid.at(row + 1, column), north))
      )
    default:
      return false
  }
}

/** Whether a label parts a lone `v` from the bar that leads to it. */
export function isLabelled(grid: Grid, row: number, column: number): boolean {
  const isAlone = grid.at(row, column - 1) === ' ' && grid.at(row, column + 1) === ' '
  return isAlone && isWord(grid.at(row - 1, column)) && isDown(grid.at(row - 2, column))
}

/** Whether a glyph can be the line behind an upright head. */
function leadsTo(glyph: string, side: typeof north | typeof south): boolean {
  return isDown(glyph) || (glyph !== '' && '+*\\/'.includes(glyph)) || (drawnPortsOf(glyph) & side) !== 0
}
