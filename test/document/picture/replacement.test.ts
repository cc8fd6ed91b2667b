import {describe, expect, it} from 'vitest'
import {convertPicture} from '../../../src/document/picture/convert.js'
import {replacementText} from '../../../src/document/picture/replacement.js'
import {readDocument} from '../../../src/document/read-document.js'

const picture = ['+-----+      +-------+', '| API |----->| Store |', '+-----+      +-------+']
const twice = ['+------+     +------+', '| Host |---->| Host |', '+------+     +------+']
const diagram = ['```mermaid', 'flowchart LR', '  n1["API"]', '  n2["Store"]', '  n1 --> n2', '```']
const fenced = (lines: readonly string[]) => ['```text', ...lines, '```']
const prefixed = (lines: readonly string[], prefix: string, first = prefix) =>
  lines.map((line, index) => (index === 0 ? first : prefix) + line).join('\n')

describe('the text that replaces a picture', () => {
  it.each([
    ['a fence', fenced(picture).join('\n'), diagram.join('\n')],
    ['a list item', prefixed(fenced(picture), '   ', '1. '), prefixed(diagram, '   ', '1. ')],
    ['a nested list', `- flow\n${prefixed(fenced(picture), '  ')}`, `- flow\n${prefixed(diagram, '  ')}`],
    ['a quote', prefixed(fenced(picture), '> '), prefixed(diagram, '> ')],
    ['an indented block', `Flow:\n\n${prefixed(picture, '    ')}`, `Flow:\n\n${diagram.join('\n')}`],
    ['windows line breaks', fenced(picture).join('\r\n'), diagram.join('\r\n')],
    ['a longer fence', ['~~~~', ...picture, '~~~~'].join('\n'), diagram.join('\n')]
  ])('keeps the indentation and the line breaks of its place: %s', async (_, before, after) => {
    expect(await redraw(`# Design\n\n${before}\n\nThe end.\n`)).toBe(
      `# Design\n\n${after}\n\nThe end.\n`.replaceAll('\r\n', before.includes('\r\n') ? '\r\n' : '\n')
    )
  })

  it('keeps a picture of which a part is in doubt in a comment that no arrow ends', async () => {
    expect(await redraw(prefixed(fenced(twice), '> '))).toBe(
      prefixed(
        [
          '<!-- The picture that this diagram was made from:',
          '+──────+     +──────+',
          '| Host |────>| Host |',
          '+──────+     +──────+',
          '-->',
          '',
          '```mermaid',
          'flowchart LR',
          '  n1["Host"]',
          '  n2["Host"]',
          '  n1 --> n2',
          '```'
        ],
        '> '
      ).replace(/ +$/gm, '')
    )
  })

  it('puts the text around a picture around the diagram, as it was written', async () => {
    const lines = ['Before *all* <regions>:', '', ...picture, '', '1. one region', '[todo]']
    expect(await redraw(fenced(lines).join('\n'))).toBe(
      ['Before \\*all\\* \\<regions\\>:', '', ...diagram, '', '1\\. one region\\', '\\[todo\\]'].join('\n')
    )
  })

  it('is none amid other HTML', async () => {
    const source = `<details><pre>\n${picture.join('\n')}\n</pre></details>\n`
    expect(await redraw(source)).toBe(source)
  })
})

/** The source with its only picture replaced. */
async function redraw(source: string): Promise<string> {
  const {pictures} = await readDocument(source)
  expect(pictures).toHaveLength(1)
  const [drawn] = pictures
  const conversion = drawn && convertPicture(drawn)
  const text = drawn && conversion && replacementText(source, drawn, conversion)
  return text === undefined ? source : source.slice(0, drawn?.start) + text + source.slice(drawn?.end)
}
