import {createRequire} from 'node:module'
import {expect, it} from 'vitest'
import {runWithin, TimeoutError} from '../../src/limits/run-within.js'

type Module = {exports: Record<string, unknown>}
interface Wrappers {
  __commonJs(evaluate: (exports: Module['exports'], module: Module) => void): () => Module['exports']
  __esModule(evaluate: () => void): () => void
}

const {__commonJs, __esModule}: Wrappers = createRequire(import.meta.url)('../../scripts/module-wrappers.cjs')

it('evaluates a module once', () => {
  let times = 0
  const load = __commonJs((exports) => {
    exports.times = ++times
  })
  expect([load(), load()]).toEqual([{times: 1}, {times: 1}])
})

it('gives modules that import each other what there is of each', () => {
  const first: () => Module['exports'] = __commonJs((exports) => {
    exports.early = 1
    exports.seen = {...second()}
  })
  const second = __commonJs((exports) => {
    exports.seen = {...first()}
  })
  expect(first()).toEqual({early: 1, seen: {seen: {early: 1}}})
})

it.each([
  ['__commonJs', (evaluate: () => void) => __commonJs(evaluate)],
  ['__esModule', (evaluate: () => void) => __esModule(evaluate)]
])('%s evaluates anew what was stopped in the middle', (_, wrap) => {
  const evaluated: string[] = []
  const load = wrap(() => {
    evaluated.push('begun')
    while (evaluated.length === 1);
    evaluated.push('done')
  })
  expect(() => runWithin(30, load)).toThrow(TimeoutError)
  load()
  load()
  expect(evaluated).toEqual(['begun', 'begun', 'done'])
})

it('evaluates anew what threw', () => {
  let times = 0
  const load = __commonJs(() => {
    if (++times === 1) throw new Error('busy')
  })
  expect(load).toThrow('busy')
  expect(load()).toEqual({})
})
