import type {Box} from './boxes.js'
import {east, west} from './directions.js'
import type {Reading} from './flow.js'
import {headOf, isAcross, isDown} from './glyphs.js'
import type {LineStyle, Message, SequenceGraph, SequenceNote} from './graph.js'
import type {Grid} from './grid.js'
import {findLifelines, type Lifeline} from './participants.js'

/** Something between lifelines: words, or an arrow from one lifeline to another with the words that interrupt it. */
interface Item {
  readonly row: number
  /** indices of the lifelines on both sides */
  readonly left: number
  readonly right: number
  readonly text: string
  readonly arrow?: {readonly to: 'left' | 'right'; readonly style: LineStyle}
  readonly doubtful: boolean
}

/** Read lifelines and the messages between them; `undefined` for a picture of another kind. */
export function readSequence(grid: Grid, boxes: readonly Box[]): Reading<SequenceGraph> | undefined {
  const map = findLifelines(grid, boxes)
  if (!map) return undefined
  const items: Item[] = []
  for (let row = map.firstRow; row <= map.lastRow; row++) items.push(...readRow(grid, row, map.lifelines))
  if (!items.some((item) => item.arrow && !item.doubtful)) return undefined
  const labels = map.lifelines.map(({label}) => label)
  const inside = items.filter(({left, right}) => left >= 0 && right < labels.length)
  const script = writeScript(inside)
  const doubts = [
    ...(map.doubtful ? ['what heads the lifelines'] : []),
    ...(new Set(labels).size < labels.length ? ['a participant who stands twice'] : []),
    ...items.filter(({doubtful}) => doubtful).map(({text}) => `\`${text}\`, which belongs to no message`),
    ...script.doubts
  ]
  const participants = labels.map((label, index) => ({id: idOf(index), label}))
  return {graph: {kind: 'sequence', participants, steps: script.steps}, doubts}
}

const idOf = (index: number) => `p${index + 1}`

/** Cut a row at the lifelines that no arrow runs across, and read each piece. */
function readRow(grid: Grid, row: number, lifelines: readonly Lifeline[]): Item[] {
  const bounds = [-1, ...lifelines.map(({column}) => column), grid.columns]
  const items: Item[] = []
  for (let left = 0; left < bounds.length - 1; ) {
    let right = left + 1
    while (right < bounds.length - 1 && isCrossed(grid, row, bounds[right] ?? 0)) right++
    const text = textBetween(grid, row, bounds[left] ?? 0, bounds[right] ?? 0)
    const outside = left === 0 || right === bounds.length - 1
    if (text.trim() !== '') items.push(readPiece(text, {row, left: left - 1, right: right - 1}, outside))
    left = right
  }
  return items.concat(brokenLifelines(grid, row, lifelines))
}

/** The cells of a row between two lifelines, and an arrowhead of theirs that stands on a lifeline itself. */
function textBetween(grid: Grid, row: number, left: number, right: number): string {
  const from = headOf(grid.at(row, left)) === west ? left : left + 1
  const to = headOf(grid.at(row, right)) === east ? right + 1 : right
  return grid.text(row, from, to) + ' '.repeat(Math.max(0, to - Math.max(from, grid.width(row))))
}

/** Whether a level line goes on at both sides of a lifeline, over it or under it. */
function isCrossed(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  const around = isAcross(grid.at(row, column - 1)) && isAcross(grid.at(row, column + 1))
  return (around && (isAcross(glyph) || isDown(glyph) || '+┼┿╪'.includes(glyph))) || !isLifelineGlyph(glyph)
}

const isLifelineGlyph = (glyph: string) =>
  isDown(glyph) || glyph === ' ' || headOf(glyph) !== 0 || '├┤┼+*'.includes(glyph)

/** Words that cover a lifeline. */
function brokenLifelines(grid: Grid, row: number, lifelines: readonly Lifeline[]): Item[] {
  const broken = lifelines.flatMap(({column}, index) =>
    /[^\s.:]/.test(grid.at(row, column)) && isWordAt(grid, row, column) ? [index] : []
  )
  return broken.map((index) => ({
    row,
    left: index,
    right: index,
    text: grid.at(row, lifelines[index]?.column ?? 0),
    doubtful: true
  }))
}

