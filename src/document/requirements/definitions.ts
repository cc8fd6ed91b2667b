import type {Nodes} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Document} from '../document.js'
import type {Passage} from '../text/passages.js'
import {idOf, idPattern, isDroppedValue, isMarkedDropped, type Requirement} from './requirement.js'

/**
 * The requirements that a Markdown document defines: ids at the beginning of a heading, a paragraph, a list item or a row.
 * A prefix has to be used twice, or to be the only one, so that a standard named in passing is none.
 */
export function findRequirements(document: Document): readonly Requirement[] {
  const found = new Map<string, Requirement>()
  for (const passage of document.passages) {
    const requirement = definitionIn(passage, document)
    if (requirement && !found.has(requirement.key)) found.set(requirement.key, requirement)
  }
  const defined = [...found.values()]
  const uses = new Map<string, number>()
  for (const {prefix} of defined) uses.set(prefix, (uses.get(prefix) ?? 0) + 1)
  return uses.size <= 1 ? defined : defined.filter(({prefix}) => (uses.get(prefix) ?? 0) > 1)
}

function definitionIn(passage: Passage, document: Document): Requirement | undefined {
  const {text, node} = passage
  const lead = /^[\s[(*]{0,4}/.exec(text)?.[0].length ?? 0
  const [match] = text.slice(lead, lead + 80).matchAll(idPattern)
  if (match?.index !== 0) return undefined
  const [id, prefix = '', number = ''] = match
  const row = node.type === 'tableCell' ? rowOf(passage, document) : undefined
  // In a table only the cell of the id itself defines it; one that goes on is prose about another.
  if (
    row &&
    text
      .slice(lead + id.length)
      .trim()
      .replace(/^[\])*]+/, '') !== ''
  )
    return undefined
  const dropped = isStruck(passage) || (row ? row.some(isDroppedValue) : isDroppedBelow(passage, document))
  return {...idOf(prefix, number), id, span: passage.sourceSpan(lead, lead + id.length), dropped}
}

function rowOf({node}: Passage, {nodes}: Document): readonly string[] {
  const row = nodes.parentOf(node)
  return row?.type === 'tableRow' ? row.children.map((cell) => toString(cell)) : []
}

/** A heading is marked by itself or by the first paragraph below it; a paragraph by itself. */
function isDroppedBelow({text, node, start}: Passage, document: Document): boolean {
  if (isMarkedDropped(text)) return true
  if (node.type !== 'heading') return false
  const [first] = document.sectionAt(start)?.content ?? []
  return first?.type === 'paragraph' && isMarkedDropped(toString(first))
}

function isStruck({node}: Passage): boolean {
  const [first] = node.children as readonly Nodes[]
  return first?.type === 'delete'
}
