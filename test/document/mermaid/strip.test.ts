import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stripDiagram} from '../../../src/document/mermaid/strip.js'
import {expectLinearTime} from '../../linear-time.js'

/** The regular expressions of mermaid 11, applied in its order. */
function asMermaid(text: string): string {
  return text
    .replace(/^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s, '')
    .replace(/%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi, '')
    .replace(/^\s*%%(?!{)[^\n]+\n?/gm, '')
    .trimStart()
}

const pieces = fc.constantFrom(
  ...['%%', '%%{', '}%%', '%', 'init', 'wrap', ':', ' ', '  ', '\n', '\n\n', '---', '---\n', 'title: Cache\n'],
  ...['flowchart TD\n', '{"theme": "dark"}', 'Shop --> Bank', '%% a note\n', '\t']
)
const diagrams = fc.array(pieces, {maxLength: 16}).map((parts) => parts.join(''))

describe('what mermaid takes away before it parses', () => {
  it('is what its regular expressions take away', () => {
    fc.assert(
      fc.property(diagrams, (text) => {
        expect(stripDiagram(text).text).toBe(asMermaid(text))
      }),
      {numRuns: 2000}
    )
  })

  it('is traced back, character by character', () => {
    fc.assert(
      fc.property(diagrams, (text) => {
        const stripped = stripDiagram(text)
        for (let at = 0; at < stripped.text.length; at++) expect(text[stripped.origin(at)]).toBe(stripped.text[at])
        expect(stripped.origin(stripped.text.length)).toBeLessThanOrEqual(text.length)
      }),
      {numRuns: 500}
    )
  })

  it.each(['\n', '%%{', '%%{init: ', '---\n', '%%\n', ' '])('takes linear time for many %j', async (unit) => {
    await expectLinearTime({size: 15_000, prepare: (size) => unit.repeat(size), run: stripDiagram})
  })
})
