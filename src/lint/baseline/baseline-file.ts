import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import * as v from 'valibot'
import {RunError} from '../run-error.js'
import type {Baseline, Counts} from './baseline.js'

const version = 1

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const schema = v.strictObject({
  version: v.literal(version),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  files: v.record(v.string(), v.record(v.string(), v.record(v.string(), count)))
})

/** Read a baseline, with its text; `undefined` where there is no file. @throws {RunError} when it is none or of another version */
export async function readBaseline(
  path: string,
  name: string
): Promise<{text: string; baseline: Baseline} | undefined> {
  if (!existsSync(path)) return undefined
  const text = await readText(path, name)
  const value = parse(text, name)
  const given = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  if (typeof given === 'number' && given !== version) throw otherVersion(name, given)
  const {success, output, issues} = v.safeParse(schema, value)
  if (success) {
    const files = new Map(Object.entries(output.files).map(([file, rules]) => [file, countsOf(rules)]))
    return {text, baseline: {salt: output.salt, files}}
  }
  const place = v.getDotPath(issues[0]) ?? 'its top'
  throw unusable(name, `Unexpected value at \`${place}\``)
}

function countsOf(rules: Readonly<Record<string, Readonly<Record<string, number>>>>): Counts {
  return new Map(Object.entries(rules).map(([ruleId, digests]) => [ruleId, new Map(Object.entries(digests))]))
}

async function readText(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const {code = String(error)} = error as NodeJS.ErrnoException
    throw new RunError(`Unexpected unreadable baseline \`${name}\` (${code}), expected a file that can be read`)
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const isConflict = /^<{7} /m.test(text)
    throw unusable(name, isConflict ? 'Unexpected marks of a merge conflict' : 'Unexpected text that is not JSON')
  }
}

function unusable(name: string, what: string): RunError {
  return new RunError(
    `${what} in the baseline \`${name}\`, expected what \`--update-baseline\` writes. Restore the file from version control, or delete it and run with \`--update-baseline\` over all documents`
  )
}

function otherVersion(name: string, given: number): RunError {
  return new RunError(
    `Unexpected version \`${given}\` of the baseline \`${name}\`, expected \`${version}\`: another version of design-lint wrote it. Use that version, or delete the file and run with \`--update-baseline\` over all documents`
  )
}

/** The text of a baseline: sorted, one entry a line, so that two branches change different lines. */
export function formatBaseline({salt, files}: Baseline): string {
  const sorted = sortedObject(files, (counts) =>
    sortedObject(counts, (digests) => sortedObject(digests, (number) => number))
  )
  return `${JSON.stringify({version, salt, files: sorted}, null, 2)}\n`
}

function sortedObject<Value, Written>(
  map: ReadonlyMap<string, Value>,
  write: (value: Value) => Written
): Record<string, Written> {
  const keys = [...map.keys()].sort()
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = map.get(key)
      return value === undefined ? [] : [[key, write(value)] as const]
    })
  )
}
