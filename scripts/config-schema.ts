import {toJsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import {configSchema} from '../src/config/schema.js'
import type {AnyRule} from '../src/rule/rule.js'

const severity = {enum: ['off', 'warn', 'error', 0, 1, 2]}

/** The JSON schema of a configuration file, for completion and checks in editors. */
export function configJsonSchema(rules: readonly AnyRule[]): object {
  const {$schema: _, properties = {}, ...schema} = jsonSchemaOf(configSchema)
  const rulesSchema = {type: 'object', additionalProperties: false, properties: ruleProperties(rules)}
  const withRules = (before: Properties): Properties => ({...before, rules: {...before.rules, ...rulesSchema}})
  const {items} = properties.overrides as {items: {properties: Properties}}
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of design-lint',
    ...schema,
    properties: {
      ...withRules(properties),
      overrides: {...properties.overrides, items: {...items, properties: withRules(items.properties)}}
    }
  }
}

type Properties = Record<string, object>

function jsonSchemaOf(schema: GenericSchema): {$schema?: string; properties?: Properties} {
  return toJsonSchema(schema, {errorMode: 'ignore', typeMode: 'input', target: 'draft-2020-12'}) as object
}

function ruleProperties(rules: readonly AnyRule[]): Properties {
  return Object.fromEntries(
    rules.map(({meta, options}) => {
      const {$schema: _, ...schema} = jsonSchemaOf(options)
      const list = {type: 'array', minItems: 1, maxItems: 2, prefixItems: [severity, schema]}
      return [meta.id, {description: meta.summary, anyOf: [severity, list]}]
    })
  )
}
