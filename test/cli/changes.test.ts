import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runIn} from './run-in.js'

const clean = '# Cache\n\n## Rollout\n\nBy region.\n'
const draft = '# Cache\n\n## Rollout\n\nTBD\n'
const finding = (path: string, line = 5) =>
  `${path}:${line}:1 warning no-placeholders Unexpected placeholder \`TBD\`, expected the text that it stands for\n`

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-changes-'))
  git('init', '-q', '-b', 'main')
})

afterEach(() => rm(folder, {recursive: true}))

const identity = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com'
}
const quiet = {GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'}

function gitIn(cwd: string, ...argv: string[]): string {
  return execFileSync('git', argv, {cwd, encoding: 'utf8', env: {...process.env, ...identity, ...quiet}, stdio: 'pipe'})
}

const git = (...argv: string[]) => gitIn(folder, ...argv)

async function write(files: Readonly<Record<string, string>>, base = folder): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), {recursive: true})
    await writeFile(join(base, path), text)
  }
}

async function commit(files: Readonly<Record<string, string>>): Promise<void> {
  await write(files)
  git('add', '-A')
  git('commit', '-q', '--allow-empty', '-m', 'a')
}

const env = {PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...quiet}
const lintIn = (cwd: string, ...argv: string[]) => runIn(cwd, ['--only', 'no-placeholders', ...argv], {env})
const lint = (...argv: string[]) => lintIn(folder, ...argv)

describe('--staged', () => {
  it('checks the index and not the working tree', async () => {
    await commit({'a.md': clean, 'old.md': draft})
    await write({'a.md': draft, 'b.md': draft})
    expect((await lint('--staged')).stdout).toBe('')
    git('add', 'a.md')
    await write({'a.md': clean})
    expect((await lint('--staged')).stdout).toBe(finding('a.md'))
    expect((await lint('--staged', 'docs', '--no-error-on-unmatched')).stdout).toBe('')
    expect((await lint('--staged', 'a.md')).stdout).toBe(finding('a.md'))
  })

  it('works before the first commit, in a folder below and for a file that is gone from the disk', async () => {
    await write({'docs/a.md': draft, 'b.md': draft})
    git('add', '-A')
    await rm(join(folder, 'docs/a.md'))
    expect((await lintIn(join(folder, 'docs'), '--staged', '.')).stdout).toBe(finding('a.md'))
  })

  it('lets rules see the project as it is staged', async () => {
    await commit({'a.md': clean, 'target.md': '# Target\n'})
    await write({
      'a.md': '# Cache\n\nSee [it](target.md), [that](new.md) and [there](docs/).\n',
      'new.md': '# New\n',
      'docs/x.md': '# X\n'
    })
    git('add', 'a.md', 'docs')
    git('rm', '-q', '--cached', 'target.md')
    const ran = await runIn(folder, ['--only', 'no-stale-references', '--staged'], {env})
    expect(ran.stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['a.md:3:10', 'a.md:3:29', ''])
  })

  it('follows links within the index', async () => {
    await commit({'a.md': clean})
    await write({'a.md': draft})
    await symlink('a.md', join(folder, 'link.md'))
    git('add', '-A')
    expect((await lint('--staged')).stdout).toBe(finding('a.md') + finding('link.md'))
  })

  it('is refused in a conflict', async () => {
    await commit({'a.md': clean})
    git('checkout', '-q', '-b', 'other')
    await commit({'a.md': draft})
    git('checkout', '-q', 'main')
    await commit({'a.md': '# Cache\n\nElse.\n'})
    expect(() => git('merge', '-q', 'other')).toThrow()
    expect(await lint('--staged')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'design-lint: Unexpected merge conflict in `a.md`, expected an index without one. Resolve it and stage the file with `git add`\n'
    })
  })
})

