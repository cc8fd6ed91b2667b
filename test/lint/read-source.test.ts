import {describe, expect, it} from 'vitest'
import {decode, readSource} from '../../src/lint/read-source.js'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('decode', () => {
  it.each([
    ['text', new TextEncoder().encode('Größe 漢\n'), {text: 'Größe 漢\n'}],
    ['a byte order mark, which stays', bytes(0xef, 0xbb, 0xbf, 0x61), {text: '\uFEFFa'}],
    ['nothing', bytes(), {text: ''}]
  ])('reads %s', (_, given, expected) => expect(decode(given)).toEqual(expected))

  it.each([
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), 'Unexpected UTF-16 text, expected UTF-8'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0), 'Unexpected binary data, expected UTF-8 text'],
    ['Latin-1', bytes(0x47, 0x72, 0xf6, 0xdf, 0x65), 'Unexpected bytes that are not UTF-8, expected UTF-8 text']
  ])('tells %s', (_, given, problem) => expect(decode(given)).toMatchObject({problem}))
})

it('says why a file cannot be read', () => {
  expect(readSource('/no/such/file.md')).toEqual({
    problem: 'Unexpected unreadable file (ENOENT), expected a text file',
    note: 'The file vanished, or is a link that leads nowhere',
    code: 'ENOENT'
  })
})
