import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'

interface Sample {
  readonly share: number
  readonly seed: number
}

interface Share {
  readonly folder: string
  readonly killed: number
  readonly tried: number
  readonly bounds: readonly [number, number]
}

type Files = Readonly<Record<string, {readonly mutants: readonly {readonly status: string}[]}>>

interface Sampling {
  isSampled(id: string, sample: Sample): boolean
  withoutUnsampled(code: string, sample: Sample): string
  sharesByFolder(files: Files): readonly Share[]
}

const sampling: Sampling = createRequire(import.meta.url)('../../tools/mutation/sample.mjs')
const {isSampled, withoutUnsampled, sharesByFolder} = sampling

const ids = Array.from({length: 2000}, (_, id) => String(id))

describe('a sample of changes', () => {
  it.each([0, 0.2, 0.5, 1])('is about the share asked for: %d', (share) => {
    const sampled = ids.filter((id) => isSampled(id, {share, seed: 1}))
    expect(sampled.length / ids.length).toBeCloseTo(share, 1)
  })

  it('is another one for another seed', () => {
    const both = ids.filter((id) => [1, 2].every((seed) => isSampled(id, {share: 0.2, seed})))
    expect(both.length / ids.length).toBeCloseTo(0.04, 1)
  })

  it.each([
    [0, 'const isDown = (glyph) => false ? true : (0, glyph === "|")'],
    [1, 'const isDown = (glyph) => stryMutAct_9fa48("7") ? true : (stryCov_9fa48("7", "12"), glyph === "|")']
  ])('keeps the switches of what is in it: %d', (share, kept) => {
    const code = 'const isDown = (glyph) => stryMutAct_9fa48("7") ? true : (stryCov_9fa48("7", "12"), glyph === "|")'
    expect(withoutUnsampled(code, {share, seed: 1})).toBe(kept)
  })
})

describe('the share of changes that were noticed', () => {
  const withStatuses = (...statuses: readonly string[]) => ({mutants: statuses.map((status) => ({status}))})

  it('is told by folder, and does not count what was outside of the sample', () => {
    const shares = sharesByFolder({
      'src/document/text/words.ts': withStatuses('Killed', 'CompileError'),
      'src/document/picture/flow/doubts.ts': withStatuses('Timeout', 'Survived'),
      'src/document/picture/convert.ts': withStatuses('NoCoverage', 'Killed'),
      'src/document/document.ts': withStatuses('CompileError')
    })
    expect(shares).toMatchObject([
      {folder: 'src/document/picture', killed: 2, tried: 4},
      {folder: 'src/document/text', killed: 1, tried: 1},
      {folder: 'all', killed: 3, tried: 5}
    ])
  })

  it.each([
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [850, 1000, 0.827, 0.871]
  ])('%d of %d lies from %d to %d', (killed, tried, from, to) => {
    const statuses = Array.from({length: tried}, (_, index) => (index < killed ? 'Killed' : 'Survived'))
    const bounds = sharesByFolder({'src/fix/edits.ts': withStatuses(...statuses)}).at(-1)?.bounds
    expect(bounds).toEqual([expect.closeTo(from, 3), expect.closeTo(to, 3)])
  })
})
