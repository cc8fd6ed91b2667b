import {groupBy} from '../../collections/groups.js'
import {east, north, west} from '../cells/directions.js'
import type {Join} from './joins.js'
import type {Signals} from './signals.js'

/** Whether all that is drawn, in each part between blank rows, are notes under one row. */
export function isCallOut({grid, joins, heads, rows}: Signals): boolean {
  if (rows.some((row) => sideBySide.test(row))) return joins.length >= 2
  const isLevel = heads.some(({side}) => side === east || side === west)
  const parts = [...groupBy(joins, partOf(grid)).values()]
  return !isLevel && parts.length > 0 && parts.every((part) => areNotes(grid, part))
}

/** Tells the part between blank rows that an upright line stands in. */
function partOf(grid: Signals['grid']): (join: Join) => number {
  const parts: number[] = []
  for (let row = 0, part = 0; row < grid.rows; row++) parts.push(grid.text(row).trim() === '' ? ++part : part)
  return ({top}) => parts[top] ?? 0
}

/** Notes that hang under one row: all lines start below it, and it reads like code or like one run of words, or they stand on stairs. */
function areNotes(grid: Signals['grid'], [first, ...more]: readonly Join[]): boolean {
  if (!first || more.length === 0 || more.some(({top}) => top !== first.top)) return false
  const joins = [first, ...more]
  const noted = first.top > 0 ? grid.text(first.top - 1) : ''
  if (/[=(){};]|\^\^|~~|\\_+\//.test(noted)) return true
  const areEven = more.every(({bottom}) => bottom === first.bottom)
  if (areEven && isOneRun(noted)) return joins.every(({head}) => head === north) || !noted.trim().includes(' ')
  return joins.every(({head}) => head === 0) && !areEven
}

/** Upright lines without a gap hang under the characters of one word. */
const sideBySide = /^\s*\|{4,}\s*$/

/** Words with single blanks between them: one text, no row of things. */
const isOneRun = (text: string) => text.trim() !== '' && !/\S\s{2,}\S/.test(text)
