import {describe, expect, it} from 'vitest'
import {
  idOf,
  idPattern,
  isDroppedValue,
  isMarkedDropped,
  readId
} from '../../../src/document/requirements/requirement.js'

describe('the id of a requirement in running text', () => {
  it.each<[text: string, ids: string[]]>([
    ['REQ-12 is met', ['REQ-12']],
    ['met (see PAY-NFR-3).', ['PAY-NFR-3']],
    ['FR-4.2, FR_5 and FR-4.2.10.1', ['FR-4.2', 'FR_5', 'FR-4.2.10.1']],
    ['FR-1.2.3.4.5', ['FR-1.2.3.4']],
    ['R2D2-7', ['R2D2-7']],
    ['P-7 and P4Y-7', ['P-7', 'P4Y-7']],
    ['PAY-P2P-NFR-EU-3', ['PAY-P2P-NFR-EU-3']],
    ['X-PAY-P2P-NFR-EU-3', []],
    ['ABCDEFGHIJKL-12345', ['ABCDEFGHIJKL-12345']],
    ['ABCDEFGHIJKLM-1', []],
    ['PAY-ABCDEFGHIJKLM-1', []],
    ['REQ-123456', []],
    ['req-12, Req-12 and xREQ-12', []],
    ['PAY-nfr-3', []],
    ['9REQ-1', []],
    ['REQ-12a and REQ-12_b', []],
    ['REQ-12-3', []],
    ['REQ-12-a', ['REQ-12']],
    ['REQ-12.', ['REQ-12']],
    ['REQ 12 and REQ12', []],
    ['REQ-', []]
  ])('%s', (text, ids) => expect(Array.from(text.matchAll(idPattern), ([id]) => id)).toEqual(ids))
})

describe('a cell that is an id', () => {
  it.each([
    ['REQ-12', 'REQ', 'REQ-12'],
    [' req_012 ', 'REQ', 'REQ-12'],
    ['Req 7', 'REQ', 'REQ-7'],
    ['FR.7', 'FR', 'FR-7'],
    ['FR7', 'FR', 'FR-7'],
    ['R-04.02', 'R', 'R-4.2'],
    ['FR-1.2.3.4', 'FR', 'FR-1.2.3.4'],
    ['pay-nfr-eu_west-30', 'PAY-NFR-EU_WEST', 'PAY-NFR-EU_WEST-30'],
    ['abcdefghijkl-12345', 'ABCDEFGHIJKL', 'ABCDEFGHIJKL-12345'],
    ['FR-1.234', 'FR', 'FR-1.234']
  ])('%j', (text, prefix, key) => expect(readId(text)).toEqual({prefix, key}))

  it.each([
    '12',
    'REQ',
    'REQ-12 and more',
    'see REQ-12',
    'REQ--12',
    'R2D2-12',
    'abcdefghijklm-1',
    'pay-abcdefghijklm-1',
    'a-b-c-d-e-1',
    'REQ-123456',
    'REQ-1.2345',
    'FR-1.2.3.4.5',
    'REQ-1.',
    ''
  ])('%j is none', (text) => expect(readId(text)).toBeUndefined())

  it('is the same with zeros in front and in lower case', () => {
    expect(idOf('pay-fr', '007.010')).toEqual({prefix: 'PAY-FR', key: 'PAY-FR-7.10'})
  })
})

describe('a requirement that was dropped', () => {
  const words = [
    ...['dropped', 'removed', 'withdrawn', 'rejected', 'canceled', 'cancelled', 'obsolete', 'deprecated', 'superseded'],
    ...['out of scope', 'descoped', "won't do", 'wont do', "won't have", "won't fix"]
  ]
  it.each(words)('%s', (word) => {
    expect([isDroppedValue(word), isDroppedValue(`  ${word.toUpperCase()}. `)]).toEqual([true, true])
    expect([isMarkedDropped(`Faxes (${word})`), isMarkedDropped(`Faxes are ${word}`)]).toEqual([true, false])
  })

  it.each([
    ['not dropped', false],
    ['dropped in March', false],
    ['dropped..', false],
    ['open', false],
    ['', false]
  ])('the status %j: %s', (text, expected) => expect(isDroppedValue(text)).toBe(expected))

  it.each([
    ['Faxes [removed]', true],
    ['Faxes ( Removed ) are sent', true],
    ['Status: withdrawn', true],
    ['Faxes. State:Withdrawn since May', true],
    ['status : withdrawn', true],
    ['Dropped: faxes are sent', true],
    ['dropped : faxes', true],
    ['Faxes (removed in May)', false],
    ['Faxes (  removed  )', false],
    ['Estate: withdrawn', false],
    ['Status  : open, was withdrawn', false],
    ['Nothing dropped: faxes', false],
    [`${'Faxes are sent by the clerk. '.repeat(80)}(dropped)`, false]
  ])('the text %j: %s', (text, expected) => expect(isMarkedDropped(text)).toBe(expected))
})