describe('--fix --staged', () => {
  const crooked = '# Cache\n\n## 1. Scope\n\nAll.\n\n## 2. Design\n\nA map.\n\n## 4. Rollout\n\nBy region.\n'
  const straight = crooked.replace('4.', '3.')
  const fix = (...argv: string[]) =>
    runIn(folder, ['--only', 'consistent-numbering', '--fix', '--staged', ...argv], {env})

  it('edits the file and the index alike', async () => {
    await commit({'b.md': crooked})
    await write({'a b.md': crooked})
    await chmod(join(folder, 'a b.md'), 0o755)
    git('add', 'a b.md')
    expect(await fix()).toEqual({status: 0, stdout: '', stderr: ''})
    expect([await readFile(join(folder, 'a b.md'), 'utf8'), git('show', ':a b.md')]).toEqual([straight, straight])
    expect(git('status', '--porcelain', '-z')).toBe('A  a b.md\0')
    expect(git('ls-files', '-s', 'a b.md')).toMatch(/^100755 /)
  })

  it('is refused for a file that is staged in part, before anything is written', async () => {
    await write({'a.md': crooked, 'b.md': crooked})
    git('add', '-A')
    await write({'b.md': `${crooked}\nMore.\n`})
    const {status, stderr} = await fix()
    expect([status, stderr]).toEqual([
      2,
      'design-lint: Unexpected changes of `b.md` beside what is staged, expected the same in the file and in the index: `--fix --staged` would commit the rest with it. Stage all of it with `git add`, put the rest away with `git stash --keep-index`, or fix without `--staged`\n'
    ])
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(crooked)
    expect((await fix('--diff')).stdout).toContain('+## 3. Rollout')
    expect(await fix('a.md')).toMatchObject({status: 0})
  })
})

describe('--since', () => {
  it('checks what changed since the branches parted, with what is not tracked', async () => {
    await commit({'old.md': draft, 'a.md': clean, '.gitignore': 'ignored.md\n'})
    git('checkout', '-q', '-b', 'topic')
    await commit({'committed.md': draft})
    git('checkout', '-q', 'main')
    await commit({'theirs.md': draft})
    git('checkout', '-q', 'topic')
    await write({'a.md': draft, 'new one.md': draft, 'ignored.md': draft})
    expect((await lint('--since', 'main')).stdout).toBe(
      finding('a.md') + finding('committed.md') + finding('new one.md')
    )
    expect((await lint('--since=main', 'a.md')).stdout).toBe(finding('a.md'))
  })

  it.each([['ü ber/naïve “plan”.md'], ['a "b"\\c.md'], ['tab\tbed.md'], [' # %41.md'], [':(top)a.md']])(
    'takes the name %j',
    async (name) => {
      await commit({'x.md': clean})
      git('config', 'core.quotePath', 'true')
      await write({[name]: draft})
      const untracked = JSON.parse((await lint('--since', 'HEAD', '-f', 'json')).stdout) as {filePath: string}[]
      git('add', '-A')
      const staged = JSON.parse((await lint('--staged', '-f', 'json')).stdout) as {filePath: string}[]
      expect([untracked, staged].map((results) => results.map(({filePath}) => filePath))).toEqual([[name], [name]])
    }
  )

  it('takes a name with a line break', async () => {
    await commit({'x.md': clean})
    await write({'a\nb.md': draft})
    git('add', '-A')
    expect((await lint('--staged', '-f', 'json')).stdout).toContain('"filePath":"a\\nb.md"')
  })

  it('works in a worktree and in a submodule, and leaves submodules to their own repository', async () => {
    const inner = join(folder, 'inner')
    await mkdir(inner)
    gitIn(inner, 'init', '-q', '-b', 'main')
    await write({'a.md': clean}, inner)
    gitIn(inner, 'add', '-A')
    gitIn(inner, 'commit', '-q', '-m', 'a')
    await commit({'x.md': clean})
    await write({'a.md': draft}, inner)
    expect((await lint('--since', 'HEAD')).stdout).toBe('')
    expect((await lintIn(inner, '--since', 'HEAD')).stdout).toBe(finding('a.md'))
    git('worktree', 'add', '-q', 'tree')
    await write({'x.md': draft}, join(folder, 'tree'))
    expect((await lintIn(join(folder, 'tree'), '--since', 'main')).stdout).toBe(finding('x.md'))
  })

  it.each<[name: string, ref: string, stderr: string]>([
    [
      'a wrong ref',
      'mian',
      'Unexpected ref `mian`, expected a branch, tag or commit that this repository has. Check the spelling with `git branch --all`, or fetch it'
    ],
    [
      'an option',
      '--upload-pack=touch pwned',
      'Unexpected ref `--upload-pack=touch pwned`, expected a branch, tag or commit that this repository has. Check the spelling with `git branch --all`, or fetch it'
    ],
    [
      'a history of its own',
      'orphan',
      'Unexpected `orphan`, which has no commit in common with `HEAD`, expected a ref of the same history'
    ]
  ])('%s is refused', async (_, ref, stderr) => {
    await commit({'a.md': clean})
    git('checkout', '-q', '--orphan', 'orphan')
    await commit({'b.md': clean})
    git('checkout', '-q', 'main')
    expect(await lint(`--since=${ref}`)).toEqual({status: 2, stdout: '', stderr: `design-lint: ${stderr}\n`})
  })

  it('a shallow clone that lacks where the branches parted is told how to get it', async () => {
    await commit({'a.md': clean})
    git('branch', 'base')
    await commit({'a.md': draft})
    git('checkout', '-q', 'base')
    await commit({'b.md': clean})
    const clone = join(folder, 'clone')
    git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder}`, clone)
    const {status, stderr} = await lintIn(clone, '--since', 'origin/main')
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('Unexpected shallow clone in which `origin/main` and `HEAD` have no commit in common')
    ])
    expect(stderr).toContain('`git fetch --unshallow`')
  })
})

it('a clone without contents is told how to get them, and fetches nothing itself', async () => {
  await commit({'a.md': clean})
  await commit({'a.md': draft})
  git('config', 'uploadpack.allowFilter', 'true')
  const clone = join(folder, 'clone')
  git('clone', '-q', '--filter=blob:none', `file://${folder}`, clone)
  const {status, stderr} = await lintIn(clone, '--since', 'HEAD~1', '--changed-lines')
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^design-lint: Unexpected lack of objects in this clone, .*\n$/)
  ])
})

