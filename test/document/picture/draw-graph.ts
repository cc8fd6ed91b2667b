/** A tree of labelled things; `verb` stands on the line that leads to it. */
export interface Tree {
  readonly label: string
  readonly verb: string
  readonly children: readonly Tree[]
}

/** The glyphs of a picture. */
export interface Alphabet {
  readonly across: string
  readonly down: string
  /** corners from top left, clockwise */
  readonly corners: readonly [string, string, string, string]
  /** joints by the sides on which lines leave: both across and down, up, both, and the two ends of a bus */
  readonly joints: {
    readonly down: string
    readonly up: string
    readonly both: string
    readonly first: string
    readonly last: string
  }
  readonly heads: {readonly down: string; readonly right: string; readonly left: string}
}

export const ascii: Alphabet = {
  across: '-',
  down: '|',
  corners: ['+', '+', '+', '+'],
  joints: {down: '+', up: '+', both: '+', first: '+', last: '+'},
  heads: {down: 'v', right: '>', left: '<'}
}

export const unicode: Alphabet = {
  across: '─',
  down: '│',
  corners: ['┌', '┐', '┘', '└'],
  joints: {down: '┬', up: '┴', both: '┼', first: '┌', last: '┐'},
  heads: {down: '▼', right: '►', left: '◄'}
}

export const rounded: Alphabet = {...unicode, corners: ['╭', '╮', '╯', '╰'], heads: {down: '↓', right: '→', left: '←'}}

/** Lines of equal length, and the column at which a line from above comes in. */
interface Block {
  readonly lines: readonly string[]
  readonly anchor: number
}

/** Draw boxes with lines between them, a parent above its children; without heads the lines have no direction. */
export function drawTree(tree: Tree, alphabet: Alphabet, headed: boolean): string {
  return layOut(tree, alphabet, headed)
    .lines.map((line) => line.trimEnd())
    .join('\n')
}

/** Draw boxes from left to right; each label and what the line to the next one says. */
export function drawChain(steps: readonly {label: string; verb: string}[], alphabet: Alphabet): string {
  const rows = ['', '', '']
  steps.forEach(({label, verb}, index) => {
    const box = drawBox(label, alphabet)
    const {across, heads} = alphabet
    const line = `${across.repeat(2)}${verb === '' ? across.repeat(2) : ` ${verb} `}${across.repeat(2)}${heads.right}`
    const middle = index === steps.length - 1 ? '' : line
    rows.forEach((row, at) => {
      rows[at] = row + (box.lines[at] ?? '') + (at === 1 ? middle : ' '.repeat(middle.length))
    })
  })
  return rows.map((row) => row.trimEnd()).join('\n')
}

/** A message by the indices of those who send and receive it. */
export interface DrawnMessage {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Draw lifelines, and messages between neighbours or farther; the words stand in the arrow or above it. */
export function drawSequence(
  names: readonly string[],
  messages: readonly DrawnMessage[],
  {alphabet, inline}: {alphabet: Alphabet; inline: boolean}
): string {
  const width = Math.max(...names.map(({length}) => length), ...messages.map(({text}) => text.length)) + 12
  const column = (index: number) => 6 + index * width
  const idle = names.reduce((row, _, index) => put(row, column(index), alphabet.down), '')
  const rows = [
    names.reduce((row, name, index) => put(row, column(index) - Math.floor(name.length / 2), name), ''),
    idle
  ]
  for (const {from, to, text} of messages) {
    const left = column(Math.min(from, to)) + 1
    const length = column(Math.max(from, to)) - left
    const words = inline ? ` ${text} ` : ''
    const line = alphabet.across.repeat(2) + words + alphabet.across.repeat(length - words.length - 3)
    if (!inline) rows.push(put(idle, left + 1, text))
    rows.push(put(idle, left, to > from ? line + alphabet.heads.right : alphabet.heads.left + line), idle)
  }
  return rows.join('\n')
}

function layOut(tree: Tree, alphabet: Alphabet, headed: boolean): Block {
  const box = drawBox(tree.label, alphabet)
  if (tree.children.length === 0) return box
  const children = tree.children.map((child) => hang(layOut(child, alphabet, headed), child.verb, {alphabet, headed}))
  const below = sideBySide(children)
  const first = below.anchors[0] ?? 0
  const last = below.anchors.at(-1) ?? 0
  const anchor = Math.floor((first + last) / 2)
  const bus = children.length === 1 ? [] : [stem(anchor, alphabet), busOf(below.anchors, anchor, alphabet)]
  const shift = anchor - box.anchor
  const lines = [...box.lines.map((line) => ' '.repeat(Math.max(0, shift)) + line), ...bus, ...below.lines]
  const left = Math.max(0, -shift)
  const moved = lines.map((line, index) => (index < box.lines.length ? line : ' '.repeat(left) + line))
  const widest = Math.max(...moved.map(({length}) => length))
  return {lines: moved.map((line) => line.padEnd(widest)), anchor: anchor + left}
}

const stem = (anchor: number, {down}: Alphabet) => ' '.repeat(anchor) + down

function busOf(anchors: readonly number[], parent: number, {across, joints}: Alphabet): string {
  const first = anchors[0] ?? 0
  const last = anchors.at(-1) ?? 0
  let row = ' '.repeat(first)
  for (let column = first; column <= last; column++) {
    if (column === first) row += joints.first
    else if (column === last) row += joints.last
    else if (anchors.includes(column)) row += column === parent ? joints.both : joints.down
    else row += column === parent ? joints.up : across
  }
  return row
}

/** Put a line above a block: two cells with the verb beside the first, and a head. */
function hang({lines, anchor}: Block, verb: string, {alphabet, headed}: {alphabet: Alphabet; headed: boolean}): Block {
  const line = stem(anchor, alphabet)
  const rows = [line + (verb === '' ? '' : ` ${verb}`), line, headed ? ' '.repeat(anchor) + alphabet.heads.down : line]
  const widest = Math.max(...[...rows, ...lines].map(({length}) => length))
  return {lines: [...rows, ...lines].map((row) => row.padEnd(widest)), anchor}
}

function sideBySide(blocks: readonly Block[]): {lines: string[]; anchors: number[]} {
  const height = Math.max(...blocks.map(({lines}) => lines.length))
  const anchors: number[] = []
  let rows: string[] = Array.from({length: height}, () => '')
  for (const {lines, anchor} of blocks) {
    const left = (rows[0] ?? '').length
    const width = (lines[0] ?? '').length + 3
    anchors.push(left + anchor)
    rows = rows.map((row, index) => row + (lines[index] ?? '').padEnd(width))
  }
  return {lines: rows, anchors}
}

function drawBox(label: string, {across, down, corners}: Alphabet): Block {
  const border = across.repeat(label.length + 2)
  const lines = [
    `${corners[0]}${border}${corners[1]}`,
    `${down} ${label} ${down}`,
    `${corners[3]}${border}${corners[2]}`
  ]
  return {lines, anchor: Math.floor((label.length + 4) / 2)}
}

function put(row: string, column: number, text: string): string {
  const padded = row.padEnd(column)
  return padded.slice(0, column) + text + padded.slice(column + text.length)
}
