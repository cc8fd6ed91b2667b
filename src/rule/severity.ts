import {SettingError} from './setting-error.js'

/** How much a finding weighs. */
export type Severity = 'warn' | 'error'

/** A severity as people write it, in words or in ESLint's numbers; `true` is the rule's own severity. */
export type SeverityWord = 'off' | 'warn' | 'error' | 0 | 1 | 2 | boolean

/** What a configuration may say of one rule: a severity, or severity and options, or (under remark) options alone. */
export type RuleSetting<Options = object> = SeverityWord | readonly [SeverityWord] | readonly [SeverityWord, Options]

/** The words that mean a severity, and what they mean; `true` is resolved by the caller. */
const words = new Map<unknown, Severity | 'off'>([
  ['off', 'off'],
  [0, 'off'],
  [false, 'off'],
  ['warn', 'warn'],
  [1, 'warn'],
  ['error', 'error'],
  [2, 'error']
])

/** Read a severity word; `true` gives `own`. @throws {SettingError} on anything else */
export function readSeverity(value: unknown, own: Severity): Severity | 'off' {
  if (value === true) return own
  const severity = words.get(value)
  if (severity) return severity
  throw new SettingError([], value, 'a severity', ['off', 'warn', 'error', 0, 1, 2])
}