describe('--changed-lines', () => {
  const text = '# Cache\n\n## Scope\n\nTBD\n\n## Rollout\n\nBy region.\n'

  it('reports what changed lines have to do with, and counts the rest', async () => {
    await commit({'a.md': text, 'moved.md': `${text}\n${'More of it.\n'.repeat(20)}`})
    git('mv', 'moved.md', 'renamed.md')
    await write({'a.md': `New.\n\n${text.replace('By region.', 'TBD')}`, 'new.md': draft})
    const since = await lint('--since', 'HEAD', '--changed-lines', '-f', 'pretty')
    expect(since.stdout).toContain('a.md:11:1')
    expect(since.stdout).toContain('new.md:5:1')
    expect(since.stdout).toContain('2 findings (0 errors, 2 warnings) in 2 of 3 files')
    expect(since.stdout).toMatch(/\n2 findings outside of the changed lines\n$/)
    git('add', '-A')
    await write({'a.md': text})
    expect((await lint('--staged', '--changed-lines')).stdout).toBe(finding('a.md', 11) + finding('new.md'))
  })

  it('a section that lost its text is told at its heading; other line endings are no change', async () => {
    await commit({'a.md': '# Cache\n\n## Rollout\n\nBy region.\n\n## More\n\nText.\n', 'b.md': draft})
    await write({'a.md': '# Cache\n\n## Rollout\n\n## More\n\nText.\n', 'b.md': draft.replaceAll('\n', '\r\n')})
    const ran = await runIn(
      folder,
      ['--only', 'no-empty-sections,no-placeholders', '--since', 'HEAD', '--changed-lines'],
      {env}
    )
    expect(ran.stdout).toMatch(/^a\.md:3:1 warning no-empty-sections .*\n$/)
  })

  it('what a whole document lacks is told of a new one only', async () => {
    const flawed = await readFile(
      fileURLToPath(new URL('../../fixtures/docs/flawed-session-cache.md', import.meta.url)),
      'utf8'
    )
    const rule = ['--only', 'require-sections', '--rule', 'require-sections: [warn, {sections: [{title: Appendix}]}]']
    await commit({'.design-lintrc.yaml': 'designDocs: ["**"]\n', 'old.md': flawed})
    await write({'old.md': `${flawed}\nOne line more.\n`, 'new.md': flawed})
    const ran = await runIn(folder, [...rule, '--since', 'HEAD', '--changed-lines'], {env})
    expect(ran.stdout).toMatch(/^new\.md:1:1 warning require-sections .*\n$/)
  })

  it('edits nothing else', async () => {
    const numbered = '# Cache\n\n## 1. Scope\n\nAll.\n\n## 2. Design\n\nA map.\n\n## 4. Rollout\n\nBy region.\n'
    await commit({'a.md': numbered})
    await write({'a.md': numbered.replace('All.', 'All of it.')})
    const argv = ['--only', 'consistent-numbering', '--since', 'HEAD', '--changed-lines', '--fix']
    expect(await runIn(folder, argv, {env})).toMatchObject({status: 0, stdout: ''})
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toContain('## 4. Rollout')
    expect(
      await runIn(
        folder,
        argv.filter((word) => word !== '--changed-lines'),
        {env}
      )
    ).toMatchObject({status: 0})
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toContain('## 3. Rollout')
  })
})

