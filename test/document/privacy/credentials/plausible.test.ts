import {describe, expect, it} from 'vitest'
import {
  isChosenPassword,
  isGeneratedKey,
  isLikelyPassword,
  isRandomUuid,
  isRealPassword,
  isTypedPassword,
  mixesCases
} from '../../../../src/document/privacy/credentials/plausible.js'

const encoded = (text: string) => Buffer.from(text).toString('base64')

describe('a password where only a password can stand', () => {
  it.each([
    'kT4!mq2Zw9',
    'sommer-1987',
    'x7Gq2v',
    'w9%21kT4mq2',
    '100%sicher7',
    'Fl4.fjord88',
    '!@m-fjord',
    'byeyourfjord1!'
  ])('is %s', (value) => {
    expect(isRealPassword(value)).toBe(true)
  })

  it.each([
    ['too short', 'x7Gq2'],
    ['short once decoded', '%78%37Gq2'],
    ['letters alone', 'halcyonledger'],
    ['hardly any characters', 'aaaa1aaaa1'],
    ['a sample', 'changeme123!'],
    ['a sample of two words', 'barfoo-90!'],
    ['a sample of one word', 'bar-90!kt'],
    ['a sample in leetspeak', 'keystone_Passw0rd'],
    ['a sample of some length', 'prefix-your-token-7'],
    ['a URL', 'https://vault.halcyon.io/v1/db7'],
    ['a URL of another scheme', 'vault+kv2://orders/db7'],
    ['a URL without its scheme', '//vault.halcyon.io/v1'],
    ['a place in the environment', 'env:DB_PASSWORD_2'],
    ['a place in a program', 'process.env.DB_PASSWORD_2'],
    ['a digest', 'sha256:9f86d081884c7d65'],
    ['a resource', 'arn:aws:kms:eu-1:42:key7'],
    ['a tag of YAML', '!vault-7Gq2vx9'],
    ['a variable of a shell', '$DB_PASSWORD_2'],
    ['a variable of a batch file', '%DB_PASSWORD_2%'],
    ['a variable in brackets', '$(DB_PASSWORD2)'],
    ['a member', 'config.database.password1'],
    ['a member of a numbered one', 'db1.orders'],
    ['a member of C++', 'Config::database::password1'],
    ['a path', './secrets/orders/db-1'],
    ['a path at home', '~/secrets/orders-db1/'],
    ['a path on Windows', 'secrets\\orders\\db1'],
    ['a version of a package', 'orders-client@2.14.1'],
    ['a version named by its day', 'Secrets@2025-05-01'],
    ['a call', 'readSecret(7,"db")'],
    ['an entry', 'secrets["db-7"]'],
    ['a template', '{{secret_db7}}'],
    ['a function', 'x=>vault7']
  ])('is not %s: %s', (_, value) => expect(isRealPassword(value)).toBe(false))
})

