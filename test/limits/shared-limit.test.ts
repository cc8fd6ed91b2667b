import {expect, it} from 'vitest'
import {TimeoutError} from '../../src/limits/run-within.js'
import {shareLimit} from '../../src/limits/shared-limit.js'

it('gives the values of actions that come up together, and the errors of those that fail', async () => {
  const run = shareLimit()
  const own = new RangeError('own')
  const fail = () => {
    throw own
  }
  expect(await Promise.allSettled([run(1000, () => 1), run(1000, fail), run(1000, () => 'b')])).toEqual([
    {status: 'fulfilled', value: 1},
    {status: 'rejected', reason: own},
    {status: 'fulfilled', value: 'b'}
  ])
  expect(await run(1000, () => 'later')).toBe('later')
})

it('stops the one that does not end, and runs those after it', async () => {
  const run = shareLimit()
  let before = 0
  const outcomes = await Promise.allSettled([
    run(20, () => ++before),
    run(20, () => {
      for (;;);
    }),
    run(20, () => 'after')
  ])
  expect(outcomes).toEqual([
    {status: 'fulfilled', value: 1},
    {status: 'rejected', reason: expect.any(TimeoutError)},
    {status: 'fulfilled', value: 'after'}
  ])
  expect(before).toBe(1)
})
