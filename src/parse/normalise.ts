import type {ListItem, Nodes, Parents, Root} from 'mdast'

/**
 * Give both parsers' trees one shape, in place: the root spans the source, every node has a position (remark-gfm drops
 * it around literal links), and the paragraph of a task begins after its check box.
 */
export function normaliseTree(tree: Root, source: string): Root {
  if (tree.position) {
    tree.position.start = {line: 1, column: 1, offset: 0}
    tree.position.end.offset = source.length
  }
  const stack: Parents[] = [tree]
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    placeChildren(parent, source)
    if (parent.type === 'listItem' && typeof parent.checked === 'boolean') startAfterCheckBox(parent)
    for (const child of parent.children) if ('children' in child) stack.push(child)
  }
  return tree
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
