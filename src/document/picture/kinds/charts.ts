import {north} from '../cells/directions.js'
import {headOf, isAcross, isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'

/** Rows of an upright axis and columns of a level one, from which two lines that meet can be axes. */
const minRows = 3
const minColumns = 8

/** Where two axes meet: the lower end of an upright line and the left end of a level one. */
interface Origin {
  readonly row: number
  readonly column: number
  readonly top: number
}

/**
 * Whether a grid holds a chart: an upright axis that meets a level one, with numbers along it, a head on its top that no
 * level line answers, or a curve of marks between the two.
 */
export function isChart(grid: Grid): boolean {
  for (let row = minRows; row < grid.rows; row++) {
    for (let column = 0; column < grid.width(row) - minColumns; column++) {
      const origin = originAt(grid, row, column)
      if (origin && (isScaled(grid, origin) || isHeaded(grid, origin) || isPlotted(grid, origin))) return true
    }
  }
  return false
}

function originAt(grid: Grid, row: number, column: number): Origin | undefined {
  const corner = grid.at(row, column)
  if (corner === '' || !'+└╰┗|│┼├'.includes(corner) || isAcross(grid.at(row, column - 1))) return undefined
  for (let by = 1; by <= minColumns; by++) {
    const glyph = grid.at(row, column + by)
    if (!isAcross(glyph) && !(by > 1 && '+┬┴┼|'.includes(glyph))) return undefined
  }
  let top = row
  while (isAxis(grid, top - 1, column)) top--
  return row - top >= minRows ? {row, column, top} : undefined
}

/** Whether a cell, or one beside it where a label pushed the axis aside, is part of an upright axis. */
function isAxis(grid: Grid, row: number, column: number): boolean {
  return [column, column - 1, column + 1].some((at) => {
    const glyph = grid.at(row, at)
    return isDown(glyph) || (glyph !== '' && '┤├┼+'.includes(glyph))
  })
}

/** Rows with a number right before the upright axis: its scale. */
function isScaled(grid: Grid, {row, column, top}: Origin): boolean {
  let numbers = 0
  for (let at = top; at <= row; at++)
    if (/(?:^|\s)[\d.,]+[%kKMGµ]?\w{0,2} ?-?$/.test(grid.text(at, column - 8, column).trimEnd())) numbers++
  return numbers >= 2
}

/** A head upon the upright axis, where the level one begins at no box. */
function isHeaded(grid: Grid, {row, column, top}: Origin): boolean {
  return headOf(grid.at(top - 1, column)) === north && grid.text(row, 0, column).trim().length <= 3
}

/** Rows between the axes that hold nothing but the marks of a curve, its labels apart. */
function isPlotted(grid: Grid, {row, column, top}: Origin): boolean {
  let plotted = 0
  for (let at = top; at < row; at++) {
    const [marks = ''] = grid
      .text(at, column + 1)
      .trim()
      .split(/\s{3,}/)
    if (/^[_./\\*'`oxX●•○╱╲‾¯-]{1,12}$/u.test(marks)) plotted++
  }
  return plotted >= minRows && plotted >= 0.5 * (row - top)
}
