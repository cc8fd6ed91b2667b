import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {formats} from '../../../src/report/formats.js'
import {runIn} from '../../cli/run-in.js'
import {createChance, type Planted, plantPersonalData, plantSecrets} from '../../document/privacy/planted.js'

const name = ['North', 'gate Bank'].join('')
const chance = createChance(12)
const planted = [...plantSecrets(chance), ...plantPersonalData(chance)]

/** What must not be kept: the value without what only surrounds it, each long line by itself. */
const cores = planted.flatMap(({value}) =>
  value
    .replace(/^Authorization: \w+ |^"|"$|^'|'$/g, '')
    .split(/\n|\\n/)
    .filter((line) => line.length > 7 && !line.startsWith('-----'))
)

/** A design in which rules speak of the very lines that hold a value, and quote them in edits. */
const design = ({words, value}: Planted) => `# Settlement for ${name}

The pilot ran with ${words} ${value}, see [the plan](missing/${value.split('\n')[0]}.md).

## Motivation of ${words} ${value}

TODO: ask ${name} about ${words} ${value}

\`\`\`
+----------+      +------------------------------------------+
| importer |----->| ${words} ${value} |
+----------+      +------------------------------------------+
\`\`\`
`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-private-'))
  await mkdir(join(folder, 'docs'))
  await writeFile(join(folder, 'package.json'), '{}')
  for (const severity of ['off', 'error']) {
    await writeFile(
      join(folder, `${severity}.yaml`),
      `extends: all\ndesignDocs: ["docs/**"]\nrules: {no-secrets: ${severity}, no-pii: ${severity}, no-confidential-terms: [${severity}, {terms: ["${name}"]}]}\n`
    )
  }
  for (const [at, one] of planted.entries()) await writeFile(join(folder, 'docs', `${at}-${one.kind}.md`), design(one))
})

afterAll(() => rm(folder, {recursive: true}))

it.each(['off', 'error'])('the cache holds no planted value in clear with the privacy rules %s', async (severity) => {
  const argv = ['--config', `${severity}.yaml`]
  const kept = ['--cache-location', severity]
  const targets = (run: string) =>
    Object.keys(formats).flatMap((format) => ['--format', `${format}=reports/${run}/${format}`])
  const plain = await runIn(folder, [...argv, '--no-cache', ...targets('plain'), 'docs'])
  await runIn(folder, [...argv, ...kept, ...targets('cold'), 'docs'])
  const warm = await runIn(folder, [...argv, ...kept, ...targets('warm'), '--stats', 'docs'])
  expect(warm.status).toBe(plain.status)
  expect(warm.stderr).toMatch(new RegExp(`files from the cache +${planted.length}\\b`))
  for (const format of Object.keys(formats)) {
    const [expected, cold, found] = await Promise.all(
      ['plain', 'cold', 'warm'].map((run) => readFile(join(folder, 'reports', run, format), 'utf8'))
    )
    expect(cold).toBe(expected)
    expect(found).toBe(expected)
  }
  const text = await readFile(join(folder, severity, 'results'), 'utf8')
  expect(text.length).toBeGreaterThan(20_000)
  expect([...cores, name, 'northgate-bank'].filter((core) => text.includes(core))).toEqual([])
})

it('fixes made from the cache are the same, with private values whole', async () => {
  const argv = ['--config', 'off.yaml', '--diff', 'docs']
  const plain = await runIn(folder, ['--no-cache', ...argv])
  await runIn(folder, ['--cache-location', 'fixing', ...argv])
  expect(await runIn(folder, ['--cache-location', 'fixing', ...argv])).toEqual(plain)
})
