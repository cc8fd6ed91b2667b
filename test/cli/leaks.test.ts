import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {text as streamText} from 'node:stream/consumers'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {run} from '../../src/cli/run.js'
import {tellBug} from '../../src/cli/tell-error.js'
import {formatResults, lintFiles} from '../../src/index.js'
import {formats} from '../../src/report/formats.js'
import type {Planted} from '../document/privacy/planted.js'
import {config, design, leaks, planted} from './leaky-designs.js'
import {runIn} from './run-in.js'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-leaks-'))
  await mkdir(join(folder, 'docs'))
  await writeFile(join(folder, 'off.yaml'), config('off'))
  await writeFile(join(folder, 'on.yaml'), config('error'))
  for (const [at, one] of planted.entries()) await writeFile(join(folder, 'docs', `${at}-${one.kind}.md`), design(one))
})

afterAll(() => rm(folder, {recursive: true}))

// Every format of seventy documents: more work than one test has elsewhere.
it.each(['off', 'on'] as const)(
  'no report shows a planted value with the privacy rules %s',
  {timeout: 90_000},
  async (rules) => {
    const names = Object.keys(formats)
    const targets = names.flatMap((format) => ['--format', `${format}=reports/${rules}/${format}`])
    const ran = await runIn(folder, ['--config', `${rules}.yaml`, ...targets, '--stats', '--statistics', 'docs'])
    expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([1, []])
    for (const format of names) {
      const report = await readFile(join(folder, 'reports', rules, format), 'utf8')
      expect([format, leaks(report)]).toEqual([format, []])
      expect(report.length).toBeGreaterThan(2000)
    }
    const json = JSON.parse(await readFile(join(folder, 'reports', rules, 'json'), 'utf8')) as {
      messages: {ruleId: string}[]
    }[]
    const spoke = new Set(json.flatMap(({messages}) => messages.map(({ruleId}) => ruleId)))
    expect(spoke.has('no-secrets')).toBe(rules === 'on')
    for (const id of ['consistent-numbering', 'no-stale-references', 'no-test-code', 'valid-mermaid', 'prefer-mermaid'])
      expect(spoke).toContain(id)
  }
)

it.each(['--fix', '--unsafe-fixes'])('no diff of %s shows a planted value', async (flag) => {
  const ran = await runIn(folder, ['--config', 'off.yaml', '--diff', flag, 'docs'])
  expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([1, []])
  expect(ran.stdout.match(/^--- a\//gm)?.length).toBe(planted.length)
})

describe('edits', () => {
  const token = planted.find(({kind}) => kind === 'github') as Planted
  const source = design(token)

  it('are applied whole all the same, and the report beside them is masked', async () => {
    const ran = await runIn(folder, ['--config', 'off.yaml', '--fix', '--stdin-filename', 'docs/a.md', '-'], {
      stdin: source
    })
    expect(ran.stdout).toContain('- [5. Limits of token](#5-limits)')
    expect(ran.stdout).toContain(`The pilot ran with token ${token.value} and`)
    expect(leaks(ran.stderr)).toEqual([])
  })

  it('are whole in the results of the library, which JSON alone would not mask, and masked in its reports', async () => {
    const results = await lintFiles('docs', {cwd: folder, config: 'off.yaml'})
    expect(leaks(await formatResults(results, 'json'))).toEqual([])
    expect(Object.keys(results[0] ?? {})).not.toContain('withheld')
    const copies = results.map((result) => ({...result}))
    expect(leaks(await formatResults(copies, 'pretty'))).toEqual([])
  })
})

describe('errors', () => {
  const spoken = planted.filter(({value}) => !value.includes('\n')).map(({words, value}) => `${words} ${value}`)

  it.each([
    ['an unknown format', (text: string) => ['--format', text]],
    ['an unknown flag', (text: string) => [`--${text}`]],
    ['a missing path', (text: string) => [text]],
    ['a wrong rule', (text: string) => ['--rule', `max-code-lines: ${JSON.stringify(text)}`, 'docs']]
  ])('%s shows no planted value', async (_, argv) => {
    for (const text of spoken) {
      const ran = await runIn(folder, argv(text))
      expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([2, []])
    }
  })
})

describe('what is written beside the reports', () => {
  it('such as the summary of a step shows no planted value', async () => {
    const summary = join(folder, 'summary.md')
    const ran = await runIn(folder, ['--config', 'off.yaml', '--format', 'github', 'docs'], {
      env: {GITHUB_STEP_SUMMARY: summary}
    })
    const text = await readFile(summary, 'utf8')
    expect([text.length > 2000, leaks(text), leaks(ran.stdout + ran.stderr)]).toEqual([true, [], []])
  })

  it.each(['off', 'on'])('such as a baseline holds digests instead of texts with the rules %s', async (rules) => {
    const file = join(folder, `${rules}.baseline.json`)
    const ran = await runIn(folder, ['--config', `${rules}.yaml`, `--baseline=${file}`, '--update-baseline', 'docs'])
    const text = await readFile(file, 'utf8')
    expect([ran.status, leaks(text), leaks(ran.stdout + ran.stderr)]).toEqual([0, [], []])
    expect(Object.keys((JSON.parse(text) as {files: object}).files).length).toBe(planted.length)
    expect(text).not.toMatch(/Unexpected|expected/)
  })

  it('such as the trace of a bug shows no planted value', async () => {
    for (const {words, value} of planted.filter((one) => !one.value.includes('\n'))) {
      const stderr = new PassThrough()
      const error = new TypeError(`Cannot read properties of undefined (reading '${words} ${value}')`)
      await tellBug(error, {stderr})
      stderr.end()
      const told = await streamText(stderr)
      expect([told.includes('TypeError: Cannot read'), told.includes('leaks.test.ts'), leaks(told)]).toEqual([
        true,
        true,
        []
      ])
    }
  })

  it('such as the report of several threads shows no planted value', {timeout: 90_000}, async () => {
    const ran = await runIn(folder, ['--config', 'off.yaml', '--no-cache', '--threads', '2', '--stats', 'docs'])
    expect([ran.status, leaks(ran.stdout + ran.stderr)]).toEqual([1, []])
  })

  it('such as the screen of watching shows no planted value', {timeout: 90_000}, async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    let interrupt: () => void = () => undefined
    const interruption = () => new Promise<void>((resolve) => void (interrupt = resolve))
    const screen = Promise.all([streamText(stdout), streamText(stderr)])
    const streams = {stdin: new PassThrough(), stdout, stderr, openStdout: () => stdout}
    const ended = run(['--watch', '--no-cache', '--config', 'off.yaml', 'docs'], {
      cwd: folder,
      env: {},
      ...streams,
      interruption
    })
    await new Promise<void>((resolve) => stderr.on('data', (part) => /Ctrl-C ends it/.test(String(part)) && resolve()))
    interrupt()
    expect(await ended).toBe(130)
    stdout.end()
    stderr.end()
    const told = (await screen).join('')
    expect([told.length > 10_000, leaks(told)]).toEqual([true, []])
  })
})
