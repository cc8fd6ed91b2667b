import * as v from 'valibot'
import {findContradictions} from '../../src/document/parameters/default-contradictions.js'
import {findParameterTables, type ParameterRow} from '../../src/document/parameters/parameter-tables.js'
import {indexRows} from '../../src/document/parameters/row-index.js'
import {namedSettings} from '../../src/document/parameters/setting-mentions.js'
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
    if (tables.length === 0) return
    const documented = {tables, rows: indexRows(tables.flatMap((table) => table.rows))}
    const named = namedSettings(document)
    for (const {name, place, twin} of findUndocumented(document, documented, named, match)) {
      if (twin) report(say.misspelt(name, twin.name), {place, note: say.misspeltNote, related: rowOf(twin)})
      else report(say.undocumented(name), {place, note: say.undocumentedNote})
    }
    for (const {name, place, stated, row} of findContradictions(documented, named)) {
      const message = say.otherDefault(name, stated, row.cells.default?.text.trim() ?? '')
      report(message, {place, note: say.otherDefaultNote, related: rowOf(row)})
    }
  }
})

function rowOf({cells}: ParameterRow) {
  return cells.name ? [{place: cells.name, message: say.tableHere}] : []
}
