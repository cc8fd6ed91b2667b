import type {AnyRule} from '../rule/rule.js'
import type {ActiveRule, ProtectingRule} from '../rule/run-rule.js'
import {suppressionMeta} from '../rule/suppression-meta.js'
import type {ExplainedConfig, FileConfig, LoadedConfig, SuppressionSettings} from './config.js'
import {naming} from './config-error.js'
import {createMatcher} from './globs.js'
import {withImpliedSources} from './implied-sources.js'
import {type ConfigSource, type Layer, unfold} from './layers.js'
import {loadPlugins, pluginFiles} from './plugins.js'
import type {ConfigFormat} from './read-config.js'
import {
  holdsFor,
  type ResolvedRule,
  type RuleLayer,
  readRuleLayers,
  resolveRules,
  withoutIdle
} from './resolve-rules.js'
import {
  explainSettings,
  ignoreMatcher,
  mergeRootSettings,
  nameFrom,
  pathsFrom,
  type RootSettings
} from './root-settings.js'
import type {RuleRegistry} from './rule-settings.js'
import {ruleNamed} from './rule-settings.js'

/** What a configuration is composed with. */
export interface ComposeOptions {
  /** absolute folder that paths of the result are relative to */
  root: string
  format: ConfigFormat
  /** the rules that need no plugin */
  rules: Iterable<AnyRule>
  /** what the command line sets above everything else */
  commandLine: Layer | undefined
  /** ids of the only rules to run, at their own severity where they are off; `undefined` for all that are on */
  only: readonly string[] | undefined
}

/** Compose a configuration and check all of it. @throws {ConfigError} on the first mistake */
export async function compose(source: ConfigSource, options: ComposeOptions): Promise<LoadedConfig> {
  const {root, format, commandLine, only} = options
  const unfolded = await unfold(source, format)
  const layers = commandLine ? [...unfolded, commandLine] : unfolded
  const registry = await loadPlugins(layers, options.rules, format)
  for (const id of only ?? []) naming('--only', () => ruleNamed(id, registry))
  const composition = {
    root,
    registry,
    only: only && new Set(only),
    layers: readRuleLayers(layers, registry, root),
    files: [...new Set(layers.flatMap(({source}) => source.file ?? []))],
    plugins: pluginFiles(layers),
    settings: withImpliedSources(mergeRootSettings(layers), layers, root)
  }
  return createLoadedConfig(source, composition)
}

/** A configuration whose parts are known. */
interface Composition {
  root: string
  registry: RuleRegistry
  only: ReadonlySet<string> | undefined
  layers: readonly RuleLayer[]
  files: readonly string[]
  plugins: readonly string[]
  settings: RootSettings
}

function createLoadedConfig(source: ConfigSource, composition: Composition): LoadedConfig {
  const {root, settings, files, plugins} = composition
  const rulesOf = createRulesOf(composition)
  const isDesign = createIsDesign(composition)
  const vocabulary = settings.vocabulary?.value
  const ignores = ignoreMatcher(settings.ignore)
  const requirements = pathsFrom(root, settings.requirements)
  const sources = pathsFrom(root, settings.sources)
  const suppressions = suppressionSettings(composition)
  return {
    files,
    file: source.file,
    root,
    parser: settings.parser?.value ?? 'native',
    requirements,
    sources,
    plugins,
    ignores,
    forFile: (file): FileConfig => {
      const {active, protecting} = rulesOf(file)
      return {
        rules: active,
        protecting,
        suppressions,
        settings: {
          vocabulary,
          isDesign: isDesign(file),
          judgeClosed: settings.judgeClosed?.value,
          ...(requirements.length > 0 ? {requirements} : {}),
          ...(sources.length > 0 ? {sources} : {})
        }
      }
    },
    explain: (file): ExplainedConfig => ({
      config: nameFrom(root, source.name),
      ignored: file !== undefined && ignores(file),
      isDesign: isDesign(file),
      settings: explainSettings(settings, root),
      rules: Object.fromEntries(
        [...rulesOf(file).all].map(([id, {severity, options, origin}]) => [id, {severity, options, origin}])
      )
    })
  }
}

/** Where only some rules run, nothing is known of what silences the others. */
function suppressionSettings({settings, registry, only}: Composition): SuppressionSettings {
  return {
    unused: only ? 'off' : (settings.reportUnusedIgnores?.value ?? 'off'),
    requireReason: settings.requireIgnoreReason?.value ?? false,
    ruleIds: new Set([...registry.keys(), suppressionMeta.id])
  }
}

/** The rules of one file. */
interface RulesOfFile {
  all: ReadonlyMap<string, ResolvedRule>
  active: readonly ActiveRule[]
  protecting: readonly ProtectingRule[]
}

/** Files that the same layers hold for share one answer. */
function createRulesOf({layers, registry, only, settings}: Composition): (file: string | undefined) => RulesOfFile {
  const known = new Map<string, RulesOfFile>()
  const resolve = (holding: readonly RuleLayer[]): RulesOfFile => {
    const resolved = withoutIdle(resolveRules(holding, registry), registry, (need) => settings[need] !== undefined)
    const all = only ? selectRules(resolved, registry, only) : resolved
    const active: ActiveRule[] = []
    const protecting: ProtectingRule[] = []
    for (const [id, rule] of registry) {
      const found = all.get(id)
      if (!found) continue
      const {severity, options} = found
      if (severity !== 'off') active.push({rule, severity, options})
      if (rule.protects) protecting.push({rule, options})
    }
    return {all, active, protecting}
  }
  return (file) => {
    const holding = layers.filter(({layer}) => holdsFor(layer.conditions, file))
    const key = holding.map((layer) => layers.indexOf(layer)).join()
    const rules = known.get(key) ?? resolve(holding)
    known.set(key, rules)
    return rules
  }
}

function selectRules(
  resolved: ReadonlyMap<string, ResolvedRule>,
  registry: RuleRegistry,
  only: ReadonlySet<string>
): Map<string, ResolvedRule> {
  const selected = new Map<string, ResolvedRule>()
  for (const [id, {meta}] of registry) {
    const rule = resolved.get(id)
    if (!rule) continue
    if (!only.has(id)) selected.set(id, {...rule, severity: 'off', origin: '--only'})
    else selected.set(id, rule.severity === 'off' ? {...rule, severity: meta.severity, origin: '--only'} : rule)
  }
  return selected
}

/** Whether the last `designDocs` that holds for a file names it; `undefined` where none holds. */
function createIsDesign({layers}: Composition): (file: string | undefined) => boolean | undefined {
  const named = layers.flatMap(({layer: {settings, conditions, source}}) =>
    typeof settings === 'string' || settings.designDocs === undefined
      ? []
      : [{conditions, matches: createMatcher(settings.designDocs, source.folder)}]
  )
  return (file) => {
    if (file === undefined) return undefined
    return named.findLast(({conditions}) => holdsFor(conditions, file))?.matches(file)
  }
}
