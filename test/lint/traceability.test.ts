import {describe, expect, it} from 'vitest'
import {readDocument} from '../../src/document/read-document.js'
import {findReferences} from '../../src/document/requirements/references.js'
import {readTableFile} from '../../src/document/requirements/table-file.js'
import {lintFiles} from '../../src/index.js'
import {createProject} from '../config/project.js'

const requirements = `# Refunds: requirements

| id | what | status |
| --- | --- | --- |
| REQ-1 | A customer sees the refund | open |
| REQ-02 | A letter is sent, see REQ-1 | dropped |
| REQ-3 | Support is told | open |

## REQ-4 Audit

Status: withdrawn

- **REQ-5**: The refund is booked within a day. UTF-8 is used.
- ~~REQ-6: A fax is sent.~~
- UTF-8 for all texts
`

/** A design that names ids. */
function design(title: string, ...ids: string[]): string {
  return `# ${title}\n\n## Motivation\n\nIt answers ${ids.join(', ')}.\n\n## Design\n\nA webhook, in UTF-8.\n`
}

/** What is said of the files of a project that are linted, as \`path:line: message\`. */
async function findingsIn(files: Readonly<Record<string, string>>, patterns: string | string[] = '.') {
  const cwd = await createProject(files)
  const named = Object.keys(files).filter((path) => path.startsWith('docs/prd'))
  const config = {
    extends: [],
    rules: {'require-traceability': 'warn' as const},
    designDocs: ['docs/design/**'],
    requirements: named
  }
  const results = await lintFiles(patterns, {cwd, config})
  return results.flatMap(({filePath, messages}) => messages.map(({line, message}) => `${filePath}:${line}: ${message}`))
}

describe('requirements and designs', () => {
  it('are in step when each that stands is named', async () => {
    const files = {
      'docs/prd.md': requirements,
      'docs/design/a.md': design('A', 'REQ-1', 'REQ-003'),
      'docs/design/b.md': design('B', 'REQ-5')
    }
    expect(await findingsIn(files)).toEqual([])
  })

  const files = {
    'docs/prd.md': requirements,
    'docs/notes.md': '# Notes\n\nREQ-3 and REQ-9 were talked about.\n',
    'docs/design/a.md': design('A', 'REQ-1', 'REQ-2', 'REQ-9', 'REQ-9'),
    'docs/design/b.md': design('B', 'REQ-4', 'SHA-256')
  }
  const inDesigns = [
    'docs/design/a.md:5: Unexpected design for `REQ-2`, which is marked as dropped, expected a requirement that stands',
    'docs/design/a.md:5: Unexpected reference to `REQ-9`, expected a requirement that `docs/prd.md` defines',
    'docs/design/b.md:5: Unexpected design for `REQ-4`, which is marked as dropped, expected a requirement that stands'
  ]
  const inRequirements = [
    'docs/prd.md:7: Unexpected requirement `REQ-3` without a design, expected a design document that names it',
    'docs/prd.md:13: Unexpected requirement `REQ-5` without a design, expected a design document that names it'
  ]

  it('are told apart where they are not in step', async () => {
    expect(await findingsIn(files)).toEqual([...inDesigns, ...inRequirements])
  })

  it('say the same of a file when it is linted alone', async () => {
    expect(await findingsIn(files, 'docs/design/b.md')).toEqual(inDesigns.slice(2))
    expect(await findingsIn(files, 'docs/prd.md')).toEqual(inRequirements)
  })

  it('are told at the first design where the requirements are a table', async () => {
    const found = await findingsIn({
      'docs/prd.csv':
        'Requirement ID,Text,Status\nR-1,"A customer sees ""it"", at once",open\nR-2,A letter,dropped\nR-3,Support,open\n',
      'docs/design/a.md': design('A', 'R-2'),
      'docs/design/b.md': design('B', 'R-1')
    })
    expect(found).toEqual([
      'docs/design/a.md:1: Unexpected requirements of `docs/prd.csv` without a design (`R-3`), expected a design document that names it',
      'docs/design/a.md:5: Unexpected design for `R-2`, which is marked as dropped, expected a requirement that stands'
    ])
  })

  it('are not held against a project without designs', async () => {
    expect(await findingsIn({'docs/prd.md': requirements, 'docs/notes.md': '# Notes\n'})).toEqual([])
  })

  it('tell of requirements that define nothing', async () => {
    const found = await findingsIn({
      'docs/prd.md': '# Requirements\n\nTo be written.\n',
      'docs/design/a.md': design('A', 'R-1')
    })
    expect(found).toEqual([
      'docs/design/a.md:1: Unexpected `requirements` of the configuration (`docs/prd.md`) that match no requirement, expected a Markdown or CSV file that defines ids such as `REQ-1`'
    ])
  })
})

it('a range refers to all that lie between', async () => {
  const document = await readDocument('REQ-1 to `REQ-3`, REQ-7–REQ-9, REQ-20 and REQ-22\n')
  expect(findReferences(document, new Set(['REQ'])).map(({key}) => key)).toEqual(
    ['1', '2', '3', '7', '8', '9', '20', '22'].map((number) => `REQ-${number}`)
  )
})

it.each([
  [',', 'id,text\nR-1,"one\r\ntwo"\r\nR-2,x\n'],
  [';', 'Key;Text\n"R-1";a, b\nR-2;\n'],
  ['\t', '\uFEFFText\tID\nx\tR-1\ny\tR-2\nz\t\n']
])('a table may be separated by %j', (_, text) => {
  expect(readTableFile(text).map(({id, span}) => [id, text.slice(span.start, span.end)])).toEqual([
    ['R-1', 'R-1'],
    ['R-2', 'R-2']
  ])
})

it('a Markdown table of twenty thousand rows is read in linear time', async () => {
  const rows = Array.from({length: 20_000}, (_, at) => `| R-${at} | text |`)
  expect((await readDocument(`| id | text |\n| --- | --- |\n${rows.join('\n')}\n`)).requirements).toHaveLength(20_000)
})

it('a table of fifty thousand rows takes no time', () => {
  const text = `id,text\n${Array.from({length: 50_000}, (_, at) => `R-${at},"text, ""quoted"""`).join('\n')}`
  expect(readTableFile(text)).toHaveLength(50_000)
})
