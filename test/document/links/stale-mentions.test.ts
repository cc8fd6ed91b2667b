import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  findLineMentions,
  findMachinePaths,
  isMachineUrl,
  lineLinkBranch
} from '../../../src/document/links/stale-mentions.js'
import {readDocument} from '../../../src/document/read-document.js'
import {expectLinearTime} from '../../linear-time.js'

async function read(source: string) {
  const {passages} = await readDocument(source)
  const text = ({start, end}: {start: number; end: number}) => source.slice(start, end)
  return {lines: findLineMentions(passages).map(text), paths: findMachinePaths(passages).map(text)}
}

describe('mentions of lines', () => {
  it.each([
    ['See Worker.cs:123.', ['Worker.cs:123']],
    ['See `src/queue/worker.go:40-60`', ['src/queue/worker.go:40-60']],
    ['in lines 40–60 of `Worker.cs`', ['lines 40–60 of `Worker.cs']],
    ['at line 7 in the file src/a.py', ['line 7 in the file src/a.py']],
    ['port store.example.com:8080 and http://a.rs:80/', []],
    ['lines 3 to 5 of the table, version 1.2:3', []],
    ['```\nWorker.cs:123\n```', []]
  ])('in %j', async (source, expected) => expect((await read(source)).lines).toEqual(expected))
})

describe('what a mention of lines says', () => {
  it.each([
    ['See Worker.cs:123.', 'Worker.cs', '123'],
    ['See src/queue/worker.go:40-60', 'src/queue/worker.go', '40–60'],
    ['lines 40 – 60 of worker.go', 'worker.go', '40–60'],
    ['lines 40—60 of worker.go', 'worker.go', '40–60'],
    ['lines 40 to 60 in the worker.go', 'worker.go', '40–60'],
    ['lines 40to60 in file worker.go', 'worker.go', '40–60'],
    ['Line  7  of  the  file  src\\\\Worker.cs', 'src\\Worker.cs', '7'],
    ['lines 40 through 60 in ops/db.h2', 'ops/db.h2', '40–60']
  ])('%j', async (source, file, lines) => {
    expect(findLineMentions((await readDocument(source)).passages)).toMatchObject([{file, lines}])
  })
})

describe('paths of one machine', () => {
  it.each([
    ['in /Users/mlind/src/store.ts', ['/Users/mlind/src/store.ts']],
    ['in `C:\\Users\\mlind\\store.ts`', ['C:\\Users\\mlind\\store.ts']],
    ['in /home/tek/store.', ['/home/tek/store']],
    ['in /home/runner/work/store and /Users/you/x', []],
    ['The importer writes to /home/importer/out', []],
    ['in `C:\\\\Users\\\\mlind\\\\src\\\\store.ts`', ['C:\\\\Users\\\\mlind\\\\src\\\\store.ts']],
    ['in `d:\\users\\mlind\\store.ts`', ['d:\\users\\mlind\\store.ts']],
    ['in /home/tek//store/a', ['/home/tek//store/a']],
    ['in /home/tek/a and /home/tek/b', ['/home/tek/a', '/home/tek/b']],
    ['Ask Tek!\n\nin /home/tek/a', []],
    ['Notes (Tek):\n\nin /home/tek/a', []],
    ['ask te\n\nk about /home/tek/a', ['/home/tek/a']],
    ['the route /api/home/page/x and /home', []]
  ])('in %j', async (source, expected) => expect((await read(source)).paths).toEqual(expected))

  it.each([
    ['file:///tmp/a.md', true],
    ['C:/Users/a/b.md', true],
    ['/home/mlind/a.md', true],
    ['/homepage/a', false],
    ['c:\\\\a.md', true],
    ['see/c:/a.md', false],
    ['https://shop.example/home/page/a', false],
    ['files.md', false]
  ])('%s as a link', (url, expected) => expect(isMachineUrl(url)).toBe(expected))
})

describe('links to lines', () => {
  it.each([
    ['https://github.com/acme/store/blob/main/src/a.go#L10-L20', 'main'],
    ['https://git.acme.example/group/sub/store/-/blob/develop/a.go#L10', 'develop'],
    ['https://bitbucket.org/acme/store/src/master/a.go#lines-10', 'master'],
    ['https://dev.azure.com/acme/p/_git/store?path=/a.cs&version=GBmain&line=10', 'main'],
    ['https://github.com/acme/store/blob/3f2c1d9/src/a.go#L10', '3f2c1d9'],
    ['https://github.com/acme/store/blob/main/src/a.go', undefined],
    ['http://github.com/acme/store/blame/main/src/a.go?plain=1&x=2#L10', 'main'],
    ['https://git.acme.example/acme/store/src/branch/main/a.go#L10', 'main'],
    ['http://bitbucket.acme.example/acme/store/src/master/a.go?at=x&v=1#a.go-10', 'master'],
    ['http://dev.azure.com/acme/p/_git/store?version=GBmain&path=/a.cs&line=10', 'main'],
    ['https://dev.azure.com/acme/p/_git/store?path=/a.cs&version=GBmain', undefined],
    ['see https://github.com/acme/store/blob/main/src/a.go#L10', undefined],
    ['see https://bitbucket.org/acme/store/src/master/a.go#lines-10', undefined],
    ['see https://dev.azure.com/acme/p/_git/store?path=/a.cs&version=GBmain&line=10', undefined],
    ['https://code.acme.example/bitbucket/acme/store/src/master/a.go#lines-10', undefined],
    ['https://github.com/acme/store/blob/main/src/a.go#Lines', undefined],
    [`https://github.com/acme/store/blob/main/${'a'.repeat(1956)}#L10`, 'main'],
    [`https://github.com/acme/store/blob/main/${'a'.repeat(1957)}#L10`, undefined],
    ['https://github.com/acme/store/issues/3#L1', undefined]
  ])('%s', (url, branch) => expect(lineLinkBranch(url)).toBe(branch))
})

it('mentions lie inside any text', async () => {
  const part = fc.constantFrom('a.go', ':12', '/Users/', 'x', '/', '\\', ' ', 'line 3 of ', '`', '.', 'C:')
  await fc.assert(
    fc.asyncProperty(fc.array(part, {maxLength: 60}), async (parts) => {
      const source = parts.join('')
      const {passages} = await readDocument(source)
      for (const {start, end} of [...findLineMentions(passages), ...findMachinePaths(passages)]) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(source.length)
      }
    })
  )
})

it('mentions are found in linear time', async () => {
  await expectLinearTime({
    size: 15_000,
    prepare: async (size) => (await readDocument('a/b.c/'.repeat(size))).passages,
    run: (passages) => expect([...findLineMentions(passages), ...findMachinePaths(passages)]).toEqual([])
  })
})
