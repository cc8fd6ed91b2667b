import type {Node, Nodes, Parents, Root} from 'mdast'
import {addTo} from '../collections/groups.js'
import {lastAtMost} from '../collections/last-at-most.js'
import {once} from '../collections/memo.js'
import {spanOf} from '../text/span.js'

/** The nodes of a tree by type, in document order, and the parent of each. */
export interface NodeIndex {
  /** all nodes of a type, in document order */
  all<Type extends Nodes['type']>(type: Type): readonly Extract<Nodes, {type: Type}>[]
  /** the parent of a node; `undefined` for the root and for foreign nodes */
  parentOf(node: Node): Parents | undefined
  /** the node so many places behind another one among its siblings, or before it; in logarithmic time */
  siblingOf(node: Node, places: number): Nodes | undefined
  /** the ancestors of a node, nearest first, the root last */
  ancestorsOf(node: Node): readonly Parents[]
}

/** Walk a tree once and index what was met; parents are noted when somebody asks for one, which few documents need. */
export function indexNodes(tree: Root): NodeIndex {
  const byType = new Map<string, Nodes[]>()
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    addTo(byType, node.type, node)
    if (!('children' in node)) continue
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (child !== undefined) stack.push(child)
    }
  }
  const parents = once(() => indexParents(byType))
  const parentOf = (node: Node) => parents().get(node)
  return {
    // The list of a type holds only nodes of it, which a map of lists cannot say.
    all: <Type extends Nodes['type']>(type: Type) =>
      (byType.get(type) ?? []) as readonly Nodes[] as readonly Extract<Nodes, {type: Type}>[],
    parentOf,
    siblingOf(node, places) {
      const siblings: readonly Nodes[] = parentOf(node)?.children ?? []
      const at = lastAtMost(siblings, spanOf(node).start, (one) => spanOf(one).start)
      return siblings[(siblings[at] === node ? at : siblings.indexOf(node as Nodes)) + places]
    },
    ancestorsOf: (node) => {
      const found: Parents[] = []
      for (let at = parentOf(node); at; at = parentOf(at)) found.push(at)
      return found
    }
  }
}

function indexParents(byType: ReadonlyMap<string, readonly Nodes[]>): ReadonlyMap<Node, Parents> {
  const parents = new Map<Node, Parents>()
  for (const nodes of byType.values()) {
    for (const node of nodes) if ('children' in node) for (const child of node.children) parents.set(child, node)
  }
  return parents
}
