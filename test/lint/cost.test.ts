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
 */
const wholeCeiling = 40
const ruleCeiling = 8
const bytesCeiling = 1200

const rounds = 5
const folder = fileURLToPath(new URL('../../fixtures/docs/', import.meta.url))
let sources: readonly string[]
let parse: Parse
let parsing: number

beforeAll(async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  parse = (await loadParser()).parse
  parsing = await best(async () => {
    for (const source of sources) await parse(source)
  })
})

/** Processor time in microseconds, of the fastest round after one to warm up. */
async function best(run: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  await run()
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    await run()
    const {user, system} = process.cpuUsage(before)
    least = Math.min(least, user + system)
  }
  return least
}

async function lintAll(config: Parameters<typeof lintText>[1] & object = {}): Promise<void> {
  for (const source of sources) await lintText(source, {path: 'docs/design.md', config: {extends: 'all'}, ...config})
}

it('all rules together take their time in proportion to parsing', async () => {
  const ratio = (await best(() => lintAll())) / parsing
  expect(ratio).toBeLessThan(wholeCeiling)
}, 120_000)

it.each(Object.keys(rules))(
  '%s alone takes its time in proportion to parsing',
  async (id) => {
    const off = Object.fromEntries(Object.keys(rules).map((other) => [other, 'off' as const]))
    const alone = await best(() => lintAll({config: {rules: {...off, [id]: 'warn'}}}))
    expect(alone / parsing).toBeLessThan(ruleCeiling)
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
