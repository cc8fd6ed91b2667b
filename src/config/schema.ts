import * as v from 'valibot'
import {topics} from '../document/topics/topics.js'
import {issueError} from '../rule/options.js'
import {SettingError} from '../rule/setting-error.js'
import type {Config} from './config.js'

const strings = v.array(v.string())
const oneOrMore = v.union([v.string(), strings], 'a text or a list of texts')
/** What stands here is checked when the rules are known, those of plugins among them. */
const rules = v.pipe(v.record(v.string(), v.unknown()), v.description('severity, or [severity, options], by rule'))
const parent = v.pipe(
  oneOrMore,
  v.description('presets, files or packages to build on, of which later ones win; default: `recommended`')
)
const designDocs = v.pipe(strings, v.description('globs of the files that are design documents; default: recognised'))

const overrideEntries = {
  files: v.pipe(strings, v.minLength(1, 'at least one glob'), v.description('globs of the files that this holds for')),
  extends: v.optional(parent),
  rules: v.optional(rules),
  designDocs: v.optional(designDocs)
}

/** The shape of a configuration, all but the settings of rules; its descriptions are what editors show. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.description('address of the schema, for editors'))),
  root: v.optional(
    v.pipe(v.boolean(), v.description('whether to stop looking for configuration further up; default: `false`'))
  ),
  extends: v.optional(parent),
  designDocs: v.optional(designDocs),
  ignore: v.optional(
    v.pipe(strings, v.description('globs of the files to leave out, beside `.gitignore` and `.designlintignore`'))
  ),
  rules: v.optional(rules),
  overrides: v.optional(
    v.pipe(v.array(v.strictObject(overrideEntries)), v.description('other settings for some files, applied in order'))
  ),
  vocabulary: v.optional(
    v.pipe(
      v.record(v.picklist(topics, 'a topic'), strings),
      v.description('more headings for a topic, in any language')
    )
  ),
  requirements: v.optional(v.pipe(oneOrMore, v.description('the product requirements that designs answer'))),
  sources: v.optional(
    v.pipe(
      strings,
      v.description('globs of the source code that documents must not copy; default: none, in `strict` what git tracks')
    )
  ),
  plugins: v.optional(v.pipe(strings, v.description('modules with more rules'))),
  judgeClosed: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'whether designs that are implemented, superseded, rejected or withdrawn are judged as a whole too; default: `false`, in `strict` and `all` `true`'
      )
    )
  ),
  parser: v.optional(
    v.pipe(
      v.picklist(['native', 'remark']),
      v.description('what parses the documents; default: `native`, the faster one')
    )
  ),
  reportUnusedIgnores: v.optional(
    v.pipe(
      v.picklist(['off', 'warn', 'error']),
      v.description('what a suppression that silences nothing is; default: `off`')
    )
  ),
  requireIgnoreReason: v.optional(
    v.pipe(v.boolean(), v.description('whether a suppression has to give its reason; default: `false`'))
  )
})

/** Check the shape of a configuration; the settings of rules are left to `readRuleSettings`. @throws {SettingError} */
export function checkConfig(value: unknown): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingError([], value, 'a map of settings, as in `extends: recommended`')
  }
  const result = v.safeParse(configSchema, value)
  if (result.success) return result.output as Config
  const inOverride = result.issues[0].path?.[0]?.key === 'overrides'
  throw issueError(result.issues, {
    unknownKey: inOverride ? 'a key of an override' : 'a key of the configuration',
    wrongType: 'a map of settings',
    keys: Object.keys(inOverride ? overrideEntries : configSchema.entries)
  })
}
