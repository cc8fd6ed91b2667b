import {expect, it} from 'vitest'
import {runWithin, TimeoutError} from '../../src/limits/run-within.js'

it('gives the value of what ends in time', () => expect(runWithin(1000, () => 'done')).toBe('done'))

it('passes errors on as they are', () => {
  const own = new RangeError('own')
  const act = () => {
    throw own
  }
  expect(() => runWithin(1000, act)).toThrow(own)
})

it.each([
  ['a loop', () => loop()],
  ['a regular expression', () => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`)],
  ['what catches everything', () => catchAll()],
  ['what is called back', () => [3, 1].sort(loop)]
])('stops %s', (_, act) => expect(() => runWithin(30, act)).toThrow(TimeoutError))

it('begins again what had no processor', () => {
  let waits = 2
  const act = () => (waits-- > 0 ? Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000) : 'done')
  expect(runWithin(50, act)).toBe('done')
  waits = 3
  expect(() => runWithin(50, act)).toThrow(TimeoutError)
})

it('stops the outer action after the inner one', () => {
  const outer = () => {
    expect(() => runWithin(20, loop)).toThrow(TimeoutError)
    loop()
  }
  expect(() => runWithin(100, outer)).toThrow('The action took more than 100 ms')
})

function loop(): never {
  for (;;);
}

function catchAll(): void {
  try {
    loop()
  } catch {
    loop()
  }
}
