import {win32} from 'node:path'
import {expect, it, vi} from 'vitest'
import {createMatcher, rebase} from '../../src/config/globs.js'
import {slashedPath} from '../../src/config/slashed-path.js'
import {createCoverage} from '../../src/lint/coverage.js'
import {displayPath} from '../../src/lint/discover.js'

vi.mock('node:path', async () => {
  const {win32} = await vi.importActual<typeof import('node:path')>('node:path')
  return {...win32, default: win32}
})

const cwd = 'C:\\work\\project'

it.each([
  ['below the folder', 'C:\\work\\project\\docs\\adr\\0001.md', 'docs/adr/0001.md'],
  ['with a drive in another case', 'c:\\work\\project\\docs\\a.md', 'docs/a.md'],
  ['beside the folder', 'C:\\work\\other\\a.md', '../other/a.md'],
  ['on another drive', 'D:\\docs\\a.md', 'D:/docs/a.md'],
  ['on another machine', '\\\\server\\share\\a.md', '//server/share/a.md']
])('the way to a file %s has forward slashes', (_, file, expected) => {
  expect(slashedPath(cwd, file)).toBe(expected)
})

it.each([
  ['C:\\work\\project\\docs\\a.md', 'docs/a.md'],
  ['C:\\work\\other\\a.md', 'C:/work/other/a.md'],
  ['D:\\docs\\a.md', 'D:/docs/a.md'],
  ['C:\\work\\project\\..docs\\a.md', '..docs/a.md']
])('reports show %s as %s', (file, shown) => expect(displayPath(file, cwd)).toBe(shown))

it.each([
  ['.', true],
  ['docs', true],
  ['docs\\', true],
  ['docs\\adr\\0001.md', true],
  ['docs/**/*.md', true],
  ['docs\\**\\*.md', true],
  ['C:\\work\\project\\docs', true],
  ['doc', false],
  ['D:\\docs', false]
])('the words `%s` of a command line cover a file below: %s', (word, expected) => {
  expect(createCoverage([word], cwd)('C:\\work\\project\\docs\\adr\\0001.md')).toBe(expected)
})

it('globs of a configuration mean files of its folder', () => {
  const matches = createMatcher(['docs/**/*.md', '!docs/archive'], cwd)
  const files = ['docs\\a.md', 'docs\\adr\\1.md', 'docs\\archive\\old.md', 'notes\\a.md']
  expect(files.map((file) => matches(win32.join(cwd, file)))).toEqual([true, true, false, false])
  expect(rebase('adr/*.md', `${cwd}\\docs`, cwd)).toBe('docs/adr/*.md')
})

it('is asked of the paths of Windows', async () => {
  expect((await import('node:path')).sep).toBe(win32.sep)
})
