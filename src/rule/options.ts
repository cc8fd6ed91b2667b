import * as v from 'valibot'
import {SettingError} from './setting-error.js'

/** The options of a rule: one flat object of plain data, unknown keys rejected. */
export type OptionsSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>

/** Check options and fill in the defaults. @throws {SettingError} with the path, the value and what was expected */
export function readOptions<Schema extends OptionsSchema>(schema: Schema, given: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, given ?? {})
  if (result.success) return result.output
  throw settingError(result.issues[0], Object.keys(schema.entries))
}

function settingError(issue: v.BaseIssue<unknown>, keys: readonly string[]): SettingError {
  const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return new SettingError(path.slice(0, -1), path.at(-1), 'an option of this rule', keys)
  }
  if (issue.type === 'strict_object') return new SettingError(path, issue.input, 'an object of options', keys)
  return new SettingError(path, issue.input, expectation(issue), legalValues(issue))
}

/** Checks of ours carry a sentence of their own; for valibot's kinds the expected type says enough. */
function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'picklist') return 'one of'
  if (issue.type === 'min_value') return `at least \`${issue.requirement}\``
  if (issue.type === 'max_value') return `at most \`${issue.requirement}\``
  if (issue.type === 'integer') return 'a whole number'
  if (issue.kind === 'validation' && !issue.message.startsWith('Invalid ')) return issue.message
  const article = /^[aeiou]/i.test(issue.expected ?? '') ? 'an' : 'a'
  return issue.expected ? `${article} ${issue.expected.toLowerCase()}` : issue.message
}

function legalValues(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  if (issue.type !== 'picklist') return []
  return (issue as v.PicklistIssue).expected.split(' | ').map((word) => word.replace(/^\(?"?|"?\)?$/g, ''))
}
