import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runIn} from './run-in.js'

const code = Array.from({length: 30}, (_, at) => `  const entry${at} = await store.read(key${at})`).join('\n')
const listing = `# Cache\n\n\`\`\`ts\nasync function warm() {\n${code}\n}\n\`\`\`\n`
const clean = '# Cache\n\nThe cache keeps entries for an hour.\n'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-run-'))
})

afterEach(() => rm(folder, {recursive: true}))

async function project(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries({'.git/HEAD': '', ...files})) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), text)
  }
}

const only = ['--only', 'max-code-lines']

describe('exit status', () => {
  it.each<[name: string, argv: string[], status: number]>([
    ['nothing found', ['clean.md'], 0],
    ['warnings', ['listing.md', ...only], 0],
    ['as many warnings as allowed', ['listing.md', ...only, '--max-warnings', '1'], 0],
    ['more warnings than allowed', ['listing.md', ...only, '--max-warnings', '0'], 1],
    ['errors', ['listing.md', ...only, '--rule', 'max-code-lines: error'], 1],
    [
      'errors that are asked to be forgiven',
      ['listing.md', ...only, '--rule', 'max-code-lines: error', '--exit-zero'],
      0
    ],
    ['warnings that are not shown still count', ['listing.md', ...only, '--quiet', '--max-warnings', '0'], 1],
    ['a missing path', ['missing.md'], 2],
    ['a missing path that is allowed', ['missing.md', '--no-error-on-unmatched'], 0],
    ['an unknown flag', ['--fxi', 'clean.md'], 2],
    ['a wrong number', ['--max-warnings', 'x', 'clean.md'], 2],
    ['an unknown format', ['--format', 'yaml', 'clean.md'], 2],
    ['two reports on standard output', ['-f', 'json', '-f', 'compact', 'clean.md'], 2],
    ['an unknown rule', ['--rule', 'max-code-line: off', 'clean.md'], 2],
    ['an unknown rule to run alone', ['--only', 'max-code-line', 'clean.md'], 2],
    ['paths beside standard input', ['-', 'clean.md'], 2]
  ])('%s', async (_, argv, status) => {
    await project({'clean.md': clean, 'listing.md': listing})
    const ran = await runIn(folder, argv)
    expect([ran.status, ran.stderr.trimEnd().split('\n').length]).toEqual([status, 1])
    expect(ran.stderr === '').toBe(status !== 2)
  })
})

describe('what a newcomer does wrong', () => {
  it.each<[name: string, files: Record<string, string>, argv: string[], stderr: string]>([
    [
      'a flag with a typing error',
      {},
      ['--qiet'],
      'design-lint: Unexpected flag `--qiet`, expected one of those that `--help` lists; did you mean `--quiet`?\n'
    ],
    [
      'a format with a typing error',
      {},
      ['--format', 'jsno'],
      'design-lint: Unexpected format `jsno`, expected one of `pretty`, `compact`, `json`, `sarif`, `github`, `gitlab`, `junit`, `rdjson`, `checkstyle`, `markdown`, `html`, `checklist`, `agent`; did you mean `json`?\n'
    ],
    [
      'a path that is missing',
      {'docs/a.md': clean},
      ['dosc'],
      'design-lint: Unexpected path `dosc`, which is missing or holds no Markdown file, expected a file, a folder or a glob with .md or .markdown files. Check the spelling, or allow it with --no-error-on-unmatched\n'
    ],
    [
      'a rule that does not exist',
      {'.design-lintrc.yaml': 'rules:\n  max-code-line: off\n', 'a.md': clean},
      ['a.md'],
      'max-code-line'
    ],
    [
      'a severity that does not exist',
      {'.design-lintrc.yaml': 'rules:\n  max-code-lines: warm\n', 'a.md': clean},
      ['a.md'],
      'did you mean `warn`?'
    ],
    [
      'an option that does not exist',
      {'.design-lintrc.json': '{"rules": {"max-code-lines": ["warn", {"maxx": 3}]}}', 'a.md': clean},
      ['a.md'],
      'did you mean `max`?'
    ],
    [
      'a key that stands twice',
      {'.design-lintrc.yaml': 'rules: {}\nrules: {}\n', 'a.md': clean},
      ['a.md'],
      'Unexpected second key'
    ],
    [
      'a configuration that throws',
      {'design-lint.config.mjs': "throw new Error('no such host')\n", 'a.md': clean},
      ['a.md'],
      'Error: no such host'
    ],
    [
      'two configurations in one folder',
      {'.design-lintrc.yaml': 'root: true\n', 'design-lint.config.mjs': 'export default {}\n', 'a.md': clean},
      ['a.md'],
      'Unexpected 2 configurations'
    ]
  ])('%s is told in one paragraph', async (_, files, argv, stderr) => {
    await project(files)
    const ran = await runIn(folder, argv)
    expect([ran.status, ran.stdout]).toEqual([2, ''])
    if (stderr.startsWith('design-lint:')) expect(ran.stderr).toBe(stderr)
    else expect(ran.stderr).toContain(stderr)
    expect(ran.stderr.trimEnd()).not.toContain('\n')
  })

  it('a binary file that is named like a document is a finding, and the run goes on', async () => {
    await project({'docs/a.md': listing, 'docs/photo.md': '\u0089PNG\u0000\u0000'})
    const ran = await runIn(folder, ['docs', ...only])
    expect([ran.status, ran.stdout]).toEqual([
      1,
      'docs/a.md:3:1 warning max-code-lines Unexpected `32` lines of code with bodies, expected at most `25`\n' +
        'docs/photo.md:1:1 error file Unexpected binary data, expected UTF-8 text\n'
    ])
  })

  it.runIf(process.getuid?.() !== 0)('an unreadable file that is named ends the run', async () => {
    await project({'secret.md': clean})
    await chmod(join(folder, 'secret.md'), 0)
    expect(await runIn(folder, ['secret.md'])).toMatchObject({status: 2})
  })
})

