import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {compileSignals, findSignals, signalsIn} from '../../../src/document/treatment/signals.js'

const signals = compileSignals({
  failure: ['fail*', 'time out', 'thread safe*'],
  choice: ['instead of', "can't"]
})

async function found(source: string) {
  const {prose} = await readDocument(source)
  return findSignals(prose, signals).map(({name, start, end, in: {passage, section}}) => {
    const span = passage.sourceSpan(start, end)
    return [name, source.slice(span.start, span.end), section?.title]
  })
}

describe('signs in running text', () => {
  it('are none in a table of contents', async () => {
    expect(await found('- [Failures](#failures)\n- [See failures](#failures) first.\n')).toEqual([
      ['failure', 'failures', '']
    ])
  })

  it('are found as words, stems and phrases, with their places', async () => {
    expect(
      await found(
        '# Cache\n\nReads **may** *fail*; we can’t wait instead\nof [failing](http://fail.org).\n\n> Thread-safety.\n'
      )
    ).toEqual([
      ['failure', 'fail', 'Cache'],
      ['choice', 'can’t', 'Cache'],
      ['choice', 'instead\nof', 'Cache'],
      ['failure', 'failing', 'Cache'],
      ['failure', 'Thread-safety', 'Cache']
    ])
  })

  it('are not found in code, comments and link targets, nor over the end of a phrase', async () => {
    expect(
      await found('`fail` time `x` out. Time. Out we go.\n\n<!-- fail -->\n\n```\nfail\n```\n\n[a](fail.md)\n')
    ).toEqual([])
  })

  it('are found in any text', () => {
    expect(signalsIn('A->>B: time out', signals)).toEqual([{name: 'failure', start: 7, end: 15}])
  })
})

describe('words', () => {
  it('are counted by section, headings apart', async () => {
    const {prose, sections} = await readDocument(
      '# One two\n\nthree `four` five\n\n## Six\n\nseven <!-- eight -->\n\n| nine |\n| - |\n| ten |\n'
    )
    expect([prose.words, ...sections.map((section) => prose.wordsIn(section))]).toEqual([8, 5, 3])
  })

  it('lie inside their passage, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'grapheme', maxLength: 200}), async (source) => {
        const document = await readDocument(source)
        const {text, passageAt} = document.prose
        text.starts.subarray(0, text.count).forEach((start, place) => {
          const end = text.ends[place] ?? 0
          expect(start < end && end <= (passageAt(place)?.passage.text.length ?? 0)).toBe(true)
        })
        expect(document.carriers.every(({start, end}) => 0 <= start && end <= document.source.length)).toBe(true)
      }),
      {numRuns: 60}
    )
  })
})
