import * as v from 'valibot'
import {editDistance} from '../../src/document/edit-distance.js'
import type {Parameter} from '../../src/document/parameters/parameter.js'
import {findParameterTables, type ParameterRow} from '../../src/document/parameters/parameter-tables.js'
import {findUndocumented} from '../../src/document/parameters/undocumented.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  match: v.pipe(
    v.optional(v.picklist(['prefix', 'kind']), 'prefix'),
    v.description('which names belong to a table: those with the first word of one in it, or all of a kind that it has')
  )
})

const say = {
  undocumented: (name: string) => `Unexpected setting \`${name}\` that no table has, expected a row for it`,
  undocumentedNote: 'Add the setting to the table, with its type, default and acceptable values',
  misspelt: (name: string, known: string) =>
    `Unexpected setting \`${name}\`, expected \`${known}\` as the table has it`,
  misspeltNote: 'The two names are most likely one setting: write them alike',
  otherDefault: (name: string, actual: string, known: string) =>
    `Unexpected default \`${actual}\` of \`${name}\`, expected \`${known}\` as the table has it`,
  otherDefaultNote: 'State a default once, or twice the same',
  tableHere: 'the row of the table'
}

/** Names shorter than this differ by a letter on purpose. */
const typoFrom = 8

export default defineRule({
  meta: {
    id: 'no-undocumented-settings',
    summary: 'Disallow settings that the table of settings does not have.',
    items: ['configuration'],
    scope: 'document',
    severity: 'warn',
    strictOptions: {match: 'kind'},
    since: '1.0.0'
  },
  options,
  check(document, report, {match}) {
    const tables = findParameterTables(document)
    const rows = tables.flatMap((table) => table.rows)
    for (const {parameter, twin} of findUndocumented(document, tables, match)) {
      const known = twin ?? rows.find((row) => isTypo(parameter, row))
      const {name, place} = parameter
      if (known) report(say.misspelt(name, known.name), {place, note: say.misspeltNote, related: rowOf(known)})
      else report(say.undocumented(name), {place, note: say.undocumentedNote})
    }
    for (const parameter of document.parameters) {
      const row = rows.find(({name}) => name === parameter.name)
      const stated = row?.cells.default?.text.trim()
      if (!row || !stated || parameter.default === undefined || sameValue(stated, parameter.default)) continue
      const message = say.otherDefault(parameter.name, parameter.default, stated)
      report(message, {place: parameter.place, note: say.otherDefaultNote, related: rowOf(row)})
    }
  }
})

function isTypo({name}: Parameter, row: ParameterRow): boolean {
  return name.length >= typoFrom && editDistance(name, row.name) === 1
}

function rowOf({cells}: ParameterRow) {
  return cells.name ? [{place: cells.name, message: say.tableHere}] : []
}

/** `60 s`, `60s` and `"60s"` are one value; a cell that says more than a value is not compared. */
function sameValue(cell: string, stated: string): boolean {
  const fold = (value: string) => value.replace(/[\s`"'“”]/g, '').toLowerCase()
  return /\s\S+\s/.test(cell) || fold(cell) === fold(stated)
}
