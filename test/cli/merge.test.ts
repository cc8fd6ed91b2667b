import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {formats} from '../../src/report/formats.js'
import {createProject} from '../config/project.js'
import {runIn} from './run-in.js'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** Each document with the text of a design; two of them say the same, and all refer to each other by name. */
const names = ['a b.md', 'a#b.md', 'a%25.md', 'a/ü.md', 'a-b.md', 'z.md', 'A.md', 'a/b/c.md']

async function projectOf(chosen: readonly string[]): Promise<string> {
  const designs = (await readdir(join(fixtures, 'docs'))).sort()
  const files = await Promise.all(
    chosen.map(async (name, at) => {
      const text = await readFile(join(fixtures, 'docs', designs[at % designs.length] ?? ''), 'utf8')
      return [`docs/${name}`, `${text}\nSee [the first](./a%20b.md#goals) and [the last](./gone.md).\n`] as const
    })
  )
  return createProject({'.design-lintrc.yaml': 'extends: all\ndesignDocs: ["docs/**"]\n', ...Object.fromEntries(files)})
}

describe('the reports of all shards, merged', () => {
  it('are the report of the whole run, with its exit status', async () => {
    const cases = fc.record({
      chosen: fc.shuffledSubarray(names, {minLength: 1}),
      count: fc.integer({min: 1, max: 4}),
      format: fc.constantFrom('json' as const, 'sarif' as const),
      flags: fc.constantFrom([], ['--quiet'], ['--max-warnings', '3'], ['--exit-zero'])
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({chosen, count, format, flags}) => {
        const cwd = await projectOf(chosen)
        const shards = Array.from({length: count}, (_, at) => `shard-${at + 1}.${format}`)
        for (const [at, file] of shards.entries()) {
          await runIn(cwd, ['docs', '--shard', `${at + 1}/${count}`, '--format', `${format}=${file}`])
        }
        const whole = await runIn(cwd, ['docs', '--format', format, ...flags])
        expect(await runIn(cwd, ['merge', ...shards.reverse(), ...flags])).toEqual(whole)
      }),
      {numRuns: 8}
    )
  })

  it('become every format that shows no text of documents', async () => {
    const cwd = await projectOf(names)
    for (const shard of ['1', '2']) await runIn(cwd, ['docs', '--shard', `${shard}/2`, '-f', `json=${shard}.json`])
    for (const [format, {showsSource}] of Object.entries(formats)) {
      const merged = await runIn(cwd, ['merge', '1.json', '2.json', '-f', format])
      if (showsSource) expect([format, merged.status]).toEqual([format, 2])
      else expect([format, merged]).toEqual([format, await runIn(cwd, ['docs', '-f', format])])
    }
  })

  it('go to files', async () => {
    const cwd = await projectOf(['y.md', 'z.md'])
    await runIn(cwd, ['docs', '-f', 'json=1.json'])
    const merged = await runIn(cwd, ['merge', '1.json', '-f', 'json=out/all.json', '-f', 'gitlab', '-o', 'gitlab.json'])
    expect(merged).toEqual({status: 1, stdout: '', stderr: ''})
    expect(await readFile(join(cwd, 'out/all.json'), 'utf8')).toBe(await readFile(join(cwd, '1.json'), 'utf8'))
    expect(JSON.parse(await readFile(join(cwd, 'gitlab.json'), 'utf8'))).not.toEqual([])
  })
})

