import type {AnyRule, RuleMeta} from '../rule/rule.js'
import type {RuleSetting} from '../rule/severity.js'
import type {Config} from './config.js'

/** What a preset says of a rule, read from what the rule says of itself; `undefined` leaves the rule alone. */
type PresetSetting = (meta: RuleMeta) => RuleSetting | undefined

const presets = {
  recommended: ({recommended = true, severity}) => (recommended ? severity : undefined),
  strict: ({strictOptions = {}}) => ['error', strictOptions],
  all: ({severity, strictOptions = {}}) => [severity, strictOptions]
} as const satisfies Record<string, PresetSetting>

/** The name of a preset that comes with the rules. */
export type PresetName = keyof typeof presets

/** The names of all presets. */
export const presetNames = Object.keys(presets) as readonly PresetName[]

/** Whether a name in `extends` is a preset. */
export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(presets, name)
}

/** What a preset sets beside rules: those that lift every restraint judge documents whose life is over too. */
export function presetSettings(name: PresetName): Omit<Config, 'rules' | 'overrides'> {
  return name === 'recommended' ? {} : {judgeClosed: true}
}

/** A preset as a configuration; rules that have to be told something first are left to the project. */
export function createPreset(name: PresetName, rules: Iterable<AnyRule>): Pick<Config, 'rules'> {
  const read: PresetSetting = presets[name]
  const settings: Record<string, RuleSetting> = {}
  for (const {meta} of rules) {
    const setting = meta.needs === 'options' ? undefined : read(meta)
    if (setting !== undefined) settings[meta.id] = setting
  }
  return {rules: settings}
}
