import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

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

async function millisecondsOf(text: string): Promise<number> {
  const document = await readDocument(fence(text))
  expect(document.codeBlocks).toHaveLength(1)
  const start = performance.now()
  expect(document.pictures.length).toBeLessThanOrEqual(1)
  return performance.now() - start
}

describe('findPictures on hostile input', () => {
  it.each([
    ['5 MB of line glyphs', () => noise(5_000_000, 100, '+-| ')],
    ['as many line glyphs as are looked at', () => noise(55_000, 200, '+-|')],
    ['as many box-drawing glyphs', () => noise(55_000, 200, '┌─│┐└┘ ')],
    ['as many arrowheads', () => noise(55_000, 200, 'v^| ')],
    ['as many slashes', () => noise(55_000, 200, '/\\ ')],
    ['corners over sides without a bottom', () => `${'+'.repeat(190)}\n${`${'|'.repeat(190)}\n`.repeat(300)}`],
    ['level runs on every row', () => `${'-'.repeat(190)}\n`.repeat(300)],
    ['arrows without end', () => `${'->'.repeat(140)}\n`.repeat(300)],
    ['a line of 20,000 columns', () => `a\n${'-+|>'.repeat(5000)}\nb`],
    ['marks upon marks', () => `|${`e${'\u0301'.repeat(200)}`.repeat(20)}|-->\n`.repeat(20)],
    ['wide characters', () => '+----+\n|用户界面|-->\n+----+\n'.repeat(100)],
    ['right-to-left text', () => '+-----+\n| שלום |--> مرحبا\n+-----+\n'.repeat(100)]
  ])('takes bounded time for %s', {timeout: 15_000}, async (_name, text) => {
    expect(await millisecondsOf(text())).toBeLessThan(8000)
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
