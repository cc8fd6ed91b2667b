import * as v from 'valibot'
import {SettingError} from './setting-error.js'

/** The options of a rule: one flat object of plain data, unknown keys rejected. */
export type OptionsSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>

/** Check options and fill in the defaults. @throws {SettingError} with the path, the value and what was expected */
export function readOptions<Schema extends OptionsSchema>(schema: Schema, given: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, given ?? {})
  if (result.success) return result.output
  throw issueError(result.issues, {
    unknownKey: 'an option of this rule',
    wrongType: 'an object of options',
    keys: Object.keys(schema.entries)
  })
}

/** How a failed check of an object is told. */
interface ObjectWords {
  unknownKey: string
  wrongType: string
  keys: readonly string[]
}

/** The first thing that a schema found wrong, as a setting error; a misspelt key comes before the one that is missing for it. */
export function issueError(
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
  {unknownKey, wrongType, keys}: ObjectWords
): SettingError {
  const issue = issues.find(isUnknownKey) ?? issues[0]
  const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)))
  if (isUnknownKey(issue)) {
    return new SettingError(path.slice(0, -1), path.at(-1), unknownKey, keys)
  }
  if (issue.type === 'strict_object' && issue.expected === 'Object') {
    return new SettingError(path, issue.input, wrongType, keys)
  }
  // A wrong key of a map is told as the value, so it is not part of the path.
  if (issue.path?.at(-1)?.origin === 'key' && issue.type !== 'strict_object') path.pop()
  const isMissing = issue.type === 'strict_object'
  return new SettingError(path, issue.input, isMissing ? 'a value' : expectation(issue), legalValues(issue))
}

function isUnknownKey({type, expected}: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

/** Checks of ours carry a sentence of their own; for valibot's kinds the expected type says enough. */
function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'min_value') return `at least \`${issue.requirement}\``
  if (issue.type === 'max_value') return `at most \`${issue.requirement}\``
  if (issue.type === 'integer') return 'a whole number'
  if (!issue.message.startsWith('Invalid ')) return issue.message
  if (issue.type === 'picklist') return 'one of'
  const article = /^[aeiou]/i.test(issue.expected ?? '') ? 'an' : 'a'
  return issue.expected ? `${article} ${issue.expected.toLowerCase()}` : issue.message
}

function legalValues(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  if (issue.type !== 'picklist') return []
  return (issue as v.PicklistIssue).expected.split(' | ').map((word) => word.replace(/^\(?"?|"?\)?$/g, ''))
}
