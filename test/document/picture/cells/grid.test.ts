import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readGrid} from '../../../../src/document/picture/cells/grid.js'
import {linesOf} from '../draw.js'

const read = (text: string) => {
  const grid = readGrid(linesOf(text))
  return Array.from({length: grid.rows}, (_, row) => grid.text(row))
}

describe('readGrid', () => {
  it.each([
    ['drops blank rows at both ends', '\n\n A\n B\n\n', ['A', 'B']],
    ['drops the common indentation', '    queue\n      |\n    worker', ['queue', '  |', 'worker']],
    ['expands tabs to eight columns', 'a\tb\n\tc', ['a       b', '        c']],
    ['drops a comment marker of all lines', '// +-+\n// |A|\n// +-+\n//  ^', ['+-+', '|A|', '+-+', ' ^']],
    ['keeps a marker that some lines lack', '# a\nb\nc\nd', ['# a', 'b', 'c', 'd']],
    ['keeps a leading rule of dashes', '--- a\n--- b\n--- c\n--- d', ['--- a', '--- b', '--- c', '--- d']],
    ['reads a no-break space as a blank', 'a\u00a0b', ['a b']],
    ['has no rows for a blank text', ' \n\t', []]
  ])('%s', (_name, text, rows) => {
    expect(read(text)).toEqual(rows)
  })

  it('gives wide characters two columns and combining marks none', () => {
    const grid = readGrid(linesOf('|用户e\u0301|'))
    expect(Array.from({length: 7}, (_, column) => grid.at(0, column))).toEqual([
      '|',
      '用',
      '',
      '户',
      '',
      'e\u0301',
      '|'
    ])
    expect(grid.text(0, 1, 6)).toBe('用户e\u0301')
  })

  it('finds the source of every cell', () => {
    const source = '// \t用x\n// y\n// z\n// w'
    const grid = readGrid(linesOf(source))
    for (const [row, column, wanted] of [
      [0, 7, '用'],
      [0, 9, 'x'],
      [1, 0, 'y']
    ] as const) {
      expect(source[grid.offsetAt(row, column)]).toBe(wanted)
    }
  })

  it('keeps every filled cell at its character, for any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        const grid = readGrid(linesOf(text))
        for (let row = 0; row < grid.rows; row++) {
          expect(grid.width(row)).toBeLessThanOrEqual(grid.columns)
          for (let column = 0; column < grid.width(row); column++) {
            const glyph = grid.at(row, column)
            const offset = grid.offsetAt(row, column)
            if (glyph !== ' ' && glyph !== '')
              expect(text.startsWith(String.fromCodePoint(glyph.codePointAt(0) ?? 0), offset)).toBe(true)
            expect(offset).toBeLessThanOrEqual(text.length)
          }
        }
      })
    )
  })
})
