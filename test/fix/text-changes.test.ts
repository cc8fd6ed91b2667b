import fc from 'fast-check'
import {expect, it} from 'vitest'
import {textChanges} from '../../src/fix/text-changes.js'

it.each([
  ['nothing', 'a\nb\n', 'a\nb\n', []],
  ['a line', 'a\nb\nc\n', 'a\nx\nc\n', [{range: [2, 4], text: 'x\n'}]],
  ['a line more', 'a\r\nc\r\n', 'a\r\nb\r\nc\r\n', [{range: [3, 3], text: 'b\r\n'}]],
  ['a line less', 'a\nb\nc\n', 'a\nc\n', [{range: [2, 4], text: ''}]],
  [
    'two places',
    'a\nb\nc\n',
    'x\nb\ny\n',
    [
      {range: [0, 2], text: 'x\n'},
      {range: [4, 6], text: 'y\n'}
    ]
  ]
])('finds %s', (_, before, after, expected) => {
  expect(textChanges(before, after)).toEqual(expected)
})

it('turns any text into any other', () => {
  const text = fc.array(fc.constantFrom('a', 'bb', '', '\r', '🧊'), {maxLength: 12}).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      let result = ''
      let at = 0
      for (const {range, text: inserted} of textChanges(before, after)) {
        result += before.slice(at, range[0]) + inserted
        at = range[1]
      }
      expect(result + before.slice(at)).toBe(after)
    })
  )
})
