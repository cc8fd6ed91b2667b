import type {LineStyle, Message, SequenceNote} from '../graph.js'

/** Something between lifelines: words, or an arrow from one lifeline to another with the words that interrupt it. */
export interface Item {
  readonly row: number
  /** indices of the lifelines on both sides; -1 and their number outside of all */
  readonly left: number
  readonly right: number
  readonly text: string
  readonly arrow?: {readonly to: 'left' | 'right'; readonly style: LineStyle}
  /** index of the lifeline that words stand next to */
  readonly over: number
  /** words that begin a text, and are no further row of one above */
  readonly begins: boolean
  readonly doubtful: boolean
  /** neither a message nor a note could say it */
  readonly lost: boolean
}

/** Messages and notes from top to bottom, and why they may be wrong. */
export interface Script {
  readonly steps: readonly (Message | SequenceNote)[]
  readonly doubts: readonly string[]
}

/** The name of the lifeline with an index. */
export const idOf = (index: number) => `p${index + 1}`

const unclear = 'which words belong to which message'

/**
 * Write down what happens between lifelines. Where arrows carry no words of their own, the words above an arrow are its
 * message; otherwise words alone are notes.
 */
export function writeScript(items: readonly Item[]): Script {
  const entries = joinRows(items.filter(({lost}) => !lost))
  const arrows = entries.filter(isArrow)
  const worded = arrows.filter(({text}) => text !== '').length
  const doubts: string[] = worded > 0 && worded < arrows.length ? [unclear] : []
  const rows = arrows.map(({row}) => row)
  if (new Set(rows).size < rows.length) doubts.push('which of two messages on one row is first')
  const steps: (Message | SequenceNote)[] = []
  let waiting: Entry[] = []
  for (const entry of entries) {
    if (!isArrow(entry)) waiting.push(entry)
    else {
      const own = entry.text === '' ? messageOf(entry, waiting) : []
      const notes = waiting.filter((one) => !own.includes(one))
      if (entry.text === '' && notes.length > 0) doubts.push(unclear)
      const text = entry.text === '' ? own.map((one) => one.text).join(' ') : entry.text
      steps.push(...notes.map(writeNote), writeMessage(entry, text))
      waiting = []
    }
  }
  if (waiting.length > 0 && worded === 0) doubts.push(unclear)
  steps.push(...waiting.map(writeNote))
  return {steps, doubts}
}

/** An arrow, or the rows of words that stand below each other. */
interface Entry extends Item {
  readonly lastRow: number
}

type Arrow = Entry & Required<Pick<Item, 'arrow'>>

const isArrow = (entry: Entry): entry is Arrow => entry.arrow !== undefined

/** Take words that stand right below each other for one text. */
function joinRows(items: readonly Item[]): Entry[] {
  const entries: Entry[] = []
  for (const item of items) {
    const {row, left, right, text, over} = item
    const at = item.begins
      ? -1
      : entries.findIndex((one) => !one.arrow && one.lastRow === row - 1 && one.left === left && one.right === right)
    const begun = entries[at]
    if (begun === undefined) entries.push({...item, lastRow: row})
    else entries[at] = {...begun, text: `${begun.text} ${text}`, lastRow: row, over: Math.min(begun.over, over)}
  }
  return entries
}

/** Of the words above an arrow and within its reach, those that stand nearest to it. */
function messageOf({left, right, row}: Arrow, above: readonly Entry[]): Entry[] {
  const within = above.filter((one) => left <= one.left && one.right <= right && one.lastRow < row)
  const nearest = Math.max(...within.map(({lastRow}) => lastRow))
  return within.filter(({lastRow}) => lastRow === nearest)
}

function writeMessage({left, right, arrow}: Arrow, text: string): Message {
  const [from, to] = arrow.to === 'left' ? [right, left] : [left, right]
  return {type: 'message', from: idOf(from), to: idOf(to), text, style: arrow.style}
}

function writeNote({over, text}: Entry): SequenceNote {
  return {type: 'note', over: idOf(over), text}
}
