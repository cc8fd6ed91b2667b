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

describe('paths of one machine', () => {
  it.each([
    ['in /Users/mlind/src/store.ts', ['/Users/mlind/src/store.ts']],
    ['in `C:\\Users\\mlind\\store.ts`', ['C:\\Users\\mlind\\store.ts']],
    ['in /home/tek/store.', ['/home/tek/store']],
    ['in /home/runner/work/store and /Users/you/x', []],
    ['The importer writes to /home/importer/out', []],
    ['the route /api/home/page/x and /home', []]
  ])('in %j', async (source, expected) => expect((await read(source)).paths).toEqual(expected))

  it.each([
    ['file:///tmp/a.md', true],
    ['C:/Users/a/b.md', true],
    ['/home/mlind/a.md', true],
    ['/homepage/a', false],
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
