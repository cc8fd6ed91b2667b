import {groupBy} from '../../collections/groups.js'
import type {Canvas} from '../cells/canvas.js'
import {east, north, south, west} from '../cells/directions.js'
import type {Cell} from '../cells/strokes.js'
import type {Words} from '../cells/words.js'

/** Which link a label beside a line belongs to, and the cell of it that the label stands at. */
export interface SideLabel {
  readonly words: Words
  readonly link: number
  readonly cell: Cell
}

/** Where the links of a picture are. */
export interface LinkPlaces {
  readonly canvas: Canvas
  /** index of the link that a cell belongs to, or -1 */
  linkAt(row: number, column: number): number
}

/** Put words at the one line that they stand beside; words beside no line, or beside two, are left over. */
export function placeLabels(places: LinkPlaces, words: readonly Words[]): SideLabel[] {
  const placed = words.flatMap((one) => {
    const cells = [...uprightBeside(places, one), ...levelBeside(places, one)]
    const links = new Set(cells.map(({row, column}) => places.linkAt(row, column)))
    const [cell] = cells
    const [link] = links
    return cell && link !== undefined && links.size === 1 ? [{words: one, link, cell}] : []
  })
  return [...placed, ...furtherRows(placed, words)].sort(
    (a, b) => a.words.row - b.words.row || a.words.left - b.words.left
  )
}

/** The rows of a label that reach beyond its line: right above or below a placed row, near one of its edges or within both. */
function furtherRows(placed: readonly SideLabel[], words: readonly Words[]): SideLabel[] {
  const taken = new Set(placed.map((label) => label.words))
  const byRow = groupBy(placed, ({words: {row}}) => row)
  return words.flatMap((one) => {
    if (taken.has(one)) return []
    const near = [...(byRow.get(one.row - 1) ?? []), ...(byRow.get(one.row + 1) ?? [])]
    const aligned = near.filter(
      ({words: {left, right}}) =>
        Math.abs(left - one.left) <= 1 || right === one.right || (left < one.left && one.right < right)
    )
    const [label] = aligned
    return label && aligned.length === 1 ? [{...label, words: one}] : []
  })
}

/** Upright lines left or right of the words, with two blanks between them at most. */
function uprightBeside({canvas}: LinkPlaces, {row, left, right}: Words): Cell[] {
  const columns = [1, 2, 3].flatMap((by) => [left - by, right + by])
  const upright = (column: number) => (canvas.ports(row, column) & (north | south)) !== 0
  return columns.filter(upright).map((column) => ({row, column}))
}

/** Level lines right above or below that run along at least half of the words. */
function levelBeside({canvas, linkAt}: LinkPlaces, {row, left, right}: Words): Cell[] {
  return [row - 1, row + 1].flatMap((next) => {
    const along = new Map<number, {cell: Cell; length: number}>()
    for (let column = left; column <= right; column++) {
      if ((canvas.ports(next, column) & (east | west)) === 0) continue
      const link = linkAt(next, column)
      const {cell, length} = along.get(link) ?? {cell: {row: next, column}, length: 0}
      along.set(link, {cell, length: length + 1})
    }
    return [...along.values()].filter(({length}) => 2 * length >= right - left + 1).map(({cell}) => cell)
  })
}
