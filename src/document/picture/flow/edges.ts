import type {Canvas} from '../cells/canvas.js'
import {east, north, sides, south} from '../cells/directions.js'
import {beside, type Cell, meets} from '../cells/strokes.js'
import type {Words} from '../cells/words.js'
import type {GraphEdge, LineStyle} from '../graph.js'
import {undecided} from './doubts.js'
import {isInText, type Link, type LinkEnd, type Target} from './links.js'
import type {SideLabel} from './side-labels.js'

/** An edge between things on the canvas, before they have names. */
export interface DrawnEdge extends Omit<GraphEdge, 'from' | 'to'> {
  readonly from: Target
  readonly to: Target
}

/** What one link says, and why that may be wrong. */
export interface LinkReading {
  readonly edges: readonly DrawnEdge[]
  readonly doubts: readonly string[]
}

interface Pair {
  readonly from: LinkEnd
  readonly to: LinkEnd
  readonly heads: GraphEdge['heads']
}

/** A line with more ends joins nothing that a reader could follow. */
const maxEnds = 40

/** A link with the words beside it. */
export interface LabelledLink {
  readonly link: Link
  readonly labels: readonly SideLabel[]
  /** whether it is one of several short arrows between words on a row: `a → b → c` */
  readonly isChained: boolean
}

/** Read the edges that a link stands for. */
export function readLink(canvas: Canvas, {link, labels, isChained}: LabelledLink): LinkReading {
  if (link.ends.length > maxEnds) return {edges: [], doubts: ['a junction or crossing']}
  const ends = link.ends.filter(({target}) => target !== undefined)
  const pairs = readPairs(link.ends)
  const labelled = labelPairs(canvas, {link, pairs, labels})
  const edges = pairs.map((pair) => ({
    from: targetOf(pair.from),
    to: targetOf(pair.to),
    heads: pair.heads,
    style: styleOf(canvas, link),
    label: labelled.textOf(pair)
  }))
  const reasons: readonly (readonly [boolean, string])[] = [
    [ends.length < link.ends.length || ends.length < 2, 'a line that ends in the void'],
    [ends.some(({loose}) => loose), 'a line that stops short of what it may point to'],
    [isInText(link), isChained ? 'a chain of arrows between words' : undecided.textArrow],
    [link.inline.some(({text}) => /^[ox]$|-{2}|={2}|[|│]/i.test(text)), 'a mark on a line'],
    [isBetweenHeads(link), undecided.bothWays],
    [link.headInside, undecided.headInside],
    [pairs.length === 0 || !isPlain(ends), 'a junction or crossing'],
    [link.cells.some(({row, column}) => canvas.isTouched(row, column)), 'a line that ends at another one'],
    [labelled.counted, 'which end a count belongs to'],
    [labelled.doubtful, undecided.label]
  ]
  return {edges, doubts: reasons.filter(([holds]) => holds).map(([, reason]) => reason)}
}

/**
 * The pairs that a line joins; what it leads away from to a lost end is not joined to each other, nor a thing to itself. Of
 * several things at either end of a line that also ends elsewhere nobody can say which leads to which.
 */
function readPairs(all: readonly LinkEnd[]): Pair[] {
  const ends = all.filter(({target}) => target !== undefined)
  const tips = ends.filter(({head}) => head).length
  if (ends.length < all.length && tips === 0 && all.some(({head}) => head)) return []
  if (ends.length < all.length && tips > 1 && ends.length - tips > 1) return []
  return pairUp(ends).filter(({from, to, heads}) => heads !== 'none' || targetKey(from) !== targetKey(to))
}

/** `a <--- b ---> c` without boxes: the words between may be a thing of their own, or what the line is called. */
function isBetweenHeads({inline, ends}: Link): boolean {
  return inline.length > 0 && ends.every(({head, target}) => head && target !== undefined && 'words' in target)
}

function targetOf({target}: LinkEnd): Target {
  if (target === undefined) throw new RangeError('an end in the void has no target')
  return target
}

