import type {Frame} from '../boxes/frames.js'
import {east, north, south, west} from '../cells/directions.js'
import type {Words} from '../cells/words.js'

/** A node made of words alone, one row or several. */
export interface WordNode {
  /** the rows that lines end at */
  readonly anchors: readonly Words[]
  readonly rows: readonly Words[]
}

/** What the words are that belong to no line. */
export interface Texts {
  readonly wordNodes: readonly WordNode[]
  /** titles of groups by index of frame */
  readonly groupTitles: ReadonlyMap<number, string>
  readonly prose: Prose
  readonly leftOver: readonly Words[]
}

/** Rows of text around a picture, from top to bottom. */
export interface Prose {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

/** What stands on a canvas beside words, and the words that lines end at. */
export interface Surroundings {
  readonly frames: readonly Frame[]
  /** words that lines end at, and the sides on which the lines would go on into them */
  readonly anchors: ReadonlyMap<Words, number>
  /** rows that lines and their labels cover */
  readonly lineRows: readonly number[]
}

/** Give each of the `rest` to the word node that it continues, to the group that it names, or to the text around the picture. */
export function readTexts({frames, anchors, lineRows}: Surroundings, rest: readonly Words[]): Texts {
  const left = new Set(rest)
  const thingRows = new Set([...anchors].flatMap(([{row}, sides]) => ((sides & (east | west)) === 0 ? [] : [row])))
  const wordNodes = joinNodes(
    [...anchors].map(([anchor]) => ({anchors: [anchor], rows: takeRows(anchor, thingRows, left)})),
    anchors
  )
  const groupTitles = takeTitles(frames, left)
  const nodeRows = wordNodes.flatMap(({rows}) => rows.map(({row}) => row))
  const drawn = [...frames.flatMap(({top, bottom}) => [top, bottom]), ...lineRows, ...nodeRows]
  const prose = takeProse(frames, drawn, left)
  return {wordNodes, groupTitles, prose, leftOver: [...left]}
}

/** Whole rows of text above all that is drawn, and those below it after a blank row. */
function takeProse(frames: readonly Frame[], drawn: readonly number[], left: Set<Words>): Prose {
  const first = drawn.reduce((least, row) => Math.min(least, row), Number.POSITIVE_INFINITY)
  const last = drawn.reduce((most, row) => Math.max(most, row), 0)
  const above = [...left].filter(({row}) => row < first)
  const below = [...left].filter(({row}) => row > last)
  const isWhole = (rows: readonly Words[]) => new Set(rows.map(({row}) => row)).size === rows.length
  const isApart = below.every(({row, text}) => row > last + 1 || isSentence(text))
  const take = (rows: readonly Words[], fits: boolean) => {
    if (!fits || !isWhole(rows)) return []
    for (const one of rows) left.delete(one)
    return rows.map(({text}) => text)
  }
  return {above: take(above, !above.some((one) => isHat(one, frames))), below: take(below, isApart)}
}

/** Labels name; only prose runs to a full stop. */
function isSentence(text: string): boolean {
  return /[.:]$/.test(text) && text.split(' ').length >= 5
}

/**
 * Words in the rows right above and below that overlap the anchor: the other lines of its label. On a row where a level
 * line comes to another thing they are a remark on that one.
 */
function takeRows(anchor: Words, thingRows: ReadonlySet<number>, left: Set<Words>): Words[] {
  const rows = [anchor]
  for (const by of [-1, 1]) {
    for (let edge = anchor; ; ) {
      const next = [...left].find(
        (one) => one.row === edge.row + by && one.left <= edge.right && edge.left <= one.right
      )
      if (!next || thingRows.has(next.row)) break
      left.delete(next)
      rows.push(next)
      edge = next
    }
  }
  return rows.sort((a, b) => a.row - b.row)
}

/**
 * Make one node of words right below each other where lines come to the upper ones from above and to the lower ones from
 * below only, or from beside to one of them: there is no room for a line between them.
 */
function joinNodes(nodes: readonly WordNode[], sides: Surroundings['anchors']): WordNode[] {
  const joined: WordNode[] = []
  const sidesOf = ({anchors}: WordNode) => anchors.reduce((all, anchor) => all | (sides.get(anchor) ?? 0), 0)
  for (const node of nodes.toSorted((a, b) => topOf(a) - topOf(b))) {
    const at = joined.findIndex((above) => {
      const [upper, lower] = [sidesOf(above), sidesOf(node)]
      const level = east | west
      return standsOn(above, node) && !(upper & north) && !(lower & south) && !(upper & level && lower & level)
    })
    const above = joined[at]
    if (above) joined[at] = {anchors: [...above.anchors, ...node.anchors], rows: [...above.rows, ...node.rows]}
    else joined.push(node)
  }
  return joined
}

const topOf = ({rows}: WordNode) => rows[0]?.row ?? 0

function standsOn({rows}: WordNode, below: WordNode): boolean {
  const last = rows.at(-1)
  const first = below.rows[0]
  if (!last || !first) return false
  return first.row === last.row + 1 && first.left <= last.right && last.left <= first.right
}

/** The words of a group that stand above all that it holds, or else below. */
function takeTitles(frames: readonly Frame[], left: Set<Words>): Map<number, string> {
  const titles = new Map<number, string>()
  frames.forEach((frame, index) => {
    if (!frame.isGroup || frame.label !== '') return
    const held = frames.filter(({parent}) => parent === index)
    const own = [...left].filter((one) => innermost(frames, one) === index)
    const above = own.filter(({row}) => held.every(({top}) => row < top))
    const below = own.filter(({row}) => held.every(({bottom}) => row > bottom))
    const title = above.length > 0 ? above : below
    for (const one of title) left.delete(one)
    titles.set(index, title.map(({text}) => text).join(' '))
  })
  return titles
}

/** Index of the smallest group around some words; -1 for none. */
export function innermost(frames: readonly Frame[], {row, left, right}: Words): number {
  return frames.reduce((best, frame, index) => {
    const around = frame.isGroup && frame.top < row && row < frame.bottom && frame.left < left && right < frame.right
    return around && (best === -1 || frame.parent === best || isSmaller(frame, frames[best])) ? index : best
  }, -1)
}

function isSmaller(frame: Frame, than: Frame | undefined): boolean {
  return than === undefined || frame.right - frame.left < than.right - than.left
}

/** Words right on top of a box and no wider may name that box, and not the picture. */
function isHat(words: Words, frames: readonly Frame[]): boolean {
  return frames.some((frame) => frame.top === words.row + 1 && frame.left <= words.left && words.right <= frame.right)
}