describe('a password where something else could stand', () => {
  it.each(['kT4!mq2Zw9', 'Mq2zw9kT', 'qv7xk2md94hw', 'Trauben&Nuss3', 'correct horse 7Gq2vx!K'])('is %s', (value) => {
    expect(isTypedPassword(value)).toBe(true)
  })

  it.each([
    ['too short', 'kT4!mq2'],
    ['a word with a number', 'settlement2024'],
    ['small letters and digits that take no turns', 'qvxkmdhw94'],
    ['few characters, over and over', 'aB1aB1aB1'],
    ['a mechanism', 'scram-sha-256'],
    ['a host', 'orders-db-2'],
    ['a host in capitals', 'ORDERS-DB-2'],
    ['a duration', '1500000000ms'],
    ['a day', '2026-11-25'],
    ['an id', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['a name in camel case', 'OrdersSettlementV2Client'],
    ['words in base 64', encoded('not a real password')],
    ['a sentence', 'Ask the owner in 2024'],
    ['a month', 'May 2024'],
    ['what happened to it', 'rotated on 17 May 2024'],
    ['an algorithm', 'Argon2id']
  ])('is not %s: %s', (_, value) => expect(isTypedPassword(value)).toBe(false))
})

describe('a password as people choose it', () => {
  it.each([
    'Harbour2031',
    'Kiel84fjord',
    'Sommer19',
    'Bergen1987regn',
    'fjord2031Kiel',
    'Kiel84Fjord',
    'lantern-Kiel-84',
    'Fjord.Sommer.219',
    'kiel_Fjord_84',
    'Copper-Kiel-8',
    '7Heron-Kiel7',
    'frost-Kiel_lane_2209'
  ])('is %s', (value) => {
    expect(isChosenPassword(value)).toBe(true)
  })

  it.each([
    ['too short', 'Fjord84'],
    ['a word without a capital letter', 'settlement2024'],
    ['a sample', 'Welcome2024'],
    ['a type', 'Varchar64'],
    ['an algorithm', 'Argon2019'],
    ['a product', 'Windows2019'],
    ['a name in camel case', 'OrdersV22Client'],
    ['three digits', 'Harbour203'],
    ['a name in small letters', 'orders-kiel-84'],
    ['a name in capitals', 'ORDERS_KIEL_84'],
    ['a header', 'X-Orders-Token-2'],
    ['an encoding', 'utf16Orders'],
    ['a protocol', 'http11Orders']
  ])('is not %s: %s', (_, value) => expect(isChosenPassword(value)).toBe(false))
})

describe('a value that only a password can be', () => {
  it.each(['kT4!mq2Zw9', 'lantern-Kiel-84', 'vRkTzQwXmPbd', 'SmbWxkjteNwverTm'])('is %s', (value) => {
    expect(isLikelyPassword(value)).toBe(true)
  })

  it.each([
    ['a name in camel case', 'ordersPasswordFromVault'],
    ['a short word', 'vRkTzQw'],
    ['letters of one case', 'vrktzqwxmpbd'],
    ['one word', 'Vrktzqwxmpbd']
  ])('is not %s: %s', (_, value) => expect(isLikelyPassword(value)).toBe(false))
})

it.each([
  [true, 'quay-Kiel-09'],
  [false, 'Quay-Kiel-09'],
  [false, 'quay-kiel-09']
])('words with and without capitals in one value: %s for %s', (expected, value) => {
  expect(mixesCases(value)).toBe(expected)
})

describe('a key that a program made', () => {
  it.each([
    'q7Vx2Lm9Tz4Kc8Wd1Rn6',
    'f3a9c1e07b5d48260e9cb7a1d4f86253',
    'Zm9vYmFyL2tXq7Vx2Lm9Tz4Kc8Wd1Rn6+w==',
    'HXPBoGNzywykZzQK04rvadSYAQTS',
    '=k9(mZ2^x8$q(wv4!u7_r1+t3)p5zb6*n0'
  ])('is %s', (value) => expect(isGeneratedKey(value)).toBe(true))

  it.each([
    ['too short', 'q7Vx2Lm9Tz4Kc8W'],
    ['words', 'orders-settlement-service-key'],
    ['a sample', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['a variable', '$ORDERS_q7Vx2Lm9Tz4Kc8Wd1Rn6'],
    ['an id', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['words in base 64', encoded('this is the token of the orders service')],
    ['what is encrypted', 'ENC(q7Vx2Lm9Tz4Kc8Wd1Rn6q7Vx2Lm9Tz4Kc8Wd)'],
    ['a call of words', 'base64Encode(ordersHmac256(tenantKey9,body))']
  ])('is not %s: %s', (_, value) => expect(isGeneratedKey(value)).toBe(false))
})

it.each([
  [true, '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  [true, '3F2504E0-4F89-41D3-9A0C-0305E82C3301'],
  [false, '00000000-0000-0000-0000-000000000000'],
  [false, '11111111-2222-3333-4444-111111111111'],
  [false, '3f2504e0-4f89-41d3-9a0c-0305e82c330'],
  [false, 'x3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  [false, '3f2504e0-4f89-41d3-0305e82c3301']
])('an id that an issuer could use as a key: %s for %s', (expected, value) => {
  expect(isRandomUuid(value)).toBe(expected)
})
