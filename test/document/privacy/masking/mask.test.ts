import fc from 'fast-check'
import {expect, it} from 'vitest'
import {createMasker, maskValue} from '../../../../src/document/privacy/masking/mask.js'
import {protectedValues} from '../../../../src/document/privacy/masking/protected-values.js'
import {createReplacements} from '../../../../src/document/privacy/personal/replacements.js'
import {readDocument} from '../../../../src/document/read-document.js'
import {expectLinearTime} from '../../../linear-time.js'
import {createChance, type Planted, places, plantPersonalData, plantSecrets} from '../planted.js'

it.each([
  ['hunter22!', 'hu\u2026 (9 characters)'],
  ['x', 'x\u2026 (1 characters)'],
  ['0123456789abcdef0123456789abcdef01234567', '0123\u2026 (40 characters)']
])('shows of %s its first characters and its length', (value, mask) => expect(maskValue(value)).toBe(mask))

it('masks each value, whole and cut off', () => {
  const value = 'w9-Kq27xQzRm4!'
  const {mask} = createMasker([value])
  expect(mask(`a ${value} b ${value}`)).not.toContain('Kq27')
  expect(mask('url: w9-Kq27xQ\u2026')).toBe(`url: ${maskValue(value)}\u2026`)
  expect(mask('url: w9-Kq27xQ...')).toBe(`url: ${maskValue(value)}...`)
  expect(mask('url: w9-Kq27xQ')).toBe(`url: ${maskValue(value)}`)
  expect(mask('w9-Kq27xQ other')).toBe('w9-Kq27xQ other')
  expect(createMasker([]).mask('nothing')).toBe('nothing')
})

it('masks the longest of several values, and those that overlap as one', () => {
  const {mask, star} = createMasker(['w9-Kq27xQzRm4!', 'w9-Kq27xQ', 'Rm4!suffix', 'hunter2', ''])
  expect(mask('w9-Kq27xQzRm4!')).toBe(maskValue('w9-Kq27xQzRm4!'))
  expect(mask('w9-Kq27xQ and hunter2')).toBe(`${maskValue('w9-Kq27xQ')} and ${maskValue('hunter2')}`)
  expect(mask('w9-Kq27xQzRm4!suffix.')).toBe(`${maskValue('w9-Kq27xQzRm4!suffix')}.`)
  expect(star('w9-Kq27xQzRm4!suffix.')).toBe(`w9-${'*'.repeat(17)}.`)
})

it('masks many values in the time of a few', async () => {
  const prepare = (size: number) => Array.from({length: size / 10}, (_, at) => `password${String(at).padStart(9, '0')}`)
  await expectLinearTime({
    size: 20_000,
    prepare,
    run: (values) => {
      const {mask} = createMasker(values)
      for (const value of values) mask(`Unexpected ${value}`)
    }
  })
}, 30_000)

it('masks a value in its place, so that lines and columns stay', () => {
  expect(createMasker(['w9-Kq27xQzRm4!']).star('pass=w9-Kq27xQzRm4! end')).toBe('pass=w9************ end')
  expect(createMasker(['one\r\ntwo']).star('a one\r\ntwo b')).toBe('a on*\r\n*** b')
})

it('leaves no value in any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({minLength: 12, maxLength: 60}), fc.string(), (before, value, after) => {
      expect(
        createMasker([value])
          .mask(before + value + after)
          .includes(value)
      ).toBe(false)
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
      createMasker(values.flatMap((value) => value.split('\\n'))).mask(source.replaceAll('\\n', '\n'))
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
