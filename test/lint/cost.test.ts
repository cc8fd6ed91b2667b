import {readdir, readFile} from 'node:fs/promises'
import {Session} from 'node:inspector/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, it} from 'vitest'
import {lintText, rules} from '../../src/index.js'
import type {Parse} from '../../src/parse/parse.js'
import {loadParser} from '../../src/parse/parser.js'

/*
 * What linting costs, in terms that hold on any machine: processor time beside that of parsing the same documents in the
 * same process, and memory that is allocated. Each ceiling stands at about twice of what was measured when it was set.
 * The parser is the one in JavaScript: the engine runs it as it runs the rules, on a fast machine or a slow one, where the
 * native one takes so little time that chance decides how often it fits into theirs.
 */
const wholeCeiling = 3
const ruleCeiling = 1
const bytesCeiling = 1200

const rounds = 8
const folder = fileURLToPath(new URL('../../fixtures/docs/', import.meta.url))
let sources: readonly string[]
let parse: Parse

beforeAll(async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  parse = (await loadParser('remark')).parse
  for (let round = 0; round < rounds; round++) await parseAll()
})

/** Processor time in microseconds. */
async function timeOf(run: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const {user, system} = process.cpuUsage(before)
  return user + system
}

async function parseAll(): Promise<void> {
  for (const source of sources) await parse(source)
}

/**
 * Expect a run to take less than so many times as long as parsing, by the fastest round of each. Both are timed in every
 * round, because a machine is not as fast in one minute as in another.
 */
async function expectBesideParsing(run: () => Promise<void>, ceiling: number): Promise<void> {
  await run()
  let least = Number.POSITIVE_INFINITY
  let parsing = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds && !(least / parsing < ceiling); round++) {
    parsing = Math.min(parsing, await timeOf(parseAll))
    least = Math.min(least, await timeOf(run))
  }
  expect(least / parsing).toBeLessThan(ceiling)
}

async function lintAll(config: Parameters<typeof lintText>[1] & object = {}): Promise<void> {
  for (const source of sources) await lintText(source, {path: 'docs/design.md', config: {extends: 'all'}, ...config})
}

it('all rules together take their time in proportion to parsing', async () => {
  await expectBesideParsing(lintAll, wholeCeiling)
}, 120_000)

it.each(Object.keys(rules))(
  '%s alone takes its time in proportion to parsing',
  async (id) => {
    const off = Object.fromEntries(Object.keys(rules).map((other) => [other, 'off' as const]))
    await expectBesideParsing(() => lintAll({config: {rules: {...off, [id]: 'warn'}}}), ruleCeiling)
  },
  120_000
)

it('a document takes memory in proportion to its length', async () => {
  await lintAll()
  const session = new Session()
  session.connect()
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: 4096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true
  })
  await lintAll()
  const {profile} = await session.post('HeapProfiler.stopSampling')
  session.disconnect()
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  expect(allocated(profile.head) / length).toBeLessThan(bytesCeiling)
}, 120_000)

interface Allocations {
  selfSize: number
  children: Allocations[]
}

function allocated({selfSize, children}: Allocations): number {
  return children.reduce((sum, child) => sum + allocated(child), selfSize)
}
