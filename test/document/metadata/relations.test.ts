import {describe, expect, it} from 'vitest'
import {writtenValue} from '../../../src/document/metadata/entry.js'
import {judgeRelation, lacksSuccessor} from '../../../src/document/metadata/relation-problems.js'
import {findRelations, resolveRelation, siblingsGlob} from '../../../src/document/metadata/relations.js'
import {
  judgeFields,
  type MetadataSchema,
  type NumberPlace,
  numberClashes
} from '../../../src/document/metadata/schema.js'
import {readDocument} from '../../../src/document/read-document.js'

/** A decision in `docs/` with lines of front matter. */
const decision = (file: string, ...lines: string[]) =>
  readDocument(`---\n${lines.join('\n')}\n---\n\n# Use a queue\n`, {path: `docs/${file}`})

describe('relations', () => {
  it.each<[line: string, expected: string[]]>([
    ['supersedes: ADR-0012', ['supersedes ADR-0012 12']],
    ['replaces: [0012-poll.md]', ['supersedes 0012-poll.md docs/0012-poll.md']],
    ['obsoletes: 12, 14', ['supersedes 12 12', 'supersedes 14 14']],
    [
      'superseded-by: "[Queue](../adr/0013-queue.md)"',
      ['superseded-by [Queue](../adr/0013-queue.md) adr/0013-queue.md']
    ],
    ['Replaced By: ADR 13', ['superseded-by ADR 13 13']],
    ['obsoleted_by: "[Queue](queue.markdown)"', ['superseded-by [Queue](queue.markdown) docs/queue.markdown']],
    ['requires: 0007', ['requires 0007 7']],
    ['depends-on: "[a](https://shop.example/a.md), [b](b.pdf)"', []],
    ['requires: "#12"', []],
    ['requires: 2026-01-02', []],
    ['requires: 2026', []],
    ['requires: version 1.2', []],
    ['requires: 12th', []],
    ['status: superseded by ADR-0013', ['superseded-by ADR-0013 13']],
    ['status: 3 reviews, Replaced by 13', ['superseded-by 13 13']],
    ['status: obsoleted by 0013-queue.md', ['superseded-by 0013-queue.md docs/0013-queue.md']],
    ['status: superseded, see 13', []],
    ['history: superseded by 13', []]
  ])('of `%s`', async (line, expected) => {
    const document = await decision('0001-a.md', line)
    const found = findRelations(document)
    expect(found.map(({kind, text, path, number}) => `${kind} ${text} ${path ?? number}`)).toEqual(expected)
    expect(found.map(({start, end}) => document.source.slice(start, end))).toEqual(found.map(({text}) => text))
  })

  it.each([
    [{path: undefined, number: 12}, 'docs/0012-queue.md'],
    [{path: 'docs/b.md', number: undefined}, 'docs/b.md'],
    [{path: 'docs/b.md', number: 12}, 'docs/b.md'],
    [{path: undefined, number: 13}, undefined],
    [{path: undefined, number: undefined}, undefined]
  ])('named by %j lead to %s', ({path, number}, expected) => {
    const relation = {kind: 'requires', text: '', start: 0, end: 0, path, number} as const
    expect(resolveRelation(relation, ['docs/a.md', 'docs/0012-queue.md', 'docs/b.md'])).toBe(expected)
  })

  it.each([
    ['docs/0012-queue.md', 'docs/*.md'],
    ['queue.md', '*.md'],
    ['rfd/0012/README.md', 'rfd/*/README.md'],
    ['rfd/0012/index.markdown', 'rfd/*/index.markdown'],
    ['docs/readme-first.md', 'docs/*.md'],
    ['docs/a-index.md', 'docs/*.md']
  ])('of %s are among %s', (path, glob) => expect(siblingsGlob(path)).toBe(glob))

  it.each<[name: string, first: string[], second: string[], expected: string | undefined]>([
    ['agree', ['supersedes: 2'], ['superseded-by: 1'], undefined],
    ['agree by file', ['supersedes: 0002-b.md'], ['status: superseded by [a](0001-a.md)'], undefined],
    ['do not answer', ['supersedes: 2'], ['status: accepted'], 'unanswered accepted'],
    ['only name the successor', ['supersedes: 2'], ['note: see 0001-a.md'], 'unanswered undefined'],
    ['name what they replace', ['superseded-by: 2'], ['note: see 0001-a.md'], undefined],
    ['replace it', ['superseded-by: 2'], ['supersedes: 1'], undefined],
    ['say nothing of it', ['superseded-by: 2'], ['status: draft'], 'unanswered draft'],
    ['are missing', ['requires: 9'], ['status: draft'], 'missing undefined'],
    ['are themselves', ['requires: 1'], ['status: draft'], undefined],
    ...['draft', 'proposed', 'rejected', 'withdrawn'].map((status): [string, string[], string[], string] => [
      `are ${status}`,
      ['requires: 2', 'status: accepted'],
      [`status: ${status}`],
      `unsettled ${status}`
    ]),
    ['are implemented', ['requires: 2', 'status: implemented'], ['status: draft'], 'unsettled draft'],
    ['are all drafts', ['requires: 2', 'status: draft'], ['status: draft'], undefined],
    ['are settled', ['requires: 2', 'status: accepted'], ['status: implemented'], undefined]
  ])('that %s', async (_, first, second, expected) => {
    const document = await decision('0001-a.md', ...first)
    const others = new Map([
      ['docs/0001-a.md', document],
      ['docs/0002-b.md', await decision('0002-b.md', ...second)]
    ])
    const [relation] = findRelations(document)
    const problem = relation && judgeRelation(relation, document, others)
    expect(problem && `${problem.problem} ${problem.status}`).toBe(expected)
  })

  it('of a document without neighbours are known to be missing where a path is given', async () => {
    const document = await decision('0001-a.md', 'requires: 9, 0009-b.md')
    const problems = findRelations(document).map(
      (one) => judgeRelation(one, document, new Map([['docs/0001-a.md', document]]))?.problem
    )
    expect(problems).toEqual([undefined, 'missing'])
  })

  it.each([
    ['status: superseded', true],
    ['status: Replaced in May', true],
    ['status: superseded by the handbook', false],
    ['status: deprecated', false],
    ['status: accepted', false],
    ['status: superseded\nsuperseded-by: 12', false],
    ['status: superseded\nrequires: 12', true]
  ])('lack a successor for %j: %s', async (lines, expected) =>
    expect(lacksSuccessor(await decision('0001-a.md', lines))).toBe(expected)
  )
})