describe('output', () => {
  it('is one line a finding where nobody watches, frames on a terminal', async () => {
    await project({'listing.md': listing})
    const lines = await runIn(folder, ['listing.md', ...only])
    expect(lines.stdout).toBe(
      'listing.md:3:1 warning max-code-lines Unexpected `32` lines of code with bodies, expected at most `25`\n'
    )
    const frames = await runIn(folder, ['listing.md', ...only], {isTTY: true, env: {NO_COLOR: '1'}})
    expect(frames.stdout).toContain('> 3 │ ```ts\n')
    expect(frames.stdout).toMatch(/1 finding \(0 errors, 1 warning\) in 1 of 1 file: 1 other document\n$/)
  })

  it('goes to files beside the terminal', async () => {
    await project({'listing.md': listing})
    const ran = await runIn(folder, ['listing.md', ...only, '-f', 'json=out/report.json', '-f', 'compact'])
    expect(ran.stdout).toMatch(/^listing\.md:3:1 warning/)
    expect(JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8'))).toMatchObject([{warningCount: 1}])
  })

  it('reads standard input under a name', async () => {
    await project({'.design-lintrc.yaml': 'overrides:\n  - files: [drafts/**]\n    rules: {max-code-lines: off}\n'})
    const named = (name: string) => runIn(folder, ['-', '--stdin-filename', name], {stdin: listing})
    expect((await named('docs/a.md')).stdout).toMatch(/^docs\/a\.md:3:1 warning max-code-lines/m)
    expect((await named('drafts/a.md')).stdout).not.toContain('max-code-lines')
    expect(await runIn(folder, ['-'], {stdin: ''})).toEqual({status: 0, stdout: '', stderr: ''})
  })

  it('counts and times on request', async () => {
    await project({'listing.md': listing})
    const ran = await runIn(folder, ['listing.md', ...only, '--statistics', '--stats'])
    expect(ran.stderr).toMatch(
      /^rule +findings +files +fixable\nmax-code-lines +1 +1 +0\nrule +time\nmax-code-lines +[\d.]+ ms\n/
    )
  })
})

describe('other commands', () => {
  it('help names every flag, version the version', async () => {
    const help = await runIn(folder, ['--help'])
    for (const flag of ['--fix', '--format', '--config', '--max-warnings', '--stdin-filename']) {
      expect(help.stdout).toContain(flag)
    }
    expect((await runIn(folder, ['-V'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('rules lists every rule, as text and as JSON', async () => {
    const text = await runIn(folder, ['rules'])
    const json = await runIn(folder, ['rules', '--format', 'json'])
    const ids = (JSON.parse(json.stdout) as {id: string}[]).map(({id}) => id)
    expect(
      text.stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0])
    ).toEqual(ids)
    expect(ids).toContain('max-code-lines')
  })

  it('a folder that is named like a command is a path', async () => {
    await project({'rules/a.md': listing})
    expect((await runIn(folder, ['./rules', ...only])).stdout).toMatch(/^rules\/a\.md:3:1/)
  })

  it('explain shows the readme of a rule', async () => {
    expect((await runIn(folder, ['explain', 'max-code-lines'])).stdout).toMatch(/^max-code-lines\n\nLimit how long/)
    expect(await runIn(folder, ['explain', 'max-code-line'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'design-lint: Unexpected rule `max-code-line`, expected the id of a rule; did you mean `max-code-lines`?\n'
    })
  })

  it('init writes a configuration that works, once', async () => {
    await project({'a.md': clean})
    const first = await runIn(folder, ['init'])
    expect(first).toMatchObject({status: 0, stdout: expect.stringContaining('id: design-lint')})
    expect((await runIn(folder, ['a.md'])).status).toBe(0)
    const before = await readFile(join(folder, '.design-lintrc.yaml'), 'utf8')
    expect(await runIn(folder, ['init'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('never overwrites')
    })
    expect(await readFile(join(folder, '.design-lintrc.yaml'), 'utf8')).toBe(before)
  })

  it('print-config shows what holds and why', async () => {
    await project({'.design-lintrc.yaml': 'rules:\n  max-code-lines: error\n', 'a.md': clean})
    const {stdout, status} = await runIn(folder, ['--print-config', 'a.md'])
    expect([status, stdout]).toMatchObject([
      0,
      expect.stringMatching(/max-code-lines: .*"error".*# .*\.design-lintrc\.yaml/)
    ])
  })
})
