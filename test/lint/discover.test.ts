import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type DiscoverOptions, discoverFiles, displayPath} from '../../src/lint/discover.js'

let root = ''

const files: Readonly<Record<string, string>> = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.gitignore': '/build/\n*.draft.md\n',
  '.designlintignore': 'docs/archive/\n',
  'README.md': '# Payments\n',
  'notes.txt': 'notes\n',
  'build/out.md': '# Built\n',
  'docs/cache.md': '# Cache\n',
  'docs/cache.draft.md': '# Cache, draft\n',
  'docs/INTRO.MARKDOWN': '# Intro\n',
  'docs/archive/old.md': '# Old\n',
  'docs/adr/.gitignore': '*.md\n!0001-*.md\n',
  'docs/adr/0001-queue.md': '# Queue\n',
  'docs/adr/index.md': '# Index\n',
  'docs/pages/[id].md': '# Page\n',
  'docs/page.mdx': 'export const a = 1\n',
  'node_modules/thing/readme.md': '# Thing\n',
  'empty/.keep': ''
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'design-lint-discover-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true})
    await writeFile(join(root, path), text)
  }
  await symlink(join(root, 'docs'), join(root, 'docs/loop'))
  await symlink(join(root, 'docs/cache.md'), join(root, 'docs/link.md'))
})

afterAll(() => rm(root, {recursive: true}))

async function found(patterns: string[], options: Partial<DiscoverOptions> = {}): Promise<string[]> {
  const cwd = options.cwd ?? root
  return (await discoverFiles(patterns, {...options, cwd})).map(({path}) => displayPath(path, cwd))
}

const visible = [
  'README.md',
  'docs/INTRO.MARKDOWN',
  'docs/adr/0001-queue.md',
  'docs/cache.md',
  'docs/link.md',
  'docs/pages/[id].md'
]

describe('discoverFiles', () => {
  it.each<[name: string, patterns: string[], options: Partial<DiscoverOptions>, expected: string[]]>([
    ['the working directory by default, without what is ignored', [], {}, visible],
    ['a folder', ['docs/adr'], {}, ['docs/adr/0001-queue.md']],
    ['a file', ['docs/cache.md'], {}, ['docs/cache.md']],
    ['a file named twice, once', ['docs/cache.md', './docs/cache.md', 'docs'], {}, visible.slice(1)],
    ['a glob', ['docs/*.md'], {}, ['docs/cache.md', 'docs/link.md']],
    ['a glob over all folders', ['**/0*.md'], {}, ['docs/adr/0001-queue.md']],
    ['a file whose name looks like a glob', ['docs/pages/[id].md'], {}, ['docs/pages/[id].md']],
    ['a named file of another ending', ['notes.txt'], {}, ['notes.txt']],
    ['nothing of a named file that is ignored', ['docs/cache.draft.md', 'build/out.md'], {}, []],
    [
      'ignored files on request, but never installed packages',
      ['.'],
      {useIgnoreFiles: false},
      [
        'README.md',
        'build/out.md',
        'docs/INTRO.MARKDOWN',
        'docs/adr/0001-queue.md',
        'docs/adr/index.md',
        'docs/archive/old.md',
        'docs/cache.draft.md',
        'docs/cache.md',
        'docs/link.md',
        'docs/pages/[id].md'
      ]
    ],
    [
      'all but a pattern',
      ['docs'],
      {ignorePatterns: ['docs/adr/**', '**/*.MARKDOWN']},
      ['docs/cache.md', 'docs/link.md', 'docs/pages/[id].md']
    ],
    ['nothing where that is allowed', ['missing', 'empty', '*.rst'], {errorOnUnmatched: false}, []]
  ])('finds %s', async (_, patterns, options, expected) => {
    expect(await found(patterns, options)).toEqual(expected)
  })

  it('reads the ignore files above the working directory', async () => {
    const found = await discoverFiles(['.'], {cwd: join(root, 'docs')})
    expect(found.map(({path}) => displayPath(path, root))).toEqual(visible.slice(1))
  })

  it('tells which files were named', async () => {
    const found = await discoverFiles(['docs/cache.md', 'README.md', 'docs/adr'], {cwd: root})
    expect(found.map(({named}) => named)).toEqual([true, false, true])
  })

  it.each([
    [
      'missing.md',
      'Unexpected path `missing.md`, which is missing or holds no Markdown file, expected a file, a folder or a glob'
    ],
    ['empty', 'Unexpected path `empty`, which is missing or holds no Markdown file'],
    ['docs/*.rst', 'Unexpected path `docs/*.rst`, which matches no Markdown file'],
    ['docs/page.mdx', 'Unexpected MDX file `docs/page.mdx`, expected Markdown (.md, .markdown)']
  ])('refuses %s', async (pattern, message) => {
    await expect(found([pattern])).rejects.toThrow(message)
  })
})

it.each([
  ['/srv/shop/docs/a.md', '/srv/shop', 'docs/a.md'],
  ['/other/a.md', '/srv/shop', '/other/a.md'],
  ['/srv/shop/..a.md', '/srv/shop', '..a.md']
])('shows %s from %s as %s', (path, cwd, expected) => {
  expect(displayPath(path, cwd)).toBe(expected)
})
