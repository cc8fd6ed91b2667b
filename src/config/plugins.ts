import type {AnyRule} from '../rule/rule.js'
import {SettingError} from '../rule/setting-error.js'
import {ConfigError, naming} from './config-error.js'
import type {ConfigSource, Layer} from './layers.js'
import {type ConfigFormat, importModule, refusedCode} from './read-config.js'
import {resolveModule} from './resolve-module.js'
import type {RuleRegistry} from './rule-settings.js'

/** The rules that come with us and those of all plugins that layers name. @throws {ConfigError} on a plugin that is none */
export async function loadPlugins(
  layers: readonly Layer[],
  builtIn: Iterable<AnyRule>,
  format: ConfigFormat
): Promise<RuleRegistry> {
  const registry = new Map([...builtIn].map((rule) => [rule.meta.id, rule]))
  for (const {source, settings} of layers) {
    if (typeof settings === 'string') continue
    for (const [index, name] of (settings.plugins ?? []).entries()) {
      for (const rule of await loadPlugin({name, index, source}, format)) addRule(rule, name, registry)
    }
  }
  return registry
}

/** The modules that layers name as plugins. */
export function pluginFiles(layers: readonly Layer[]): string[] {
  const files = layers.flatMap(({source, settings}) =>
    typeof settings === 'string'
      ? []
      : (settings.plugins ?? []).flatMap((name) => resolveModule(name, source.home) ?? [])
  )
  return [...new Set(files)]
}

function addRule(rule: AnyRule, plugin: string, registry: Map<string, AnyRule>): void {
  const {id} = rule.meta
  if ((registry.get(id) ?? rule) !== rule) {
    throw new ConfigError(
      `Unexpected second rule \`${id}\` in the plugin ${plugin}, expected an id that no other rule has. Rename one`
    )
  }
  registry.set(id, rule)
}

interface PluginPlace {
  name: string
  index: number
  source: ConfigSource
}

async function loadPlugin({name, index, source}: PluginPlace, format: ConfigFormat): Promise<readonly AnyRule[]> {
  const file = resolveModule(name, source.home)
  if (file === undefined) {
    return naming(source.name, () => {
      throw new SettingError(['plugins', index], name, 'a file (`./…`) or an installed package')
    })
  }
  if (format === 'static') throw refusedCode(file, 'plugin')
  const module = await importModule(file, 'plugin')
  const rules: unknown[] = Array.isArray(module.default) ? module.default : [module.default]
  if (rules.length > 0 && rules.every(isRule)) return rules
  throw new ConfigError(
    `Unexpected default export of the plugin ${file}, expected a rule made by \`defineRule\`, or a list of rules`
  )
}

function isRule(value: unknown): value is AnyRule {
  if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return false
  const {meta, options, check} = value as Partial<AnyRule>
  return typeof meta?.id === 'string' && typeof options?.entries === 'object' && typeof check === 'function'
}
