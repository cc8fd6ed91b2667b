import {addTo} from '../../collections/groups.js'
import type {Canvas} from '../cells/canvas.js'
import {east, north, south, west} from '../cells/directions.js'
import type {Words} from '../cells/words.js'
import {isInText, type Link, wordsOf} from './links.js'

/** The words of a picture and the lines between them. */
export interface Wording {
  readonly words: readonly Words[]
  readonly links: readonly Link[]
}

/**
 * Take `a → b` for one text where upright lines come to `a` and go on from it while nothing but the short arrow comes to
 * `b`: a row of a column says what it is about, and the column goes on past it.
 */
export function joinAsides(canvas: Canvas, {words, links}: Wording): Wording {
  const sides = sidesOfWords(links)
  const joined = new Map<Words, Words>()
  const spent = new Set<Link>()
  for (const link of links) {
    if (!isInText(link)) continue
    const [first, second] = link.ends.flatMap(({target}) => wordsOf(target)).sort((a, b) => a.left - b.left)
    if (!first || !second || !isPassed(sides.get(first)) || sides.get(second)?.length !== 1) continue
    const one = between(canvas, first, second)
    joined.set(first, one).set(second, one)
    spent.add(link)
  }
  if (spent.size === 0) return {words, links}
  const left = links.filter((link) => !spent.has(link))
  return {
    words: [...new Set(words.map((one) => joined.get(one) ?? one))],
    links: left.map((link) => ({...link, ends: link.ends.map((end) => redirect(end, joined))}))
  }
}

/** The sides on which lines come to words, one for each line. */
function sidesOfWords(links: readonly Link[]): ReadonlyMap<Words, readonly number[]> {
  const sides = new Map<Words, number[]>()
  for (const {ends} of links)
    for (const {side, target} of ends) for (const words of wordsOf(target)) addTo(sides, words, side)
  return sides
}

/** Whether one line comes from above, one goes on below, and beside both there is the short arrow alone. */
function isPassed(sides: readonly number[] | undefined): boolean {
  if (!sides?.includes(north) || !sides.includes(south)) return false
  return sides.filter((side) => (side & (east | west)) !== 0).length === 1
}

function between(canvas: Canvas, {row, left}: Words, {right}: Words): Words {
  let text = ''
  for (let column = left; column <= right; column++) text += canvas.glyph(row, column)
  return {row, left, right, text: text.replace(/\s+/g, ' ')}
}

function redirect(end: Link['ends'][number], joined: ReadonlyMap<Words, Words>): Link['ends'][number] {
  const [words] = wordsOf(end.target)
  const one = words && joined.get(words)
  return one ? {...end, target: {words: one}} : end
}
