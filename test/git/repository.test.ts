import {execFileSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {createBlobReader} from '../../src/git/blobs.js'
import {GitError} from '../../src/git/git-error.js'
import {indexEntries} from '../../src/git/index-entries.js'
import {openRepository, type Repository} from '../../src/git/repository.js'
import {trackedFiles} from '../../src/git/tracked-files.js'

const environment = {PATH: process.env.PATH, HOME: '/nonexistent', GIT_CONFIG_GLOBAL: '/dev/null'}
let folder = ''
let repository: Repository

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-git-'))
  execFileSync('git', ['init', '-q'], {cwd: folder})
  repository = await openRepository(folder, environment)
})

afterEach(() => rm(folder, {recursive: true}))

async function stage(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(join(folder, path), content)
  execFileSync('git', ['add', path], {cwd: folder})
}

it('blobs are read whole, whatever is in them, and each once', async () => {
  const contents = ['', 'no break', 'blob 3\nabc\n', `${'x'.repeat(70_000)}\n`, Uint8Array.of(0, 255, 10)]
  for (const [at, content] of contents.entries()) await stage(`${at}.md`, content)
  const entries = await indexEntries(repository)
  let commands = 0
  const counted = {
    ...repository,
    git: {
      run: (...given: Parameters<Repository['git']['run']>) => {
        commands++
        return repository.git.run(...given)
      }
    }
  }
  const read = createBlobReader(counted)
  const blobs = contents.map((_, at) => entries.get(join(folder, `${at}.md`))?.blob ?? '')
  const found = await Promise.all([...blobs, ...blobs].map(read))
  expect(found.map((one) => one.length)).toEqual([...contents, ...contents].map(({length}) => length))
  expect(found[2]?.toString()).toBe('blob 3\nabc\n')
  expect(commands).toBe(1)
})

it('a blob that is not there is an error of one paragraph', async () => {
  const id = 'f'.repeat(40)
  const reading = createBlobReader(repository)(id)
  await expect(reading).rejects.toThrow(GitError)
  await expect(reading).rejects.toThrow('Unexpected lack of objects in this clone')
})

it('a command that fails says which, and what git said', async () => {
  await writeFile(join(folder, '.git/index'), 'broken')
  await expect(indexEntries(repository)).rejects.toThrow(
    /^Unexpected failure of `git ls-files` \(.+\), expected an answer\. Run it yourself to see more$/
  )
})

it('the index that a hook is given is the one that is read', async () => {
  const other = {...environment, GIT_INDEX_FILE: '.git/other-index'}
  await writeFile(join(folder, 'a.md'), '# A\n')
  execFileSync('git', ['add', 'a.md'], {cwd: folder, env: {...process.env, ...other}})
  expect([...(await indexEntries(repository)).keys()]).toEqual([])
  expect([...(await indexEntries(await openRepository(folder, other))).keys()]).toEqual([join(folder, 'a.md')])
})

it('tracked files are unknown where git has no answer', async () => {
  await stage('ü.md', '# A\n')
  expect(await trackedFiles(folder)).toEqual(['ü.md'])
  expect(await trackedFiles(tmpdir())).toBeUndefined()
  expect(await trackedFiles(folder, {PATH: '/nonexistent'})).toBeUndefined()
})
