import {dirname, isAbsolute, relative, resolve} from 'node:path'
import type {AnyRule} from '../rule/rule.js'
import {readCommandLineRules} from './command-line-rules.js'
import {compose} from './compose.js'
import type {Config, LoadedConfig} from './config.js'
import {naming} from './config-error.js'
import {createFinder, type Found} from './find-config.js'
import {type ConfigSource, readSource} from './layers.js'
import {printConfig} from './print-config.js'
import type {ConfigFormat} from './read-config.js'
import {checkConfig} from './schema.js'
import {slashedPath} from './slashed-path.js'

/** How configurations are found and what is set above them. */
export interface ConfigLoaderOptions {
  /** absolute folder that the globs of `configFile`, `config` and the built-in default are relative to */
  cwd: string
  /** the rules that come with us */
  registry: Readonly<Record<string, AnyRule>>
  /** use this file for all files, instead of looking for one */
  configFile?: string | undefined
  /** use this configuration for all files */
  config?: Config | undefined
  /** look for none: the recommended rules are on */
  noConfig?: boolean | undefined
  /** `static` refuses configurations and plugins that are code; default: `any` */
  format?: ConfigFormat | undefined
  /** settings of rules as the command line gives them: `<id>: <severity or [severity, options]>` */
  ruleSettings?: readonly string[] | undefined
  /** ids of the only rules to run */
  only?: readonly string[] | undefined
}

/** Answers for files with their configurations; each is found, read and composed once. */
export interface ConfigLoader {
  /**
   * The configuration that holds for a file, named by its absolute path, or for text without a file.
   * @throws {ConfigError} when it cannot be used
   */
  forFile(file: string | undefined): Promise<LoadedConfig>
  /** What `forFile` gives for a file and where each part was written, as YAML with comments. @throws {ConfigError} */
  describe(file: string): Promise<string>
}

/** Make a loader. It remembers what it read, so a run that has to see changes makes a new one. */
export function createConfigLoader(options: ConfigLoaderOptions): ConfigLoader {
  const sourceOf = createSourceOf(options)
  const composed = new Map<string, Promise<LoadedConfig>>()
  const forFile = async (file: string | undefined): Promise<LoadedConfig> => {
    const {key, read, root} = await sourceOf(file)
    const known = composed.get(key) ?? read().then((source) => composeSource(source, root, options))
    composed.set(key, known)
    return known
  }
  return {
    forFile,
    describe: async (file) => {
      const config = await forFile(file)
      const {root} = config
      return printConfig(config.explain(file), slashedPath(root, file))
    }
  }
}

async function composeSource(source: ConfigSource, root: string, options: ConfigLoaderOptions): Promise<LoadedConfig> {
  const {registry, ruleSettings = [], only, format = 'any', cwd} = options
  const commandLine = ruleSettings.length > 0 ? await readCommandLineRules(ruleSettings, cwd) : undefined
  return compose(source, {root, format, rules: Object.values(registry), commandLine, only})
}

/** A configuration that is known but not yet read. */
interface Located {
  /** the same for files that share it */
  key: string
  root: string
  read(): Promise<ConfigSource>
}

function createSourceOf(options: ConfigLoaderOptions): (file: string | undefined) => Promise<Located> {
  const {cwd, config, noConfig, format = 'any'} = options
  if (options.configFile !== undefined) {
    const path = resolve(cwd, options.configFile)
    const read = async () => ({...(await readSource(path, format)), folder: cwd})
    return async () => ({key: path, root: cwd, read})
  }
  if (config) return async () => ({key: cwd, root: cwd, read: async () => givenConfig(config, cwd)})
  if (noConfig) return async () => ({key: cwd, root: cwd, read: async () => builtIn(cwd)})
  const find = createFinder()
  return async (file) => {
    const folder = file === undefined ? cwd : dirname(file)
    const found = await find(folder)
    const root = found.root ?? (isBelow(folder, cwd) ? cwd : folder)
    return {key: found.file ?? root, root, read: () => readFound(found, root, format)}
  }
}

async function readFound({file}: Found, root: string, format: ConfigFormat): Promise<ConfigSource> {
  return file === undefined ? builtIn(root) : readSource(file, format)
}

function givenConfig(config: Config, folder: string): ConfigSource {
  const name = 'the given configuration'
  return {
    config: naming(name, () => checkConfig(config)),
    name,
    file: undefined,
    folder,
    home: folder,
    ofPackage: false
  }
}

function builtIn(folder: string): ConfigSource {
  return {config: {}, name: 'the built-in configuration', file: undefined, folder, home: folder, ofPackage: false}
}

/** Whether a folder or file is another folder or lies in it. */
export function isBelow(path: string, above: string): boolean {
  const way = relative(above, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
