import type {Box} from '../boxes/boxes.js'
import {east, west} from '../cells/directions.js'
import type {Grid} from '../cells/grid.js'
import type {Head} from '../cells/heads.js'
import type {Join} from './joins.js'
import type {Signals} from './signals.js'

/**
 * Columns that bars fill on at least half of the rows that boxes leave free, and on three: what messages run between. Wide
 * characters shift the bars behind them by a column where the author's font showed them otherwise.
 */
export function findLifelines({grid, joins, labelled}: Signals): readonly number[] {
  const boxed = new Set<number>()
  for (const {top, bottom} of labelled) for (let row = top; row <= bottom; row++) boxed.add(row)
  const bars = new Uint32Array(grid.columns)
  for (const join of joins) if (!isSide(grid, join)) bars[join.column] = (bars[join.column] ?? 0) + join.bars
  const least = Math.max(3, 0.5 * (grid.rows - boxed.size))
  const found: number[] = []
  bars.forEach((count, column) => {
    const near = (bars[column - 1] ?? 0) + (bars[column + 1] ?? 0)
    const isNew = column - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > 1
    if (count >= least || (isNew && count > 0 && count >= near / 2 && count + near >= least)) found.push(column)
  })
  return found
}

/** Whether a line ends in a drawn corner, as the side of a box does whose words have pushed a part of it out of place. */
function isSide(grid: Grid, {column, top, bottom}: Join): boolean {
  return /[┌┐╭╮╔╗┏┓]/.test(grid.at(top, column)) || /[└┘╰╯╚╝┗┛]/.test(grid.at(bottom, column))
}

/** Columns from a head to the lifeline that it reaches; it may stand upon it. */
const reach = 3

/** Whether messages run between lifelines: two or more level heads that reach one lifeline and come from another. */
export function isSequence(signals: Signals): boolean {
  const lifelines = findLifelines(signals)
  if (lifelines.length < 2 || leadsOn(signals.labelled, lifelines)) return false
  return signals.heads.filter((head) => isMessage(head, lifelines)).length >= 2
}

/** Whether lifelines come down to boxes of other names, two or more in a row: lines to other things join them. */
function leadsOn(boxes: readonly Box[], lifelines: readonly number[]): boolean {
  const top = Math.min(...boxes.map((box) => box.top))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  const names = new Set(boxes.filter((box) => box.top === top).map(({label}) => label))
  const feet = boxes.filter((box) => box.bottom === bottom && !names.has(box.label))
  return feet.filter(({left, right}) => lifelines.some((line) => left < line && line < right)).length >= 2
}

function isMessage({column, side}: Head, lifelines: readonly number[]): boolean {
  if (side !== east && side !== west) return false
  const by = side === east ? 1 : -1
  const ahead = lifelines.some((line) => (line - column) * by >= 0 && (line - column) * by <= reach)
  return ahead && lifelines.some((line) => (line - column) * by < 0)
}
