import type {AnyRule, RuleMeta} from '../rule/rule.js'
import type {RuleSetting} from '../rule/severity.js'
import type {Config} from './config.js'
import googleDesignDoc from './presets/google-design-doc.js'
import kep from './presets/kep.js'
import madr from './presets/madr.js'
import nygardAdr from './presets/nygard-adr.js'
import pythonPepMd from './presets/python-pep-md.js'
import rfd from './presets/rfd.js'
import rustRfc from './presets/rust-rfc.js'
import swiftEvolution from './presets/swift-evolution.js'
import tep from './presets/tep.js'

/** What a preset says of a rule, read from what the rule says of itself; `undefined` leaves the rule alone. */
type PresetSetting = (meta: RuleMeta) => RuleSetting | undefined

const selections = {
  recommended: ({recommended = true, severity}) => (recommended ? severity : undefined),
  strict: ({strictOptions = {}}) => ['error', strictOptions],
  all: ({severity, strictOptions = {}}) => [severity, strictOptions]
} as const satisfies Record<string, PresetSetting>

/** Presets that tell rules what a well-known template of documents asks for, and leave all other rules alone. */
export const houseStyles = {
  kep: () => kep,
  'rust-rfc': () => rustRfc,
  'swift-evolution': () => swiftEvolution,
  tep: () => tep,
  madr: () => madr,
  'nygard-adr': () => nygardAdr,
  'python-pep-md': () => pythonPepMd,
  'google-design-doc': () => googleDesignDoc,
  rfd: () => rfd
} as const satisfies Record<string, () => Config>

/** The name of a preset for documents of one template. */
export type HouseStyleName = keyof typeof houseStyles

/** The name of a preset that comes with the rules. */
export type PresetName = keyof typeof selections | HouseStyleName

/** The names of all presets. */
export const presetNames = [...Object.keys(selections), ...Object.keys(houseStyles)] as readonly PresetName[]

/** Whether a name in `extends` is a preset. */
export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(selections, name) || isHouseStyle(name)
}

/** Whether a name is that of a preset for documents of one template. */
export function isHouseStyle(name: string): name is HouseStyleName {
  return Object.hasOwn(houseStyles, name)
}

/** What a preset sets beside rules: those that lift every restraint judge documents whose life is over too. */
export function presetSettings(name: PresetName): Omit<Config, 'rules' | 'overrides'> {
  return name === 'strict' || name === 'all' ? {judgeClosed: true} : {}
}

/** A preset as a configuration; rules that have to be told something first are left to the project. */
export function createPreset(name: PresetName, rules: Iterable<AnyRule>): Pick<Config, 'rules'> {
  if (isHouseStyle(name)) return houseStyles[name]()
  const read: PresetSetting = selections[name]
  const settings: Record<string, RuleSetting> = {}
  for (const {meta} of rules) {
    const setting = meta.needs === 'options' ? undefined : read(meta)
    if (setting !== undefined) settings[meta.id] = setting
  }
  return {rules: settings}
}
