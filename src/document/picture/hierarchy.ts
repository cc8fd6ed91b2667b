import {hasWord, headOf, isWord} from './cells/glyphs.js'
import type {Grid} from './cells/grid.js'
import {undecided} from './flow/doubts.js'
import type {Reading} from './flow/flow.js'
import type {FlowGraph, GraphEdge, GraphNode} from './graph.js'

/** One row of a tree: its name, and where its branch and its name begin; a root has no branch. */
interface Entry {
  readonly label: string
  readonly branch: number
  readonly name: number
  readonly headed: boolean
}

/**
 * Read a tree that is drawn with one name a row (`├── name`, `|-- name`); `undefined` for a picture of another kind, such
 * as one with rows of arrowheads.
 */
export function readHierarchy(grid: Grid): Reading<FlowGraph> | undefined {
  const entries = sideBySide(grid).flatMap((rows) =>
    rows.filter((text) => /[^\s│┃|]/.test(text)).map((text) => readEntry(text.trimEnd()))
  )
  const branches = entries.filter(({branch}) => branch >= 0)
  if (branches.length < 2 || 2 * branches.length < entries.length || !entries.every(isNamed)) return undefined
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  const doubts: string[] = []
  const open: {entry: Entry; id: string}[] = []
  for (const entry of entries) {
    const id = `n${nodes.length + 1}`
    while ((open.at(-1)?.entry.name ?? -1) > entry.branch) open.pop()
    const parent = open.at(-1)
    nodes.push({id, label: entry.label})
    if (parent) edges.push({from: parent.id, to: id, heads: entry.headed ? 'one' : 'none', style: 'solid', label: ''})
    if (parent && isChain(parent.entry.label)) doubts.push(undecided.part)
    doubts.push(...entryDoubts(entry, parent !== undefined))
    open.push({entry, id})
  }
  const labels = nodes.map(({label}) => label)
  const twice = labels.filter((label, index) => labels.indexOf(label) !== index || isWithNote(label, labels))
  doubts.push(...twice.map((label) => `\`${label}\`, which stands twice`))
  return {graph: {kind: 'flow', direction: 'TD', groups: [], nodes, edges}, doubts}
}

/**
 * A lone arrowhead names nothing, even the letter `v`, words between two lines are what these measure, and a drawn arrow
 * joins two things.
 */
function isNamed({label}: Entry): boolean {
  return hasWord(label) && headOf(label) === 0 && !/[-─━]{3}[|│]?$|[-─━═]{2}[>►▶▸→]\s*\S/.test(label)
}

/** `client → broker → worker` names several things, and a branch hangs from one of them; one arrow may be a `then`. */
function isChain(label: string): boolean {
  return label.split(/\s(?:[─━]*[→►▶]|-+>)\s/).length > 2
}

/** Whether a name stands elsewhere with a note behind it: `Cart` and `Cart (1:n)`. */
function isWithNote(label: string, labels: readonly string[]): boolean {
  return labels.some((other) => other.startsWith(`${label} (`))
}

/** The rows of each tree, where two stand side by side with a blank gutter between them. */
function sideBySide(grid: Grid): string[][] {
  const rows = Array.from({length: grid.rows}, (_, row) => row)
  const isTree = (half: readonly string[]) => half.filter((row) => /^[\s│┃|]*[├└┣┗╰]/.test(row)).length >= 2
  for (let column = 4; column < grid.columns; column++) {
    const opens = rows.some((row) => isWord(grid.at(row, column)))
    if (!opens || !rows.every((row) => grid.text(row, column - 3, column).trim() === '')) continue
    const halves = [rows.map((row) => grid.text(row, 0, column)), rows.map((row) => grid.text(row, column))]
    if (halves.every(isTree)) return halves
  }
  return [rows.map((row) => grid.text(row))]
}

const branchPattern = /^([\s│┃|]*)(?:[├└┣┗╰][-─━╴]*|[|+`\\][-—–_]{1,12}|[|│][-─━—–]{1,12})([>►▶▸→]?)\s*(?=\S)/

function readEntry(text: string): Entry {
  const branch = branchPattern.exec(text)
  const name = branch ? branch[0].length : text.length - text.trimStart().length
  const label = text.slice(name).replace(/\s+/g, ' ').trim()
  return {label, name, branch: branch?.[1]?.length ?? -1, headed: (branch?.[2] ?? '') !== ''}
}

function entryDoubts({label, branch, name}: Entry, hasParent: boolean): string[] {
  if (branch >= 0 && !hasParent) return [`\`${label}\`, which hangs from nothing`]
  if (branch < 0 && name > 0) return [`\`${label}\`, which may go on from the row above`]
  return /[─━│┃┌┐└┘├┤┬┴┼→←⇒⇐]|-{2,}|->/.test(label) ? [`\`${label}\`, which is no name`] : []
}
