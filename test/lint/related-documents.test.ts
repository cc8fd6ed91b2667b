import {describe, expect, it} from 'vitest'
import {lintFiles} from '../../src/index.js'
import {createProject} from '../config/project.js'

const config = {
  extends: [],
  rules: {'valid-metadata': ['warn', {fields: {status: {}}}] as const},
  overrides: [{files: ['docs/**'], designDocs: ['**']}]
}

/** A decision with front matter. */
function decision(title: string, ...metadata: string[]): string {
  return ['---', ...metadata, '---', '', `# ${title}`, '', 'We will use a queue.', ''].join('\n')
}

/** What is said of each file of a project, as `path:line: message`. */
async function findingsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const cwd = await createProject(files)
  const results = await lintFiles('.', {cwd, config})
  return results.flatMap(({filePath, messages}) => messages.map(({line, message}) => `${filePath}:${line}: ${message}`))
}

describe('documents that name one another', () => {
  it('agree when both say it', async () => {
    const found = await findingsIn({
      'docs/0001-poll.md': decision('Poll', 'status: superseded by [0002](0002-queue.md)'),
      'docs/0002-queue.md': decision('Queue', 'status: accepted', 'supersedes: 1', 'requires: [0003-host.md]'),
      'docs/0003-host.md': decision('Host', 'status: accepted')
    })
    expect(found).toEqual([])
  })

  it('are reported where one says nothing, is missing or is not settled', async () => {
    const found = await findingsIn({
      'docs/0001-poll.md': decision('Poll', 'status: accepted'),
      'docs/0002-queue.md': decision('Queue', 'status: accepted', 'supersedes: ADR-0001', 'requires: 0003-host.md'),
      'docs/0003-host.md': decision('Host', 'status: draft', 'superseded-by: 0009-none.md'),
      'docs/0004-end.md': decision('End', 'status: superseded')
    })
    expect(found).toEqual([
      'docs/0002-queue.md:3: Unexpected supersedes `ADR-0001`, expected that document to say that it is superseded by this one',
      'docs/0002-queue.md:4: Unexpected requires `0003-host.md`, which is draft, expected an accepted document to lean on accepted ones',
      'docs/0003-host.md:3: Unexpected superseded-by `0009-none.md`, expected a document that exists',
      'docs/0004-end.md:2: Unexpected status `superseded` without a successor, expected `superseded by` and the document'
    ])
  })

  it('are left alone where a date, an issue or another site is named', async () => {
    const found = await findingsIn({
      'docs/0001-poll.md': decision(
        'Poll',
        'status: superseded by [the handbook](https://example.com/queue.md) on 2026-01-02',
        'requires: "#12"'
      ),
      'docs/0002-queue.md': decision('Queue', 'status: accepted')
    })
    expect(found).toEqual([])
  })

  it('say nothing of a text without neighbours', async () => {
    expect(await findingsIn({'docs/0001-poll.md': decision('Poll', 'status: superseded by 0002')})).toEqual([])
  })
})
