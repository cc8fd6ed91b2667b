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
  const key = `${span.start} ${span.end}`
  const known = contexts.get(document) ?? new Map<string, string>()
  contexts.set(document, known)
  const context = known.get(key) ?? findContext(document, span)
  known.set(key, context)
  return context
}

/** Several detectors ask for that of the same digits. */
const contexts = new WeakMap<Document, Map<string, string>>()

function findContext(document: Document, span: Span): string {
  const {source} = document
  const head = source.slice(Math.max(span.start - before, 0), span.start)
  const key = ownKey(head)
  const near =
    key ??
    `${head.slice(Math.max(head.lastIndexOf('\n\n'), 0))} \u2026 ${source.slice(span.end, span.end + after).split(/\n\s*\n/, 1)[0]}`
  const context = `${columnHeader(document, span)} ${near}`
  return `${wordsOfIdentifiers(context)} ${context}`
}

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

function columnHeader({tables}: Document, span: Span): string {
  const table = tables[lastAtMost(tables, span.start, ({start}) => start)]
  if (!table || !encloses(table, span)) return ''
  const {children} = table.node
  const row = table.rows[lastAtMost(children, span.start, (one) => spanOf(one).start) - 1]
  const column = row?.findIndex((cell) => encloses(cell, span)) ?? -1
  return table.header[column]?.text ?? ''
}