function isWordAt(grid: Grid, row: number, column: number): boolean {
  const glyph = grid.at(row, column)
  return !isLifelineGlyph(glyph) && !isAcross(glyph)
}

function readPiece(written: string, at: Pick<Item, 'row' | 'left' | 'right'>, outside: boolean): Item {
  const text = written.trim()
  const glyphs = [...text]
  const dotted = /^[<◄◀]?\.{3,}[>►▶]?$/.test(text)
  const isLine = (glyph = ' ') => dotted || isAcross(glyph)
  const toLeft = (headOf(glyphs[0] ?? '') & west) !== 0 && isLine(glyphs[1])
  const toRight = (headOf(glyphs.at(-1) ?? '') & east) !== 0 && isLine(glyphs.at(-2))
  if (toLeft === toRight) return {...at, text, doubtful: outside || toLeft || hasLine(text) || at.right - at.left > 1}
  const body = glyphs.slice(toLeft ? 1 : 0, toRight ? -1 : undefined).join('')
  const label = dotted ? '' : withoutHead(withoutRules(body).trim(), toLeft)
  const short = /^\s*/.exec(written)?.[0].length ?? 0
  const far = short > 3 || written.length - written.trimEnd().length > 3
  const style: LineStyle = dotted || /[╌┄┈]|- -/.test(body) ? 'dotted' : 'solid'
  const plain = /^[-\s]*$/.test(label) ? '' : label
  return {...at, text: plain, arrow: {to: toLeft ? 'left' : 'right', style}, doubtful: outside || far || hasLine(plain)}
}

/** The text between the lines that it stands on. */
function withoutRules(text: string): string {
  const isRule = (glyph = '') => '-─━═=╌┄┈'.includes(glyph) && glyph !== ''
  let start = 0
  let end = text.length
  while (start < end && isRule(text[start])) start++
  while (end > start && isRule(text[end - 1])) end--
  return text.slice(start, end)
}

/** The text without a second head that points the way of the first: `---> joined ---->` is one arrow. */
function withoutHead(text: string, toLeft: boolean): string {
  return (toLeft ? text.replace(/\s[<◄◀]$/, '') : text.replace(/^[>►▶]\s/, '')).trim()
}

/** Something drawn among words: a second arrow, a loop, a frame. */
function hasLine(text: string): boolean {
  return /[-=]{2,}|[─━│┃┌┐└┘├┤┬┴┼╭╮╯╰]|->|<-|[◀◄▶►]|^[<>]\s|\s[<>]$/.test(text)
}

interface Script {
  readonly steps: (Message | SequenceNote)[]
  readonly doubts: string[]
}

/** Where arrows carry no words of their own, the words above an arrow are its message; otherwise words alone are notes. */
function writeScript(items: readonly Item[]): Script {
  const arrows = items.filter(({arrow}) => arrow)
  const worded = arrows.filter(({text}) => text !== '').length
  const doubts: string[] = worded > 0 && worded < arrows.length ? ['which words belong to which message'] : []
  const rows = arrows.map(({row}) => row)
  if (new Set(rows).size < rows.length) doubts.push('which of two messages on one row is first')
  const steps: (Message | SequenceNote)[] = []
  let waiting: Item[] = []
  for (const item of items.filter(({doubtful, arrow}) => arrow || !doubtful)) {
    if (!item.arrow) waiting.push(item)
    else if (item.text !== '') {
      steps.push(...waiting.map(noteOf), messageOf(item, item.text))
      waiting = []
    } else {
      const own = waiting.filter(({left, right}) => item.left <= left && right <= item.right)
      if (own.length < waiting.length) doubts.push('which words belong to which message')
      steps.push(messageOf(item, own.map(({text}) => text).join(' ')))
      waiting = []
    }
  }
  if (waiting.length > 0 && worded === 0) doubts.push('which words belong to which message')
  steps.push(...waiting.map(noteOf))
  return {steps, doubts}
}

function messageOf({left, right, arrow}: Item, text: string): Message {
  const [from, to] = arrow?.to === 'left' ? [right, left] : [left, right]
  return {type: 'message', from: idOf(from), to: idOf(to), text, style: arrow?.style ?? 'solid'}
}

function noteOf({left, text}: Item): SequenceNote {
  return {type: 'note', over: idOf(Math.max(left, 0)), text}
}
