import {describe, expect, it} from 'vitest'
import {statusOf} from '../../../src/document/metadata/metadata.js'
import {readDocument} from '../../../src/document/read-document.js'

async function metadataOf(source: string) {
  const {metadata} = await readDocument(source)
  const entries = metadata.entries.map(({key, value, keySpan, valueSpan}) => [
    key,
    value,
    source.slice(keySpan.start, keySpan.end),
    source.slice(valueSpan.start, valueSpan.end)
  ])
  return {form: metadata.form, status: metadata.status, entries, problem: metadata.frontMatter?.problem?.message}
}

describe('front matter', () => {
  it('is read as YAML with the spans of keys and values', async () => {
    expect(
      await metadataOf('---\nstatus: "Accepted"\nAuthors:\n  - Ada\n  - Grace\nstart_date: 2026-01-02\nid:\n---\n# A\n')
    ).toEqual({
      form: 'front-matter',
      status: 'accepted',
      entries: [
        ['status', 'Accepted', 'status', '"Accepted"'],
        ['authors', 'Ada, Grace', 'Authors', '- Ada\n  - Grace\n'],
        ['start-date', '2026-01-02', 'start_date', '2026-01-02'],
        ['id', '', 'id', '']
      ],
      problem: undefined
    })
  })

  it('is not read beyond what people write', async () => {
    const fields = (count: number) => Array.from({length: count}, (_, at) => `field-${at}: value\n`).join('')
    expect((await metadataOf(`---\n${fields(5000)}status: draft\n---\n`)).status).toBe('draft')
    expect(await metadataOf(`---\nstatus: draft\n${fields(12_000)}---\n`)).toMatchObject({
      status: undefined,
      entries: [],
      problem: expect.stringMatching(/^Front matter of \d+ characters, of which at most 200000 are read$/)
    })
  })

  it('takes the state of a request for discussion for its status', async () => {
    expect((await metadataOf('---\nauthors: Ada\nstate: implemented\n---\n# A\n')).status).toBe('implemented')
    expect((await metadataOf('---\nstate: draft\nstatus: accepted\n---\n# A\n')).status).toBe('accepted')
  })

  it('keeps its spans with CRLF, and reads `{accepted}`', async () => {
    const {entries, status} = await metadataOf('---\r\ntitle: Cache\r\nstatus: {accepted}\r\n---\r\n')
    expect(status).toBe('accepted')
    expect(entries[1]).toEqual(['status', 'accepted', 'status', '{accepted}'])
  })

  it.each([
    '---\nstatus: [a\n---\n',
    '---\n: : :\n\t- x\n---\n',
    '---\n*nobody\n---\n',
    '---\n- one\n---\n',
    '---\n---\n'
  ])('does not break on %j', async (source) => {
    await expect(metadataOf(source)).resolves.toBeDefined()
  })

  it('tells what is malformed', async () => {
    const {problem} = await metadataOf('---\nstatus: draft\nstatus: final\n---\n')
    expect(problem).toMatch(/unique/)
  })
})

describe('the block of facts below the title', () => {
  it.each([
    ['a list', '# Cache\n\n* Proposal: [SE-0001](0001.md)\n* Status: **Implemented (Swift 5)**\n', 'implemented'],
    ['lines in bold', '# Cache\n\n**Author:** Ada\n**Status:** Draft, revision 2\n', 'draft'],
    ['a table', '# Cache\n\n| Status | *Accepted* |\n| :- | :- |\n| Author | Ada |\n', 'accepted'],
    ['lines above the title', 'Status: Withdrawn\nAuthor: Ada\n\n# Cache\n', 'withdrawn'],
    ['a section', '# 7. Cache\n\nDate: 2026-01-02\n\n## Status\n\nSuperseded by [8](8.md)\n', 'superseded'],
    ['lines that an underline makes a heading', '# Cache\n\nStatus: Rejected\nAuthor: Ada\n---\n\ntext\n', 'rejected']
  ])('is read from %s', async (_, source, status) => expect((await metadataOf(source)).status).toBe(status))

  it('knows keys and values with their spans', async () => {
    const {entries} = await metadataOf('# Cache\n\n- **Authors**: [Ada](https://example.org), Grace\n- RFC PR:\n')
    expect(entries).toEqual([
      ['authors', 'Ada, Grace', 'Authors', 'Ada](https://example.org), Grace'],
      ['rfc-pr', '', 'RFC PR', '']
    ])
  })

  it('takes the names below a key', async () => {
    const {entries} = await metadataOf('# Cache\n\n- Authors:\n  - Ada\n  - Grace\n- Status: open\n')
    expect(entries[0]?.[1]).toBe('Ada, Grace')
  })

  it.each([
    '# Cache\n\n- Input: rows\n- Output: prices\n',
    '# Cache\n\nNote: prices change. We keep them.\n\n## Status codes\n\n404\n'
  ])('is not seen in %j', async (source) => expect((await metadataOf(source)).form).toBe('none'))
})

describe('a status', () => {
  it.each([
    ['Accepted with modifications', 'accepted'],
    ['✅ Approved', 'accepted'],
    ['implementable', 'accepted'],
    ['provisional', 'draft'],
    ['Active review (January 2 … 9)', 'proposed'],
    ['In review', 'proposed'],
    ['Final', 'implemented'],
    ['**Released** Harbour 1.17', 'implemented'],
    ['Defunct', 'superseded'],
    ['Returned for revision', 'draft'],
    ['Dormant', 'deferred'],
    ['{Draft, In Review, Ready for Implementation, Implemented}', undefined],
    ['', undefined],
    ['blue', undefined]
  ])('written `%s` is %s', (text, expected) => expect(statusOf(text)).toBe(expected))
})
