import * as v from 'valibot'
import type {LintResult} from '../rule/result.js'
import {MergeError} from './merge-error.js'
import {resultsSchema} from './results-schema.js'
import {type SarifLog, sarifSchema} from './sarif-schema.js'

/** A report that was read back. */
export interface ReadReport<Content> {
  /** as errors call it */
  name: string
  content: Content
}

/** At least one report of a format. */
export type Several<Content> = readonly [ReadReport<Content>, ...ReadReport<Content>[]]

/** Reports of one format. */
export type Reports = {format: 'json'; reports: Several<LintResult[]>} | {format: 'sarif'; reports: Several<SarifLog>}

/**
 * Read back what `--format json` or `--format sarif` wrote.
 * @throws {MergeError} on another format, on a damaged report, and on reports of two formats
 */
export function readReports(texts: readonly [ReportText, ...ReportText[]]): Reports {
  const [first, ...others] = mapSeveral(texts, parse)
  const format = formatOf(first)
  const odd = others.find((other) => formatOf(other) !== format)
  if (odd) {
    throw new MergeError(
      `Unexpected ${words[formatOf(odd)]} in \`${odd.name}\` beside ${words[format]} in \`${first.name}\`, expected reports of one format`
    )
  }
  return format === 'json'
    ? {format, reports: mapSeveral([first, ...others], (one) => checked(one, resultsSchema, format))}
    : {format, reports: mapSeveral([first, ...others], (one) => checked(one, sarifSchema, format))}
}

/** A report as it was read from its file. */
export interface ReportText {
  name: string
  text: string
}

const words = {json: 'JSON', sarif: 'SARIF'} as const

function formatOf({content}: ReadReport<unknown>): Reports['format'] {
  return Array.isArray(content) ? 'json' : 'sarif'
}

function parse({name, text}: ReportText): ReadReport<unknown> {
  try {
    return {name, content: JSON.parse(text.replace(/^\uFEFF/, ''))}
  } catch (error) {
    const found = text.trim() === '' ? 'it is empty' : error instanceof Error ? error.message : String(error)
    throw new MergeError(
      `Unexpected report \`${name}\` (${found}), expected a whole one that \`--format json\` or \`--format sarif\` wrote. Check that its run came to an end`
    )
  }
}

function checked<Schema extends v.GenericSchema>(
  {name, content}: ReadReport<unknown>,
  schema: Schema,
  format: Reports['format']
): ReadReport<v.InferInput<Schema>> {
  // The report itself is kept, not what the schema makes of it: its keys stay in their order.
  if (v.is(schema, content)) return {name, content}
  const [issue] = v.safeParse(schema, content).issues ?? []
  const place = issue && v.getDotPath(issue)
  throw new MergeError(
    `Unexpected \`${issue?.received}\`${place ? ` at \`${place}\`` : ''} in \`${name}\`, expected a report that design-lint wrote with \`--format ${format}\``
  )
}

function mapSeveral<From, To>([first, ...others]: readonly [From, ...From[]], map: (one: From) => To): [To, ...To[]] {
  return [map(first), ...others.map(map)]
}
