import {describe, expect, it} from 'vitest'
import {
  type Checksum,
  isAadhaar,
  isCpf,
  isGermanTaxId,
  isLuhnValid,
  isNhsNumber,
  isNir,
  isNric,
  isPesel,
  isSpanishTaxId,
  isTfn
} from '../../../../src/document/privacy/personal/checksums.js'

/** Numbers as an office would give them out, worked out apart from the sources by the published rules. */
const numbers: readonly [string, Checksum, readonly string[]][] = [
  ['card (Luhn)', isLuhnValid, ['4539148803436467', '130692544', '596']],
  ['NHS', isNhsNumber, ['9434765919', '4010232137', '9000000130']],
  ['German tax id', isGermanTaxId, ['86095742719', '65929970489', '47036892816', '11234567890', '11123456786']],
  ['Spanish tax id', isSpanishTaxId, ['54362315K', 'X2482300W', 'Y0823417P', 'Z1934450V', '00000023T']],
  ['PESEL', isPesel, ['44051401359', '85120102445', '85010102441', '02211102443', '77033002448', '99123102463']],
  ['CPF', isCpf, ['52998224725', '07355120867', '11144477735']],
  ['NIR', isNir, ['255081416802538', '180032A00412870', '291112B03306788', '185067510804280']],
  ['TFN', isTfn, ['865414088', '865414159', '865414191']],
  ['NRIC', isNric, ['S8207313B', 'T0312045C', 'F7654981T', 'G3308852W', 'M4120937W', 'M5501726X']],
  [
    'Aadhaar',
    isAadhaar,
    ['658073021578', '568193036428', '821299722003', '532245383232', '840562241541', '295145475270']
  ]
]

/** A number with one digit or letter in it replaced by the next one. */
function mistyped(number: string): string[] {
  return [...number].map((character, at) => {
    const next = /\d/.test(character)
      ? String((Number(character) + 1) % 10)
      : String.fromCharCode(((character.charCodeAt(0) - 64) % 26) + 65)
    return number.slice(0, at) + next + number.slice(at + 1)
  })
}

describe.each(numbers)('%s', (name, isValid, valid) => {
  it('takes the numbers that are given out', () => {
    expect(valid.filter((number) => !isValid(number))).toEqual([])
  })

  // A department of Corsica counts as a number, and the letters of a series share their tables.
  it.skipIf(name === 'NIR' || name === 'NRIC')('notices one character mistyped', () => {
    expect(valid.flatMap(mistyped).filter(isValid)).toEqual([])
  })
})

it.each<[string, Checksum, readonly string[]]>([
  ['digits of no card', isLuhnValid, ['', '4539148803436460']],
  ['an NHS number whose check digit would be ten', isNhsNumber, ['9000000050', '9000000190', '1000000010']],
  ['a tax id with digits as no German one has them', isGermanTaxId, ['11223344553', '11112345678', '02095742719']],
  ['a tax id with every digit once', isGermanTaxId, ['12345678903']],
  ['a PESEL of no month', isPesel, ['85003102447', '85133102443', '85201502443']],
  ['a PESEL of no day', isPesel, ['85120002448', '85123202449']],
  ['a CPF of one digit', isCpf, ['11111111111', '00000000000', '99999999999']],
  ['a NIR with a digit mistyped', isNir, ['255081416802539', '180032A00412970', '291112B03306778', '185067510804281']],
  ['a NIR with the other half of Corsica', isNir, ['180032B00412870', '291112A03306788']],
  ['an NRIC with a digit mistyped', isNric, ['S8207314B', 'T0312145C', 'F7654982T', 'G3308862W', 'M4120938W']],
  ['an NRIC of another series', isNric, ['T8207313B', 'S0312045C', 'G7654981T', 'F3308852W', 'G4120937W']]
])('refuses %s', (_, isValid, wrong) => {
  expect(wrong.filter(isValid)).toEqual([])
})
