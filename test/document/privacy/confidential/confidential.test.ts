import {describe, expect, it} from 'vitest'
import {findCustomers} from '../../../../src/document/privacy/confidential/customers.js'
import {findHosts, findTickets} from '../../../../src/document/privacy/confidential/internal-places.js'
import {findMarkings} from '../../../../src/document/privacy/confidential/markings.js'
import {searchPatterns} from '../../../../src/document/privacy/confidential/user-patterns.js'

const texts = (source: string, spans: readonly {start: number; end: number}[]) =>
  spans.map(({start, end}) => source.slice(start, end))

describe('markings', () => {
  it.each([
    ['> Company Confidential', 'Company Confidential'],
    ['**CONFIDENTIAL**', 'CONFIDENTIAL'],
    ['Halcyon Confidential.', 'Halcyon Confidential'],
    ['This document is for internal use only.', 'for internal use'],
    ['**Internal Use Only**', 'Internal Use Only'],
    ['*internal use only*', 'internal use only'],
    ['TLP:RED', 'TLP:RED'],
    ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
    ['Strictly confidential', 'Strictly confidential'],
    ['Confidential and Proprietary', 'Confidential and Proprietary'],
    ['Classification: Restricted', 'Classification: Restricted'],
    ['Do not distribute outside the company', 'Do not distribute outside']
  ])('%s', (source, expected) => expect(texts(source, findMarkings(source))).toEqual([expected]))

  it.each([
    'The flag is for internal use only.',
    'a confidential client in the sense of OAuth',
    'Confidential computing keeps the keys in the enclave.',
    'const CONFIDENTIAL_LEVEL = 3',
    'the level "CONFIDENTIAL" of the label',
    'TLP:GREEN and TLP:CLEAR may be shared',
    'Keep the salary confidential.'
  ])('no marking: %s', (source) => expect(findMarkings(source)).toEqual([]))
})

describe('internal places', () => {
  it.each([
    [
      '*.corp.*',
      'see files.corp.halcyon.io and https://a.b.corp.halcyon.io/x',
      ['files.corp.halcyon.io', 'https://a.b.corp.halcyon.io']
    ],
    ['**.corp.…', 'see a.b.corp.halcyon.io', ['a.b.corp.halcyon.io']],
    ['go/*', 'the plan at go/settlement, not cargo/x or src/go/y', ['go/settlement']],
    ['wiki.halcyon.io/*', '[plan](https://wiki.halcyon.io/pay/plan)', ['https://wiki.halcyon.io/pay/plan']]
  ])('%s', (pattern, source, expected) => {
    expect(texts(source, findHosts(source, pattern)).map((one) => one)).toEqual(
      expected.map((one) => one.replace(/^https:\/\//, ''))
    )
  })

  it('finds the tickets of the projects named', () => {
    const source = 'PAY-1234 and OPS-7, not CVE-2024-1234, XPAY-1 or PAY-1-2'
    expect(texts(source, findTickets(source, ['PAY', 'OPS']))).toEqual(['PAY-1234', 'OPS-7'])
    expect(findTickets(source, [])).toEqual([])
  })
})

describe('names of customers', () => {
  it.each([
    ['asked for by our customer Brightwater Energy in May', ['Brightwater Energy']],
    ["the tenant Halcyon's rows", ['Halcyon']],
    ['a client named Kestrel Logistics', ['Kestrel Logistics']],
    ['the customer Contoso and the client Acme', []],
    ['the Customer API, the Client ID and the Tenant Service', []],
    ['each customer may cancel', []],
    ['Customer: Northgate Bank', ['Northgate Bank']],
    ['customers such as Halcyon asked', ['Halcyon']],
    ['our client, Halcyon, asked', ['Halcyon']],
    ['on the client, React discards it', []],
    ['Client Components and **Client Recovery**', []],
    ['clients SHOULD wait', []],
    ['an image of tenant A\u2019s is used by tenant B', []],
    ['clients like Xcode', []],
    ['var client: KClient', []],
    ['Depot.Client, Worker, and Crate', []],
    ['the client POSTs a token', []]
  ])('%s', (source, expected) => expect(texts(source, findCustomers(source))).toEqual(expected))
})

describe("a user's patterns", () => {
  it('find their texts', () => {
    const source = 'Project Nightjar and project kite'
    const {found, problems} = searchPatterns(['/project \\w+/i'], source, 250)
    expect([texts(source, found), problems]).toEqual([['Project Nightjar', 'project kite'], []])
  })

  it('are stopped when they take too long, and named', () => {
    const {found, problems} = searchPatterns(['(a+)+$', 'b'], `${'a'.repeat(40)}b`, 50)
    expect(problems).toEqual([{written: '(a+)+$', problem: 'runs for more than 50 ms'}])
    expect(found).toEqual([{start: 40, end: 41}])
  })

  it('are named when they are none', () => {
    expect(searchPatterns(['('], 'text', 50).problems).toEqual([
      {written: '(', problem: expect.stringContaining('group')}
    ])
  })
})

it.each(['kind = ActivityKind.Internal', 'https://events.corp.example.com/hook'])(
  'finds no internal host in %s',
  (source) => {
    expect([...findHosts(source, '*.internal'), ...findHosts(source, '*.corp.*')]).toEqual([])
  }
)
