import {expect, it} from 'vitest'
import {checkMemory} from '../../src/limits/memory-limit.js'

const megabytes = (count: number) => () => count * 1_000_000

it.each([
  ['a long list', '- a\n'.repeat(250_000), 370, 369],
  ['long paragraphs', `${'The cache keeps entries. '.repeat(40)}\n\n`.repeat(1000), 23, 22]
])('%s needs memory by its lines, marks and characters', (_, source, enough, little) => {
  expect(() => checkMemory(source, megabytes(enough))).not.toThrow()
  expect(() => checkMemory(source, megabytes(little))).toThrow(
    `Unexpected document that may take ${enough} MB of memory, expected no more than the ${little} MB that are left`
  )
})

it('lets any short document pass', () => {
  expect(() => checkMemory('- a\n'.repeat(10_000), megabytes(0))).not.toThrow()
})
