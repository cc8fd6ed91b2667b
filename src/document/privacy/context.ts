import {lastAtMost} from '../collections/last-at-most.js'
import type {Document} from '../document.js'
import {encloses, type Span, spanOf} from '../text/span.js'
import {wordsOfIdentifiers} from './identifier-words.js'

const before = 80
const after = 40

/**
 * The words that tell what a value is: those around it, as an author would read them, and the header of its table column.
 * A key that says it alone (`createdAt`) leaves no word to its neighbours.
 */
export function contextOf(document: Document, span: Span): string {
  // Several detectors ask for that of the same digits.
  const known = document.searches.noted(contextOf, () => new Map<string, string>())
  const key = `${span.start} ${span.end}`
  const context = known.get(key) ?? findContext(document, span)
  known.set(key, context)
  return context
}

function findContext(document: Document, span: Span): string {
  const {source} = document
  const head = ownText(source.slice(Math.max(span.start - before, 0), span.start))
  const key = ownKey(head)
  const near = key ?? `${head} \u2026 ${source.slice(span.end, span.end + after).split(nextEntry, 1)[0]}`
  const context = `${columnHeader(document, span)} ${near}`
  return `${wordsOfIdentifiers(context)} ${context}`
}

/** What before a value speaks of it: the lines of its paragraph, and in a table the cells of its row. */
function ownText(head: string): string {
  const line = head.lastIndexOf('\n') + 1
  return head.slice(head.startsWith('|', line) ? line : Math.max(head.lastIndexOf('\n\n'), 0))
}

/** Where a text ends that can speak of a value before it: at a blank line, and at a line that names a value of its own. */
const nextEntry = /\n\s*\n|\n(?=[ \t>]{0,12}(?:[*+-] |\|)?[ \t"'`*]{0,4}[\p{L}\w .()-]{1,40}["'`*]{0,3}\s?[:=|])/u

/** `"createdAt": "`, `DD_TRACE_ID=`: a key right before a value. */
const keyBefore = /(?:^|[\s"'{,;([])(?<key>[A-Za-z][\w-]{1,60})["']?\s?[:=]\s?["']?$/

/** The last word of a key that says what its value is, whatever stands around it: a moment, an id, a digest, a number. */
const tellingEnd = /^(?:at|on|date|time|timestamp|ids?|hash|digest|checksum|etag|sha\d*|version|count|size)$/i

/** Of these, and of amounts, places and kinds of numbers, those that say it in one word. */
const tellingWord =
  /^(?:amount|balance|build|checksum|count|digest|duration|etag|hash|iban|imei|index|isbn|length|offset|partition|port|position|price|quantity|seq(?:uence)?|size|ssn|timestamp|total|ts|version|weight|zip)$/i

/** The key of a value that its neighbours tell nothing about. */
function ownKey(head: string): string | undefined {
  const {key} = keyBefore.exec(head)?.groups ?? {}
  const words = key === undefined ? [] : wordsOfIdentifiers(key).split(/[\s-]+/)
  const [last = ''] = words.slice(-1)
  return (words.length > 1 && tellingEnd.test(last)) || tellingWord.test(last) ? key : undefined
}

/** What heads the column of a value, in a table or in a code block of comma-separated values. */
function columnHeader(document: Document, span: Span): string {
  return tableHeader(document, span) || listedHeader(document, span)
}

/** Longer rows are no table that anybody reads. */
const longestRow = 1000

function listedHeader({source, codeBlocks, lines}: Document, span: Span): string {
  const block = codeBlocks[lastAtMost(codeBlocks, span.start, ({start}) => start)]
  if (!block || !encloses(block, span)) return ''
  const header = block.lines[0]?.text ?? ''
  const rowStart = lines.start(lines.lineAt(span.start))
  if (header.length > longestRow || span.start - rowStart > longestRow) return ''
  const separator = separators[block.language]
  if (separator !== undefined) {
    return header.split(separator)[source.slice(rowStart, span.start).split(separator).length - 1] ?? ''
  }
  const isColumn = plainLanguages.has(block.language) && !source.slice(span.start, span.end).includes('  ')
  return isColumn ? alignedHeader(header, span.start - rowStart, span.end - rowStart) : ''
}

/** What stands between the values of a row, by the language of the block. */
const separators: Readonly<Record<string, string>> = {csv: ',', tsv: '\t', psv: '|'}

/** Languages of blocks that show what a program printed. */
const plainLanguages: ReadonlySet<string> = new Set(['', 'console', 'output', 'plaintext', 'text', 'txt'])

/** The word above a value, where at least three words without digits head columns. */
function alignedHeader(header: string, from: number, to: number): string {
  const words = [...header.matchAll(/[A-Za-z]\S*(?: [A-Za-z]\S*)*/g)]
  if (words.length < 3 || /\d/.test(header)) return ''
  return words.find(({0: word, index}) => index < to && from < index + word.length)?.[0] ?? ''
}

function tableHeader({tables}: Document, span: Span): string {
  const table = tables[lastAtMost(tables, span.start, ({start}) => start)]
  if (!table || !encloses(table, span)) return ''
  const {children} = table.node
  const row = table.rows[lastAtMost(children, span.start, (one) => spanOf(one).start) - 1]
  const column = row?.findIndex((cell) => encloses(cell, span)) ?? -1
  return table.header[column]?.text ?? ''
}
