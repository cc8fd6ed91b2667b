import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {expectLinearTime} from '../../linear-time.js'

const fence = (text: string) => `\`\`\`\n${text}\n\`\`\`\n`

/** A text of one length in rows of one width, the same on every run. */
function noise(length: number, width: number, alphabet: string): string {
  const glyphs = [...alphabet]
  let state = 7
  let text = ''
  for (let at = 0; at < length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648
    text += at % width === width - 1 ? '\n' : glyphs[(state >> 8) % glyphs.length]
  }
  return text
}

describe('findPictures on hostile input', () => {
  it.each<[string, number, (size: number) => string]>([
    ['more line glyphs than are looked at', 1_250_000, (size) => noise(size, 100, '+-| ')],
    ['line glyphs', 13_000, (size) => noise(size, 200, '+-|')],
    ['box-drawing glyphs', 13_000, (size) => noise(size, 200, '┌─│┐└┘ ')],
    ['arrowheads', 13_000, (size) => noise(size, 200, 'v^| ')],
    ['slashes', 13_000, (size) => noise(size, 200, '/\\ ')],
    ['corners over sides without a bottom', 75, (size) => `${'+'.repeat(190)}\n${`${'|'.repeat(190)}\n`.repeat(size)}`],
    ['level runs on every row', 75, (size) => `${'-'.repeat(190)}\n`.repeat(size)],
    ['arrows without end', 50, (size) => `${'->'.repeat(140)}\n`.repeat(size)],
    ['a line of too many columns', 5000, (size) => `a\n${'-+|>'.repeat(size)}\nb`],
    ['marks upon marks', 5, (size) => `|${`e${'\u0301'.repeat(200)}`.repeat(20)}|-->\n`.repeat(size)],
    ['wide characters', 40, (size) => '+----+\n|用户界面|-->\n+----+\n'.repeat(size)],
    ['right-to-left text', 40, (size) => '+-----+\n| שלום |--> مرحبا\n+-----+\n'.repeat(size)]
  ])('takes linear time for %s', async (_name, size, text) => {
    await expectLinearTime({
      size,
      prepare: async (rows) => {
        const document = await readDocument(fence(text(rows)))
        return {document, codeBlocks: document.codeBlocks}
      },
      run: ({document}) => expect(document.pictures.length).toBeLessThanOrEqual(1)
    })
  })

  it('never throws, and keeps every picture inside its document', async () => {
    const glyph = fc.constantFrom(..."+-|=_~.'`/\\<>^v─│┌┐└┘├┤┬┴┼►◄▲▼╭╮ab:() \n\t用\u0301")
    await fc.assert(
      fc.asyncProperty(fc.array(glyph, {maxLength: 300}), async (glyphs) => {
        const source = fence(glyphs.join(''))
        for (const {start, end, boxes, grid} of (await readDocument(source)).pictures) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(source.length)
          for (const box of boxes) expect(grid.offsetAt(box.bottom, box.right)).toBeLessThanOrEqual(source.length)
        }
      }),
      {numRuns: 200}
    )
  })
})
