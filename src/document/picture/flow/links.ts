import {groupBy} from '../../collections/groups.js'
import type {Canvas} from '../cells/canvas.js'
import {east, north, opposite, type Side, south, west} from '../cells/directions.js'
import {headOf, isDrawn} from '../cells/glyphs.js'
import {beside, type Cell, type LineEnd, type StrokeMap} from '../cells/strokes.js'
import type {Words} from '../cells/words.js'

/** What the end of a line comes to: a frame, or words outside all frames. */
export type Target = {readonly frame: number} | {readonly words: Words}

/** An end of a link, and what it comes to; `undefined` for an end in the void. */
export interface LinkEnd extends LineEnd {
  readonly target: Target | undefined
  /** so far off, or so drawn, that it may be meant for something else */
  readonly loose: boolean
}

/** Words in the course of a line, and what of them is not arrowhead. */
export interface InlineLabel {
  readonly words: Words
  readonly text: string
  /** the ends of line that it stands between, or the one that it stands at */
  readonly ends: readonly LineEnd[]
}

/** One or more strokes that a label interrupts, and what they join. */
export interface Link {
  readonly cells: readonly Cell[]
  readonly ends: readonly LinkEnd[]
  /** the labels that interrupt it */
  readonly inline: readonly InlineLabel[]
  readonly headInside: boolean
}

/** The words that an end comes to, if it does. */
export function wordsOf(target: Target | undefined): Words[] {
  return target && 'words' in target ? [target.words] : []
}

/** `a → b` may be words of one label, in which the arrow is a part of the text. */
export function isInText({cells, ends}: Link): boolean {
  return (
    cells.length <= 2 && ends.every(({side, target}) => (side & (east | west)) !== 0 && target && 'words' in target)
  )
}

/** The short arrows between words that come from where another one leads. */
export function chainedInText(links: readonly Link[]): ReadonlySet<Link> {
  const inText = links.filter(isInText)
  const wordsAt = ({ends}: Link) => ends.flatMap(({target}) => wordsOf(target))
  const byWords = groupBy(
    inText.flatMap((link) => wordsAt(link).map((words) => ({link, words}))),
    ({words}) => words
  )
  return new Set(inText.filter((link) => wordsAt(link).some((words) => (byWords.get(words)?.length ?? 0) > 1)))
}

/** The words that lines end at, and the sides on which the lines would go on into them. */
export function findAnchors(links: readonly Link[]): ReadonlyMap<Words, number> {
  const anchors = new Map<Words, number>()
  for (const {ends} of links)
    for (const {side, target} of ends)
      for (const words of wordsOf(target)) anchors.set(words, (anchors.get(words) ?? 0) | side)
  return anchors
}

/** The words of a picture by the cells that they cover. */
export interface WordMap {
  at(row: number, column: number): Words | undefined
}

/** Index words by the cells that they cover. */
export function indexWords({rows, columns}: Canvas, words: readonly Words[]): WordMap {
  const indices = new Int32Array(rows * columns).fill(-1)
  words.forEach(({row, left, right}, index) => {
    indices.fill(index, row * columns + left, row * columns + right + 1)
  })
  const inside = (row: number, column: number) => row >= 0 && column >= 0 && row < rows && column < columns
  return {at: (row, column) => (inside(row, column) ? words[indices[row * columns + column] ?? -1] : undefined)}
}

interface Parts {
  readonly canvas: Canvas
  readonly map: StrokeMap
  readonly words: WordMap
}

/** Join strokes across the labels that interrupt them, and find what each end comes to. */
export function findLinks(parts: Parts): readonly Link[] {
  const joins = findJoins(parts)
  const joined = new Set(joins.flatMap(({from, to}) => [from, to]))
  const roots = parts.map.strokes.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (roots[at] !== at) at = roots[at] ?? at
    return at
  }
  for (const {from, to} of joins) {
    const ends = [parts.map.strokeAt(from.row, from.column), parts.map.strokeAt(to.row, to.column)].map(root)
    roots[Math.max(...ends)] = Math.min(...ends)
  }
  const links = new Map<number, {cells: Cell[]; ends: LinkEnd[]; inline: InlineLabel[]; headInside: boolean}>()
  parts.map.strokes.forEach((stroke, index) => {
    const at = root(index)
    const link = links.get(at) ?? {cells: [], ends: [], inline: [], headInside: false}
    links.set(at, link)
    for (const cell of stroke.cells) link.cells.push(cell)
    for (const end of stroke.ends) {
      if (joined.has(end)) continue
      const {label, ...reached} = reach(parts, end)
      link.ends.push({...end, ...reached})
      if (label) link.inline.push(label)
    }
    link.headInside ||= stroke.headInside
  })
  for (const {from, to, label} of joins) {
    const inline = label.map((words) => ({words, text: withoutDashes(words.text), ends: [from, to]}))
    links.get(root(parts.map.strokeAt(from.row, from.column)))?.inline.push(...inline)
  }
  return [...links.values()]
}

/** Dashes at the ends of a label are parts of its line. */
const withoutDashes = (text: string) => text.replace(/^[-=]+ | [-=]+$/g, '')

interface Join {
  readonly from: LineEnd
  readonly to: LineEnd
  readonly label: readonly Words[]
}

