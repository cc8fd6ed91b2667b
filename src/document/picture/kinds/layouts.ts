import {groupBy} from '../../collections/groups.js'
import type {Box} from '../boxes/boxes.js'
import {east, west} from '../cells/directions.js'
import type {Head} from '../cells/heads.js'
import type {Join} from './joins.js'
import type {Signals} from './signals.js'

const bitRuler = /^\s*(?:0\s+1\s+2\s+3\s+4|0 1 2 3 4 5 6 7)/
const bitBorder = /^[\s|]*(?:\+-){6,}\+?/

/** Whether rows are a packet: borders with a mark for every bit, or a ruler of bit numbers over fields between bars. */
export function isPacket(rows: readonly string[]): boolean {
  if (rows.some((row) => bitBorder.test(row))) return true
  return rows.some((row) => bitRuler.test(row)) && rows.some((row) => /^\s*[|│].*[|│]\s*$/.test(row))
}

/** Words for the places of memory and messages, numbers of bits and bytes, addresses. */
const address =
  /\b(?:0x[0-9a-f]+|[FS]P[+-]\d+|(?:high|low)(?:er|est)? address|stack|heap|padding|header|payload|\d+ ?(?:bits?|bytes?|octets?)|(?:bits?|bytes?) ?\d+|offset)\b/i
/** An offset behind a border: `+-----+ 4`. */
const offsetBehind = /[-─+┘┤┐]\s+\d+\s*$/
/** A row of numbers below or above a border. */
const numbers = /^\s*\d+(?:\s+\d+){1,}\s*$/

/**
 * Whether labelled boxes are the fields of a layout: they share borders in one row or one stack, no arrow joins them
 * (lines with a head at both ends measure), and they stand in one row or beside numbers and the words of memory.
 */
export function isFieldLayout(signals: Signals): boolean {
  const {labelled, rows, heads} = signals
  const fields = labelled.filter((box) => box.children.length === 0)
  if (fields.length < 2 || fields.filter((box) => adjoinsAny(box, fields)).length < 0.8 * fields.length) return false
  if (signals.joins.some((join) => join.head !== 0 && !fields.some((box) => isWithin(join, box)))) return false
  const arrows = countArrows(heads)
  const placed = rows.filter((row) => address.test(row) || offsetBehind.test(row) || numbers.test(row)).length
  if (placed >= 2 || (placed === 1 && arrows === 0)) return true
  return arrows === 0 && fields.every((box) => box.top === fields[0]?.top)
}

/**
 * Whether labelled boxes are the head of a table whose rows were left out: three or more cells of one row, their words at
 * the left as heads of columns are; the words of fields stand in the middle.
 */
export function isTableHead({labelled, grid}: Signals): boolean {
  const [first] = labelled
  if (!first || labelled.length < 3 || labelled.some(({top, lines}) => top !== first.top || lines.length !== 1))
    return false
  const cells = labelled.map(({left, right}) => grid.text(first.top + 1, left + 1, right))
  const padding = cells.map((cell) => {
    const before = cell.length - cell.trimStart().length
    return {before, after: cell.length - cell.trimEnd().length}
  })
  const atLeft = padding.filter(({before, after}) => after - before >= 4).length
  return atLeft >= 2 && padding.every(({before}) => before <= 2) && cells.every((cell) => !address.test(cell))
}

/** Whether rows parted by bars are places in memory, without boxes that close. */
export function isMemory(rows: readonly string[]): boolean {
  const cells = rows.filter((row) => /[|│].*[|│]/.test(row))
  return cells.length >= 4 && cells.filter((row) => address.test(row)).length >= 3
}

/** How wide a field is: `41 bits`, `(8 bytes)`. */
const sized = /\b\d{1,5} ?(?:bits?|bytes?|octets?)\b/i

/** Whether a row of three fields or more between bars names the width of two or more. */
export function isSizedRow(rows: readonly string[]): boolean {
  return rows.some((row) => {
    const cells = row.length < 1000 ? row.split(/[|│]/) : []
    return cells.length >= 3 && cells.filter((cell) => sized.test(cell)).length >= 2
  })
}

/** Whether a lone box is one row of fields: bars divide it into three or more cells of words. */
export function isFieldRow({lines}: Box): boolean {
  if (lines.length !== 1) return false
  const cells = (lines[0] ?? '').split(/[|│]/)
  return cells.length >= 3 && cells.every((cell) => cell.trim() !== '')
}

/** Level heads that are no ends of a measuring line such as `<---- 8 ---->`. */
function countArrows(heads: readonly Head[]): number {
  const level = heads.filter(({side}) => side === east || side === west)
  const rows = groupBy(level, ({row}) => row)
  return [...rows.values()].reduce((count, row) => count + (isMeasure(row) ? 0 : row.length), 0)
}

function isMeasure(row: readonly Head[]): boolean {
  return row.length % 2 === 0 && row.every(({side}, at) => side === (at % 2 === 0 ? west : east))
}

/** Whether an arrow stands in a field: it says to where the field grows. */
function isWithin({column, top, bottom}: Join, box: Box): boolean {
  return box.left < column && column < box.right && box.top < top && bottom < box.bottom
}

function adjoinsAny(box: Box, boxes: readonly Box[]): boolean {
  return boxes.some((other) => {
    if (other === box) return false
    const level = box.top === other.top && (box.right === other.left || box.left === other.right)
    return level || (box.left === other.left && (box.bottom === other.top || box.top === other.bottom))
  })
}
