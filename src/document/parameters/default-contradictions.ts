import type {Passage} from '../text/passages.js'
import type {Span} from '../text/span.js'
import {isConstantName} from './parameter.js'
import type {ParameterRow} from './parameter-tables.js'
import type {NamedSettings} from './setting-mention.js'
import {areDifferentValues} from './stated-default.js'
import type {DocumentedSettings} from './undocumented.js'

/** A default that is stated beside a name and is not the one of its row. */
export interface DefaultContradiction {
  readonly name: string
  readonly place: Span
  readonly stated: string
  readonly row: ParameterRow
}

/** The defaults that text, code, samples and later tables state otherwise than the first row of a setting does. */
export function findContradictions(
  {tables, rows}: DocumentedSettings,
  {mentions, samples}: NamedSettings
): readonly DefaultContradiction[] {
  const inTables = tables
    .flatMap((table) => table.rows)
    .flatMap((row) => {
      const isLater = hasNameSpace(row.name) && rows.named(row.name)[0] !== row
      return isLater && row.cells.name ? [{name: row.name, place: textOf(row.cells.name), default: defaultOf(row)}] : []
    })
  const inSamples = samples.flatMap(({keys, showsDefaults}) =>
    keys.map(({path, place, value, comment}) => {
      const told = /\bdefault(?:s to| is|:| value:?|) *["'`]?([\w.%-]+)/i.exec(comment)?.[1]
      const name = rows.ofPath(path)?.name ?? ''
      return {name, place, default: told ?? (showsDefaults ? value : undefined)}
    })
  )
  return [...mentions, ...inTables, ...inSamples].flatMap(({name, place, default: stated}) => {
    const known = rows.named(name)
    const [row] = known
    if (!row || !stated) return []
    const isOther = (one: ParameterRow) => areDifferentValues(defaultOf(one) ?? '', stated)
    const isElse = known.length === 1 || hasNameSpace(name) ? isOther(row) : known.every(isOther)
    return isElse ? [{name, place, stated, row}] : []
  })
}

/** The text of a cell, without the marks of the table around it. */
function textOf(cell: Passage): Span {
  return cell.sourceSpan(0, cell.text.length)
}

/** Of two parts of a system each may have a `timeout` of its own. */
function hasNameSpace(name: string): boolean {
  return name.includes('.') || isConstantName(name)
}

function defaultOf({cells}: ParameterRow): string | undefined {
  return cells.default?.text
}
