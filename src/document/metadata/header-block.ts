import type {Heading, List, Paragraph, Root, RootContent, Table, TableCell} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Section} from '../sections/sections.js'
import {type Passage, readPassage} from '../text/passages.js'
import type {MetadataEntry} from './entry.js'

/** Keys by which a block of facts below the title is known; other keys may stand beside them. */
const knownKeys = new Set([
  ...[
    'status',
    'state',
    'stage',
    'author',
    'authors',
    'author(s)',
    'owner',
    'owners',
    'date',
    'created',
    'creation-date'
  ],
  ...[
    'start-date',
    'updated',
    'last-updated',
    'last-updated-on',
    'version',
    'proposal',
    'rfc',
    'rfc-pr',
    'rfc-#',
    'pr'
  ],
  ...['rust-issue', 'review-manager', 'review', 'reviewers', 'reviewer', 'approver', 'approvers', 'sponsor', 'sig'],
  ...[
    'feature-name',
    'discussion',
    'implementation',
    'implemented-in',
    'tracking-issue',
    'issue',
    'bug',
    'bugs',
    'deciders'
  ],
  ...[
    'consulted',
    'informed',
    'decision-makers',
    'technical-story',
    'supersedes',
    'superseded-by',
    'target-version',
    'obsoletes'
  ]
])

/** A longer table is data. */
const tableLimit = 50

/** How many nodes below the title may hold the block: a subtitle, a badge or a comment can come first. */
const reach = 6

/** The facts that stand between the title and the next heading, as a list, a two-column table or lines of `Key: value`. */
export function readHeaderBlock(tree: Root, source: string): readonly MetadataEntry[] {
  for (const node of headerNodes(tree)) {
    const entries = entriesOf(node, source)
    if (entries.some(({key}) => knownKeys.has(key))) return entries
  }
  return []
}

/** `## Status` with the status as its text, as ADRs have it. */
export function readStatusSection(sections: readonly Section[], source: string): readonly MetadataEntry[] {
  const section = sections.find(({title, heading}) => heading && /^(?:\d+\.?\s+)?(?:status|state)\s*:?$/i.test(title))
  const [first] = section?.content.filter(({type}) => type !== 'html') ?? []
  const node = first?.type === 'list' ? first.children[0]?.children[0] : first
  if (!section?.heading || node?.type !== 'paragraph') return []
  const key = readPassage(section.heading, source)
  const value = readPassage(node, source)
  const [line = ''] = value.text.split('\n')
  const valueSpan = value.sourceSpan(0, line.length)
  return [{key: 'status', value: line.trim(), keySpan: key.sourceSpan(0, key.text.length), valueSpan}]
}

function headerNodes(tree: Root): readonly RootContent[] {
  const found: RootContent[] = []
  let titles = 0
  for (const node of tree.children) {
    if (node.type === 'yaml' || (node.type as string) === 'toml' || node.type === 'html') continue
    if (node.type === 'heading') {
      if (titles > 0 && node.depth > 1 && found.length > 0) break
      if (++titles > 2 || (node.depth > 2 && found.length > 0)) break
      const lines = setextLines(node)
      if (lines.length > 1) found.push({...node, type: 'paragraph'} as Paragraph)
      continue
    }
    found.push(node)
    if (found.length >= reach) break
  }
  return found
}

/** Lines of facts directly above `---` are a setext heading to Markdown. */
function setextLines(heading: Heading): readonly string[] {
  return toString(heading).split('\n')
}

function entriesOf(node: RootContent, source: string): readonly MetadataEntry[] {
  if (node.type === 'list') return mostly(listEntries(node, source), node.children.length)
  if (node.type === 'table') return node.children.length <= tableLimit ? tableEntries(node, source) : []
  if (node.type !== 'paragraph') return []
  const passage = readPassage(node, source)
  const entries = lineEntries(passage)
  return mostly(entries, passage.text.split('\n').length)
}

/** Prose may hold a colon or two; a block of facts has one on most of its lines. */
function mostly(entries: readonly MetadataEntry[], lines: number): readonly MetadataEntry[] {
  return entries.length * 2 >= lines ? entries : []
}

function listEntries(list: List, source: string): readonly MetadataEntry[] {
  return list.children.flatMap((item) => {
    const [first, second] = item.children
    if (first?.type !== 'paragraph') return []
    const [entry, ...more] = lineEntries(readPassage(first, source))
    if (!entry) return []
    const names = second?.type === 'list' && entry.value === '' ? listText(second) : undefined
    return [names ? {...entry, ...names} : entry, ...more]
  })
}

/** `- Authors:` with the names as a list of their own. */
function listText(list: List): Pick<MetadataEntry, 'value' | 'valueSpan'> {
  const start = list.position?.start.offset ?? 0
  const value = list.children.map((item) => toString(item).trim()).join(', ')
  return {value, valueSpan: {start, end: list.position?.end.offset ?? start}}
}

const keyedLine = /^[ \t]{0,20}(\p{L}[\p{L}\p{N} #()/_-]{0,40}?)[ \t]{0,20}(?::[ \t:]*|[ \t]\|[ \t]*)([\s\S]*)/u

function lineEntries(passage: Passage): readonly MetadataEntry[] {
  const entries: MetadataEntry[] = []
  let at = 0
  for (const line of passage.text.split('\n')) {
    const [, key = '', value = ''] = keyedLine.exec(line) ?? []
    const keyStart = at + line.indexOf(key)
    const valueStart = at + line.length - value.length
    if (key)
      entries.push(
        entryAt(passage, [keyStart, keyStart + key.length], [valueStart, valueStart + value.trimEnd().length])
      )
    at += line.length + 1
  }
  return entries
}

type Range = readonly [start: number, end: number]

function entryAt(passage: Passage, key: Range, value: Range): MetadataEntry {
  const keySpan = passage.sourceSpan(...key)
  const valueSpan = value[0] < value[1] ? passage.sourceSpan(...value) : {start: passage.end, end: passage.end}
  return {key: keyName(passage.text.slice(...key)), value: passage.text.slice(...value).trim(), keySpan, valueSpan}
}

function tableEntries(table: Table, source: string): readonly MetadataEntry[] {
  return table.children.flatMap(({children: [key, value]}) => (key ? cellEntry(key, value, source) : []))
}

function cellEntry(keyCell: TableCell, valueCell: TableCell | undefined, source: string): MetadataEntry[] {
  const key = readPassage(keyCell, source)
  const value = valueCell && readPassage(valueCell, source)
  const name = keyName(key.text.replace(/:\s*$/, ''))
  if (!/^\p{L}/u.test(name) || name.length > 40) return []
  const end = {start: key.end, end: key.end}
  return [
    {
      key: name,
      value: value?.text.trim() ?? '',
      keySpan: key.sourceSpan(0, key.text.length),
      valueSpan: value && value.text !== '' ? value.sourceSpan(0, value.text.length) : end
    }
  ]
}

function keyName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
