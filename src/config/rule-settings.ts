import {readOptions} from '../rule/options.js'
import type {AnyRule} from '../rule/rule.js'
import {SettingError} from '../rule/setting-error.js'
import {readSeverity, type Severity} from '../rule/severity.js'

/** All rules that a configuration may name, by id. */
export type RuleRegistry = ReadonlyMap<string, AnyRule>

/** A checked setting of one rule; without options it keeps those that were set before. */
export interface ReadSetting {
  severity: Severity | 'off'
  options?: object
}

/** Check what a configuration says of rules. @throws {SettingError} on an unknown rule, severity or option */
export function readRuleSettings(
  settings: Readonly<Record<string, unknown>>,
  registry: RuleRegistry
): Map<string, ReadSetting> {
  return new Map(Object.entries(settings).map(([id, setting]) => [id, readRuleSetting(id, setting, registry)]))
}

function readRuleSetting(id: string, setting: unknown, registry: RuleRegistry): ReadSetting {
  const rule = ruleNamed(id, registry)
  return within([id], () => {
    if (!Array.isArray(setting)) return {severity: readSeverity(setting, rule.meta.severity)}
    if (setting.length === 0 || setting.length > 2) throw new SettingError([], setting, '`[severity, options]`')
    return {
      severity: within([0], () => readSeverity(setting[0], rule.meta.severity)),
      options: within([1], () => optionsIn(setting[1], rule))
    }
  })
}

/** @throws {SettingError} with the nearest id when there is no such rule */
export function ruleNamed(id: string, registry: RuleRegistry): AnyRule {
  const rule = registry.get(id)
  if (rule) return rule
  throw new SettingError([], id, 'the id of a rule (`design-lint rules` lists them)', [...registry.keys()])
}

function optionsIn(options: unknown, rule: AnyRule): object {
  if (options === undefined || (typeof options === 'object' && options !== null && !Array.isArray(options))) {
    return readOptions(rule.options, options)
  }
  throw new SettingError([], options, 'an object of options', Object.keys(rule.options.entries))
}

/** Read something that lies at a path; a wrong setting in it is seen from outside that path. */
export function within<Result>(path: readonly (string | number)[], read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof SettingError ? error.within(...path) : error
  }
}
