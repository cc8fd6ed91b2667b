import type {CodeBlock} from '../markdown/code-blocks.js'
import {indentOf} from '../text/indent.js'
import type {Span} from '../text/span.js'

/** A key of a sample of data and what it is set to. */
export interface SampleKey {
  /** the keys of the maps around it, outermost first, and itself */
  readonly path: readonly string[]
  /** as written, without quotes, comma and comment; empty where a map or a list follows */
  readonly value: string
  /** the comment behind it */
  readonly comment: string
  /** where the key stands in the source */
  readonly place: Span
}

const assignment = /^([ \t]*(?:- )?)(["']?)([A-Za-z_][\w.-]*)\2[ \t]*[:=](?!:)(.*)$/

/** `[server.cache]`: the table of TOML that the lines below it belong to. */
const tableHead = /^[ \t]*\[{1,2}([\w.-]+)\]{1,2}[ \t]*$/

/** The keys of a sample in YAML, JSON, TOML, INI or as properties, by its indentation; a key with dots is several. */
export function readSampleKeys({lines}: CodeBlock): readonly SampleKey[] {
  const keys: SampleKey[] = []
  const around: {readonly indent: number; readonly path: readonly string[]}[] = []
  let head: readonly string[] = []
  for (const {text, start} of lines) {
    const table = tableHead.exec(text)?.[1]
    if (table) head = table.split('.')
    const match = assignment.exec(text)
    if (!match) continue
    const [, lead = '', quote = '', name = '', rest = ''] = match
    const indent = table ? 0 : indentOf(text) + (lead.endsWith('- ') ? 2 : 0)
    while (around.length > 0 && (around.at(-1)?.indent ?? 0) >= indent) around.pop()
    const path = [...(around.at(-1)?.path ?? head), ...name.split('.')]
    const {value, comment} = readValue(rest)
    const at = start + lead.length + quote.length
    keys.push({path, value, comment, place: {start: at, end: at + name.length}})
    around.push({indent, path})
  }
  return keys
}

function readValue(rest: string): {value: string; comment: string} {
  const text = rest.trim()
  const quote = /^["']/.exec(text)?.[0]
  const close = quote ? text.indexOf(quote, 1) + 1 : 0
  const mark = text.slice(close).search(/#|\/\/ /)
  const end = mark === -1 ? text.length : close + mark
  const value = text.slice(0, end).trim()
  const bare = value.endsWith(',') ? value.slice(0, -1) : value
  return {value: /^[{[|>]/.test(bare) ? '' : bare.replace(/^["']|["']$/g, ''), comment: text.slice(end)}
}
