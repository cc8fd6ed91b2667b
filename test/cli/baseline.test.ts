import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runIn} from './run-in.js'

const name = 'design-lint.baseline.json'
const placeholders = (...lines: string[]) => `# Cache\n\n## Rollout\n\n${lines.join('\n\n')}\n`
const only = ['--only', 'no-placeholders']

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-baseline-'))
  await write({'.git/HEAD': ''})
})

afterEach(() => rm(folder, {recursive: true}))

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), text)
  }
}

const update = (...words: string[]) => runIn(folder, ['--update-baseline', ...only, ...words])
const lint = (...words: string[]) => runIn(folder, [...only, '--max-warnings', '0', ...words])
const baseline = async () => JSON.parse(await readFile(join(folder, name), 'utf8')) as {salt: string; files: object}

it('holds back what it counts, wherever the section went, and reports what is new', async () => {
  await write({'docs/a.md': placeholders('TBD', 'TODO: which region')})
  expect(await update()).toEqual({
    status: 0,
    stdout: '',
    stderr: `The baseline \`${name}\` holds 2 findings now\n`
  })
  expect(await lint()).toEqual({status: 0, stdout: '', stderr: ''})
  await write({'docs/a.md': `# Cache\n\nMore words.\n\n## Scope\n\nTBD\n\n## Rollout\n\nTBD\n\nTODO: which region\n`})
  expect(await lint()).toEqual({
    status: 1,
    stdout:
      'docs/a.md:7:1 warning no-placeholders Unexpected placeholder `TBD`, expected the text that it stands for\n',
    stderr: ''
  })
  expect(await lint('--no-baseline', '--exit-zero')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/(.*\n){3}/)
  })
})

it('reports what goes beyond its count, and says so', async () => {
  await write({'a.md': placeholders('TBD')})
  await update()
  await write({'a.md': placeholders('TBD', 'TBD')})
  const [result] = JSON.parse((await lint('-f', 'json')).stdout) as [
    {warningCount: number; messages: {line: number; note: string}[]; suppressedMessages: {suppressions: object[]}[]}
  ]
  expect([result.warningCount, result.messages.map(({line}) => line)]).toEqual([1, [7]])
  expect(result.messages[0]?.note).toMatch(/\. The baseline holds back 1 like it in this section, which now has more$/)
  expect(result.suppressedMessages.map(({suppressions}) => suppressions)).toEqual([
    [{kind: 'baseline', justification: ''}]
  ])
})

it('is counted in the summary and no longer in the checklist', async () => {
  await write({'a.md': placeholders('TBD'), '.design-lintrc.yaml': 'designDocs: ["**"]\n'})
  await update()
  const pretty = await lint('-f', 'pretty')
  expect(pretty.stdout).toBe('No findings in 1 file: 1 design\n1 finding held back by the baseline\n')
  expect((await lint('-f', 'checklist')).stdout).toContain('its findings are held back by the baseline')
})

it('is sorted, one entry a line, holds no words of the document, and does not change without a reason', async () => {
  await write({
    'b.md': placeholders('TBD'),
    'a/c.md': placeholders('TODO: the secret customer'),
    'a.md': '# Fine\n\nYes.\n'
  })
  await update()
  const text = await readFile(join(folder, name), 'utf8')
  expect(text.replace(/[0-9a-f]{16,}/g, '…')).toBe(
    '{\n  "version": 1,\n  "salt": "…",\n  "files": {\n' +
      '    "a/c.md": {\n      "no-placeholders": {\n        "…": 1\n      }\n    },\n' +
      '    "b.md": {\n      "no-placeholders": {\n        "…": 1\n      }\n    }\n  }\n}\n'
  )
  await update()
  expect(await readFile(join(folder, name), 'utf8')).toBe(text)
  expect((await readdir(folder)).filter((file) => file.endsWith('.tmp'))).toEqual([])
})

describe('stale entries', () => {
  beforeEach(async () => {
    await write({'docs/a.md': placeholders('TBD', 'TBD'), 'docs/b.md': placeholders('TODO: it')})
    await update()
    await write({'docs/a.md': placeholders('TBD', 'Done.')})
  })

  const gone = `The baseline \`${name}\` holds 1 finding that is gone: docs/a.md (1 of no-placeholders). Let it shrink with \`--update-baseline\`\n`

  it('are told, and fail on request', async () => {
    expect(await lint()).toEqual({status: 0, stdout: '', stderr: gone})
    expect(await lint('--fail-on-stale-baseline')).toEqual({status: 1, stdout: '', stderr: gone})
    expect((await update()).stderr).toBe(`The baseline \`${name}\` holds 2 findings now, 3 before\n`)
    expect(await lint('--fail-on-stale-baseline')).toEqual({status: 0, stdout: '', stderr: ''})
  })

  it('of other files and rules are none of a partial run, and an update keeps them', async () => {
    await write({'docs/b.md': '# Cache\n\nDone.\n'})
    expect((await lint('docs/a.md')).stderr).toBe(gone)
    await update('docs/a.md')
    expect(Object.keys((await baseline()).files)).toEqual(['docs/a.md', 'docs/b.md'])
    const other = ['--only', 'max-code-lines', '--fail-on-stale-baseline']
    expect(await runIn(folder, other)).toEqual({status: 0, stdout: '', stderr: ''})
    await runIn(folder, ['--only', 'max-code-lines', '--update-baseline'])
    expect(Object.keys((await baseline()).files)).toEqual(['docs/a.md', 'docs/b.md'])
  })

  it('of a file that is gone are told by a run over its folder only', async () => {
    await write({'docs/a.md': placeholders('TBD', 'TBD'), 'rfcs/c.md': '# Fine\n\nYes.\n'})
    await rm(join(folder, 'docs/b.md'))
    expect((await lint('docs/a.md', 'rfcs')).stderr).toBe('')
    expect((await lint('docs')).stderr).toContain('docs/b.md (1 of no-placeholders)')
    await update('docs/a.md')
    expect(Object.keys((await baseline()).files)).toContain('docs/b.md')
    await update('.')
    expect(Object.keys((await baseline()).files)).toEqual(['docs/a.md'])
  })
})

