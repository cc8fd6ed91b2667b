import type {Document} from '../document.js'
import type {DocumentTable} from '../markdown/tables.js'
import {isAbout} from '../sections/sections.js'
import type {Passage} from '../text/passages.js'

/** What a column of a table of parameters tells. */
export type ColumnRole = 'name' | 'type' | 'default' | 'range' | 'description'

/** A table that documents parameters. */
export interface ParameterTable {
  readonly table: DocumentTable
  /** the number of the column that plays each role */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>
  readonly rows: readonly ParameterRow[]
}

/** One parameter of a table. */
export interface ParameterRow {
  readonly name: string
  readonly cells: Readonly<Partial<Record<ColumnRole, Passage>>>
}

/** Headings of columns by role, in lower case and the singular. */
const columnWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: [
    'parameter',
    'option',
    'setting',
    'key',
    'field',
    'flag',
    'variable',
    'environment variable',
    'env var',
    'env',
    'name',
    'property',
    'argument',
    'attribute',
    'config',
    'configuration',
    'config key',
    'knob',
    'feature gate',
    'feature flag',
    'secret'
  ],
  type: ['type', 'kind', 'format', 'data type', 'value type'],
  default: ['default', 'default value', 'initial value'],
  range: [
    'range',
    'acceptable range',
    'value',
    'allowed value',
    'acceptable value',
    'valid value',
    'possible value',
    'legal value',
    'accepted value',
    'constraint',
    'unit',
    'limit',
    'choice',
    'validation',
    'allowed',
    'min',
    'max'
  ],
  description: [
    'description',
    'meaning',
    'purpose',
    'what it does',
    'note',
    'detail',
    'explanation',
    'comment',
    'usage',
    'effect',
    'behavior',
    'behaviour',
    'use',
    'function'
  ]
}

/** Names of a first column that say settings; the others may head a table of anything. */
const strongNames =
  /\b(?:parameters?|options?|settings?|flags?|(?:environment )?variables?|env(?: vars?)?|config(?:uration)?|knobs?|feature (?:gates?|flags?))\b/i

/** The tables of a document that document parameters. `vocabulary` adds headings of columns, by role. */
export function findParameterTables(
  document: Document,
  vocabulary: Readonly<Record<string, readonly string[]>> = {}
): readonly ParameterTable[] {
  if (document.tables.length === 0) return []
  const words = normalWords(vocabulary)
  return document.tables.flatMap((table) => {
    const columns = columnsOf(table, words)
    const {name} = columns
    if (name === undefined || !isOfParameters(table, columns, document)) return []
    const rows = table.rows.map((cells) => readRow(cells, columns)).filter((row) => row.name !== '')
    return rows.length > 0 ? [{table, columns, rows}] : []
  })
}

type RoleWords = readonly {readonly role: ColumnRole; readonly words: ReadonlySet<string>}[]

/** The headings of each role in their normal form. */
function normalWords(more: Readonly<Record<string, readonly string[]>>): RoleWords {
  return (Object.keys(columnWords) as ColumnRole[]).map((role) => ({
    role,
    words: new Set([...columnWords[role], ...(more[role] ?? [])].map(normalHeading))
  }))
}

function columnsOf(table: DocumentTable, roles: RoleWords): ParameterTable['columns'] {
  const columns: Partial<Record<ColumnRole, number>> = {}
  for (const [at, {text}] of table.header.entries()) {
    const heading = normalHeading(text)
    const found = roles.find(({role, words}) => columns[role] === undefined && words.has(heading))
    if (found) columns[found.role] = at
  }
  return columns
}

/** `DefaultValue` is read as `default value`. */
function normalHeading(text: string): string {
  return text
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} /-]/gu, '')
    .trim()
    .replace(/s$/, '')
}

function isOfParameters(table: DocumentTable, columns: ParameterTable['columns'], document: Document): boolean {
  const heading = table.header[columns.name ?? 0]?.text ?? ''
  const others = [columns.type, columns.default, columns.range, columns.description].filter((at) => at !== undefined)
  if (others.length === 0) return false
  if (columns.default !== undefined || strongNames.test(heading)) return true
  return isAbout(document.sectionAt(table.start), 'configuration')
}

function readRow(cells: readonly Passage[], columns: ParameterTable['columns']): ParameterRow {
  const own: Partial<Record<ColumnRole, Passage>> = {}
  for (const [role, at] of Object.entries(columns) as [ColumnRole, number][]) {
    const cell = cells[at]
    if (cell) own[role] = cell
  }
  return {name: nameOf(own.name), cells: own}
}

/** The first code span of a cell, or its text without marks. */
function nameOf(cell: Passage | undefined): string {
  const [code] = cell?.code ?? []
  const text = code && cell ? cell.text.slice(code.start, code.end) : (cell?.text ?? '')
  return text.replace(/[=\s(].*/s, '').replace(/^\$\{?|\}$/g, '')
}
