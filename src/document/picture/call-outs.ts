import {east, north, west} from './directions.js'
import type {Signals} from './signals.js'

/**
 * Notes that hang under one row: all lines start below it, no arrow points to a side, and the row reads like code or like
 * one run of words, or the notes stand on stairs.
 */
export function isCallOut({grid, joins, heads, rows}: Signals): boolean {
  const [first, ...more] = joins
  if (!first || more.length === 0) return false
  if (rows.some((row) => sideBySide.test(row))) return true
  const isLevel = heads.some(({side}) => side === east || side === west)
  if (isLevel || more.some(({top}) => top !== first.top)) return false
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
