import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {hash} from '../../src/lint/hash.js'

describe('hash', () => {
  it('gives the digits asked for', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.integer({min: 1, max: 40}), (text, digits) => {
        expect(hash(text, digits)).toMatch(new RegExp(`^[0-9a-f]{${digits}}$`))
        expect(hash(text, 40).startsWith(hash(text, digits))).toBe(true)
      })
    )
  })

  it('tells apart what differs in one character, in either of its bytes', () => {
    const texts = [
      '',
      'a',
      'b',
      'ab',
      'ba',
      'ā',
      'é',
      '\u8a9e',
      '\u8b9e',
      '\u{1F600}',
      '\u{1F601}',
      'docs/a.md',
      'docs/b.md'
    ]
    expect(new Set(texts.map((text) => hash(text, 18))).size).toBe(texts.length)
  })

  it('has no collision among the headings of a large repository', () => {
    const texts = Array.from({length: 200_000}, (_, at) => `["no-placeholders",["Design ${at % 997}","${at}. Data"]]`)
    expect(new Set(texts.map((text) => hash(text, 18))).size).toBe(texts.length)
  })
})