describe('what cannot be merged', () => {
  const result = {
    filePath: 'docs/a.md',
    kind: 'design',
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    messages: [],
    suppressedMessages: [],
    checklist: {}
  }
  const finding = (uri: string) => ({
    ruleId: 'no-pii',
    level: 'error',
    locations: [{physicalLocation: {artifactLocation: {uri}}}]
  })
  const log = (uri: string, version = '1.0.0', name = 'design-lint') => ({
    version: '2.1.0',
    runs: [{tool: {driver: {name, semanticVersion: version, rules: []}}, results: [finding(uri)]}]
  })
  const reports = {
    'a.json': [result],
    'again.json': [result],
    'eslint.json': [{filePath: 'a.js', messages: [], errorCount: 0}],
    'severe.json': [{...result, messages: [{ruleId: 'no-pii', severity: 3}]}],
    'cut.json': '[{"filePath": "docs/a.m',
    'empty.json': '',
    'config.json': {extends: 'recommended'},
    'a.sarif': log('docs/a.md'),
    'again.sarif': log('docs/a.md'),
    'newer.sarif': log('docs/b.md', '1.1.0'),
    'foreign.sarif': log('docs/b.md', '1.0.0', 'CodeQL'),
    'encoded.sarif': log('docs/%ZZ.md')
  }
  let cwd = ''
  beforeAll(async () => {
    cwd = await createProject({})
    for (const [name, content] of Object.entries(reports)) {
      await mkdir(dirname(join(cwd, name)), {recursive: true})
      await writeFile(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content))
    }
  })

  it.each<[argv: string[], stderr: string]>([
    [[], 'Unexpected `merge` without a report, expected those of all shards, as in `design-lint merge shard-*.json`'],
    [['none.json'], 'Unexpected unreadable report `none.json` (ENOENT), expected a report of a shard'],
    [
      ['empty.json'],
      'Unexpected report `empty.json` (it is empty), expected a whole one that `--format json` or `--format sarif` wrote. Check that its run came to an end'
    ],
    [
      ['config.json'],
      'Unexpected `undefined` at `version` in `config.json`, expected a report that design-lint wrote with `--format sarif`'
    ],
    [
      ['a.json', 'eslint.json'],
      'Unexpected `undefined` at `0.kind` in `eslint.json`, expected a report that design-lint wrote with `--format json`'
    ],
    [
      ['severe.json'],
      'Unexpected `3` at `0.messages.0.severity` in `severe.json`, expected a report that design-lint wrote with `--format json`'
    ],
    [['a.sarif', 'a.json'], 'Unexpected JSON in `a.json` beside SARIF in `a.sarif`, expected reports of one format'],
    [
      ['a.json', 'again.json'],
      'Unexpected results of `docs/a.md` in `again.json` after those in `a.json`, expected each file in one report. Give each shard once, all of the same `--shard …/n`'
    ],
    [
      ['a.sarif', 'again.sarif'],
      'Unexpected results of `docs/a.md` in `again.sarif` after those in `a.sarif`, expected each file in one report. Give each shard once, all of the same `--shard …/n`'
    ],
    [
      ['a.sarif', 'newer.sarif'],
      'Unexpected version `1.1.0` of design-lint in `newer.sarif`, expected `1.0.0` as in `a.sarif`: their rules differ. Install the same version for each shard'
    ],
    [
      ['foreign.sarif'],
      'Unexpected `"CodeQL"` at `runs.0.tool.driver.name` in `foreign.sarif`, expected a report that design-lint wrote with `--format sarif`'
    ],
    [
      ['encoded.sarif'],
      'Unexpected `"docs/%ZZ.md"` at `runs.0.results.0.locations.0.physicalLocation.artifactLocation.uri` in `encoded.sarif`, expected a report that design-lint wrote with `--format sarif`'
    ],
    [
      ['a.sarif', '-f', 'compact'],
      'Unexpected format `compact`, expected one of `sarif`: SARIF does not hold all that other formats show; merge JSON reports for those'
    ]
  ])('%j', async (argv, stderr) => {
    expect(await runIn(cwd, ['merge', ...argv])).toEqual({status: 2, stdout: '', stderr: `design-lint: ${stderr}\n`})
  })

  it('a report that was cut off', async () => {
    const {status, stderr} = await runIn(cwd, ['merge', 'cut.json'])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^design-lint: Unexpected report `cut\.json` \(.+\)/)])
  })

  it('indexes of rules point into the joined list', async () => {
    const ruled = (uri: string, rules: {id: string}[], ruleIndex: number) => ({
      version: '2.1.0',
      runs: [
        {
          tool: {driver: {name: 'design-lint', semanticVersion: '1.0.0', rules}},
          results: [{...finding(uri), ruleId: rules[ruleIndex]?.id, ruleIndex}]
        }
      ]
    })
    const [secrets, pii] = [{id: 'no-secrets'}, {id: 'no-pii'}]
    await writeFile(join(cwd, '1.sarif'), JSON.stringify(ruled('docs/b.md', [secrets], 0)))
    await writeFile(join(cwd, '2.sarif'), JSON.stringify(ruled('docs/a.md', [pii, secrets], 0)))
    const {stdout} = await runIn(cwd, ['merge', '1.sarif', '2.sarif'])
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [
        {
          tool: {driver: {rules: [secrets, pii]}},
          results: [
            {ruleId: 'no-pii', ruleIndex: 1},
            {ruleId: 'no-secrets', ruleIndex: 0}
          ]
        }
      ]
    })
  })
})