describe('the written value', () => {
  it.each([
    ['---\nauthors: [Ada]\nstatus: draft\n---\n', [' [Ada]', ' draft'].map((text) => `:${text}`)],
    ['---\nauthors:\n  - Ada\nid: 1\n---\n', ['  - Ada\n', ': 1']],
    ['# A\n\nStatus: [Draft](a.md)', [': [Draft](a.md)']]
  ])('in %j', async (source, expected) => {
    const {metadata} = await readDocument(source)
    const found = metadata.entries.map((one) => writtenValue(one, source))
    expect(found.map(({start, end}) => source.slice(start, end).replace(/\nid: 1$/, '\n'))).toEqual(expected)
  })
})

describe('a schema', () => {
  const schema: MetadataSchema = {
    status: {required: true, values: ['draft', 'accepted'], aliases: ['state']},
    authors: {type: 'people'},
    pr: {type: 'link'}
  }
  it.each<[lines: string[], verdicts: string[]]>([
    [
      ['status: draft', 'authors: Ada'],
      ['legal', 'legal', 'legal']
    ],
    [['state: accepted'], ['legal', 'legal', 'legal']],
    [
      ['status:', 'state: draft'],
      ['legal', 'legal', 'legal']
    ],
    [
      ['status:', 'authors:'],
      ['empty', 'legal', 'legal']
    ],
    [['authors: TBD'], ['missing', 'illegal', 'legal']],
    [
      ['status: blue', 'pr: later'],
      ['illegal', 'legal', 'illegal']
    ],
    [
      ['status: draft', 'pr: "[12](../pull/12)"'],
      ['legal', 'legal', 'legal']
    ]
  ])('judges %j', async (lines, verdicts) => {
    const judged = judgeFields(await decision('0001-a.md', ...lines), schema)
    expect(judged.map(({verdict}) => verdict)).toEqual(verdicts)
    expect(judged.map(({key}) => key)).toEqual(['status', 'authors', 'pr'])
  })

  const all: NumberPlace[] = ['file', 'title', 'metadata']
  it.each<[path: string, title: string, id: string, wanted: NumberPlace[], expected: string[]]>([
    ['0012-a.md', '12. Queue', '12', all, []],
    [
      '0012-a.md',
      '13. Queue',
      '14',
      all,
      ['title 13, not 12 of file at # 13. Queue', 'metadata 14, not 12 of file at 14']
    ],
    [
      '0012-a.md',
      'Queue',
      'none',
      all,
      ['title undefined, not 12 of file at # Queue', 'metadata undefined, not 12 of file at none']
    ],
    ['a.md', '13. Queue', '14', all, ['metadata 14, not 13 of title at 14']],
    ['0012-a.md', '13. Queue', '14', ['title'], []],
    ['0012-a.md', '13. Queue', '14', ['file', 'metadata'], ['metadata 14, not 12 of file at 14']],
    ['0000-a.md', 'Queue', 'none', all, []]
  ])('holds the number of %s `%s` with id %s in %j', async (path, title, id, wanted, expected) => {
    const source = `---\nstatus: 1\nid: ${id}\n---\n\n# ${title}\n\n## 99. Part\n`
    const document = await readDocument(source, {path: `docs/${path}`})
    const clashes = numberClashes(document, wanted, {status: {}, number: {type: 'number', aliases: ['id']}})
    expect(
      clashes.map(
        ({place, actual, expected: right, source: from, span}) =>
          `${place} ${actual}, not ${right} of ${from} at ${source.slice(span.start, span.end)}`
      )
    ).toEqual(expected)
  })
})
