import type {Box} from './boxes.js'
import type {Grid} from './grid.js'

const bitRuler = /^\s*(?:0\s+1\s+2\s+3\s+4|0 1 2 3 4 5 6 7)/
const bitBorder = /^[\s|]*(?:\+-){6,}\+?/

/** Whether a grid is a packet: a ruler of bit numbers, or borders with a mark for every bit. */
export function isPacket(lines: readonly string[]): boolean {
  return lines.some((line) => bitRuler.test(line) || bitBorder.test(line))
}

/** Numbers of bits, bytes or addresses, and the words for the ends of memory. */
const address =
  /\b(?:0x[0-9a-f]+|bits?|bytes?|octets?|offset|high address|low address|stack|heap|header|payload|padding|reserved)\b/i

/** Whether labelled boxes are the fields of a layout: cells that share borders in one row or one stack, without arrows between. */
export function isFieldLayout(grid: Grid, boxes: readonly Box[], arrows: number): boolean {
  if (arrows > 0 || boxes.length < 3) return false
  const shared = boxes.filter((box) => boxes.some((other) => other !== box && adjoins(box, other)))
  if (shared.length < 0.8 * boxes.length) return false
  const oneRow = boxes.every((box) => box.top === boxes[0]?.top)
  for (let row = 0; row < grid.rows; row++)
    if (address.test(grid.text(row)) || /^\s*\d+(?:\s+\d+){2,}\s*$/.test(grid.text(row))) return true
  return oneRow
}

function adjoins(a: Box, b: Box): boolean {
  const level = a.top === b.top && (a.right === b.left || a.left === b.right)
  const stacked = a.left === b.left && (a.bottom === b.top || a.top === b.bottom)
  return level || stacked
}

/** How many upright ticks a level axis carries: `---+----+---> time`; at least two make a timeline. */
export function isTimeline(lines: readonly string[]): boolean {
  const axis = lines.filter((line) => line.length < 1000 && isAxis(line))
  return axis.length > 0 && axis.length <= 3
}

function isAxis(line: string): boolean {
  const drawn = /[-─━=]{2,}(?:[+|┬┴┼├┤●○*oxX][-─━=]{2,}){2,}(?:[+|┬┴┼┤●○*]|[-─━=]*[>▶►→])?/u.exec(line)
  if (!drawn) return false
  return /[>▶►→]/u.test(drawn[0]) || /\btime\b|\bt\b/i.test(line)
}
