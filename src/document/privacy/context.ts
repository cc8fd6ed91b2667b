import type {Document} from '../document.js'
import {encloses, type Span} from '../span.js'
import {wordsOfIdentifiers} from './identifier-words.js'

const before = 80
const after = 40

/**
 * The words that tell what a value is: those around it, as an author would read them, and the header of its table column.
 */
export function contextOf(document: Document, span: Span): string {
  const {source} = document
  const paragraph = source.lastIndexOf('\n\n', span.start)
  const from = Math.max(span.start - before, paragraph, 0)
  const near = `${source.slice(from, span.start)} \u2026 ${source.slice(span.end, span.end + after).split(/\n\s*\n/, 1)[0]}`
  const context = `${columnHeader(document, span)} ${near}`
  return `${wordsOfIdentifiers(context)} ${context}`
}

function columnHeader({source, tables}: Document, span: Span): string {
  const lineStart = source.lastIndexOf('\n', span.start) + 1
  if (source.indexOf('|', lineStart) === -1) return ''
  const table = tables.find((one) => encloses(one, span))
  const row = table?.rows.find((cells) => cells.some((cell) => encloses(cell, span)))
  const column = row?.findIndex((cell) => encloses(cell, span)) ?? -1
  return table?.header[column]?.text ?? ''
}
