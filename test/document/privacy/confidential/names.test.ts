import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findProtected} from '../../../../src/document/privacy/confidential/confidential.js'
import {
  digestsTest,
  findNames,
  nameDigest,
  nameWords,
  normaliseName,
  protectNames,
  readProtectedNames,
  termsTest
} from '../../../../src/document/privacy/confidential/names.js'
import {protectedNamesTest} from '../../../../src/document/privacy/confidential/term-lists.js'
import {readDocument} from '../../../../src/document/read-document.js'

const list = 'Northgate Bank Ltd\n# a comment\n\nHalcyon\nÉtoile Électrique SA\nTarget\n'
const key = 'a key of the tests'

describe('spellings of a protected name', () => {
  const test = termsTest(list.split('\n').filter((line) => line !== '' && !line.startsWith('#')))

  it.each([
    ['asked for by Northgate Bank in May', 'Northgate Bank'],
    ['asked for by NORTHGATE BANK LIMITED', 'NORTHGATE BANK'],
    ["Northgate Bank's treasury", 'Northgate Bank'],
    ['Northgate-Bank', 'Northgate-Bank'],
    ['the NorthgateBank tenant', 'NorthgateBank'],
    ['northgate_bank-settlements.yaml', 'northgate_bank'],
    ['https://northgate-bank.example.com', 'northgate-bank'],
    ['class NorthgateBankImporter', 'NorthgateBank'],
    ['Northgate\nBank', 'Northgate\nBank'],
    ['Ｈａｌｃｙｏｎ', 'Ｈａｌｃｙｏｎ'],
    ['customer = "halcyon"', 'halcyon'],
    ['E\u0301toile E\u0301lectrique', 'E\u0301toile E\u0301lectrique'],
    ['asked for by Target', 'Target'],
    ['```yaml\ntenant: halcyon\n```', 'halcyon'],
    ['```sh\nkubectl get pods -n halcyon\n```', 'halcyon'],
    ['```sh\nledger run --tenant halcyon --dry\n```', 'halcyon']
  ])('%s', async (text, value) => {
    expect(findProtected(await readDocument(text), test).map((one) => one.value)).toEqual([value])
  })

  it.each([
    'the target of the call',
    'North gate',
    'a bank to the north',
    'Northgate\n\nBank',
    'halcyon days',
    'tenant: halcyon',
    'in halcyon days\n\n```yaml\ntenant: halcyon\n```',
    '```sh\nhalcyon --help\n```',
    '```ts\nfor (const target of targets) call(target)\n```'
  ])('is not %s', async (text) => expect(findProtected(await readDocument(text), test)).toEqual([]))
})

describe('the words of a name', () => {
  it.each([
    ['Northgate GmbH', 'northgate gmbh'],
    ['SA Power and AG Nord', 'sa power and ag nord'],
    ["HalcyonPay's NAÏVE Co.", 'halcyon pay naive co']
  ])('of %s are whole', (text, words) => {
    expect(
      nameWords(text)
        .map(({word}) => word)
        .join(' ')
    ).toBe(words)
  })

  it('are more than those of its kind of company', () => {
    expect(findNames('The power plant has labs.', termsTest(['SA Power', 'SE Labs']))).toEqual([])
  })
})

describe('a committed list', () => {
  const committed = protectNames(list, key)

  it('tells nobody the names', () => {
    expect(committed).toMatch(/^# .+\nlengths \d+(?: \d+)*\n(?:[0-9a-f]{24}\n){4}$/)
    expect(committed).toContain(nameDigest(normaliseName('northgate bank'), key))
    expect(committed).not.toContain(nameDigest(normaliseName('northgate bank'), 'another key'))
  })

  it('finds them with the key', () => {
    const names = readProtectedNames(committed)
    expect(names && findNames('Northgate-Bank, then Halcyon', digestsTest(names, key))).toEqual([
      {start: 0, end: 14},
      {start: 21, end: 28}
    ])
  })

  it('says why it cannot be used', () => {
    expect(protectedNamesTest({terms: [], digests: committed}).problem).toBe('no key')
    expect(protectedNamesTest({terms: [], digests: 'Northgate', key}).problem).toBe('no list')
    expect(protectedNamesTest({terms: [], digests: committed, key}).problem).toBeUndefined()
    expect(protectedNamesTest({terms: []}).test).toBeUndefined()
  })

  it.each(['one two three four five', 'Halden Fjord Coast Shipping Group GmbH', 'Co. Ltd'])(
    'refuses names of no word or more than four: %s',
    (name) => expect(() => protectNames(name, key)).toThrow('expected 1 to 4')
  )

  it.each([
    'Halden Fjord Coast Shipping GmbH',
    'Halden Fjord Coast Shipping GmbH & Co. KG',
    'Halden Fjord Coast Shipping'
  ])('counts no legal form as a word: %s', (name) => {
    const names = readProtectedNames(protectNames(name, key))
    const text = 'run for Halden Fjord Coast Shipping GmbH since May'
    expect(names && findNames(text, digestsTest(names, key))).toEqual([{start: 8, end: 35}])
  })
})

it('stays within any text', () => {
  const test = termsTest(['ab', 'b c', 'd'])
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      for (const {start, end} of findNames(text, test))
        expect(0 <= start && start < end && end <= text.length).toBe(true)
    })
  )
})
