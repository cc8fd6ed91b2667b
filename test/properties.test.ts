import {readdir, readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {indexLines} from '../src/document/text/lines.js'
import {fixText, type LintMessage, lintText} from '../src/index.js'

const everything = {extends: 'all', designDocs: ['**']}
const lint = (text: string, parser: 'native' | 'remark' = 'native') =>
  lintText(text, {path: 'docs/design.md', config: {...everything, parser}})

const fixtures = new URL('../fixtures/docs/', import.meta.url)
const documents = await Promise.all(
  (await readdir(fixtures))
    .filter((name) => name.endsWith('.md'))
    .map(async (name) => [name, await readFile(new URL(name, fixtures), 'utf8')] as const)
)

/** Pieces that documents are made of, good and broken. */
const pieces = fc.constantFrom(
  '# Cache\n',
  '## Alternatives\n',
  '## Test plan\n',
  '\n',
  '\n\n',
  'The cache keeps entries for an hour. ',
  '`CACHE_TTL` defaults to `60s`. ',
  '- one\n',
  '  - two\n',
  '1. The client calls the gateway\n',
  '> quoted\n',
  '```ts\n',
  '```mermaid\ngraph TD\nA --> B\n',
  '```\n',
  '````markdown\n',
  '~~~\n',
  '+-----+    +-----+\n| one |--->| two |\n+-----+    +-----+\n',
  'function put(key: string) {\n  const a = 1\n  store(a)\n  return a\n}\n',
  '| a | b |\n| --- | --- |\n| 1 | |\n',
  '<!-- review: really? -->\n',
  '<!--lint disable-->\n',
  '[link](./missing.md#nowhere) ',
  '<details>\n',
  'TODO ',
  '漢字 e\u0301 👩‍👧 ',
  '\t',
  '\r\n',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '***',
  '[[[',
  '---\ntitle: x\n---\n'
)

function expectInside(text: string, messages: readonly LintMessage[]): void {
  const lines = indexLines(text.replace(/^\uFEFF/, ''))
  for (const {line, column, endLine, endColumn, ruleId, fix, suggestions = []} of messages) {
    expect(ruleId === null || ruleId in rules).toBe(true)
    expect(line).toBeGreaterThanOrEqual(1)
    expect(endLine).toBeLessThanOrEqual(lines.count)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(endColumn).toBeLessThanOrEqual(lines.text(endLine).length + 1)
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true)
    for (const {range} of [...(fix ? [fix] : []), ...suggestions.map((one) => one.fix)]) {
      expect(range[0]).toBeGreaterThanOrEqual(0)
      expect(range[0]).toBeLessThanOrEqual(range[1])
      expect(range[1]).toBeLessThanOrEqual(text.length)
    }
  }
}

describe('any text', () => {
  it('is linted without an error of ours, with places inside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, {maxLength: 25}), async (parts) => {
        const text = parts.join('')
        const {messages} = await lint(text)
        expect(messages.filter(({fatal}) => fatal)).toEqual([])
        expectInside(text, messages)
      }),
      {numRuns: 150}
    )
  })

  it('is fixed once and for all, and a fix brings no new finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, {maxLength: 25}), async (parts) => {
        const before = parts.join('')
        const once = await fixText(before, {path: 'docs/design.md', config: everything})
        const twice = await fixText(once.text, {path: 'docs/design.md', config: everything})
        expect([twice.text, twice.fixed]).toEqual([once.text, 0])
      }),
      {numRuns: 60}
    )
  })
})

describe.each(documents)('%s', (_, text) => {
  it('has the same findings with both parsers', async () => {
    const [native, remark] = await Promise.all([lint(text, 'native'), lint(text, 'remark')])
    expect(native.messages).toEqual(remark.messages)
  })

  it('has findings inside it, with CRLF as with LF', async () => {
    const {messages} = await lint(text)
    expectInside(text, messages)
    const crlf = await lint(text.replaceAll('\n', '\r\n'))
    const brief = (found: readonly LintMessage[]) =>
      found.map(({line, column, message}) => `${line}:${column} ${message}`)
    expect(brief(crlf.messages)).toEqual(brief(messages))
  })

  it('is fixed once and for all', async () => {
    const once = await fixText(text, {path: 'docs/design.md', config: everything})
    const twice = await fixText(once.text, {path: 'docs/design.md', config: everything})
    expect([twice.text, twice.fixed]).toEqual([once.text, 0])
  })
})

it('every whole document is there', () => expect(documents.length).toBeGreaterThan(0))
