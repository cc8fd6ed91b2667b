import type {Document} from '../document.js'
import {foldName, type Parameter} from './parameter.js'
import type {ParameterRow, ParameterTable} from './parameter-tables.js'

/** Which parameters count as belonging to a table: those with the first word of one in it, or all of a kind that it has. */
export type Kinship = 'prefix' | 'kind'

/** A parameter that no table has, and the one in a table that it is most likely meant to be. */
export interface UndocumentedParameter {
  readonly parameter: Parameter
  readonly twin: ParameterRow | undefined
}

/** The parameters of a document that belong to its tables by their names and stand in none of them. */
export function findUndocumented(
  document: Document,
  tables: readonly ParameterTable[],
  kinship: Kinship
): readonly UndocumentedParameter[] {
  const rows = tables.flatMap((table) => table.rows)
  const names = new Set(rows.map(({name}) => name.replace(/^\./, '')))
  const byFolded = new Map(rows.map((row) => [foldName(row.name), row]))
  const families = new Set(rows.flatMap(({name}) => familyOf(name, kinship) ?? []))
  return document.parameters.flatMap((parameter) => {
    if (names.has(parameter.name) || isIn(parameter, tables)) return []
    const twin = byFolded.get(foldName(parameter.name))
    const family = familyOf(parameter.name, kinship)
    return twin || (family !== undefined && families.has(family)) ? [{parameter, twin}] : []
  })
}

/** A name in a table documents itself, also one that is written in another column. */
function isIn({place}: Parameter, tables: readonly ParameterTable[]): boolean {
  return tables.some(({table}) => table.start <= place.start && place.end <= table.end)
}

/** `--cache-ttl` and `--cache-size` are of the family `--cache`; a name of one word is of a kind at most, and that as a flag. */
function familyOf(name: string, kinship: Kinship): string | undefined {
  if (kinship === 'kind' && name.startsWith('--')) return '--'
  const parts = /^(--?)?([A-Za-z][A-Za-z0-9]*)([-._])/.exec(name)
  if (!parts) return undefined
  const [, dashes = '', first = '', separator = ''] = parts
  const kind = dashes || (/^[A-Z0-9_]+$/.test(name) ? 'environment' : separator)
  return kinship === 'kind' ? kind : `${kind} ${first}`
}
