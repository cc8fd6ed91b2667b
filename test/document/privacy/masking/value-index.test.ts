import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findWhole, findWholeOrCut, indexValues} from '../../../../src/document/privacy/masking/value-index.js'

const long = 'correct-horse-battery'
const longer = 'correct-horse-battery-staple'
const other = 'correct-house'
const index = indexValues([long, longer, other, 'tr0ub4', 'eight888', ''])

/** The places of values as `start-end:value`. */
const written = (places: ReturnType<typeof findWhole>) =>
  places.map(({start, end, value}) => `${start}-${end}:${value}`)

describe('values in a text', () => {
  it.each<[text: string, whole: readonly string[]]>([
    ['', []],
    ['nothing', []],
    ['correct-', []],
    [longer, [`0-28:${longer}`]],
    [`${long}!`, [`0-21:${long}`]],
    [`a ${other} tr0ub4 b`, [`2-15:${other}`, '16-22:tr0ub4']],
    ['eight888', ['0-8:eight888']]
  ])('are found whole in %j', (text, whole) => {
    expect(written(findWhole(text, index))).toEqual(whole)
    expect(written(findWholeOrCut(text, index)).slice(0, whole.length)).toEqual(whole)
  })

  it.each<[text: string, places: readonly string[]]>([
    ['correct-hor', [`0-11:${long}`]],
    ['correct-hou', [`0-11:${other}`]],
    ['at correct-horse-battery-st… and on', [`3-27:${longer}`]],
    ['at correct-horse-battery-st... and on', [`3-27:${longer}`]],
    ['at correct-horse-bat. and on', []],
    ['correct-', [`0-8:${long}`]],
    ['correct', []],
    ['correct…', []],
    ['correct-horse-battery-staple-and…', [`0-28:${longer}`]],
    ['correct-horse… then…', [`0-13:${long}`]],
    ['correct-horsf…', []],
    ['eight88…', []],
    ['tr0ub…', []]
  ])('are found cut off in %j', (text, places) => {
    expect(written(findWholeOrCut(text, index))).toEqual(places)
  })

  it('are found up to the farthest cut', () => {
    const dotted = indexValues(['twelve…and…more'])
    expect(written(findWholeOrCut('twelve…and…mo…', dotted))).toEqual(['0-13:twelve…and…more'])
    expect(written(findWholeOrCut('twelve…and…', dotted))).toEqual(['0-11:twelve…and…more'])
  })

  it('are found wherever they stand, each time the longest', () => {
    const few = fc.string({unit: fc.constantFrom('a', 'b'), maxLength: 12})
    fc.assert(
      fc.property(
        fc.array(few, {maxLength: 8}),
        fc.string({unit: fc.constantFrom('a', 'b'), maxLength: 40}),
        (values, text) => {
          const expected = [...text].flatMap((_, start) => {
            const here = values.filter((value) => value !== '' && text.startsWith(value, start))
            const [longest] = here.sort((a, b) => b.length - a.length)
            return longest === undefined ? [] : [`${start}-${start + longest.length}:${longest}`]
          })
          expect(written(findWhole(text, indexValues(values)))).toEqual(expected)
        }
      )
    )
  })
})
