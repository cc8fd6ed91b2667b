import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {makeBatches, threadsFor} from '../../../src/lint/threads/batches.js'
import {createProject} from '../../config/project.js'

describe('threadsFor', () => {
  it.each([
    {bytes: 0, most: 8, count: 1},
    {bytes: 1_999_999, most: 8, count: 1},
    {bytes: 2_000_000, most: 8, count: 2},
    {bytes: 40_000_000, most: 8, count: 8},
    {bytes: 40_000_000, most: 1, count: 1}
  ])('takes $count of $most for $bytes bytes', ({bytes, most, count}) => {
    expect(threadsFor(bytes, most)).toBe(count)
  })
})

describe('makeBatches', () => {
  it('puts each file into one batch of limited size, the largest first', async () => {
    const sizes = {'a.md': 200_000, 'b.md': 50_000, 'c.md': 900_000, 'd.md': 0}
    const texts = Object.entries(sizes).map(([name, size]) => [name, 'x'.repeat(size)])
    const cwd = await createProject(Object.fromEntries(texts))
    const names = [...Object.keys(sizes), 'gone.md']
    const {batches, bytes} = makeBatches(names.map((name) => ({path: join(cwd, name), named: false})))
    expect(bytes).toBe(1_150_000)
    expect(batches.map((batch) => batch.map(({path}) => path.slice(cwd.length + 1)))).toEqual([
      ['c.md'],
      ['a.md', 'b.md'],
      ['d.md', 'gone.md']
    ])
  })
})
