import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {longestSharedRun} from '../../../src/document/sections/shared-run.js'

async function shared(source: string) {
  const {prose, sections} = await readDocument(source)
  const [one, other] = sections
  const run = one && other && longestSharedRun(prose, one, other)
  return run && [run.earlier, run.later].map(({place}) => source.slice(place.start, place.end))
}

describe('the longest run that two sections share', () => {
  it.each([
    [
      '# Reads\n\nEach read asks the *cache* first, then the store.\n\n# Keys\n\nAs said, each read asks the cache first. Keys are short.\n',
      ['Each read asks the *cache* first', 'each read asks the cache first']
    ],
    [
      '# Reads\n\n- The reader waits a second\n- for the next price.\n\n# Keys\n\nThe reader waits a second for the next price.\n',
      ['The reader waits a second', 'The reader waits a second']
    ],
    ['# Reads\n\nThe reader waits.\n\n# Keys\n\nThe reader waits.\n', undefined],
    ['# The reader waits a second\n\nA map.\n\n# Keys\n\nThe reader waits a second.\n', undefined]
  ])('in %j is %j', async (source, expected) => expect(await shared(source)).toEqual(expected))

  it('lies in both, and reads the same', async () => {
    const words = fc.array(fc.constantFrom('cache', 'store', 'reads', 'a', '\n\n', '`x`', '**b**'), {maxLength: 30})
    await fc.assert(
      fc.asyncProperty(words, words, async (one, other) => {
        const found = await shared(`# One\n\n${one.join(' ')}\n\n# Two\n\n${other.join(' ')}\n`)
        const [there, here] = (found ?? []).map((text) => text.replace(/`x`/g, ' ').match(/\w+/g))
        expect(there).toEqual(here)
      })
    )
  })
})
