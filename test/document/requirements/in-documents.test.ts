import {describe, expect, it} from 'vitest'
import type {Document} from '../../../src/document/document.js'
import {readDocument} from '../../../src/document/read-document.js'
import {answeringDesigns, prefixesOf, uncovered, wrongReferences} from '../../../src/document/requirements/coverage.js'
import {findRequirements} from '../../../src/document/requirements/definitions.js'
import {findReferences} from '../../../src/document/requirements/references.js'

/** What a text defines, each as its key and what its span holds. */
async function defined(source: string): Promise<string[]> {
  return findRequirements(await readDocument(source)).map(({id, key, prefix, span, dropped}) => {
    expect([source.slice(span.start, span.end), key.startsWith(`${prefix}-`)]).toEqual([id, true])
    return `${id} = ${key}${dropped ? ', dropped' : ''}`
  })
}

describe('requirements are defined', () => {
  it.each<[name: string, source: string, expected: string[]]>([
    ['by a heading', '## REQ-01 Refund\n', ['REQ-01 = REQ-1']],
    ['by a paragraph', 'REQ-1: The refund is booked.\n\nIt is seen, says REQ-2.\n', ['REQ-1 = REQ-1']],
    ['by items', '- REQ-1 Refund\n- **REQ-2** Letter\n- Fax, see REQ-3\n', ['REQ-1 = REQ-1', 'REQ-2 = REQ-2']],
    [
      'in brackets',
      '- [REQ-1] Refund\n- (REQ-2) Letter\n- \\*([REQ-3]) Fax\n',
      ['REQ-1 = REQ-1', 'REQ-2 = REQ-2', 'REQ-3 = REQ-3']
    ],
    ['but not behind other signs', '- "REQ-1" is a name\n- +++REQ-2\n', []],
    ['by the first definition of each', '- REQ-1 Refund\n- REQ-1 Refund (dropped)\n', ['REQ-1 = REQ-1']],
    [
      'by rows',
      '| what | id |\n| --- | --- |\n| Refund | REQ-1 |\n| Letter | [REQ-2]* |\n| REQ-3 is like it | |\n',
      ['REQ-1 = REQ-1', 'REQ-2 = REQ-2']
    ],
    [
      'but not by a prefix of one use beside others',
      'REQ-1 a\n\nREQ-2 b\n\nUTF-8 is used.\n',
      ['REQ-1 = REQ-1', 'REQ-2 = REQ-2']
    ],
    [
      'of several prefixes that are used twice',
      'FR-1 a\n\nFR-2 b\n\nNFR-1 c\n\nNFR-2 d\n',
      ['FR-1 = FR-1', 'FR-2 = FR-2', 'NFR-1 = NFR-1', 'NFR-2 = NFR-2']
    ],
    ['nowhere in code', '```\nREQ-1\n```\n', []],
    ['and dropped by a mark', 'REQ-1 Fax (dropped)\n', ['REQ-1 = REQ-1, dropped']],
    [
      'and dropped by the first paragraph below a heading',
      '## REQ-1 Fax\n\nStatus: withdrawn\n',
      ['REQ-1 = REQ-1, dropped']
    ],
    ['and not by a later one', '## REQ-1 Fax\n\nA fax is sent.\n\nStatus: withdrawn\n', ['REQ-1 = REQ-1']],
    ['and not by a list below a heading', '## REQ-1 Fax\n\n- Letter (dropped)\n', ['REQ-1 = REQ-1']],
    [
      'and not by the paragraph that its section begins with',
      '# Refunds\n\nStatus: withdrawn\n\nREQ-1 Fax\n',
      ['REQ-1 = REQ-1']
    ],
    [
      'with nothing below',
      '## REQ-1 Fax\n\n## REQ-2 Letter\n\n(dropped)\n',
      ['REQ-1 = REQ-1', 'REQ-2 = REQ-2, dropped']
    ],
    [
      'and dropped by a cell of the row',
      '| id | what | status |\n| --- | --- | --- |\n| REQ-1 | Fax | Rejected |\n| REQ-2 | Letter | open |\n',
      ['REQ-1 = REQ-1, dropped', 'REQ-2 = REQ-2']
    ],
    [
      'and dropped by a line through it',
      '- ~~REQ-1 Fax~~\n- REQ-2 Letter, ~~on paper~~\n',
      ['REQ-1 = REQ-1, dropped', 'REQ-2 = REQ-2']
    ]
  ])('%s', async (_, source, expected) => expect(await defined(source)).toEqual(expected))
})

/** Keys of what a text refers to. */
async function referred(source: string, ...prefixes: string[]) {
  return findReferences(await readDocument(source), new Set(prefixes)).map(({key}) => key)
}

