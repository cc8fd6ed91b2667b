import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {formatResults, lintFiles} from '../../src/index.js'
import {runIn} from './run-in.js'

const key = 'a key that the team keeps to itself'
const env = {DESIGN_LINT_NAMES_KEY: key}
const names = '# our customers\nNorthgate Bank Ltd\n\nBrightwater Energy\n'
const design = '# Settlement\n\nAsked for by Northgate-Bank and by brightwater.energy/news.\n'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-protect-'))
})

afterEach(() => rm(folder, {recursive: true}))

async function project(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries({'.git/HEAD': '', ...files})) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), text)
  }
}

const read = (path: string) => readFile(join(folder, path), 'utf8')

describe('protect', () => {
  it('writes digests that tell nobody the names, and says what to do with them', async () => {
    await project({'names.txt': names})
    const ran = await runIn(folder, ['protect', 'names.txt'], {env})
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toBe(`Wrote 2 digests to design-lint.names.

Commit it, and name it in the configuration:

rules:
  no-confidential-terms: [error, {digests: "design-lint.names"}]

Keep names.txt and the key out of the repository: the key belongs in DESIGN_LINT_NAMES_KEY, on continuous integration as a secret.
`)
    expect(await read('design-lint.names')).toMatch(
      /^# design-lint protected names, HMAC-SHA-256\nlengths 13 17\n[0-9a-f]{24}\n[0-9a-f]{24}\n$/
    )
  })

  it('replaces a list of digests, and nothing else, only when it is told to', async () => {
    await project({'names.txt': names, 'more.txt': `${names}Kestrel Logistics\n`, 'notes.md': '# Notes\n'})
    await runIn(folder, ['protect', 'names.txt'], {env})
    const before = await read('design-lint.names')
    const refused = await runIn(folder, ['protect', 'more.txt'], {env})
    expect([refused.status, refused.stderr]).toEqual([
      2,
      'design-lint: Unexpected existing file `design-lint.names`, expected none. Replace it with --force\n'
    ])
    expect(await read('design-lint.names')).toBe(before)
    expect((await runIn(folder, ['protect', '--force', 'more.txt'], {env})).status).toBe(0)
    expect((await read('design-lint.names')).split('\n').length).toBe(before.split('\n').length + 1)
    const other = await runIn(folder, ['protect', '--force', '-o', 'notes.md', 'names.txt'], {env})
    expect([other.status, other.stderr]).toEqual([
      2,
      'design-lint: Unexpected failure to write `notes.md` (it is no list of digests), expected a file that can be written\n'
    ])
    expect(await read('notes.md')).toBe('# Notes\n')
  })

  it.each<[what: string, list: string | undefined, argv: string[], env: Record<string, string>, stderr: string]>([
    [
      'no key',
      names,
      ['names.txt'],
      {},
      'Unexpected environment with no key in DESIGN_LINT_NAMES_KEY, expected one of at least 16 characters. Make one with `openssl rand -hex 32` and keep it where the team keeps its secrets'
    ],
    [
      'a key that can be tried out',
      names,
      ['names.txt'],
      {DESIGN_LINT_NAMES_KEY: 'short'},
      'Unexpected environment with a key of 5 characters in DESIGN_LINT_NAMES_KEY, expected one of at least 16 characters. Make one with `openssl rand -hex 32` and keep it where the team keeps its secrets'
    ],
    [
      'no file',
      names,
      [],
      env,
      'Unexpected command without a file, expected one with a name a line, as in `design-lint protect ~/customers.txt`'
    ],
    [
      'two files',
      names,
      ['names.txt', 'more.txt'],
      env,
      'Unexpected 2 files, expected one with a name a line, as in `design-lint protect ~/customers.txt`'
    ],
    [
      'a missing file',
      undefined,
      ['names.txt'],
      env,
      'Unexpected unreadable file `names.txt` (ENOENT), expected a list of names, one a line'
    ],
    [
      'an empty list',
      '# none yet\n',
      ['names.txt'],
      env,
      'Unexpected list `names.txt` without a name, expected one a line'
    ],
    [
      'a pattern',
      '/Project \\w+/\n',
      ['names.txt'],
      env,
      'Unexpected pattern in `names.txt`, expected names only: a pattern has no digest. Keep patterns in a list outside of the repository'
    ],
    [
      'a name that is too long',
      'The Northgate Bank of the West\n',
      ['names.txt'],
      env,
      'Unexpected name `The … (30 characters)` of 6 words, expected 1 to 4, in `names.txt`'
    ],
    [
      'a name of one letter',
      'Northgate Bank\nX\n',
      ['names.txt'],
      env,
      'Unexpected name of one letter, expected at least 2, in `names.txt`'
    ]
  ])('refuses %s', async (_, list, argv, given, stderr) => {
    await project(list === undefined ? {} : {'names.txt': list})
    const ran = await runIn(folder, ['protect', ...argv], {env: given})
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([2, '', `design-lint: ${stderr}\n`])
  })
})

