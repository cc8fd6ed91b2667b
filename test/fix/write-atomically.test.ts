import {chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {unifiedDiff} from '../../src/fix/unified-diff.js'
import {writeAtomically} from '../../src/fix/write-atomically.js'

describe('writeAtomically', () => {
  let folder = ''
  let file = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'design-lint-write-'))
    file = join(folder, 'cache.md')
    await writeFile(file, '# Cache\n')
  })

  afterEach(() => rm(folder, {recursive: true}))

  it('replaces the text, keeps the permissions and leaves nothing else behind', async () => {
    await chmod(file, 0o640)
    await writeAtomically(file, '\uFEFF# Store\r\n', '# Cache\n')
    expect(await readFile(file, 'utf8')).toBe('\uFEFF# Store\r\n')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['cache.md'])
  })

  it('writes through a link and keeps it', async () => {
    const link = join(folder, 'link.md')
    await symlink(file, link)
    await writeAtomically(link, '# Store\n', '# Cache\n')
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await readFile(file, 'utf8')).toBe('# Store\n')
  })

  it('leaves alone a file that has changed since it was read', async () => {
    await expect(writeAtomically(file, '# Store\n', '# Queue\n')).rejects.toThrow(
      'the file has changed since it was read'
    )
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['# Cache\n', ['cache.md']])
  })

  it('leaves alone a read-only file', async () => {
    await chmod(file, 0o444)
    await expect(writeAtomically(file, '# Store\n', '# Cache\n')).rejects.toThrow(/read-only|may not be written/)
    expect(await readFile(file, 'utf8')).toBe('# Cache\n')
  })

  it('says that a file has vanished', async () => {
    await rm(file)
    await expect(writeAtomically(file, '# Store\n', '# Cache\n')).rejects.toThrow('the file or its folder is not there')
    expect(await readdir(folder)).toEqual([])
  })
})

it('a unified diff names the file and shows three lines around a change', () => {
  const lines = ['# Cache', '', 'one', 'two', 'three', 'four', 'five', '']
  expect(
    unifiedDiff('docs/cache.md', lines.join('\n'), lines.join('\n').replace('three', '3'))
  ).toBe(`--- a/docs/cache.md
+++ b/docs/cache.md
@@ -2,6 +2,6 @@
 
 one
 two
-three
+3
 four
 five
`)
  expect(unifiedDiff('a.md', 'same', 'same')).toBe('')
})
