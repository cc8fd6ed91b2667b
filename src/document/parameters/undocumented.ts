import type {Document} from '../document.js'
import {tableAt} from '../markdown/tables.js'
import type {Span} from '../text/span.js'
import {isConstantName, withoutMarks} from './parameter.js'
import type {ParameterRow, ParameterTable} from './parameter-tables.js'
import type {RowIndex} from './row-index.js'
import {undocumentedKeys} from './sample-rows.js'
import type {NamedSettings} from './setting-mention.js'

/** Which names count as belonging to a table: those with the first word of one in it, or all of a kind that it has. */
export type Kinship = 'prefix' | 'kind'

/** A setting that no table has, and the one in a table that it is most likely meant to be. */
export interface UndocumentedSetting {
  readonly name: string
  readonly place: Span
  readonly twin: ParameterRow | undefined
}

/** The tables of settings of a document, and their rows for looking up. */
export interface DocumentedSettings {
  readonly tables: readonly ParameterTable[]
  readonly rows: RowIndex
}

/** The settings that belong to the tables of a document and stand in none of them, each once, in source order. */
export function findUndocumented(
  document: Document,
  {tables, rows}: DocumentedSettings,
  {mentions, samples}: NamedSettings,
  kinship: Kinship
): readonly UndocumentedSetting[] {
  const names = new Set([...tables.flatMap(documentedNames), ...firstColumns(document)])
  const inText = [...mentions, ...parametersOf(document)].filter(({name}) => !names.has(name))
  const covered = coveredFamilies(tables, inText, kinship)
  const told = new Set(document.parameters.map(({name}) => name))
  const met = new Set(tables.flatMap((table) => table.rows.flatMap(({name}) => familyOf(name, kinship) ?? [])))
  const named = inText.flatMap(({name, place}) => {
    const twin = rows.twinOf(name)
    const family = familyOf(name, kinship) ?? ''
    return twin || covered.has(family) || (told.has(name) && met.has(family)) ? [{name, place, twin}] : []
  })
  const found = [...named, ...samples.flatMap((sample) => undocumentedKeys(sample, rows))]
  const first = new Map(found.sort((a, b) => b.place.start - a.place.start).map((one) => [one.name, one]))
  return [...first.values()].sort((a, b) => a.place.start - b.place.start)
}

/** All names that a table gives its settings: a row may have several, and a column of its own for the environment. */
function documentedNames({table, columns, rows}: ParameterTable): string[] {
  const spans = table.rows.flatMap((cells) =>
    cells.flatMap((cell, at) =>
      at === columns.description ? [] : cell.code.map(({start, end}) => cell.text.slice(start, end))
    )
  )
  return [...rows.map(({name}) => name), ...spans].map((name) => withoutMarks(name.replace(/[=\s(].*/s, '')))
}

/** A row of any other table, as of secrets, tells of what its first cell names. */
function firstColumns({tables}: Document): string[] {
  return tables.flatMap(({rows}) =>
    rows.flatMap(([first]) => first?.code.map(({start, end}) => first.text.slice(start, end)) ?? [])
  )
}

function parametersOf({parameters, tables}: Document) {
  return parameters.filter(({place}) => !tableAt(tables, place))
}

/** So many rows of a table share a word that is its own. */
const leastShared = 2

/**
 * The families that several rows of a table, and at least half of them, are of. By a shared word, only those of which the
 * tables have the greater part: of others they document one use, as one way of logging in, and are no list of all.
 */
function coveredFamilies(
  tables: readonly ParameterTable[],
  others: readonly {readonly name: string}[],
  kinship: Kinship
): ReadonlySet<string> {
  const shared = new Set(
    tables.flatMap(({rows}) => {
      const sizes = familySizes(rows, kinship)
      return [...sizes].flatMap(([family, size]) => (size >= leastShared && size * 2 >= rows.length ? [family] : []))
    })
  )
  if (kinship === 'kind') return shared
  const documented = familySizes(
    tables.flatMap(({rows}) => rows),
    kinship
  )
  const lacking = familySizes(others, kinship)
  return new Set([...shared].filter((family) => (lacking.get(family) ?? 0) < (documented.get(family) ?? 0)))
}

/** How many names there are of each family. */
function familySizes(named: readonly {readonly name: string}[], kinship: Kinship): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const name of new Set(named.map((one) => one.name))) {
    const family = familyOf(name, kinship)
    if (family) sizes.set(family, (sizes.get(family) ?? 0) + 1)
  }
  return sizes
}

/** Words that begin the fields of any object of an interface. */
const general = /^(?:spec|status|metadata|config|options|settings|self|this)$/

/** `--cache-ttl` and `--cache-size` are of the family `--cache`; a name of one word is of a kind at most, and that as a flag. */
function familyOf(name: string, kinship: Kinship): string | undefined {
  if (kinship === 'kind' && name.startsWith('--')) return '--'
  const [, dashes = '', first = '', separator = ''] = /^(--?)?([A-Za-z][A-Za-z0-9]*)([-._])/.exec(name) ?? []
  if (first === '' || general.test(first)) return undefined
  const kind = dashes || (isConstantName(name) ? 'environment' : separator)
  if (kinship === 'kind') return kind
  // `batch_size` and `batch_table` share a word, and no name space.
  return kind === '_' || kind === '-' ? undefined : `${kind} ${first}`
}
