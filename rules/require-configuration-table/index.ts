import * as v from 'valibot'
import {groupBy} from '../../src/document/collections/groups.js'
import type {Document} from '../../src/document/document.js'
import {isIntroduced} from '../../src/document/parameters/introduced.js'
import {distinctParameters, type Parameter} from '../../src/document/parameters/parameter.js'
import {findParameterTables, type ParameterTable} from '../../src/document/parameters/parameter-tables.js'
import {rolloutAspects, unmetAspect} from '../../src/document/parameters/rollout.js'
import {skeletonTable} from '../../src/document/parameters/skeleton-table.js'
import {emptyCells, missingColumns, unboundedRows} from '../../src/document/parameters/table-gaps.js'
import {isAbout, type Section} from '../../src/document/sections/sections.js'
import {defineRule, type Report} from '../../src/rule/index.js'
import {quotedList} from '../../src/rule/quoted-list.js'

const options = v.strictObject({
  minimum: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
    v.description('settings from which on a table is asked for')
  ),
  aspects: v.pipe(
    v.optional(v.array(v.picklist(['opt-out', 'server-control'])), []),
    v.description(
      'what else to ask for: a way out where data is collected or a default changes, a switch for gradual rollouts'
    )
  ),
  vocabulary: v.pipe(
    v.optional(v.record(v.picklist(['name', 'type', 'default', 'range', 'description']), v.array(v.string())), {}),
    v.description('more headings of columns, by what the column tells')
  )
})

const say = {
  noTable: (names: readonly string[]) =>
    `Unexpected ${names.length === 1 ? 'setting' : `\`${names.length}\` settings`} without a table (${quotedList(names, 3)}), expected a table of parameter, type, default, acceptable values and description`,
  noTableNote:
    'A reader has to find every setting in one place, with its type, default and acceptable values; looked for: a table with a column such as Parameter, Option, Setting, Flag or Variable',
  suggestion: 'Insert a table with the settings that the document names',
  columns: (missing: readonly string[]) =>
    `Unexpected table of settings without ${missing.length === 1 ? 'a column' : 'columns'} for ${missing.join(', ')}, expected parameter, type, default and description`,
  unbounded: (names: readonly string[]) =>
    `Unexpected setting${names.length === 1 ? '' : 's'} without acceptable values (${quotedList(names, 3)}), expected a range or the legal values in a column or the description`,
  empty: (name: string, role: string) => `Unexpected empty ${role} of \`${name}\`, expected a value`,
  table: (rows: number) => `a table of ${rows === 1 ? '1 setting' : `${rows} settings`}`,
  noSettings: (named: number, minimum: number) => {
    if (named === 0) return 'no settings were found in it'
    const settings = named === 1 ? '1 setting' : `${named} settings`
    return named < minimum ? `it names ${settings}, fewer than ${minimum}` : `it names ${settings} in passing`
  },
  aspect: {
    'opt-out':
      'Unexpected design that collects data or changes a default without a way out, expected a word on opting out',
    'server-control': 'Unexpected gradual rollout without a switch, expected a feature flag or a server-side control'
  }
}

export default defineRule({
  meta: {
    id: 'require-configuration-table',
    summary: 'Require a full table of the settings that a design introduces.',
    items: ['configuration'],
    scope: 'document',
    severity: 'warn',
    strictOptions: {minimum: 1, aspects: ['opt-out', 'server-control']},
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  check(document, report, {minimum, aspects, vocabulary}) {
    const tables = findParameterTables(document, vocabulary)
    if (tables.length === 0) reportMissingTable(document, report, minimum)
    for (const table of tables) if (table.rows.length >= minimum) reportGaps(table, report)
    for (const aspect of aspects) {
      const passage = unmetAspect(document, aspect)
      if (passage) report(say.aspect[aspect], {place: passage, note: `The design ${rolloutAspects[aspect].because}`})
    }
    const [first] = tables
    if (first) report.evidence('configuration', first.table, say.table(first.rows.length))
    else report.exempt('configuration', say.noSettings(distinctParameters(document.parameters).length, minimum))
  }
})

/** So many parameters are nobody's passing mention. */
const several = 3

function reportMissingTable(document: Document, report: Report, minimum: number): void {
  const parameters = distinctParameters(document.parameters)
  const [first] = parameters
  if (!first || parameters.length < minimum) return
  // One or two may be somebody else's, mentioned in passing.
  if (parameters.length < several && !parameters.some((one) => isIntroduced(one, document))) return
  const section = sectionOfMost(parameters, document)
  const place = section?.heading ?? first.place
  const suggestions = section ? [{message: say.suggestion, edits: [insertion(section, parameters)]}] : []
  report(say.noTable(clearestFirst(parameters)), {place, note: say.noTableNote, suggestions})
}

/** The section that names most of the parameters, the first of such; one about configuration goes before all others. */
function sectionOfMost(parameters: readonly Parameter[], document: Document): Section | undefined {
  const named = groupBy(parameters, ({place}) => document.sectionAt(place.start))
  const byCount = [...named].sort(([, a], [, b]) => b.length - a.length).map(([section]) => section)
  return byCount.find((one) => isAbout(one, 'configuration')) ?? byCount[0]
}

/** The names, those that nobody can take for anything else in front. */
function clearestFirst(parameters: readonly Parameter[]): string[] {
  const order = ['flag', 'environment', 'gate', 'key', 'field']
  return parameters.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map(({name}) => name)
}

function insertion({ownEnd}: Section, parameters: readonly Parameter[]) {
  return {range: [ownEnd, ownEnd] as const, text: `\n\n${skeletonTable(parameters)}`}
}

function reportGaps(table: ParameterTable, report: Report): void {
  const missing = missingColumns(table)
  const [header] = table.table.node.children
  if (missing.length > 0 && header) report(say.columns(missing), {place: header})
  const unbounded = unboundedRows(table)
  const cell = unbounded[0]?.cells.name
  if (cell) report(say.unbounded(unbounded.map(({name}) => name)), {place: cell})
  for (const {row, role, cell} of emptyCells(table)) report(say.empty(row.name, role), {place: cell})
}