describe('what cannot be', () => {
  it.each<[argv: string[], stderr: string]>([
    [['--staged', '--since', 'main'], 'Unexpected `--staged` beside `--since`, expected one of them'],
    [['--staged', '-'], 'Unexpected `--staged` beside `-`, expected one of them'],
    [['--changed-lines'], 'Unexpected `--changed-lines` alone, expected `--staged` or `--since <ref>` beside it'],
    [['--staged', '--update-baseline'], 'Unexpected `--update-baseline` beside `--staged`, expected one of them'],
    [
      ['--since', 'main', '--changed-lines', '--update-baseline'],
      'Unexpected `--update-baseline` beside `--changed-lines`, expected one of them'
    ],
    [
      ['--since', 'HEAD'],
      'Unexpected ref `HEAD`, expected a branch, tag or commit that this repository has. Check the spelling with `git branch --all`, or fetch it'
    ],
    [
      ['--staged', 'missing.md'],
      'Unexpected path `missing.md`, which is missing or holds no Markdown file, expected a file, a folder or a glob with .md or .markdown files. Check the spelling, or allow it with --no-error-on-unmatched'
    ]
  ])('%j', async (argv, stderr) => {
    expect(await lint(...argv)).toEqual({status: 2, stdout: '', stderr: `design-lint: ${stderr}\n`})
  })

  it('no repository, a bare one, and no git at all', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'design-lint-outside-'))
    expect((await lintIn(outside, '--staged')).stderr).toMatch(
      /^design-lint: Unexpected folder `.*` outside of a git repository, expected one inside \(git says: not a git repository .*\)\. Run inside of a repository, or without `--staged` and `--since`\n$/
    )
    gitIn(outside, 'init', '-q', '--bare')
    expect((await lintIn(outside, '--staged')).stderr).toMatch(/^design-lint: Unexpected bare repository at /)
    await rm(outside, {recursive: true})
    const ran = await runIn(folder, ['--staged'], {env: {PATH: '/nonexistent'}})
    expect(ran).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'design-lint: Unexpected lack of git, expected the program `git` on the PATH. Install it, or run without `--staged` and `--since`\n'
    })
  })

  it('an old git', async () => {
    await write({'bin/git': '#!/bin/sh\necho git version 2.11.0\n'})
    await chmod(join(folder, 'bin/git'), 0o755)
    const {stderr} = await runIn(folder, ['--staged'], {env: {PATH: `${join(folder, 'bin')}:/bin`}})
    expect(stderr).toBe(
      'design-lint: Unexpected version of git (`git version 2.11.0`), expected 2.25 or later. Update git, or run without `--staged` and `--since`\n'
    )
  })
})

it('the configuration of a stranger’s repository starts no program', async () => {
  await commit({'a.md': clean, 'b.md': clean, '.gitattributes': '*.md filter=evil diff=evil\n'})
  const marker = join(folder, 'pwned')
  await write({'evil.sh': `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat\n`})
  const evil = join(folder, 'evil.sh')
  await chmod(evil, 0o755)
  await write({'.git/hooks/post-index-change': `#!/bin/sh\n'${evil}'\n`})
  await chmod(join(folder, '.git/hooks/post-index-change'), 0o755)
  git('update-index', '--refresh')
  await rm(marker, {force: true})
  const settings = [
    'core.fsmonitor',
    'diff.external',
    'diff.evil.textconv',
    'diff.evil.command',
    'filter.evil.clean',
    'filter.evil.smudge',
    'core.pager',
    'core.sshCommand'
  ]
  await write({
    '.git/config': `${await readFile(join(folder, '.git/config'), 'utf8')}\n${settings
      .map((key) => {
        const [section = '', ...rest] = key.split('.')
        const head = rest.length > 1 ? `[${section} "${rest[0]}"]` : `[${section}]`
        return `${head}\n\t${rest.at(-1)} = ${evil}\n`
      })
      .join('')}`
  })
  await write({'a.md': draft})
  expect((await lint('--since', 'HEAD', '--changed-lines')).stdout).toBe(finding('a.md'))
  expect((await lint('--staged', '--changed-lines')).stdout).toBe('')
  expect((await runIn(folder, ['--fix', '--staged', '--only', 'consistent-numbering'], {env})).status).toBe(0)
  expect(existsSync(marker)).toBe(false)
  // The trap works: git itself falls into it.
  git('diff')
  expect(existsSync(marker)).toBe(true)
})