function findJoins(parts: Parts): Join[] {
  const ends = parts.map.strokes.flatMap((stroke) => stroke.ends.filter(({head}) => !head))
  const waiting = new Map(ends.map((end) => [endKey(end, end.side), end]))
  const joins: Join[] = []
  for (const end of ends) {
    const found = end.side === east ? acrossWords(parts, end) : end.side === south ? downWords(parts, end) : undefined
    const to = found && waiting.get(endKey(found.cell, end.side === east ? west : north))
    if (found && to) joins.push({from: end, to, label: found.label})
  }
  return joins
}

const endKey = ({row, column}: Cell, side: Side) => `${row},${column},${side}`

/** `--- label ---`: the words right of an end, and the cell right of them. */
function acrossWords({canvas, words}: Parts, {row, column}: Cell): {cell: Cell; label: Words[]} | undefined {
  const label = words.at(row, column + 1) ?? words.at(row, column + 2)
  if (!label || !/[\p{L}\p{N}]/u.test(label.text)) return undefined
  const next = [1, 2].find((by) => canvas.ports(row, label.right + by) !== 0)
  return next === undefined ? undefined : {cell: {row, column: label.right + next}, label: [label]}
}

/** A label of up to three rows in the course of an upright line: the words below an end, and the cell below them. */
function downWords({canvas, words}: Parts, {row, column}: Cell): {cell: Cell; label: Words[]} | undefined {
  const label: Words[] = []
  for (let at = row + 1; at <= row + 4; at++) {
    if (canvas.ports(at, column) !== 0) return label.length > 0 ? {cell: {row: at, column}, label} : undefined
    const covering = words.at(at, column) ?? words.at(at, column - 1) ?? words.at(at, column + 1)
    if (!covering) return undefined
    label.push(covering)
  }
  return undefined
}

/** Columns from an end to the thing that it may point to, on a row that is blank between them; and the same of rows. */
const farthest = {level: 16, upright: 1}

/** What an end comes to. A label that fills the gap between an end and a frame is passed over, and given back. */
interface Reach {
  readonly target: Target | undefined
  readonly loose: boolean
  readonly head: boolean
  readonly label?: InlineLabel
}

/** What lies ahead of an end: a frame touching it or one blank off; words one or two blanks off, or right above or below. */
function reach({canvas, words}: Parts, end: LineEnd): Reach {
  const level = end.side === east || end.side === west
  let cell = beside(end, end.side)
  for (
    let distance = 0;
    distance <= (level ? farthest.level : farthest.upright);
    distance++, cell = beside(cell, end.side)
  ) {
    const frame = canvas.owner(cell.row, cell.column)
    if (frame !== -1) return reachFrame(canvas, end, cell, distance > (level ? 4 : 1))
    const near = words.at(cell.row, cell.column) ?? (level ? undefined : besideColumn(words, cell))
    if (near && isMarks(near.text)) break
    if (near) return reachWords(canvas, end, near, distance > (level ? 2 : 0))
    if (canvas.ports(cell.row, cell.column) !== 0) break
  }
  return {target: undefined, loose: true, head: end.head}
}

/** Whether words are nothing but pieces of lines, which name nothing. */
function isMarks(text: string): boolean {
  return [...text].every((glyph) => isDrawn(glyph) || '-+|/\\<>=_~^╱╲ '.includes(glyph))
}

function reachFrame(canvas: Canvas, end: LineEnd, cell: Cell, far: boolean): Reach {
  const onBorder = headOf(canvas.glyph(cell.row, cell.column))
  const frame = canvas.owner(cell.row, cell.column)
  return {target: {frame}, loose: far || onBorder === opposite[end.side], head: end.head || onBorder === end.side}
}

/** Words between an end and a frame are a label where they fill the gap (`|calls--->|`), and may be one where they nearly do. */
function reachWords(canvas: Canvas, end: LineEnd, words: Words, far: boolean): Reach {
  const behind = cellsBehind(words, end).find(({row, column}) => canvas.owner(row, column) !== -1)
  const level = end.side === east || end.side === west
  const gap = behind && (level ? Math.max(behind.column - words.right, words.left - behind.column) - 1 : 1)
  if (!behind || gap !== 0 || end.head) return {target: {words}, loose: far || behind !== undefined, head: end.head}
  const last = end.side === east ? words.text.at(-1) : words.text.at(0)
  const head = headOf(last ?? '') === end.side
  const text = head ? (end.side === east ? words.text.slice(0, -1) : words.text.slice(1)) : words.text
  const reached = reachFrame(canvas, end, behind, far)
  return {...reached, head: reached.head || head, label: {words, text, ends: [end]}}
}

/** The cells right behind words, as seen from an end. */
function cellsBehind({row, left, right}: Words, {side, column}: LineEnd): Cell[] {
  if (side === east) return [1, 2, 3].map((by) => ({row, column: right + by}))
  if (side === west) return [1, 2, 3].map((by) => ({row, column: left - by}))
  return [{row: row + (side === south ? 1 : -1), column}]
}

function besideColumn(words: WordMap, {row, column}: Cell): Words | undefined {
  return words.at(row, column - 1) ?? words.at(row, column + 1)
}
