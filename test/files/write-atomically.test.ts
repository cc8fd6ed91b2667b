import {spawn, spawnSync} from 'node:child_process'
import {chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createFile, makeFolderOf, overwriteFile, replaceFile} from '../../src/files/write-atomically.js'

let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-write-'))
  file = join(folder, 'cache.md')
  await writeFile(file, '# Cache\n')
})
afterEach(() => rm(folder, {recursive: true}))

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

describe.each([
  ['replaceFile', (path: string, text: string) => replaceFile(path, text, '# Cache\n')],
  ['overwriteFile', overwriteFile]
])('%s', (_, write) => {
  it('replaces the text, keeps the permissions and leaves nothing else behind', async () => {
    await chmod(file, 0o640)
    await write(file, '\uFEFF# Store\r\n')
    expect([await readFile(file, 'utf8'), await modeOf(file)]).toEqual(['\uFEFF# Store\r\n', 0o640])
    expect(await readdir(folder)).toEqual(['cache.md'])
  })

  it('writes through a link and keeps it', async () => {
    const link = join(folder, 'link.md')
    await symlink(file, link)
    await write(link, '# Store\n')
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await readFile(file, 'utf8')).toBe('# Store\n')
  })

  it('leaves alone a read-only file', async () => {
    await chmod(file, 0o444)
    await expect(write(file, '# Store\n')).rejects.toThrow(/read-only|may not be written/)
    expect(await readFile(file, 'utf8')).toBe('# Cache\n')
  })
})

describe('replaceFile', () => {
  it('leaves alone a file that has changed since it was read', async () => {
    await expect(replaceFile(file, '# Store\n', '# Queue\n')).rejects.toThrow('the file has changed since it was read')
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['# Cache\n', ['cache.md']])
  })

  it('is done where another name of the file brought the text there already', async () => {
    const link = join(folder, 'link.md')
    await symlink(file, link)
    await replaceFile(link, '# Store\n', '# Cache\n')
    await replaceFile(file, '# Store\n', '# Cache\n')
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['# Store\n', ['cache.md', 'link.md']])
  })

  it('says that a file has vanished', async () => {
    await rm(file)
    await expect(replaceFile(file, '# Store\n', '# Cache\n')).rejects.toThrow('the file or its folder is not there')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('createFile', () => {
  it('writes a file as any program makes one, and leaves nothing else behind', async () => {
    const made = join(folder, 'store.md')
    await createFile(made, '# Store\n')
    await writeFile(join(folder, 'other.md'), '')
    expect([await readFile(made, 'utf8'), await modeOf(made)]).toEqual([
      '# Store\n',
      await modeOf(join(folder, 'other.md'))
    ])
    expect((await readdir(folder)).sort()).toEqual(['cache.md', 'other.md', 'store.md'])
  })

  it('leaves alone what is there, also a link that leads nowhere', async () => {
    const dangling = join(folder, 'dangling.md')
    await symlink(join(folder, 'none.md'), dangling)
    for (const there of [file, dangling, folder]) {
      await expect(createFile(there, '# Store\n')).rejects.toThrow('a file of that name is there')
    }
    expect([await readFile(file, 'utf8'), (await readdir(folder)).sort()]).toEqual([
      '# Cache\n',
      ['cache.md', 'dangling.md']
    ])
  })

  it('lets one of many that come at once win, whole', async () => {
    const made = join(folder, 'store.md')
    const texts = Array.from({length: 20}, (_, at) => `${at}\n`.repeat(1000))
    const outcomes = await Promise.allSettled(texts.map((text) => createFile(made, text)))
    const winner = outcomes.findIndex(({status}) => status === 'fulfilled')
    expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1)
    expect(await readFile(made, 'utf8')).toBe(texts[winner])
    expect((await readdir(folder)).sort()).toEqual(['cache.md', 'store.md'])
  })
})

describe('overwriteFile', () => {
  it('writes a file that is not there yet', async () => {
    const made = join(folder, 'report.json')
    await overwriteFile(made, '[]\n')
    expect(await readFile(made, 'utf8')).toBe('[]\n')
  })

  it.skipIf(process.platform === 'win32')('gives a pipe the text and leaves it a pipe', async () => {
    const pipe = join(folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    let text = ''
    reader.stdout.on('data', (chunk) => {
      text += chunk
    })
    const ended = new Promise((resolve) => reader.once('close', resolve))
    await overwriteFile(pipe, '[]\n')
    await ended
    expect([text, (await stat(pipe)).isFIFO()]).toEqual(['[]\n', true])
  })

  it('says that a folder or a file is in the way', async () => {
    await mkdir(join(folder, 'taken'))
    await expect(overwriteFile(join(folder, 'taken'), '[]\n')).rejects.toThrow('a folder has that name')
    await expect(makeFolderOf(join(file, 'report.json'))).rejects.toThrow('a file has the name of its folder')
    expect((await readdir(folder)).sort()).toEqual(['cache.md', 'taken'])
  })
})