describe('a committed list of digests', () => {
  const found =
    'docs/a.md:3:14 error no-confidential-terms Unexpected protected name `No… (14 characters)`, expected a neutral one such as `the customer`\n' +
    'docs/a.md:3:36 error no-confidential-terms Unexpected protected name `bri… (18 characters)`, expected a neutral one such as `the customer`\n'
  const skipped =
    'no-confidential-terms: the names of design-lint.names were not checked, because the environment has no key in DESIGN_LINT_NAMES_KEY\n'

  beforeEach(async () => {
    await project({
      'names.txt': names,
      'docs/a.md': design,
      'docs/b.md': design,
      '.design-lintrc.yaml': 'rules: {no-confidential-terms: [error, {digests: design-lint.names}]}\n'
    })
    await runIn(folder, ['protect', 'names.txt'], {env})
    await rm(join(folder, 'names.txt'))
  })

  it('finds the names with the key', async () => {
    const ran = await runIn(folder, ['--only', 'no-confidential-terms', 'docs'], {env})
    expect(ran).toEqual({status: 1, stdout: found + found.replaceAll('a.md', 'b.md'), stderr: ''})
  })

  it('says once that the check was skipped without the key', async () => {
    const ran = await runIn(folder, ['--only', 'no-confidential-terms', 'docs'])
    expect(ran).toEqual({status: 0, stdout: '', stderr: skipped})
  })

  it('says so for standard input too', async () => {
    const argv = ['--only', 'no-confidential-terms', '--stdin-filename', 'docs/a.md', '-']
    expect(await runIn(folder, argv, {stdin: design})).toEqual({status: 0, stdout: '', stderr: skipped})
    expect(await runIn(folder, argv, {stdin: design, env})).toEqual({status: 1, stdout: found, stderr: ''})
  })

  it.each([
    ['Northgate Bank\n', 'it is not a list that design-lint protect made'],
    [undefined, 'the file cannot be read']
  ])('says why a list cannot be used: %j', async (text, why) => {
    const list = join(folder, 'design-lint.names')
    await (text === undefined ? rm(list) : writeFile(list, text))
    const ran = await runIn(folder, ['--only', 'no-confidential-terms', 'docs'], {env})
    expect(ran).toEqual({
      status: 0,
      stdout: '',
      stderr: `no-confidential-terms: the names of design-lint.names were not checked, because ${why}\n`
    })
  })

  it('masks the names in the reports of the library, and tells it of a skipped check', async () => {
    const told: string[] = []
    const results = await lintFiles('docs', {cwd: folder, onNotice: (sentence) => told.push(sentence)})
    expect(told).toEqual([skipped.trim()])
    expect(await formatResults(results, 'compact')).not.toContain('protected name')
  })
})

describe('a list of terms outside of the repository', () => {
  const argv = ['--no-config', '--only', 'no-confidential-terms', 'docs']
  const option = (file: string) => [...argv, '--rule', `no-confidential-terms: [error, {file: "${file}"}]`]
  const unread = (file: string, why: string) =>
    `no-confidential-terms: the terms of ${file} were not checked, because ${why}\n`

  beforeEach(() => project({'repository/docs/a.md': design, 'terms.txt': 'Northgate Bank\n'}))

  it('is told of names that stand in every document', async () => {
    await project({'terms.txt': 'Northgate Bank\nX\n'})
    const ran = await runIn(join(folder, 'repository'), option('../terms.txt'))
    expect([ran.status, ran.stdout.split('\n').length - 1, ran.stderr]).toEqual([
      1,
      1,
      'no-confidential-terms: the names of one letter in ../terms.txt were not checked, because a letter stands in every document\n'
    ])
  })

  it('is the place of no name of one letter, nor is the configuration', async () => {
    const rule = 'no-confidential-terms: [error, {terms: ["X"]}]'
    const ran = await runIn(join(folder, 'repository'), [...argv, '--rule', rule])
    expect([ran.status, ran.stderr]).toEqual([
      2,
      'design-lint: Cannot use --rule: Unexpected `X` at `rules.no-confidential-terms[1].terms[0]`, expected a name of at least 2 letters or digits\n'
    ])
  })

  it.each<[what: string, argv: string[], env: Record<string, string>, status: number, stderr: string]>([
    ['the variable', argv, {DESIGN_LINT_TERMS: '../terms.txt'}, 1, ''],
    ['an option', option('../terms.txt'), {}, 1, ''],
    ['a variable that an option names', option('$OUR_TERMS'), {OUR_TERMS: '../terms.txt'}, 1, ''],
    ['nothing', argv, {}, 0, ''],
    [
      'the variable, and is missing',
      argv,
      {DESIGN_LINT_TERMS: '../none.txt'},
      0,
      unread('$DESIGN_LINT_TERMS', 'the file cannot be read')
    ],
    ['an option, and is missing', option('../none.txt'), {}, 0, unread('../none.txt', 'the file cannot be read')],
    [
      'a variable that is not set',
      option('$OUR_TERMS'),
      {},
      0,
      unread('$OUR_TERMS', 'the environment has no OUR_TERMS')
    ]
  ])('is named by %s', async (_, words, given, status, stderr) => {
    const ran = await runIn(join(folder, 'repository'), words, {env: given})
    expect([ran.status, ran.stderr]).toEqual([status, stderr])
    expect(ran.stdout.includes('Unexpected protected name `No… (14 characters)`')).toBe(status === 1)
  })
})
