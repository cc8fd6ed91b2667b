import type {Document} from '../document.js'
import type {Span} from '../text/span.js'
import {numberOfPath, numberOfTitle, numberOfValue} from './document-number.js'
import {type MetadataEntry, writtenValue} from './entry.js'
import {type FieldSchema, isLegal} from './field.js'

/** What metadata has to hold, by key. */
export type MetadataSchema = Readonly<Record<string, FieldSchema>>

/** A key of a schema and what a document says of it. */
export interface JudgedField {
  readonly key: string
  readonly schema: FieldSchema
  readonly entry: MetadataEntry | undefined
  readonly verdict: 'legal' | 'missing' | 'empty' | 'illegal'
}

/** Hold the metadata of a document against a schema; what is not required may be missing or empty. */
export function judgeFields({metadata, source}: Document, schema: MetadataSchema): readonly JudgedField[] {
  return Object.entries(schema).map(([key, field]) => {
    const names = [key, ...(field.aliases ?? [])]
    const entries = metadata.entries.filter((one) => names.includes(one.key))
    const entry = entries.find(({value}) => value !== '') ?? entries[0]
    return {key, schema: field, entry, verdict: verdictOn(entry, field, source)}
  })
}

function verdictOn(entry: MetadataEntry | undefined, schema: FieldSchema, source: string): JudgedField['verdict'] {
  if (!entry) return schema.required ? 'missing' : 'legal'
  if (entry.value === '') return schema.required ? 'empty' : 'legal'
  const {start, end} = writtenValue(entry, source)
  return isLegal(entry.value, source.slice(start, end), schema) ? 'legal' : 'illegal'
}

/** Where the number of a document may stand. */
export type NumberPlace = 'file' | 'title' | 'metadata'

/** A place whose number is not that of the file name, or of the first place that has one. */
export interface NumberClash {
  readonly place: Exclude<NumberPlace, 'file'>
  readonly span: Span
  /** `undefined` where there is none */
  readonly actual: number | undefined
  readonly expected: number
  readonly source: NumberPlace
}

/** The places that lack the number of the document or have another one; none before a number is given out. */
export function numberClashes(
  {path = '', sections, metadata}: Document,
  wanted: readonly NumberPlace[],
  schema: MetadataSchema
): readonly NumberClash[] {
  const title = sections.find(({depth}) => depth === 1)
  const keys = Object.entries(schema).flatMap(([key, {type, aliases = []}]) =>
    type === 'number' ? [key, ...aliases] : []
  )
  const entry = metadata.entries.find(({key}) => keys.includes(key))
  const found = [
    {place: 'file' as const, span: undefined, actual: numberOfPath(path)},
    {
      place: 'title' as const,
      span: title?.heading && {start: title.start, end: title.heading.position?.end.offset ?? title.start},
      actual: title && numberOfTitle(title.title)
    },
    {place: 'metadata' as const, span: entry?.valueSpan, actual: entry && numberOfValue(entry.value)}
  ].filter(({place}) => wanted.includes(place))
  const source = found.find(({actual}) => actual !== undefined)
  return found.flatMap(({place, span, actual}) => {
    const expected = source?.actual
    if (place === 'file' || !span || !source || expected === undefined || actual === expected) return []
    return [{place, span, actual, expected, source: source.place}]
  })
}
