import {hasWord} from '../cells/glyphs.js'

/** A relation of two names, and where its arrow stands; `from` is empty where the row goes on from the one above. */
interface Relation {
  readonly from: string
  readonly to: string
  readonly column: number
  /** an arrow with a shaft, as authors draw it to be seen; `->` and `→` are common in text */
  readonly long: boolean
}

const arrow = /<?[-─━═=╌┄]{1,200}[>►▶▸→]|[→⇒➔➜⟶▶►]|[<◄◀←][-─━═=╌┄]{1,200}|[←⇐◀◄]/gu
/** Wide blanks part the columns of a table. */
const name = /^(?!.*\s{2})[\p{L}\p{N}[(*_@/."'][\p{L}\p{N}\p{M} _.,:/@*+#&'"[\]()-]{0,60}$/u

/**
 * Whether rows relate names that recur, an arrow or a chain of arrows a row (`cli ───▶ core`, the source left out where
 * the row above names it): a graph. A list that maps old names to new ones names each but once.
 */
export function isRelationList(rows: readonly string[]): boolean {
  let related = 0
  let chained = 0
  const relations: Relation[] = []
  let above: readonly Relation[] = []
  for (const row of rows) {
    const found = row.length < 400 ? relationsIn(row, above) : []
    if (found.length > 0) related++
    chained += countChained(found)
    relations.push(...found)
    above = found
  }
  if (related < 2 || related < 0.6 * rows.length) return false
  if (!relations.some(({from}) => from !== '')) return false
  const branches = relations.filter(({from}) => from === '').length
  const long = relations.filter((one) => one.long).length
  const named = relations.flatMap(({from, to}) => (from === '' ? [to] : [from, to]))
  // What both ends are counted at is how entities relate.
  if (relations.filter(({from, to}) => counted.test(from) && counted.test(to)).length >= 2) return true
  const again = named.length - new Set(named).size - chained
  if (branches >= 1) return relations.length >= 3 && branches + long >= 2
  return long >= 0.8 * relations.length && (again >= 2 || (again === 1 && chained >= 2 && areInColumns(relations)))
}

/** How many of a thing take part in a relation: `(1)`, `(*)`, `(0..*)`. */
const counted = /\((?:[\d*nN]|[01]\.\.[\d*nN])\)/

/** Whether chains were drawn so that their arrows stand below each other. */
function areInColumns(relations: readonly Relation[]): boolean {
  const columns = relations.map(({column}) => column)
  return columns.length - new Set(columns).size >= 0.4 * columns.length
}

/** Names inside a chain end one arrow of a row and begin the next without being written twice. */
function countChained(row: readonly Relation[]): number {
  return row.filter(({from}, at) => from !== '' && row[at - 1]?.to === from).length
}

/** Words that stand in a shaft: `idle ──(timeout)──▶ failed`. */
const shaftLabel = /(?<=[-─━═]{2})[^-─━═<>►▶▸→]{1,40}(?=[-─━═]{1,200}[>►▶▸→])/gu

function relationsIn(row: string, above: readonly Relation[]): Relation[] {
  const text = row
    .replace(/\s[-─━]{3,200}[+┘┐╯╮]\s*$/u, '')
    .replace(/^\s*\d{1,3}[.)] /, (number) => ' '.repeat(number.length))
    .replace(shaftLabel, (label) => '─'.repeat(label.length))
  const arrows = [...text.matchAll(arrow)]
  const parts = arrows.map(({index, 0: drawn}, at) => ({
    drawn,
    index,
    before: text.slice(at === 0 ? 0 : (arrows[at - 1]?.index ?? 0) + (arrows[at - 1]?.[0].length ?? 0), index).trim(),
    after:
      text
        .slice(index + drawn.length, arrows[at + 1]?.index)
        .trim()
        .split(/\s{2,}/)[0] ?? ''
  }))
  const leadsOn = parts[0]?.before === '' && above.some(({column}) => Math.abs(column - (parts[0]?.index ?? 0)) <= 1)
  if (parts.some(({before, after}, at) => !(name.test(before) || (at === 0 && leadsOn)) || !name.test(after))) return []
  return parts.map(({drawn, index, before, after}) => {
    const [from, to] = /^[<◄◀←⇐]/u.test(drawn) && !/[>►▶▸→]$/u.test(drawn) ? [after, before] : [before, after]
    return {from, to, column: index, long: drawn.length >= 3}
  })
}

const step = /^\s*(?:→|-{1,2}>|[─━]+[►▶>]|↳|⟶)\s(\S.*)$/u
/** A row of a tree below a step. */
const branch = /^[\s│┃|]*(?:[├└┣┗╰]|[|+`\\][-─])/u
/** A signature of types goes on with arrows too, and so does what a tool says of a query. */
const typed = /\s::?\s|\bcost=/

/**
 * Whether rows are the steps of one thing, each begun by an arrow below it (`Request`, `→ router`, `→ service`), three or
 * more. Under a heading with a colon they are items of a list, and sentences are no steps.
 */
export function isStepColumn(rows: readonly string[]): boolean {
  const [root = '', ...below] = rows
  if (step.test(root) || /[:.!?]\s*$/.test(root) || root.split(/\s+/).length > 12) return false
  if (rows.some((row) => row.length > 200 || typed.test(row))) return false
  const steps = below.flatMap((row) => step.exec(row)?.[1] ?? [])
  if (steps.some((text) => /[.;,!?]$/.test(text.trim()) || text.split(/\s+/).length > 12)) return false
  const held = below.filter((row) => step.test(row) || branch.test(row)).length
  return steps.length >= 3 && held >= 0.8 * below.length
}

/** Nothing but upright lines and their heads. */
const upright = /^[\s|│┃vV^▼▲↓↑˅˄⌄]+$/

/**
 * Whether rows are names with upright arrows between them, each of a bar and a head (`root`, `^`, `|`, `timer`), two or more;
 * a caret below code has no bar.
 */
export function isArrowColumn(rows: readonly string[]): boolean {
  let arrows = 0
  for (let at = 1; at < rows.length; at++) {
    const [above = '', first = '', second = '', below = ''] = rows.slice(at - 1, at + 3)
    const drawn = `${first}${second}`
    if (upright.test(above) || !upright.test(first) || !upright.test(second) || upright.test(below)) continue
    if (hasWord(above) && hasWord(below) && /[|│┃]/.test(drawn) && /[vV^▼▲↓↑˅˄⌄]/.test(drawn)) arrows++
  }
  const names = rows.filter((row) => !upright.test(row))
  return arrows >= 2 && names.length === arrows + 1 && names.every((row) => row.trim().length <= 60)
}
