import fc, {type Arbitrary} from 'fast-check'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {grammar, mutants, noise, readCorpus} from './documents.js'
import {createExaminer, type Examiner} from './examiner.js'
import {pathological} from './pathological.js'

/** Patterns that share a document here; `npm run bench:pathological` takes each by itself, and large. */
const atOnce = 30

let examiner: Examiner

beforeAll(async () => {
  examiner = await createExaminer()
}, 60_000)
afterAll(() => examiner.close())

/** Counterexamples of long runs, each with the reason why it once failed. */
const found: readonly (readonly [why: string, text: string])[] = [
  ['byte order marks in front of one another', '\uFEFF\uFEFFFoo\n    bar\n\n'],
  ['HTML that is open at the end and would swallow new sections', '<!--'],
  ['blanks before HTML that is open at the end', '| \n <!-- |\n| --- |\n'],
  ['a control character in the value of a field', '---\ndate: \u0000\n---\n'],
  ['a carriage return within a title', 'title: Relay\rstatus: accepted\r---\r'],
  ['a line break of Windows within a paragraph', '# Status\n\n<details>\n\ncache \r\n cache\n\n</details>\n']
]

it.each(found)('%s', async (_, text) => expect(await examiner.examine(text)).toEqual([]))

it.each<[string, Arbitrary<string>, number]>([
  ['noise', noise, 20],
  ['Markdown by its grammar', grammar, 15],
  ['mutants of documents', mutants(await readCorpus()), 6]
])(
  '%s is linted, reported and fixed as any document',
  async (_, documents, numRuns) => {
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        expect(await examiner.examine(text)).toEqual([])
      }),
      {numRuns}
    )
  },
  60_000
)

it('pathological Markdown is linted, reported and fixed as any document', async () => {
  for (let at = 0; at < pathological.length; at += atOnce) {
    const texts = pathological.slice(at, at + atOnce).map(([, text]) => text(100))
    expect(await examiner.examine(texts.join('\n\n'))).toEqual([])
  }
}, 60_000)
