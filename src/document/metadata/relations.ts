import type {Document} from '../document.js'
import {resolveLink} from '../links/links.js'
import type {Span} from '../text/span.js'
import {numberOfPath, numberOfValue} from './document-number.js'
import {type MetadataEntry, writtenValue} from './entry.js'

/** Another document that the metadata of one names. */
export interface Relation extends Span {
  readonly kind: RelationKind
  /** as written */
  readonly text: string
  /** relative to the root, where a link or a file name says it */
  readonly path: string | undefined
  readonly number: number | undefined
}

/** How two documents are related. */
export type RelationKind = 'supersedes' | 'superseded-by' | 'requires'

const keys: ReadonlyMap<string, RelationKind> = new Map([
  ['supersedes', 'supersedes'],
  ['replaces', 'supersedes'],
  ['obsoletes', 'supersedes'],
  ['superseded-by', 'superseded-by'],
  ['replaced-by', 'superseded-by'],
  ['obsoleted-by', 'superseded-by'],
  ['requires', 'requires'],
  ['depends-on', 'requires']
])

/** The documents that the metadata of a document names, also in a status such as "superseded by ADR-0012". */
export function findRelations({metadata, source, path}: Document): readonly Relation[] {
  return metadata.entries.flatMap((entry) => {
    const kind = keys.get(entry.key)
    if (kind) return targetsIn(entry, {kind, source, path, from: 0})
    const replaced =
      entry.key === 'status' ? /\b(?:superseded|replaced|obsoleted) by\b/i.exec(textOf(entry, source)) : null
    if (!replaced) return []
    return targetsIn(entry, {kind: 'superseded-by', source, path, from: replaced.index + replaced[0].length})
  })
}

interface Target {
  kind: RelationKind
  source: string
  path: string | undefined
  /** where in the written value the names begin */
  from: number
}

/** A link, the name of a file, or a number such as `ADR-0012`; a date, an issue and a year are none. */
const named =
  /\[[^[\]]{0,200}\]\(([^()\s]{1,300})[^()]{0,100}\)|([\w./-]{1,200}\.md)\b|(?<![#\w.-])(?:[A-Z]{2,8}[- ]?)?(?!(?:19|20)\d\d\b)\d{1,6}(?![\w]|[.-]\d)/g

function targetsIn(entry: MetadataEntry, {kind, source, path, from}: Target): readonly Relation[] {
  const written = textOf(entry, source).slice(from)
  const start = writtenValue(entry, source).start + from
  return [...written.matchAll(named)].flatMap((match) => {
    const [text, link, file] = match
    const address = link ?? file
    const target = address === undefined ? undefined : resolveLink(address, path)?.path
    // A link to something else than a document of the project is nobody's to check.
    if (address !== undefined && !/\.(?:md|markdown)$/i.test(target ?? '')) return []
    const number = address === undefined ? numberOfValue(text) : undefined
    return [{kind, text, path: target, number, start: start + match.index, end: start + match.index + text.length}]
  })
}

function textOf(entry: MetadataEntry, source: string): string {
  const {start, end} = writtenValue(entry, source)
  return source.slice(start, end)
}

/** The path of the document that a relation names, among those that are known. */
export function resolveRelation({path, number}: Relation, known: Iterable<string>): string | undefined {
  for (const one of known) {
    if (path === undefined ? number !== undefined && numberOfPath(one) === number : one === path) return one
  }
  return undefined
}

/** A glob of the documents that lie beside one, by the way they are laid out: files in a folder, or folders with a README. */
export function siblingsGlob(path: string): string {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const parent = /^(?:readme|index)\.\w+$/i.test(file) ? [...parts.slice(0, -1), '*', file] : [...parts, '*.md']
  return parent.join('/')
}