it('counts no entry of another shard as gone, with the cache and without', async () => {
  await write({'docs/a.md': placeholders('TBD', 'TBD'), 'docs/b.md': placeholders('TODO: it'), 'package.json': '{}'})
  await update()
  await write({'docs/a.md': placeholders('TBD', 'Done.'), 'docs/b.md': placeholders('Done.')})
  const stale: string[] = []
  for (const cache of [['--no-cache'], [], []]) {
    for (const shard of ['1/2', '2/2']) {
      const {status, stderr} = await lint('--shard', shard, '--fail-on-stale-baseline', ...cache)
      stale.push(`${status} ${/gone: (.*)\. Let/.exec(stderr)?.[1]}`)
    }
  }
  expect(stale.slice(0, 2).sort()).toEqual(['1 docs/a.md (1 of no-placeholders)', '1 docs/b.md (1 of no-placeholders)'])
  expect(stale).toEqual([stale.slice(0, 2), stale.slice(0, 2), stale.slice(0, 2)].flat())
})

it('follows a file that is renamed', async () => {
  await write({'docs/a.md': placeholders('TBD', 'TODO: it'), 'docs/b.md': '# Other\n\nTBD\n'})
  await update()
  await rename(join(folder, 'docs/a.md'), join(folder, 'docs/renamed.md'))
  expect(await lint('--fail-on-stale-baseline')).toEqual({status: 0, stdout: '', stderr: ''})
  expect(await lint('docs/renamed.md')).toEqual({status: 0, stdout: '', stderr: ''})
  await update()
  expect(Object.keys((await baseline()).files)).toEqual(['docs/b.md', 'docs/renamed.md'])
})

it('is found from a folder below, and its paths are relative to itself', async () => {
  await write({'docs/a.md': placeholders('TBD'), '.design-lintrc.yaml': 'extends: recommended\n'})
  await update()
  const below = await runIn(join(folder, 'docs'), [...only, 'a.md', '--fail-on-stale-baseline'])
  expect(below).toEqual({status: 0, stdout: '', stderr: ''})
  const named = await runIn(join(folder, 'docs'), [...only, 'a.md', '--baseline', `../${name}`])
  expect(named).toEqual({status: 0, stdout: '', stderr: ''})
})

it('holds for standard input under a name', async () => {
  await write({'a.md': placeholders('TBD')})
  await update()
  const ran = await runIn(folder, [...only, '-', '--stdin-filename', 'a.md'], {stdin: placeholders('TBD')})
  expect(ran).toEqual({status: 0, stdout: '', stderr: ''})
})

describe('what cannot be used', () => {
  const advice =
    'expected what `--update-baseline` writes. Restore the file from version control, or delete it and run with `--update-baseline` over all documents\n'

  it.each<[what: string, text: string, stderr: string]>([
    ['no JSON', 'version: 1', `Unexpected text that is not JSON in the baseline \`${name}\`, ${advice}`],
    ['a conflict', '{\n<<<<<<< ours\n}', `Unexpected marks of a merge conflict in the baseline \`${name}\`, ${advice}`],
    ['a list', '[]', `Unexpected value at \`version\` in the baseline \`${name}\`, ${advice}`],
    [
      'a wrong count',
      `{"version": 1, "salt": "${'0'.repeat(32)}", "files": {"a.md": {"no-pii": {"ab": -1}}}}`,
      `Unexpected value at \`files.a.md.no-pii.ab\` in the baseline \`${name}\`, ${advice}`
    ],
    [
      'another version',
      '{"version": 2}',
      `Unexpected version \`2\` of the baseline \`${name}\`, expected \`1\`: another version of design-lint wrote it. Use that version, or delete the file and run with \`--update-baseline\` over all documents\n`
    ]
  ])('%s', async (_, text, stderr) => {
    await write({'a.md': placeholders('TBD'), [name]: text})
    expect(await lint()).toEqual({status: 2, stdout: '', stderr: `design-lint: ${stderr}`})
    expect(await update()).toEqual({status: 2, stdout: '', stderr: `design-lint: ${stderr}`})
    expect(await readFile(join(folder, name), 'utf8')).toBe(text)
  })

  it.each<[argv: string[], stderr: string]>([
    [
      ['--baseline', 'missing.json'],
      'Unexpected baseline `missing.json`, which is missing, expected a file that `--update-baseline` wrote. Check the spelling, or write it with `--update-baseline`'
    ],
    [
      ['--baseline', 'no/such/folder.json', '--update-baseline'],
      'Unexpected failure to write the baseline `no/such/folder.json` (the file or its folder is not there), expected a file that can be written'
    ],
    [
      ['--no-baseline', '--update-baseline'],
      'Unexpected `--no-baseline` beside `--update-baseline`, expected one of them'
    ],
    [['--no-baseline', '--baseline', 'a.json'], 'Unexpected `--no-baseline` beside `--baseline`, expected one of them'],
    [['--diff', '--update-baseline'], 'Unexpected `--update-baseline` beside `--diff`, expected one of them'],
    [['--update-baseline', '-'], 'Unexpected `--update-baseline` beside `-`, expected one of them']
  ])('%j', async (argv, stderr) => {
    await write({'a.md': placeholders('TBD')})
    expect(await runIn(folder, argv)).toEqual({status: 2, stdout: '', stderr: `design-lint: ${stderr}\n`})
  })
})
