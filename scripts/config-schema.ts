import type {AnyRule} from '../src/rule/rule.js'

const severity = {enum: ['off', 'warn', 'error', 0, 1, 2]}

/** The JSON schema of a configuration file, for completion and checks in editors. */
export function configSchema(rules: readonly AnyRule[], optionsOf: (schema: AnyRule['options']) => object): object {
  const ruleEntries = rules.map(({meta, options}) => {
    const {$schema: _, ...schema} = optionsOf(options) as {$schema?: string}
    return [
      meta.id,
      {
        description: meta.summary,
        anyOf: [severity, {type: 'array', minItems: 1, maxItems: 2, prefixItems: [severity, schema]}]
      }
    ]
  })
  const strings = {type: 'array', items: {type: 'string'}}
  const ruleMap = {type: 'object', additionalProperties: false, properties: Object.fromEntries(ruleEntries)}
  const extend = {anyOf: [{type: 'string'}, strings], description: 'presets, files or packages to build on'}
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of design-lint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string'},
      root: {type: 'boolean', description: 'stop looking for configuration further up'},
      extends: extend,
      designDocs: {...strings, description: 'globs of the files that are design documents; default: recognised'},
      ignore: {...strings, description: 'globs of the files to leave out'},
      rules: {...ruleMap, description: 'severity, or [severity, options], by rule'},
      overrides: {
        type: 'array',
        description: 'other settings for some files, applied in order',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {files: strings, extends: extend, rules: ruleMap, designDocs: strings}
        }
      },
      vocabulary: {
        type: 'object',
        additionalProperties: strings,
        description: 'more headings for a topic, in any language'
      },
      requirements: {anyOf: [{type: 'string'}, strings], description: 'the product requirements that designs answer'},
      sources: {...strings, description: 'globs of the source code that documents must not copy'},
      plugins: {...strings, description: 'modules with more rules'},
      parser: {enum: ['native', 'remark']},
      reportUnusedIgnores: {enum: ['off', 'warn', 'error']},
      requireIgnoreReason: {type: 'boolean'}
    }
  }
}
