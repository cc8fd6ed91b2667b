import {spawnSync} from 'node:child_process'
import {readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {openSourceCache} from '../../../src/lint/cache/source-cache.js'
import {gatherSources} from '../../../src/lint/source-files.js'
import {runIn} from '../../cli/run-in.js'
import {createProject} from '../../config/project.js'

const steps = Array.from({length: 10}, (_, at) => `  await ledger.step${at}(order)`).join('\n')
const worker = `export async function run(order: Order) {\n${steps}\n}\n`
const password = 'const password = "correct horse battery staple"\n'

let cwd = ''

beforeEach(async () => {
  cwd = await createProject({
    'package.json': '{"name": "shop"}',
    '.design-lintrc.yaml': 'sources: ["src/**"]',
    'docs/refunds.md': `# Refunds\n\n\`\`\`ts\n${steps}\n\`\`\`\n`,
    'src/worker.ts': worker,
    'src/secret.ts': password
  })
})

afterEach(() => void vi.useRealTimers())

const folder = () => join(cwd, 'node_modules/.cache/design-lint')
const lint = (...argv: string[]) => runIn(cwd, ['--only', 'no-copied-source', ...argv, 'docs'])

/** The source code of the project with a cache, and which of its files the cache knew. */
async function gather() {
  const cache = openSourceCache({folder: folder(), base: cwd})
  const recalled: string[] = []
  const watched: typeof cache = {
    ...cache,
    recall(path) {
      const known = cache.recall(path)
      if (known) recalled.push(path.slice(cwd.length + 1))
      return known
    },
    recallContent(path, digest) {
      const known = cache.recallContent(path, digest)
      if (known) recalled.push(`content of ${path.slice(cwd.length + 1)}`)
      return known
    }
  }
  const {places} = await gatherSources(['src/**'], cwd, {cache: watched})
  cache.save()
  return {places, recalled}
}

describe('the cache of folded source code', () => {
  it('answers for files whose times and size are the same', async () => {
    // Files that were only just written may change again under the same times.
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 60_000})
    const first = await gather()
    expect(first.recalled).toEqual([])
    const second = await gather()
    expect(second.recalled).toEqual(['src/secret.ts', 'src/worker.ts'])
    expect(second.places).toEqual(first.places)
  })

  it('answers for content that came back under other times', async () => {
    await gather()
    await writeFile(join(cwd, 'src/worker.ts'), worker)
    expect((await gather()).recalled).toEqual(['content of src/secret.ts', 'content of src/worker.ts'])
  })

  it('does not answer for content that changed', async () => {
    await gather()
    await writeFile(join(cwd, 'src/worker.ts'), worker.replaceAll('order', 'invoice'))
    expect((await gather()).recalled).toEqual(['content of src/secret.ts'])
    expect((await lint()).stdout).toBe('')
  })

  it('gives the findings of a run without it, and is written beside the results for its owner alone', async () => {
    const plain = await lint('--no-cache')
    expect(plain.stdout).toContain('Unexpected copy of lines `2` to `11` of `src/worker.ts`')
    for (const _ of [1, 2]) expect(await lint()).toEqual(plain)
    expect((await readdir(folder())).sort()).toEqual(['results', 'sources'])
    expect((await stat(join(folder(), 'sources'))).mode & 0o077).toBe(0)
  })

  it('holds no line of the code', async () => {
    await lint()
    const kept = await readFile(join(folder(), 'sources'), 'utf8')
    for (const word of ['password', 'horse', 'ledger']) expect(kept).not.toContain(word)
    const inBase64 = kept
      .split('\n')
      .map((line) => Buffer.from(line.split('\t').at(-1) ?? '', 'base64').toString('latin1'))
    expect(inBase64.join()).not.toContain('horse')
  })

  it.each<[what: string, damage: (text: string) => string]>([
    ['is empty', () => ''],
    ['is of another version', (text) => text.replace(/^.*\n/, 'design-lint cache 0 older\n')],
    ['is cut short', (text) => text.slice(0, -20)],
    ['has letters changed', (text) => text.replaceAll('A', 'B')]
  ])('that %s is ignored without a word, and written anew', async (_, damage) => {
    const first = await lint()
    const file = join(folder(), 'sources')
    const whole = await readFile(file, 'utf8')
    await writeFile(file, damage(whole))
    await writeFile(join(cwd, 'docs/refunds.md'), `# Refunds again\n\n\`\`\`ts\n${steps}\n\`\`\`\n`)
    expect((await lint()).stdout).toBe(first.stdout)
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(whole.split('\n').length)
  })

  it('is not asked about what lies in the index of git', async () => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
    for (const argv of [
      ['init', '--quiet'],
      ['add', '.']
    ])
      expect(spawnSync('git', argv, {cwd, env}).status).toBe(0)
    await writeFile(join(cwd, 'src/worker.ts'), worker.replaceAll('order', 'invoice'))
    const {stdout} = await runIn(cwd, ['--only', 'no-copied-source', '--staged'])
    expect(stdout).toContain('Unexpected copy of lines `2` to `11` of `src/worker.ts`')
    expect(await readdir(folder()).catch(() => [])).not.toContain('sources')
  })
})
