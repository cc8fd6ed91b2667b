import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runIn} from '../../cli/run-in.js'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-cache-'))
  await writeFile(join(folder, 'package.json'), '{"name": "shop"}')
  await writeFile(join(folder, 'a.md'), '# A\n\n## Rollout\n')
  await writeFile(join(folder, 'b.md'), '# B\n\n## Rollout\n')
})

afterEach(() => rm(folder, {recursive: true, force: true}))

const place = () => join(folder, 'node_modules/.cache/design-lint')
const file = () => join(place(), 'results')

async function recalled(...argv: string[]): Promise<number> {
  const {stderr} = await runIn(folder, ['--stats', ...argv])
  return Number(/files from the cache +(\d+)/.exec(stderr)?.[1] ?? 0)
}

describe('a cache that cannot be relied on', () => {
  const damages: [what: string, damage: (text: string) => string, recalled: number][] = [
    ['is empty', () => '', 0],
    ['is of another program', () => '{"files": []}', 0],
    ['is of another version', (text) => text.replace(/^.*\n/, 'design-lint cache 0 older\n'), 0],
    ['is cut short', (text) => text.slice(0, -20), 1],
    ['has one letter changed', (text) => text.replace('"kind"', '"kinb"'), 1],
    ['is noise after the first line', (text) => `${text.split('\n')[0]}\n\0\u0001\t\t\n\n\t"`, 0]
  ]

  it.each(damages)('that %s is ignored without a word, and written anew', async (_, damage, known) => {
    const first = await runIn(folder, ['.'])
    await writeFile(file(), damage(await readFile(file(), 'utf8')))
    expect(await runIn(folder, ['.'])).toEqual(first)
    await writeFile(file(), damage(await readFile(file(), 'utf8')))
    expect(await recalled('.')).toBe(known)
    expect(await recalled('.')).toBe(2)
  })

  it('that cannot be written is told once, and the run goes on', async () => {
    const plain = await runIn(folder, ['--no-cache', '.'])
    await writeFile(join(folder, 'node_modules'), 'a file')
    const ran = await runIn(folder, ['.'])
    expect([ran.status, ran.stdout]).toEqual([plain.status, plain.stdout])
    expect(ran.stderr).toBe(
      `The cache could not be written to ${place()} (a file has the name of a folder above it), so the next run lints every file anew. Name another folder with --cache-location, or leave the cache off with --no-cache\n`
    )
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read or written is told once too', async () => {
    await mkdir(place(), {recursive: true})
    await chmod(place(), 0)
    expect((await runIn(folder, ['.'])).stderr).toContain('(the file or its folder may not be written)')
    await chmod(place(), 0o700)
  })
})

describe('the place of the cache', () => {
  it('is the folder that a flag names', async () => {
    await runIn(folder, ['--cache-location', 'tmp/lint', '.'])
    expect(await readdir(join(folder, 'tmp/lint'))).toEqual(['results'])
    expect(await recalled('--cache-location', 'tmp/lint', '.')).toBe(2)
    expect(await recalled('.')).toBe(0)
  })

  it('is the cache folder of the user outside of a package', async () => {
    await rm(join(folder, 'package.json'))
    const caches = await mkdtemp(join(tmpdir(), 'design-lint-xdg-'))
    await runIn(folder, ['.'], {env: {XDG_CACHE_HOME: caches}})
    expect(await readdir(join(caches, 'design-lint'))).toHaveLength(1)
    await rm(caches, {recursive: true})
  })

  it('is none with --no-cache', async () => {
    await runIn(folder, ['--no-cache', '.'])
    expect(await readdir(folder)).toEqual(['a.md', 'b.md', 'package.json'])
  })
})

describe('the cache file', () => {
  it('forgets files that are gone, and no others', async () => {
    await runIn(folder, ['.'])
    await rm(join(folder, 'a.md'))
    await writeFile(join(folder, 'c.md'), '# C\n')
    await runIn(folder, ['c.md'])
    const names = (await readFile(file(), 'utf8')).split('\n').map((line) => line.split('\t')[0])
    expect(names.slice(1).filter(Boolean).sort()).toEqual(['"b.md"', '"c.md"'])
  })

  it('stays whole when runs write it at the same time', async () => {
    await Promise.all(['a.md', 'b.md', 'a.md', 'b.md'].map((name) => runIn(folder, [name])))
    expect(await readdir(place())).toEqual(['results'])
    expect(await recalled('.')).toBeGreaterThanOrEqual(1)
    expect(await recalled('.')).toBe(2)
  })

  it('is not written when nothing is new', async () => {
    await runIn(folder, ['.'])
    await runIn(folder, ['.'])
    await writeFile(file(), `${await readFile(file(), 'utf8')}"z.md"\tdamaged\n`)
    await runIn(folder, ['.'])
    expect(await readFile(file(), 'utf8')).toContain('damaged')
  })
})

describe('edits', () => {
  it('are applied and not recalled, while documents without edits are', async () => {
    const drawing = '```\n+-----+      +-----+\n| imp |----->| led |\n+-----+      +-----+\n```\n'
    await writeFile(join(folder, 'd.md'), `# D\n\nThe way of a booking.\n\n${drawing}`)
    await runIn(folder, ['.'])
    expect(await recalled('--fix', '.')).toBe(2)
    expect(await readFile(join(folder, 'd.md'), 'utf8')).toContain('mermaid')
    const plain = await runIn(folder, ['--no-cache', '.'])
    expect(await runIn(folder, ['.'])).toEqual(plain)
  })
})
