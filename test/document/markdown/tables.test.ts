import {describe, expect, it} from 'vitest'
import {cellAt, tableAt} from '../../../src/document/markdown/tables.js'
import {readDocument} from '../../../src/document/read-document.js'

const source = `# Limits

| limit | default |
| --- | --- |
| \`max_size\` | 10 MB |
|  | none |

Some words between.

| name |
| --- |
| retries |
`

describe('the table and cell of a span', () => {
  it.each<[text: string, row: string | undefined, column?: number]>([
    ['limit', 'limit', 0],
    ['default', 'limit', 1],
    ['max_size', 'max_size', 0],
    ['10 MB', 'max_size', 1],
    ['none', '', 1],
    ['name', 'name', 0],
    ['retries', 'retries', 0],
    ['words', undefined],
    ['Limits', undefined],
    ['| limit | default |', undefined]
  ])('of %j', async (text, row, column) => {
    const {tables} = await readDocument(source)
    const start = source.indexOf(text)
    const span = {start, end: start + text.length}
    const cell = cellAt(tables, span)
    expect([cell?.row[0]?.text, cell?.column]).toEqual([row, column])
    expect(cell === undefined || tableAt(tables, span) === cell.table).toBe(true)
  })

  it('is in no table of a document without tables', async () => {
    const {tables} = await readDocument('# None\n')
    expect([tableAt(tables, {start: 2, end: 6}), cellAt(tables, {start: 2, end: 6})]).toEqual([undefined, undefined])
  })
})
