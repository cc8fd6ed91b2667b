import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {divide, filesOfShard} from '../../src/lint/shard.js'
import {createProject} from '../config/project.js'

const files = fc.uniqueArray(fc.record({path: fc.string({minLength: 1}), size: fc.nat(100_000)}), {
  selector: ({path}) => path,
  maxLength: 60
})
const total = (part: readonly {size: number}[]) => part.reduce((sum, {size}) => sum + size + 1, 0)

describe('divide', () => {
  it('puts each file into one part, whatever the order it comes in', () => {
    fc.assert(
      fc.property(files, fc.integer({min: 1, max: 9}), (all, count) => {
        const parts = divide(all, count)
        expect(parts).toHaveLength(count)
        expect(new Set(parts.flat())).toEqual(new Set(all))
        expect(parts.flat()).toHaveLength(all.length)
        expect(divide([...all].reverse(), count)).toEqual(parts)
      })
    )
  })

  it('makes no part larger than another by more than its smallest file', () => {
    fc.assert(
      fc.property(files, fc.integer({min: 2, max: 9}), (all, count) => {
        const parts = divide(all, count).map((part) => ({whole: total(part), last: (part.at(-1)?.size ?? 0) + 1}))
        const least = Math.min(...parts.map(({whole}) => whole))
        for (const {whole, last} of parts) expect(whole - last).toBeLessThanOrEqual(least)
      })
    )
  })
})

describe('filesOfShard', () => {
  it('does not depend on line endings or on where the project lies', async () => {
    const texts = {'docs/a.md': 'a\n'.repeat(30), 'docs/b.md': 'b\n'.repeat(31), 'c.md': 'c'.repeat(70), 'd.md': ''}
    const names = Object.keys(texts)
    const [unix, windows] = [await createProject(texts), await createProject(texts)]
    await writeFile(join(windows, 'docs/a.md'), 'a\r\n'.repeat(30))
    const shardsOf = (cwd: string) =>
      Promise.all(
        [1, 2, 3].map(async (index) => {
          const found = names.map((name) => ({path: join(cwd, name), named: false}))
          return (await filesOfShard(found, {index, count: 3}, cwd)).map(({path}) => path.slice(cwd.length + 1))
        })
      )
    expect(await shardsOf(unix)).toEqual([['c.md'], ['docs/b.md'], ['docs/a.md', 'd.md']])
    expect(await shardsOf(windows)).toEqual(await shardsOf(unix))
  })

  it('leaves a shard empty when there are more than files', async () => {
    const cwd = await createProject({'a.md': '# A\n'})
    const found = [{path: join(cwd, 'a.md'), named: false}]
    expect(await filesOfShard(found, {index: 2, count: 2}, cwd)).toEqual([])
  })
})
