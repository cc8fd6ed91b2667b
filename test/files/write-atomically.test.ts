import {spawn, spawnSync} from 'node:child_process'
import {chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {
  createFile,
  FileExistsError,
  makeFolderOf,
  overwriteFile,
  replaceFile,
  WriteError
} from '../../src/files/write-atomically.js'

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
  // The second is more than the mask of a process usually allows a new file.
  it.each([0o640, 0o666])('replaces the text, keeps the permissions %o and leaves nothing else', async (mode) => {
    await chmod(file, mode)
    await write(file, '\uFEFF# Store\r\n')
    expect([await readFile(file, 'utf8'), await modeOf(file)]).toEqual(['\uFEFF# Store\r\n', mode])
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
    const losers = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(losers.map(({reason}) => reason instanceof FileExistsError)).toEqual(Array(19).fill(true))
    expect(await readFile(made, 'utf8')).toBe(texts[winner])
    expect((await readdir(folder)).sort()).toEqual(['cache.md', 'store.md'])
  })
})

describe('makeFolderOf', () => {
  it('makes every folder that is missing, and is content when none is', async () => {
    const report = join(folder, 'reports', '2026', 'report.json')
    await makeFolderOf(report)
    await makeFolderOf(report)
    expect((await stat(join(folder, 'reports', '2026'))).isDirectory()).toBe(true)
  })
})

describe('what kept a file from being written', () => {
  it.each<[string, (path: string) => Promise<void>, string, string]>([
    [
      'a file among the folders above',
      (path) => createFile(join(path, 'a.md'), ''),
      'ENOTDIR',
      'a file has the name of a folder above it'
    ],
    [
      'a file among the folders above',
      (path) => overwriteFile(join(path, 'a.md'), ''),
      'ENOTDIR',
      'a file has the name of a folder above it'
    ],
    [
      'no folder',
      (path) => createFile(join(path, '../none/a.md'), ''),
      'ENOENT',
      'the file or its folder is not there'
    ],
    [
      'a name that no file may have',
      (path) => createFile(`${path}${'x'.repeat(300)}`, ''),
      'ENAMETOOLONG',
      'ENAMETOOLONG'
    ]
  ])('%s', async (_, write, code, reason) => {
    const error = await write(file).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(WriteError)
    expect(error).toMatchObject({name: 'WriteError', message: expect.stringContaining(reason), cause: {code}})
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['# Cache\n', ['cache.md']])
  })

  it.runIf(process.platform === 'linux')('a file system that takes no files', async () => {
    await expect(makeFolderOf('/sys/design-lint/report.json')).rejects.toThrow(
      /^(?:the file or its folder may not be written|the file system is read-only)$/
    )
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
