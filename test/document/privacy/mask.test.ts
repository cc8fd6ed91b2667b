import fc from 'fast-check'
import {expect, it} from 'vitest'
import {maskInPlace, maskText, maskValue} from '../../../src/document/privacy/mask.js'
import {protectedValues} from '../../../src/document/privacy/protected-values.js'
import {createReplacements} from '../../../src/document/privacy/replacements.js'
import {readDocument} from '../../../src/document/read-document.js'
import {createChance, type Planted, places, plantPersonalData, plantSecrets} from './planted.js'

it.each([
  ['hunter22!', 'hu\u2026 (9 characters)'],
  ['x', 'x\u2026 (1 characters)'],
  ['0123456789abcdef0123456789abcdef01234567', '0123\u2026 (40 characters)']
])('shows of %s its first characters and its length', (value, mask) => expect(maskValue(value)).toBe(mask))

it('masks each value, whole and cut off', () => {
  const value = 'w9-Kq27xQzRm4!'
  expect(maskText(`a ${value} b ${value}`, [value])).not.toContain('Kq27')
  expect(maskText('url: w9-Kq27xQ\u2026', [value])).toBe(`url: ${maskValue(value)}\u2026`)
  expect(maskText('w9-Kq27xQ other', [value])).toBe('w9-Kq27xQ other')
  expect(maskText('nothing', [])).toBe('nothing')
})

it('masks a value in its place, so that lines and columns stay', () => {
  expect(maskInPlace('pass=w9-Kq27xQzRm4! end', ['w9-Kq27xQzRm4!'])).toBe('pass=w9************ end')
  expect(maskInPlace('a one\r\ntwo b', ['one\r\ntwo'])).toBe('a on*\r\n*** b')
})

it('leaves no value in any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({minLength: 12, maxLength: 60}), fc.string(), (before, value, after) => {
      expect(maskText(before + value + after, [value]).includes(value)).toBe(false)
    })
  )
})

it('knows every secret, card, account and number of a document, and protected names', async () => {
  const chance = createChance(3)
  const shown = new Set(['email', 'phone'])
  const planted = [...plantSecrets(chance), ...plantPersonalData(chance).filter(({kind}) => !shown.has(kind))]
  for (const one of planted) {
    const source = (places.fence as (planted: Planted) => string)(one)
    const values = await protectedValues(await readDocument(source))
    expect(
      values.some((value) => one.value.includes(value) || value.includes(one.value)),
      one.kind
    ).toBe(true)
    const tail = one.value.replaceAll('\\n', '\n').split('\n').at(1) ?? one.value
    expect(
      maskText(
        source.replaceAll('\\n', '\n'),
        values.flatMap((value) => value.split('\\n'))
      )
    ).not.toContain(tail)
  }
  expect(await protectedValues(await readDocument('For Halcyon Ltd.'), [{start: 4, end: 15}])).toEqual([
    'Halcyon Ltd',
    'halcyon-ltd'
  ])
})

it('gives the same placeholder for the same value', () => {
  const replacementOf = createReplacements()
  expect([
    replacementOf('email', 'maria@halcyon.io'),
    replacementOf('email', 'tomasz@halcyon.io'),
    replacementOf('email', 'Maria\\@halcyon.io'),
    replacementOf('phone', '+49 30 901820'),
    replacementOf('phone', '+4930901820'),
    replacementOf('ip-address', '54.251.150.85')
  ]).toEqual(['user@example.com', 'user2@example.com', 'user@example.com', '+1-555-0100', '+1-555-0100', '192.0.2.1'])
})
