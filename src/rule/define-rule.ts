import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {InferInput, InferOutput} from 'valibot'
import type {VFile} from 'vfile'
import {docsUrl} from './docs-url.js'
import {documentOf} from './document-of.js'
import {sayFindings, withholdSpans} from './file-message.js'
import {type OptionsSchema, readOptions} from './options.js'
import {noProject} from './project.js'
import type {RuleDefinition} from './rule.js'
import {runRule} from './run-rule.js'
import {SettingError} from './setting-error.js'
import {type RuleSetting, readSeverity, type Severity} from './severity.js'

/** A rule: a remark plugin that carries what the engine needs to run it without remark. */
export type Rule<Schema extends OptionsSchema = OptionsSchema> = Plugin<
  [(RuleSetting<InferInput<Schema>> | InferInput<Schema>)?],
  Root
> &
  RuleDefinition<Schema>

/**
 * Make a rule. As a remark plugin it takes a severity, `[severity, options]` or options; a wrong setting throws when the
 * plugin is attached, because an error inside a lint rule would be demoted to a message.
 * @throws {SettingError} on attaching with an unknown severity or option
 */
export function defineRule<const Schema extends OptionsSchema>(definition: RuleDefinition<Schema>): Rule<Schema> {
  const {meta} = definition
  const origin = `remark-lint:${meta.id}`
  const plugin: Plugin<[unknown?], Root> = function (setting) {
    const {severity, options} = readPluginSetting(definition, setting)
    const withhold = async (file: VFile) => {
      const document = await documentOf(file)
      await withholdSpans(file, document, definition.protects?.(document, options, noProject) ?? [])
    }
    // What a rule withholds does not depend on whether it is on.
    if (severity === 'off') return definition.protects ? (_tree, file) => withhold(file) : undefined
    const active = {rule: definition, severity, options}
    // Exactly three parameters: a fourth would make unified-lint-rule wait for a callback.
    const lint = lintRule<Root, unknown>({origin, url: docsUrl(meta.id)}, async (_tree, file, _options) => {
      const document = await documentOf(file)
      const {findings} = await runRule(active, document, noProject)
      if (definition.protects) await withhold(file)
      await sayFindings(file, document, findings)
    })
    return lint.call(this, [severity, undefined])
  }
  Object.defineProperty(plugin, 'name', {value: origin})
  return Object.assign(plugin, definition) as Rule<Schema>
}

/** The severity and options of a rule as a remark configuration gives them. */
function readPluginSetting<Schema extends OptionsSchema>(
  {meta, options}: RuleDefinition<Schema>,
  setting: unknown
): {severity: Severity | 'off'; options: InferOutput<Schema>} {
  try {
    const [word, given] = splitSetting(setting)
    return {severity: readSeverity(word, meta.severity), options: readOptions(options, given)}
  } catch (error) {
    throw error instanceof SettingError ? error.within(meta.id) : error
  }
}

function splitSetting(setting: unknown): [severity: unknown, options?: unknown] {
  if (setting === undefined || setting === null) return [true]
  if (Array.isArray(setting)) return [setting[0], setting[1]]
  return typeof setting === 'object' ? [true, setting] : [setting]
}
