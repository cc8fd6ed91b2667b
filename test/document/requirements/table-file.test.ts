import {describe, expect, it} from 'vitest'
import {readTableFile} from '../../../src/document/requirements/table-file.js'

/** What a table defines, each as its id and what its span holds, and whether it was dropped. */
function read(text: string) {
  return readTableFile(text).map(({id, key, prefix, span, dropped}) => {
    expect(key.startsWith(`${prefix}-`)).toBe(true)
    return `${id} = ${key} at ${JSON.stringify(text.slice(span.start, span.end))}${dropped ? ', dropped' : ''}`
  })
}

describe('a table file', () => {
  it.each<[name: string, text: string, expected: string[]]>([
    ['of commas', 'id,what\nREQ-1,refund\nREQ-02,letter', ['REQ-1 = REQ-1 at "REQ-1"', 'REQ-02 = REQ-2 at "REQ-02"']],
    ['of semicolons', 'what, in short;id;area\nrefund;REQ-1;pay\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['of tabs', 'what; in short\tid\tarea\nrefund\tREQ-1\tpay\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['by the separators of its first line', 'what,id\na;b;c,REQ-1\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['of one column', 'REQ\nREQ-1\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    [
      'with lines of Windows',
      'id,what\r\nREQ-1,a\r\nREQ-2,b\r\n',
      ['REQ-1 = REQ-1 at "REQ-1"', 'REQ-2 = REQ-2 at "REQ-2"']
    ],
    ['with lines of old Macs', 'what,id\ra,REQ-1\rb,REQ-2', ['REQ-1 = REQ-1 at "REQ-1"', 'REQ-2 = REQ-2 at "REQ-2"']],
    ['with a byte order mark', '\uFEFFid,what\nREQ-1,a\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with a byte order mark before the only key', '\uFEFFKey;Text\nREQ-1;a\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with blanks around ids', 'id,what\n REQ-1 ,a\n', ['REQ-1 = REQ-1 at " REQ-1 "']],
    ['with quotes', '"what","id"\n"a, b","REQ-1"\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    [
      'with breaks in quotes',
      'what,id\n"a\nb\r\nc",REQ-1\nd,REQ-2\n',
      ['REQ-1 = REQ-1 at "REQ-1"', 'REQ-2 = REQ-2 at "REQ-2"']
    ],
    ['with doubled quotes', 'what,id\n"say ""hi"", twice",REQ-1\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with an empty value in quotes', 'what,id\n"",REQ-1\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with text behind a quote', 'what,id\n"a" b,REQ-1\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with a quote that never ends', 'id,what\nREQ-1,"a\nREQ-2,b\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with an id whose quote never ends', 'id,what\n"REQ-1', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with empty lines and short rows', 'what,id\n\na\nb,REQ-1\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['with rows without an id', 'id,what\n,a\nlater,b\nREQ-1,c\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['that defines an id twice', 'id,status\nREQ-1,open\nreq_01,dropped\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    [
      'with a status',
      'id,Status\nREQ-1,Dropped\nREQ-2,open\nREQ-3\n',
      ['REQ-1 = REQ-1 at "REQ-1", dropped', 'REQ-2 = REQ-2 at "REQ-2"', 'REQ-3 = REQ-3 at "REQ-3"']
    ],
    ['whose first column is no status', 'id,history\nREQ-1,dropped\n', ['REQ-1 = REQ-1 at "REQ-1"']],
    ['without rows', 'id,what', []],
    ['without anything', '', []]
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    'ID',
    'key',
    'Ref',
    'reference',
    'Number',
    'no',
    'Requirement',
    'req',
    'Requirement ID',
    'req-id',
    'REQ__key',
    'req no',
    'requirement number',
    'reqid',
    '  id  '
  ])('has its ids in the column `%s`', (name) =>
    expect(read(`area,${name}\nTEAM-1,REQ-1\n`)).toEqual(['REQ-1 = REQ-1 at "REQ-1"'])
  )

  it.each(['ids', 'valid', 'key word', 'old id', 'requirement text', 'req no old', 'an id'])(
    'has its ids in the first column beside `%s`',
    (name) => expect(read(`area,${name}\nTEAM-1,REQ-1\n`)).toEqual(['TEAM-1 = TEAM-1 at "TEAM-1"'])
  )

  it.each([
    ['state', true],
    ['Decision', true],
    ['old status', false],
    ['status now', false]
  ])('is told what was dropped by the column `%s`: %s', (name, dropped) => {
    expect(readTableFile(`id,${name}\nREQ-1,withdrawn\n`)).toMatchObject([{dropped}])
  })
})
