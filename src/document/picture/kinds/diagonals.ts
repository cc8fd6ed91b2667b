import {isDown} from '../cells/glyphs.js'
import type {Grid} from '../cells/grid.js'

/** How many slanted lines run from one thing to another: `/` or `\` on rows of slashes, bars and blanks only. */
export function countDiagonals(grid: Grid): number {
  let count = 0
  for (let row = 1; row < grid.rows - 1; row++) {
    if (!/^[\s/\\|│]+$/.test(grid.text(row))) continue
    for (let column = 0; column < grid.width(row); column++) if (isWholeDiagonal(grid, row, column)) count++
  }
  return count
}

/** Whether a slanted line begins in a cell, seen from above, and meets something at both ends. */
function isWholeDiagonal(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  if ((glyph !== '/' && glyph !== '\\') || grid.at(row, column - 1) !== ' ' || grid.at(row, column + 1) !== ' ')
    return false
  const up = glyph === '/' ? 1 : -1
  if (grid.at(row - 1, column + up) === glyph) return false
  let end = row
  while (grid.at(end + 1, column - up * (end + 1 - row)) === glyph) end++
  return meets(grid, row - 1, column + up) && meets(grid, end + 1, column - up * (end + 1 - row))
}

/** Whether anything but blanks and further slashes stands near, as seen from the end of a slanted line. */
function meets(grid: Grid, row: number, column: number): boolean {
  for (let by = -2; by <= 2; by++) {
    const glyph = grid.at(row, column + by)
    if (isDown(glyph) ? Math.abs(by) <= 1 : glyph !== '' && !' /\\'.includes(glyph)) return true
  }
  return false
}