describe('references to requirements', () => {
  it.each<[text: string, keys: string[]]>([
    ['REQ-1 and FR-2 of RFC-7', ['REQ-1', 'FR-2']],
    ...['–', '—', '..', '...', '…', ' to ', ' through ', ' until ', ' - ', '   to   '].map(
      (between): [string, string[]] => [`REQ-1${between}REQ-4`, ['REQ-1', 'REQ-2', 'REQ-3', 'REQ-4']]
    ),
    ['`REQ-1` to `REQ-3`', ['REQ-1', 'REQ-2', 'REQ-3']],
    ['[REQ-1] – (REQ-3)', ['REQ-1', 'REQ-2', 'REQ-3']],
    ['(REQ-1) – [REQ-3]', ['REQ-1', 'REQ-2', 'REQ-3']],
    ['REQ-1, and then on to REQ-3', ['REQ-1', 'REQ-3']],
    ['REQ-1 to the customer, REQ-3', ['REQ-1', 'REQ-3']],
    ['REQ-1 to REQ-2', ['REQ-1', 'REQ-2']],
    ['REQ-3 to REQ-1', ['REQ-3', 'REQ-1']],
    ['REQ-1 to FR-3', ['REQ-1', 'FR-3']],
    ['REQ-1.1 to REQ-3', ['REQ-1.1', 'REQ-3']],
    ['REQ-1 to REQ-3.1', ['REQ-1', 'REQ-3.1']],
    ['REQ-1 to REQ-102', ['REQ-1', 'REQ-102']],
    ['REQ-1.REQ-3', ['REQ-1', 'REQ-3']]
  ])('in %j', async (text, keys) => expect(await referred(text, 'REQ', 'FR')).toEqual(keys))

  it('go up to a hundred ids in a range', async () => {
    expect(await referred('REQ-1 to REQ-101', 'REQ')).toHaveLength(101)
  })

  it('stand in diagrams and code, each with its span', async () => {
    const source = 'It is REQ-02.\n\n```mermaid\nflowchart LR\n  A[REQ-4] --> B\n```\n'
    const found = findReferences(await readDocument(source), new Set(['REQ']))
    expect(found).toEqual([
      {prefix: 'REQ', key: 'REQ-2', id: 'REQ-02', start: 6, end: 12},
      {prefix: 'REQ', key: 'REQ-4', id: 'REQ-4', start: 43, end: 48}
    ])
  })

  it('within a range stand where its second end does', async () => {
    const found = findReferences(await readDocument('REQ-1 to REQ-3'), new Set(['REQ']))
    expect(found.map(({key, id, start, end}) => [key, id, start, end])).toEqual([
      ['REQ-1', 'REQ-1', 0, 5],
      ['REQ-2', 'REQ-3', 9, 14],
      ['REQ-3', 'REQ-3', 9, 14]
    ])
  })
})

const list = '# Requirements\n\n- REQ-1 Refund\n- REQ-2 Letter\n- REQ-3 Fax (dropped)\n'

/** A list of requirements and its file. */
async function listed() {
  const requirements = findRequirements(await readDocument(list))
  return {requirements, files: new Map([['docs/prd.md', requirements]])}
}

/** A design by its metadata and its text. */
const design = (status: string, text: string) =>
  readDocument(`# Refunds\n\nStatus: ${status}\n\n${text}\n`, {settings: {isDesign: true}})

describe('requirements are answered', () => {
  it('by designs that name them, apart from those that were dropped', async () => {
    const {requirements, files} = await listed()
    const designs = new Map([['docs/a.md', await design('draft', 'A webhook answers REQ-2 and UTF-8.')]])
    expect([...prefixesOf(files)]).toEqual(['REQ'])
    expect(uncovered(requirements, designs).map(({key}) => key)).toEqual(['REQ-1'])
    expect(uncovered(requirements, new Map()).map(({key}) => key)).toEqual(['REQ-1', 'REQ-2'])
  })

  it('by decisions and by designs that are not given up, not by the lists themselves', async () => {
    const {files} = await listed()
    const documents = new Map<string, Document>([
      ['docs/prd.md', await design('accepted', list)],
      ['docs/a.md', await design('accepted', 'REQ-1')],
      ['docs/b.md', await design('rejected', 'REQ-1')],
      ['docs/c.md', await design('withdrawn', 'REQ-1')],
      ['docs/d.md', await design('superseded', 'REQ-1')],
      ['docs/e.md', await design('implemented', 'REQ-1')],
      ['docs/adr/0001-queue.md', await readDocument(decision, {path: 'docs/adr/0001-queue.md'})],
      ['README.md', await readDocument('# Shop\n\nREQ-1\n', {path: 'README.md'})]
    ])
    expect([...documents.values()].slice(-2).map(({kind}) => kind)).toEqual(['adr', 'other'])
    expect([...answeringDesigns(documents, files).keys()]).toEqual(['docs/a.md', 'docs/e.md', 'docs/adr/0001-queue.md'])
  })
})

const decision = `# 1. Use a queue

## Status

Accepted

## Context

Refunds take a minute.

## Decision

We will use a queue for REQ-1.

## Consequences

Support sees the refund later.
`

describe('references that are wrong', () => {
  it.each<[name: string, text: string, expected: string[]]>([
    ['are those to nothing', 'REQ-9 is met.', ['REQ-9: unknown']],
    ['are those to what was dropped', 'REQ-3 is met.', ['REQ-3: dropped']],
    ['are told once', 'REQ-9 is met. REQ-3 too, REQ-09 and REQ-3 again.', ['REQ-9: unknown', 'REQ-3: dropped']],
    ['are not those to what stands, nor ids of others', 'REQ-1, SHA-256', []],
    ['are not those to what is put aside', '## Non-goals\n\nREQ-3\n', []],
    ['are not those to alternatives', '## Alternatives considered\n\nREQ-3\n', []],
    ['are not those to later work', '## Future work\n\nREQ-3\n', []],
    ['are not those to open questions', '## Open questions\n\nREQ-3\n', []],
    ['are unknown ids of what is put aside', '## Non-goals\n\nREQ-9\n', ['REQ-9: unknown']],
    ['are those beside what is put aside', '## Non-goals\n\nREQ-3\n\n## Design\n\nREQ-3\n', ['REQ-3: dropped']]
  ])('%s', async (_, text, expected) => {
    const {files} = await listed()
    const found = wrongReferences(await design('draft', text), files)
    expect(found.map(({reference, problem}) => `${reference.key}: ${problem}`)).toEqual(expected)
  })
})
