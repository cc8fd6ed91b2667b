import type {FrameMap} from '../boxes/frames.js'
import {east, west} from '../cells/directions.js'
import type {Words} from '../cells/words.js'
import {findAnchors, type Link, wordsOf} from './links.js'
import type {Texts, WordNode} from './texts.js'
import type {Things} from './things.js'

/**
 * Doubts that no draft survives: the picture can as well be read another way, and a draft of the one would have to be drawn
 * anew for the other. What else is in doubt concerns one name, or one end of a line, which a reader sets right.
 */
export const undecided = {
  label: 'where a label belongs',
  textArrow: 'an arrow between words',
  headInside: 'an arrowhead in the middle of a line',
  bothWays: 'words from which arrows lead both ways',
  drawnInside: 'a box with a picture of its own',
  part: 'which of several things a branch hangs from'
} as const

/** What is in doubt about the nodes of a picture and the words around them. */
export function thingDoubts({frames}: FrameMap, things: Things, {wordNodes, leftOver}: Texts): string[] {
  const labels = [...things.nodes, ...things.groups].map(({label}) => label)
  const twice = new Set(labels.filter((label, index) => labels.indexOf(label) !== index))
  return [
    ...frames.filter(({doubtful}) => doubtful).map(boxDoubt),
    ...[...twice].map((label) => (label === '' ? noName : `\`${label}\`, which stands twice`)),
    ...labels.filter((label) => isList(label, labels)).map((label) => `\`${label}\`, which may be two things`),
    ...wordNodes.flatMap(wordNodeDoubts),
    ...leftOver.map(({text}) => `\`${text}\`, which belongs to no box and no line`)
  ]
}

/** Whether a label lists others: `ledger, cache` beside `ledger`. */
function isList(label: string, labels: readonly string[]): boolean {
  return label.includes(', ') && label.split(', ').some((part) => labels.includes(part))
}

function boxDoubt({isGroup, label, holdsPicture}: FrameMap['frames'][number]): string {
  if (!isGroup && label === '') return noName
  return holdsPicture ? undecided.drawnInside : 'a box that holds more than a name'
}

const noName = 'a box without a name'

/** Words that no box holds together name a thing only when they are one row of words. */
function wordNodeDoubts({anchors, rows}: WordNode): string[] {
  const doubts = anchors.flatMap(({text}) => {
    if (!/[\p{L}\p{N}]/u.test(text) || /^[oxv]$/i.test(text)) return [`a line that ends at \`${text}\``]
    const parted = /(?:^| )[-=~<>|+*^_→⇒←]+(?: |$)|(?:^| )[-=]{2}|[-=]{2}(?: |$)/.test(text)
    return parted ? [`\`${text}\`, which may be two things`] : []
  })
  return doubts.length === 0 && rows.length > 1 ? ['words on several rows'] : doubts
}

/** What is in doubt about words at lines; `inline` are those that interrupt one. */
export function wordDoubts(links: readonly Link[], inline: ReadonlySet<Words>): string[] {
  const anchors = findAnchors(links)
  const either = [...[...inline].filter((one) => anchors.has(one)), ...wordsAmidLines(links)]
  return [
    ...either.map(({text}) => `\`${text}\`, which may be a label or a node`),
    ...wordsOnRows(links).map(({text}) => `the row of \`${text}\`, which may be one thing`)
  ]
}

/** Words between two level lines of which one has no arrowhead: they may be a label that stands a blank too far off. */
function wordsAmidLines(links: readonly Link[]): Words[] {
  const sidesOf = new Map<Words, number>()
  const plain = new Set<Words>()
  for (const {ends} of links) {
    for (const {side, target} of ends) {
      for (const words of wordsOf(target)) {
        sidesOf.set(words, (sidesOf.get(words) ?? 0) | (side & (east | west)))
        if (!ends.some(({head}) => head)) plain.add(words)
      }
    }
  }
  return [...plain].filter((words) => sidesOf.get(words) === (east | west))
}

/**
 * Words with arrows beside and, off their middle, a lone arrowhead above or below: it may mean the whole row of words. A
 * drawn line begins where its author put it.
 */
function wordsOnRows(links: readonly Link[]): Words[] {
  const level = new Set<Words>()
  const askew = new Set<Words>()
  for (const {ends, cells} of links) {
    for (const {side, column, target} of ends) {
      for (const words of wordsOf(target)) {
        if ((side & (east | west)) !== 0) level.add(words)
        else if (cells.length <= 2 && !isCentral(words, column)) askew.add(words)
      }
    }
  }
  return [...askew].filter((words) => level.has(words))
}

/** Whether a column lies in the middle third of words. */
function isCentral({left, right}: Words, column: number): boolean {
  return 6 * Math.abs(column - (left + right) / 2) <= right - left + 1
}
