import type {Config} from './config.js'
import {createMatcher, type FileMatcher, rebase} from './globs.js'
import type {ConfigSource, Layer} from './layers.js'

/** A value and the configuration that it was written in. */
export interface Sourced<Value> {
  value: Value
  source: ConfigSource
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
  'parser',
  'reportUnusedIgnores',
  'requireIgnoreReason'
]

/** Merge the keys that hold for all files: later wins by key, and within `vocabulary` by topic; plugins add up. */
export function mergeRootSettings(layers: readonly Layer[]): RootSettings {
  const merged: Partial<Record<RootKey, Sourced<unknown>>> = {}
  for (const {source, settings, conditions} of layers) {
    if (typeof settings === 'string' || conditions.length > 0) continue
    for (const key of rootKeys) {
      const value = settings[key]
      if (value === undefined || (key === 'ignore' && source.ofPackage)) continue
      merged[key] = {value: combine(key, merged[key]?.value, value), source}
    }
  }
  return merged as RootSettings
}

function combine(key: RootKey, before: unknown, value: unknown): unknown {
  if (key === 'vocabulary') return {...(before as Config['vocabulary']), ...(value as Config['vocabulary'])}
  if (key === 'plugins') return [...new Set([...((before as Config['plugins']) ?? []), ...(value as string[])])]
  return value
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
