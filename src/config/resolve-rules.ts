import {readOptions} from '../rule/options.js'
import type {RuleNeed} from '../rule/rule.js'
import type {Severity} from '../rule/severity.js'
import {naming} from './config-error.js'
import type {FileMatcher} from './globs.js'
import type {Layer} from './layers.js'
import {createPreset} from './preset.js'
import {nameFrom} from './root-settings.js'
import {type ReadSetting, type RuleRegistry, readRuleSettings, within} from './rule-settings.js'

/** What one step says of rules, checked. */
export interface RuleLayer {
  layer: Layer
  /** where it was written */
  origin: string
  settings: ReadonlyMap<string, ReadSetting>
}

/** What holds of one rule, and where its severity was written. */
export interface ResolvedRule {
  severity: Severity | 'off'
  options: object
  origin: string
  ofPreset: boolean
}

/** Check the rules of every layer. @throws {ConfigError} that names the place of a wrong setting */
export function readRuleLayers(layers: readonly Layer[], registry: RuleRegistry, root: string): RuleLayer[] {
  return layers.map((layer) => {
    const {source, path, settings} = layer
    const isPreset = typeof settings === 'string'
    const given = isPreset ? createPreset(settings, registry.values()).rules : settings.rules
    const read = naming(isPreset ? `the preset ${settings}` : source.name, () =>
      within([...path, 'rules'], () => readRuleSettings(given ?? {}, registry))
    )
    return {layer, origin: originText(layer, root), settings: read}
  })
}

/** Where a layer was written, in words: `docs/.design-lintrc.yaml, overrides[0]`. */
function originText({source, path, settings}: Layer, root: string): string {
  if (typeof settings === 'string') return `preset ${settings}`
  const inside = path.map((part) => (typeof part === 'number' ? `[${part}]` : part)).join('')
  return [nameFrom(root, source.name), inside].filter(Boolean).join(', ')
}

/** Whether a layer holds for a file; text without a file is meant by no glob. */
export function holdsFor(conditions: readonly FileMatcher[], file: string | undefined): boolean {
  return conditions.every((matches) => file !== undefined && matches(file))
}

/** What holds of every rule after some layers: an array replaces severity and options, a bare severity keeps options. */
export function resolveRules(layers: readonly RuleLayer[], registry: RuleRegistry): Map<string, ResolvedRule> {
  const resolved = new Map<string, ResolvedRule>()
  for (const [id, rule] of registry) {
    resolved.set(id, {severity: 'off', options: readOptions(rule.options, {}), origin: 'default', ofPreset: true})
  }
  for (const {layer, origin, settings} of layers) {
    const ofPreset = typeof layer.settings === 'string'
    for (const [id, {severity, options = resolved.get(id)?.options ?? {}}] of settings) {
      resolved.set(id, {severity, options, origin, ofPreset})
    }
  }
  return resolved
}

/** Turn off what presets turned on though it has nothing to go by. */
export function withoutIdle(
  rules: Map<string, ResolvedRule>,
  registry: RuleRegistry,
  isConfigured: (need: Exclude<RuleNeed, 'options'>) => boolean
): Map<string, ResolvedRule> {
  for (const [id, resolved] of rules) {
    const need = registry.get(id)?.meta.needs
    if (need !== undefined && need !== 'options' && resolved.ofPreset && !isConfigured(need)) {
      rules.set(id, {...resolved, severity: 'off', origin: `needs ${need}`})
    }
  }
  return rules
}
