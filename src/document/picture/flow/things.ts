import type {Frame} from '../boxes/frames.js'
import {hasWord} from '../cells/glyphs.js'
import type {Rectangle} from '../cells/rectangle.js'
import type {GraphGroup, GraphNode} from '../graph.js'
import type {Target} from './links.js'
import {innermost, type Texts, type WordNode} from './texts.js'

/** The nodes and groups of a picture under their names. */
export interface Things {
  /** in reading order */
  readonly nodes: readonly GraphNode[]
  readonly groups: readonly GraphGroup[]
  /** empty for a box without a name */
  idOf(target: Target): string
  areaOf(target: Target): Rectangle
}

/** Name boxes and word nodes in reading order; a box without a name would say nothing. */
export function nameThings(frames: readonly Frame[], texts: Texts): Things {
  const groupIds = idsOf(frames, 'g')
  const parts = [
    ...frames.flatMap((frame, index) =>
      frame.isGroup ? [] : [{key: index, area: frame, label: frame.label, group: frame.parent}]
    ),
    ...texts.wordNodes.map((node) => ({key: node, ...wordPart(node, frames)}))
  ]
    .filter(({label}) => label !== '')
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
  const ids = new Map<unknown, string>(groupIds)
  const nodes = parts.map(({key, label, group}, index) => {
    const id = `n${index + 1}`
    ids.set(key, id)
    return {id, label, ...within(groupIds.get(group), 'group')}
  })
  const groups = frames.flatMap((frame, index) => {
    const id = groupIds.get(index)
    const label = frame.label || (texts.groupTitles.get(index) ?? '')
    return id === undefined ? [] : [{id, label, ...within(groupIds.get(frame.parent), 'parent')}]
  })
  const areas = new Map<unknown, Rectangle>(parts.map(({key, area}) => [key, area]))
  const nodeOf = new Map(texts.wordNodes.flatMap((node) => node.anchors.map((anchor) => [anchor, node] as const)))
  const keyOf = (target: Target) => ('frame' in target ? target.frame : nodeOf.get(target.words))
  const nowhere = {top: 0, left: 0, bottom: 0, right: 0}
  return {
    nodes,
    groups,
    idOf: (target) => ids.get(keyOf(target)) ?? '',
    areaOf: (target) => areas.get(keyOf(target)) ?? ('frame' in target ? frames[target.frame] : undefined) ?? nowhere
  }
}

function idsOf(frames: readonly Frame[], prefix: string): Map<number, string> {
  const groups = frames.flatMap(({isGroup}, index) => (isGroup ? [index] : []))
  return new Map(groups.map((index, at) => [index, `${prefix}${at + 1}`]))
}

function within<Key extends string>(id: string | undefined, key: Key): Partial<Record<Key, string>> {
  return id === undefined ? {} : ({[key]: id} as Record<Key, string>)
}

function wordPart({anchors, rows}: WordNode, frames: readonly Frame[]) {
  const area = {
    top: Math.min(...rows.map(({row}) => row)),
    left: Math.min(...rows.map(({left}) => left)),
    bottom: Math.max(...rows.map(({row}) => row)),
    right: Math.max(...rows.map(({right}) => right))
  }
  const [group = -1] = anchors.map((anchor) => innermost(frames, anchor))
  return {area, label: withoutBrackets(rows.map(({text}) => text).join(' ')), group}
}

/** Square brackets around a name draw its box: `[Orders] --> [Ledger]`. */
function withoutBrackets(label: string): string {
  const name = /^\[([^[\]]+)\]$/.exec(label)?.[1]?.trim() ?? ''
  return hasWord(name) ? name : label
}
