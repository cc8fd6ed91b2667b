import * as v from 'valibot'
import type {OptionsSchema} from '../src/rule/options.js'

/** A rule's options as a Markdown table, or `None.` */
export function optionsTable(schema: OptionsSchema): string {
  const entries = Object.entries(schema.entries)
  if (entries.length === 0) return 'None.'
  const defaults = v.getDefaults(schema) as Record<string, unknown>
  const rows = entries.map(([name, entry]) => {
    const description = v.getDescription(entry) ?? ''
    return `| \`${name}\` | ${escapePipes(typeOf(entry as AnySchema))} | ${escapePipes(code(defaults[name]))} | ${escapePipes(description)} |`
  })
  return ['| option | type | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** The keys of a configuration, each optional, as a Markdown table; a description says what holds without the key. */
export function keysTable(entries: Readonly<Record<string, {wrapped: v.GenericSchema}>>): string {
  const rows = Object.entries(entries).map(
    ([key, {wrapped}]) =>
      `| \`${key}\` | ${escapePipes(typeOf(wrapped as AnySchema))} | ${escapePipes(v.getDescription(wrapped) ?? '')} |`
  )
  return ['| key | type | what it does |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The parts of valibot's schemas that say what a value is. */
interface AnySchema {
  readonly type: string
  readonly wrapped?: AnySchema
  readonly item?: AnySchema
  readonly value?: AnySchema
  readonly entries?: Record<string, AnySchema>
  readonly options?: readonly unknown[]
  readonly pipe?: readonly {readonly type: string; readonly requirement?: unknown}[]
}

function typeOf(schema: AnySchema): string {
  if (schema.wrapped) return typeOf(schema.wrapped)
  if (schema.item) return `list of ${typeOf(schema.item)}`
  if (schema.type === 'record' && schema.value) return `map to ${typeOf(schema.value)}`
  if (schema.type === 'picklist') return (schema.options ?? []).map(code).join(', ')
  if (schema.type === 'union') return (schema.options ?? []).map((option) => typeOf(option as AnySchema)).join(' or ')
  if (schema.entries) return `object of ${Object.keys(schema.entries).map(code).join(', ')}`
  const limits = (schema.pipe ?? []).flatMap(({type, requirement}) => {
    if (type === 'min_value') return [`from ${requirement}`]
    if (type === 'max_value') return [`to ${requirement}`]
    return []
  })
  return [schema.type, ...limits].join(' ')
}

function code(value: unknown): string {
  if (value === undefined) return '–'
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
}

function escapePipes(text: string): string {
  return text.replaceAll('|', '\\|')
}
