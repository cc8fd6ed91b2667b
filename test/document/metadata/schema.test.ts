import {describe, expect, it} from 'vitest'
import {numberOfPath, numberOfTitle, numberOfValue} from '../../../src/document/metadata/document-number.js'
import {correctionOf, type FieldSchema, isLegal} from '../../../src/document/metadata/field.js'

describe('the number of a document', () => {
  it.each([
    ['docs/0012-cache.md', 12],
    ['adr-7.md', 7],
    ['rfd/0042/README.md', 42],
    ['keps/sig-node/1204-zone-drain/README.md', 1204],
    ['docs/0000-template.md', undefined],
    ['docs/cache-2.md', undefined],
    ['README.md', undefined]
  ])('in the path %s', (path, expected) => expect(numberOfPath(path)).toBe(expected))

  it.each([
    ['12. Use a queue', 12],
    ['ADR-0012: Use a queue', 12],
    ['RFD 12 Names of hosts', 12],
    ['0012 – Use a queue', 12],
    ['Architecture Decision Record 6: Push or pull', 6],
    ['2026 roadmap', undefined],
    ['Phase 2 of the import', undefined],
    ['HTTP/2 for uploads', undefined]
  ])('in the title %s', (title, expected) => expect(numberOfTitle(title)).toBe(expected))

  it.each([
    ['SE-0012', 12],
    ['12', 12],
    ['#12', 12],
    ['none', undefined],
    ['0000', undefined]
  ])('in the value %s', (value, expected) => expect(numberOfValue(value)).toBe(expected))
})

describe('a value', () => {
  const status: FieldSchema = {values: ['proposed', 'accepted', 'superseded']}
  it.each([
    ['accepted', status, true],
    ['Accepted (release 5)', status, true],
    ['superseded by [ADR-0005](0005-x.md)', status, true],
    ['acceptedly', status, false],
    ['{proposed | accepted}', status, false],
    ['proposed | accepted', status, false],
    ['2026-02-28', {type: 'date'}, true],
    ['2026-02-30', {type: 'date'}, false],
    ['2026-2-3', {type: 'date'}, false],
    ['28-Feb-2026', {type: 'date', format: 'DD-mmm-YYYY'}, true],
    ['30-Feb-2026', {type: 'date', format: 'DD-mmm-YYYY'}, false],
    ['Ada Byron <ada@example.com>, @grace', {type: 'people'}, true],
    ['{list everyone}', {type: 'people'}, false],
    ['<author>', {type: 'people'}, false],
    ['TBD', {type: 'people'}, false],
    ['SE-0012', {type: 'number'}, true],
    ['later', {type: 'number'}, false],
    ['https://git.example.com/pull/1', {type: 'link'}, true],
    ['later', {type: 'link'}, false]
  ] as const)('%s of %j is legal: %s', (value, schema, expected) =>
    expect(isLegal(value, value, schema)).toBe(expected)
  )

  it.each([
    ['2026/2/3', '2026-02-03'],
    ['2026-2-30', undefined],
    ['soon', undefined]
  ])('the date %s was meant as %s', (value, expected) => expect(correctionOf(value, {type: 'date'})).toBe(expected))
})
