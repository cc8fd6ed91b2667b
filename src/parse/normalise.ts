import type {ListItem, Nodes, Parents, Root} from 'mdast'
import {LimitError} from '../limits/limit-error.js'

/**
 * Give both parsers' trees one shape, in place: the root spans the source, every node has a position (remark-gfm drops
 * it around literal links), and the paragraph of a task begins after its check box.
 * @throws {LimitError} for a tree that is too deep to walk
 */
export function normaliseTree(tree: Root, source: string): Root {
  if (tree.position) {
    tree.position.start = {line: 1, column: 1, offset: 0}
    tree.position.end.offset = source.length
  }
  let level: Parents[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep()
    const below: Parents[] = []
    for (const parent of level) {
      placeChildren(parent, source)
      if (parent.type === 'listItem' && typeof parent.checked === 'boolean') startAfterCheckBox(parent)
      for (const child of parent.children) if ('children' in child) below.push(child)
    }
    level = below
  }
  return tree
}

/** Whoever walks a deeper tree may run out of stack. */
const deepest = 400

function tooDeep(): LimitError {
  return new LimitError(
    `Unexpected nesting of more than ${deepest} levels, expected fewer`,
    'Close the emphasis and the brackets, or write lists and quotes flatter'
  )
}

/** Find the text of children without a position where the previous sibling ended. */
function placeChildren(parent: Parents, source: string): void {
  let before = parent.position?.start
  for (const child of parent.children as Nodes[]) {
    if (!child.position && before && parent.position) {
      const text = firstText(child)
      const from = before.offset ?? 0
      const found = Math.max(from, source.indexOf(text, from))
      const start = advance(before, source.slice(from, found))
      child.position = {start, end: advance(start, source.slice(found, endOf(text, source, found)))}
    }
    before = child.position?.end
  }
}

/** Where a text that begins at an offset ends, with the backslashes that the source has before some of its characters. */
function endOf(text: string, source: string, from: number): number {
  let at = from
  for (const character of text) {
    if (source[at] === '\\' && source.startsWith(character, at + 1)) at++
    at += character.length
  }
  return at
}

function firstText(node: Nodes): string {
  if ('value' in node) return node.value
  const [child] = 'children' in node ? node.children : []
  return child === undefined ? '' : firstText(child)
}

type Point = {line: number; column: number; offset?: number | undefined}

function advance(from: Point, text: string): Point & {offset: number} {
  const rows = text.split(/\r\n?|\n/)
  const last = rows.at(-1) ?? ''
  const column = rows.length > 1 ? last.length + 1 : from.column + last.length
  return {line: from.line + rows.length - 1, column, offset: (from.offset ?? 0) + text.length}
}

function startAfterCheckBox(item: ListItem): void {
  const [paragraph] = item.children
  if (paragraph?.type !== 'paragraph') return
  const start = paragraph.children[0]?.position?.start
  if (start && paragraph.position) paragraph.position.start = {...start}
}
