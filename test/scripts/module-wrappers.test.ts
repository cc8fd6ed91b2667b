import {createRequire} from 'node:module'
import {expect, it} from 'vitest'
import {runWithin, TimeoutError} from '../../src/limits/run-within.js'

type Module = {exports: Record<string, unknown>}
type Wrap = (evaluate: (exports: Module['exports'], module: Module) => void) => () => Module['exports']

const wrap: Wrap = createRequire(import.meta.url)('../../scripts/module-wrappers.cjs')

it('evaluates a module once', () => {
  let times = 0
  const load = wrap((exports) => {
    exports.times = ++times
  })
  expect([load(), load()]).toEqual([{times: 1}, {times: 1}])
})

it('gives modules that import each other what there is of each', () => {
  const first: () => Module['exports'] = wrap((exports) => {
    exports.early = 1
    exports.seen = {...second()}
  })
  const second = wrap((exports) => {
    exports.seen = {...first()}
  })
  expect(first()).toEqual({early: 1, seen: {seen: {early: 1}}})
})

it('evaluates anew what was stopped in the middle', () => {
  const evaluated: string[] = []
  let isEndless = true
  const load = wrap(() => {
    evaluated.push('begun')
    while (isEndless);
    evaluated.push('done')
  })
  expect(() => runWithin(30, load)).toThrow(TimeoutError)
  isEndless = false
  // On a busy machine it is begun again before it is stopped for good.
  evaluated.length = 0
  load()
  load()
  expect(evaluated).toEqual(['begun', 'done'])
})

it('evaluates anew what threw', () => {
  let times = 0
  const load = wrap(() => {
    if (++times === 1) throw new Error('busy')
  })
  expect(load).toThrow('busy')
  expect(load()).toEqual({})
})
