import {dirname} from 'node:path'
import {SettingError} from '../rule/setting-error.js'
import type {Config, ConfigOverride} from './config.js'
import {ConfigError, naming} from './config-error.js'
import {createMatcher, type FileMatcher} from './globs.js'
import {isPreset, type PresetName, presetNames} from './preset.js'
import {type ConfigFormat, readConfig} from './read-config.js'
import {filesBeside, isPath, resolveModule} from './resolve-module.js'
import {checkConfig} from './schema.js'

/** A configuration and where it was written. */
export interface ConfigSource {
  config: Config
  /** what errors call it: its absolute path, or words for one that is no file */
  name: string
  /** its absolute path, if it is a file */
  file: string | undefined
  /** absolute folder that its globs and paths are relative to */
  folder: string
  /** absolute folder from which its parents and plugins are imported */
  home: string
  /** whether it belongs to a package, which cannot know what to leave out of a project */
  ofPackage: boolean
}

/** One step of a configuration: later ones win. */
export interface Layer {
  source: ConfigSource
  /** the keys within the source that lead to it */
  path: readonly (string | number)[]
  /** all must match for it to hold; with any, it sets rules and `designDocs` only */
  conditions: readonly FileMatcher[]
  /** a preset stands for settings that are known when all rules are */
  settings: Config | PresetName
}

/** What goes down into parents. */
interface Descent {
  format: ConfigFormat
  conditions: readonly FileMatcher[]
  /** the files on the way here, to notice a circle */
  trail: readonly string[]
}

/**
 * Unfold a configuration into its layers: for each step first what it builds on, then itself, then its overrides.
 * @throws {ConfigError} on a parent that is missing, wrong or its own ancestor
 */
export function unfold(source: ConfigSource, format: ConfigFormat): Promise<Layer[]> {
  const config = {...source.config, extends: source.config.extends ?? 'recommended'}
  return unfoldSource({...source, config}, {format, conditions: [], trail: [source.name]})
}

async function unfoldSource(source: ConfigSource, descent: Descent): Promise<Layer[]> {
  const {extends: parents, overrides = [], ...settings} = source.config
  const {conditions} = descent
  const layers = await unfoldParents({source, path: [], parents}, descent)
  layers.push({source, path: [], conditions, settings})
  for (const [index, override] of overrides.entries()) {
    const matching = [...conditions, createMatcher(override.files, source.folder)]
    layers.push(...(await unfoldOverride({source, index, override}, {...descent, conditions: matching})))
  }
  return layers
}

async function unfoldOverride(
  {source, index, override}: {source: ConfigSource; index: number; override: ConfigOverride},
  descent: Descent
): Promise<Layer[]> {
  const {files: _, extends: parents, ...settings} = override
  const path = ['overrides', index]
  const layers = await unfoldParents({source, path, parents}, descent)
  return [...layers, {source, path, conditions: descent.conditions, settings}]
}

/** What a step builds on, and where that is written. */
interface Parents {
  source: ConfigSource
  path: readonly (string | number)[]
  parents: Config['extends']
}

async function unfoldParents({source, path, parents = []}: Parents, descent: Descent): Promise<Layer[]> {
  const layers: Layer[] = []
  for (const parent of typeof parents === 'string' ? [parents] : parents) {
    if (isPreset(parent)) {
      layers.push({source, path: [...path, 'extends'], conditions: descent.conditions, settings: parent})
    } else layers.push(...(await unfoldFile(parent, {source, path}, descent)))
  }
  return layers
}

async function unfoldFile(name: string, {source, path}: Omit<Parents, 'parents'>, descent: Descent): Promise<Layer[]> {
  const file = resolveModule(name, source.home)
  if (file === undefined) throw missingParent(name, {source, path})
  if (descent.trail.includes(file)) {
    const circle = [...descent.trail.slice(descent.trail.indexOf(file)), file].join(' extends ')
    throw new ConfigError(`Unexpected circle of configurations: ${circle}. Take one of the \`extends\` out`)
  }
  const read = await readSource(file, descent.format)
  const parent = {...read, ofPackage: source.ofPackage || !isPath(name)}
  return unfoldSource(parent, {...descent, trail: [...descent.trail, file]})
}

/** Read and check a configuration file. @throws {ConfigError} */
export async function readSource(file: string, format: ConfigFormat): Promise<ConfigSource> {
  const value = await readConfig(file, format)
  const config = naming(file, () => checkConfig(value))
  const folder = dirname(file)
  return {config, name: file, file, folder, home: folder, ofPackage: false}
}

function missingParent(name: string, {source, path}: Omit<Parents, 'parents'>): ConfigError {
  return naming(source.name, () => {
    const at = [...path, 'extends']
    if (isPath(name)) throw new SettingError(at, name, 'a file that exists', filesBeside(name, source.home))
    const here = resolveModule(`./${name}`, source.home) === undefined ? [] : [`./${name}`]
    throw new SettingError(at, name, 'a preset, a file (`./…`) or an installed package', [...presetNames, ...here])
  })
}
