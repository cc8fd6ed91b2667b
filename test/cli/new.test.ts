import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {houseStyles} from '../../src/config/preset.js'
import {lintFiles} from '../../src/index.js'
import {createProject} from '../config/project.js'
import {runIn} from './run-in.js'

const leftOvers = ['no-empty-sections', 'no-placeholders']

/** The ids of the rules that say something of a new document, each with its first message. */
async function rulesAgainst(argv: readonly string[], presets: readonly string[]): Promise<Map<string, string>> {
  const cwd = await createProject({})
  const {status, stderr} = await runIn(cwd, [
    'new',
    'Refunds by webhook',
    '--folder',
    'docs',
    '--author',
    'Ada',
    ...argv
  ])
  expect([status, stderr]).toEqual([0, ''])
  const config = {extends: presets, designDocs: ['docs/**']}
  const [result] = await lintFiles('.', {cwd, config})
  const found = new Map<string, string>()
  for (const {ruleId, line, message} of result?.messages ?? []) {
    if (ruleId !== null && !found.has(ruleId)) found.set(ruleId, `${line}: ${message}`)
  }
  return found
}

describe('a new document, until it is filled in,', () => {
  it.each(['recommended', 'strict', 'all'])('fails only what it leaves out, under %s', async (preset) => {
    const found = await rulesAgainst([], [preset])
    expect([...found].filter(([id]) => !leftOvers.includes(id))).toEqual([])
    expect([...found.keys()].sort()).toEqual(leftOvers)
  })

  it.each(Object.keys(houseStyles))('fails only what it leaves out, by %s', async (preset) => {
    for (const number of [[], ['--number=12']]) {
      const found = await rulesAgainst(['--preset', preset, ...number], ['recommended', preset])
      expect([...found].filter(([id]) => !leftOvers.includes(id))).toEqual([])
      expect([...found.keys()]).toContain('no-empty-sections')
    }
  })
})

const designStyles = Object.keys(houseStyles).filter((name) => name !== 'madr' && name !== 'nygard-adr')

describe('a new design by a house style', () => {
  it.each(designStyles)('of %s carries what reviewers ask of every design', async (preset) => {
    const cwd = await createProject({})
    await runIn(cwd, ['new', 'Refunds', '--preset', preset])
    const text = await readFile(join(cwd, 'refunds.md'), 'utf8')
    const prompts = [
      'flowchart',
      'sequenceDiagram',
      'function accept(',
      '| setting | type | default |',
      'Thread safety: TODO',
      '| failure | what happens |',
      'unit tests for TODO'
    ]
    expect(prompts.filter((prompt) => !text.includes(prompt))).toEqual([])
  })

  it.each(designStyles)('of %s fails only what it leaves out, under all', async (preset) => {
    const found = await rulesAgainst(['--preset', preset], [preset, 'all'])
    expect([...found].filter(([id]) => !leftOvers.includes(id))).toEqual([])
  })
})

describe('design-lint new', () => {
  it('names the file by title, number and date', async () => {
    const cwd = await createProject({'docs/0011-poll.md': '# Poll\n', 'docs/notes.md': ''})
    const names: string[] = []
    for (const argv of [
      ['Use one queue!'],
      ['Use', 'one', 'queue', '--folder', 'docs', '--number'],
      ['Use one queue', '--folder=docs', '--number=40', '--date=2026-02-03'],
      ['Eine Warteschlange für alles', '--date=2026-02-03']
    ]) {
      const {stdout} = await runIn(cwd, ['new', ...argv])
      names.push(/^Wrote (\S+)\. /.exec(stdout)?.[1] ?? stdout)
    }
    expect(names).toEqual([
      'use-one-queue.md',
      'docs/0012-use-one-queue.md',
      'docs/0040-2026-02-03-use-one-queue.md',
      '2026-02-03-eine-warteschlange-für-alles.md'
    ])
  })

  it('never overwrites', async () => {
    const cwd = await createProject({'poll.md': 'mine\n'})
    const {status, stderr} = await runIn(cwd, ['new', 'Poll'])
    expect([status, stderr]).toEqual([
      2,
      'design-lint: Unexpected existing file `poll.md`, expected none: new never overwrites one\n'
    ])
    expect(await readFile(join(cwd, 'poll.md'), 'utf8')).toBe('mine\n')
  })

  it.each([
    [['new'], 'Unexpected `new` without a title, expected one, as in `design-lint new "Refunds by webhook"`'],
    [['new', '!?'], 'Unexpected title `!?`, expected one with letters or digits'],
    [
      ['new', 'Poll', '--preset', 'kepp'],
      /^Unexpected value `kepp` of `--preset`, expected one of .*; did you mean `kep`\?$/
    ],
    [['new', 'Poll', '--number=x'], 'Unexpected value `x` of `--number`, expected a whole number from 1'],
    [['new', 'Poll', '--date=soon'], 'Unexpected value `soon` of `--date`, expected a date as `YYYY-MM-DD`']
  ] as const)('says what is wrong with %j', async (argv, message) => {
    const {status, stderr} = await runIn(await createProject({}), argv)
    expect(status).toBe(2)
    const said = stderr.replace(/^design-lint: |\n$/g, '')
    if (typeof message === 'string') expect(said).toBe(message)
    else expect(said).toMatch(message)
  })

  it('puts the number into titles and metadata that carry it', async () => {
    const cwd = await createProject({})
    await runIn(cwd, ['new', 'Use one queue', '--preset=nygard-adr', '--number=3', '--date=2026-02-03', '--author=Ada'])
    const text = await readFile(join(cwd, '0003-2026-02-03-use-one-queue.md'), 'utf8')
    expect(text.split('\n').slice(0, 9)).toEqual([
      '# 3. Use one queue',
      '',
      'Date: 2026-02-03',
      '',
      '## Status',
      '',
      expect.stringMatching(/^<!-- /),
      '',
      'proposed'
    ])
  })
})
