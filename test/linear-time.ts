import {expect} from 'vitest'

/** Shorter times are told by the state of the machine rather than by the size of the input; in milliseconds. */
const shortest = 20
const mostRuns = 6

/** What is measured: an input is made anew for each run, and making it does not count. */
export interface Measured<Input> {
  /** the smaller of two sizes; the other is four times as large */
  readonly size: number
  prepare(size: number): Input | Promise<Input>
  run(input: Input): unknown
}

/**
 * Expect time in proportion to the size of the input: four times the size takes less than eight times as long, where quadratic
 * time would take sixteen. Processor time counts, the best of a few runs after one to warm up, so other work on the machine
 * does not.
 */
export async function expectLinearTime<Input>(measured: Measured<Input>): Promise<void> {
  const {size} = measured
  await milliseconds(measured, size)
  let small = Number.POSITIVE_INFINITY
  let large = Number.POSITIVE_INFINITY
  for (let run = 0; run < mostRuns && !(large < 8 * Math.max(small, shortest)); run++) {
    small = Math.min(small, await milliseconds(measured, size))
    large = Math.min(large, await milliseconds(measured, 4 * size))
  }
  expect(large).toBeLessThan(8 * Math.max(small, shortest))
}

async function milliseconds<Input>({prepare, run}: Measured<Input>, size: number): Promise<number> {
  const input = await prepare(size)
  const before = process.cpuUsage()
  await run(input)
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1000
}
