import {sep} from 'node:path'
import type {Config, ExplainedConfig} from './config.js'
import {createMatcher, type FileMatcher, rebase} from './globs.js'
import type {ConfigSource, Layer} from './layers.js'
import {presetSettings} from './preset.js'
import {slashedPath} from './slashed-path.js'

/** A value and the configuration that it was written in; values that add up have several, the last one first. */
export interface Sourced<Value> {
  value: Value
  source: ConfigSource
  others: readonly ConfigSource[]
}

/** The keys that hold for all files alike; of two layers the later one wins. */
type RootKey = Exclude<keyof Config, '$schema' | 'root' | 'extends' | 'rules' | 'overrides'>

/** What each key is set to, by layers that hold for all files. */
export type RootSettings = {readonly [Key in RootKey]?: Sourced<NonNullable<Config[Key]>>}

const rootKeys: readonly RootKey[] = [
  'designDocs',
  'ignore',
  'vocabulary',
  'requirements',
  'sources',
  'plugins',
  'judgeClosed',
  'parser',
  'reportUnusedIgnores',
  'requireIgnoreReason'
]

/** Merge the keys that hold for all files: later wins by key, and within `vocabulary` by topic; plugins add up. */
export function mergeRootSettings(layers: readonly Layer[]): RootSettings {
  const merged: Partial<Record<RootKey, Sourced<unknown>>> = {}
  for (const {source, settings, conditions} of layers) {
    if (conditions.length > 0) continue
    const given = typeof settings === 'string' ? presetSettings(settings) : settings
    for (const key of rootKeys) {
      const value = given[key]
      if (value === undefined || (key === 'ignore' && source.ofPackage)) continue
      const before = addsUp(key) ? merged[key] : undefined
      merged[key] = {
        value: before ? combine(before.value, value) : value,
        source,
        others: before ? [before.source, ...before.others] : []
      }
    }
  }
  return merged as RootSettings
}

function addsUp(key: RootKey): boolean {
  return key === 'vocabulary' || key === 'plugins'
}

function combine(before: unknown, value: unknown): unknown {
  return Array.isArray(before) && Array.isArray(value)
    ? [...new Set([...before, ...value])]
    : {...(before as object), ...(value as object)}
}

/** Paths or globs of a configuration as they read from a folder. */
export function pathsFrom(root: string, setting: Sourced<string | readonly string[]> | undefined): readonly string[] {
  if (!setting) return []
  const {value, source} = setting
  return (typeof value === 'string' ? [value] : value).map((path) => rebase(path, source.folder, root))
}

/** What `ignore` leaves out. */
export function ignoreMatcher(setting: RootSettings['ignore']): FileMatcher {
  return setting ? createMatcher(setting.value, setting.source.folder) : () => false
}

/** What each key is set to as it reads from a folder, and the names of the configurations that it was written in. */
export function explainSettings(settings: RootSettings, root: string): ExplainedConfig['settings'] {
  const explained: ExplainedConfig['settings'] = {}
  for (const key of rootKeys) {
    const setting = settings[key]
    if (!setting) continue
    const names = [setting.source, ...setting.others].map(({name}) => nameFrom(root, name))
    explained[key] = {value: valueFrom(root, key, settings), origin: [...new Set(names)].join(' and ')}
  }
  return explained
}

function valueFrom(root: string, key: RootKey, settings: RootSettings): unknown {
  if (key === 'designDocs' || key === 'ignore' || key === 'sources' || key === 'requirements') {
    return pathsFrom(root, settings[key])
  }
  return settings[key]?.value
}

/** The name of a source: a path with forward slashes where it lies below a folder. */
export function nameFrom(root: string, name: string): string {
  return name.startsWith(root + sep) ? slashedPath(root, name) : name
}
