import type {Yaml} from 'mdast'
import type {Node, Pair, parseDocument} from 'yaml'
import {type Span, spanOf} from '../text/span.js'
import type {MetadataEntry} from './entry.js'

/** What front matter is parsed with; handed in, so that documents without front matter never load the package. */
export interface YamlParser {
  readonly parseDocument: typeof parseDocument
}

/** The front matter of a document. */
export interface FrontMatter extends Span {
  /** the keys of the outermost map */
  readonly entries: readonly MetadataEntry[]
  /** the whole as plain data; `undefined` where it cannot be parsed */
  readonly data: unknown
  /** what the parser says is wrong, and where */
  readonly problem: {readonly message: string; readonly span: Span} | undefined
}

/** Parse front matter; what is malformed is told in `problem` and read as far as it goes. */
export function readFrontMatter(node: Yaml, source: string, yaml: YamlParser): FrontMatter {
  const span = spanOf(node)
  const written = source.slice(span.start, span.end)
  const open = /^-{3}[ \t]*(?:\r\n?|\n)/.exec(written)?.[0].length ?? 0
  const close = written.lastIndexOf('\n---')
  const text = written.slice(open, close >= open ? close + 1 : open)
  const offset = span.start + open
  if (text.length > longest) return {...span, entries: [], data: undefined, problem: tooLong(text, offset)}
  // The package compares each key with all before it.
  const parsed = yaml.parseDocument(text, {logLevel: 'silent', uniqueKeys: text.length <= longestCompared})
  const error = parsed.errors[0]
  const items = (parsed.contents as {items?: readonly unknown[]} | null)?.items ?? []
  return {
    ...span,
    entries: items.flatMap((item) => entryOf(item, text, offset)),
    data: error ? undefined : dataOf(parsed),
    problem: error && {
      message: error.message.split('\n')[0] ?? error.message,
      span: {start: offset + error.pos[0], end: offset + Math.min(error.pos[1], text.length)}
    }
  }
}

/** Longer front matter is data that went astray, and takes a second or more to parse. */
const longest = 200_000

/** Longer front matter may name a key twice without a word. */
const longestCompared = 20_000

function tooLong({length}: string, offset: number): FrontMatter['problem'] {
  const message = `Front matter of ${length} characters, of which at most ${longest} are read`
  return {message, span: {start: offset, end: offset}}
}

/** An alias may name no anchor, or unfold into too much; then there is no data. */
function dataOf(parsed: ReturnType<typeof parseDocument>): unknown {
  try {
    return parsed.toJS({maxAliasCount: 100})
  } catch {
    return undefined
  }
}

function entryOf(item: unknown, text: string, offset: number): MetadataEntry[] {
  const {key, value} = item as Partial<Pair<Node | null, Node | null>>
  if (!key?.range) return []
  const [keyStart, keyEnd] = key.range
  const name = text.slice(keyStart, keyEnd)
  const [valueStart, valueEnd] = value?.range ?? [keyEnd, keyEnd]
  return [
    {
      key: name
        .replace(/^["']|["']$/g, '')
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
      value: value ? flatten(value) : '',
      keySpan: {start: offset + keyStart, end: offset + keyEnd},
      valueSpan: {start: offset + valueStart, end: offset + valueEnd}
    }
  ]
}

/** Scalars on one line; a list or map as its scalars joined by commas, not deeper than people write them. */
function flatten(node: Node, depth = 0): string {
  if ('value' in node && !('items' in node)) {
    return node.value === null || node.value === undefined ? '' : String(node.value).replace(/\s+/g, ' ').trim()
  }
  const {items} = node as {items?: readonly unknown[]}
  if (!items || depth > 3) return ''
  return items
    .map((item) => memberOf(item))
    .map((member) => (member ? flatten(member, depth + 1) : ''))
    .filter(Boolean)
    .join(', ')
}

/** `status: {accepted}` is a map whose only key has no value. */
function memberOf(item: unknown): Node | null | undefined {
  const pair = item as Partial<Pair<Node, Node | null>>
  if (!('key' in pair)) return item as Node
  const value = pair.value as (Node & {value?: unknown}) | null | undefined
  return value && value.value !== null ? value : pair.key
}