/** Two ends make one edge; of more, one is the root of all the others: the only one without a head, or with one, or above. */
function pairUp(ends: readonly LinkEnd[]): Pair[] {
  const [first, second] = ends
  if (!first || !second) return []
  if (ends.length === 2) return [pairOf(first, second)]
  const tails = ends.filter(({head}) => !head)
  const tips = ends.filter(({head}) => head).toSorted((a, b) => a.row - b.row || a.column - b.column)
  if (tips.length > 0) {
    const {sources, parts} = partTails(tails)
    const ahead = sources.flatMap((from) => tips.map((to) => ({from, to, heads: 'one' as const})))
    return [...ahead, ...sources.flatMap((from) => parts.map((to) => ({from, to, heads: 'none' as const})))]
  }
  const root = treeRoot(ends) ?? first
  return ends.filter((end) => end !== root).map((to) => ({from: root, to, heads: 'none'}))
}

/** Of the ends without a head of a line that comes from one thing above, words right of it (`├── words`) are that thing's parts. */
function partTails(tails: readonly LinkEnd[]): {sources: readonly LinkEnd[]; parts: readonly LinkEnd[]} {
  const parts = tails.filter(isBranch)
  const sources = tails.filter((tail) => !parts.includes(tail))
  return sources.length === 1 && sources[0]?.side === north ? {sources, parts} : {sources: tails, parts: []}
}

/** Words right of a line: they may come from it, or go into it. */
function isBranch({side, head, target}: LinkEnd): boolean {
  return side === east && !head && target !== undefined && 'words' in target
}

function pairOf(first: LinkEnd, second: LinkEnd): Pair {
  if (first.head === second.head) return {from: first, to: second, heads: first.head ? 'both' : 'none'}
  return first.head ? {from: second, to: first, heads: 'one'} : {from: first, to: second, heads: 'one'}
}

/** Of a line without heads, the end that alone goes up while all others go down, or the reverse. */
function treeRoot(ends: readonly LinkEnd[]): LinkEnd | undefined {
  const up = ends.filter(({side}) => side === north)
  const down = ends.filter(({side}) => side === south)
  if (up.length + down.length < ends.length) return undefined
  return up.length === 1 ? up[0] : down.length === 1 ? down[0] : undefined
}

/** Whether there is only one way to read the ends of a line. */
function isPlain(ends: readonly LinkEnd[]): boolean {
  if (new Set(ends.map(targetKey)).size < ends.length) return false
  if (ends.length <= 2) return true
  const tips = ends.filter(({head}) => head)
  if (tips.length === 0) return treeRoot(ends) !== undefined
  if (tips.length === ends.length - 1) return true
  return tips.length === 1 && flowsTogether(ends) && !ends.some(isBranch)
}

/** Whether lines come together from other sides than the one they go on to, where a headless end may only lack its head. */
function flowsTogether(ends: readonly LinkEnd[]): boolean {
  const origins = new Set(ends.filter(({head}) => !head).map(({side}) => side))
  return ends.every(({side, head}) => !head || !origins.has(side))
}

function targetKey({target}: LinkEnd): string {
  if (target === undefined) return ''
  return 'frame' in target ? `${target.frame}` : `${target.words.row},${target.words.left}`
}

function styleOf(canvas: Canvas, {cells}: Link): LineStyle {
  const glyphs = cells.map(({row, column}) => canvas.glyph(row, column)).filter((glyph) => /[^+|>v<^\s]/.test(glyph))
  const share = (kind: RegExp) => 2 * glyphs.filter((glyph) => kind.test(glyph)).length > glyphs.length
  if (share(/[╌┄┈╍┅┉╎┆┊╏┇┋]/)) return 'dotted'
  return share(/[=━═┃║]/) ? 'thick' : 'solid'
}

interface Labelling {
  readonly link: Link
  readonly pairs: readonly Pair[]
  readonly labels: readonly SideLabel[]
}

interface Labels {
  /** there is no telling which pair a label belongs to, or whether it is one */
  readonly doubtful: boolean
  /** a label counts what takes part at one end */
  readonly counted: boolean
  textOf(pair: Pair): string
}

/** The label of each pair: words in the line or beside it; on a branching line, those that stand on the pair's own way. */
function labelPairs(canvas: Canvas, {link, pairs, labels}: Labelling): Labels {
  if (link.ends.length > 2) return labelBranches(canvas, {link, pairs, labels})
  const inline = link.inline.map(({text}) => text).join(' ')
  const beside = labels.map(({words}) => words)
  const mixed = link.inline.length > 0 && (beside.length > 0 || !isBlock(link.inline.map(({words}) => words)))
  const text = joinTexts([inline, ...beside.map(({text}) => text)])
  return {doubtful: mixed || !(isBlock(beside) || isCounted(beside)), counted: isCounted(beside), textOf: () => text}
}

/** On a branching line a label speaks of the branch on which it stands; of one that several share, there is no telling which. */
function labelBranches(canvas: Canvas, {link, pairs, labels}: Labelling): Labels {
  const bridges = new Map(link.inline.flatMap(({ends: [from, to]}) => (from && to ? bridge(from, to) : [])))
  const ways = new Map(pairs.map((pair) => [pair, new Set(wayBetween(canvas, pair, bridges).map(cellKey))]))
  const passes = (pair: Pair, cells: readonly Cell[]) => cells.every((cell) => ways.get(pair)?.has(cellKey(cell)))
  const inlineOf = (pair: Pair) => link.inline.filter(({ends}) => passes(pair, ends)).map(({text}) => text)
  const besideOf = (pair: Pair) => labels.filter(({cell}) => passes(pair, [cell])).map(({words}) => words.text)
  const isCrowded = (pair: Pair) => inlineOf(pair).length > 0 && inlineOf(pair).length + besideOf(pair).length > 1
  return {
    doubtful:
      link.inline.some(({ends}) => pairs.filter((pair) => passes(pair, ends)).length !== 1) ||
      labels.some(({cell}) => !pairs.some((pair) => passes(pair, [cell]))) ||
      pairs.some(isCrowded),
    counted: false,
    textOf: (pair) => joinTexts([...inlineOf(pair), ...besideOf(pair)])
  }
}

/** The two cells that a label parts, each with the other. */
function bridge(from: Cell, to: Cell): (readonly [string, Cell])[] {
  return [
    [cellKey(from), to],
    [cellKey(to), from]
  ]
}

const joinTexts = (texts: readonly string[]) => texts.filter((one) => one !== '').join(' ')

/** Whether words are the rows of one label: right below each other, or with only the line itself between them. */
function isBlock(words: readonly Words[]): boolean {
  return words.every((one, index) => {
    const last = words[index - 1]
    if (!last) return true
    return one.row === last.row + 1 || (one.row === last.row + 2 && one.left <= last.right && last.left <= one.right)
  })
}

/** Whether words count what takes part at both ends of a line: `(1)` and `(*)`, which belong to one end each. */
function isCounted(words: readonly Words[]): boolean {
  return words.length > 1 && words.every(({text}) => /^\(?(?:[\d*nN]|[01]\.\.[\d*nN])\)?$/.test(text))
}

const cellKey = ({row, column}: Cell) => `${row},${column}`

/** The cells from one end of a link to another; `bridges` lead over the labels that interrupt it. */
function wayBetween(canvas: Canvas, {from: start, to: goal}: Pair, bridges: ReadonlyMap<string, Cell>): Cell[] {
  const before = new Map<string, Cell | undefined>([[cellKey(start), undefined]])
  const queue: Cell[] = [start]
  for (let at = 0; at < queue.length && !before.has(cellKey(goal)); at++) {
    const cell = queue[at] ?? start
    const across = bridges.get(cellKey(cell))
    const drawn = sides.filter((side) => meets(canvas, cell, side)).map((side) => beside(cell, side))
    for (const next of across ? [...drawn, across] : drawn) {
      if (before.has(cellKey(next))) continue
      before.set(cellKey(next), cell)
      queue.push(next)
    }
  }
  const way: Cell[] = []
  for (let cell: Cell | undefined = goal; cell && before.has(cellKey(cell)); cell = before.get(cellKey(cell)))
    way.push(cell)
  return way
}
