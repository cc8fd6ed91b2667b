import {readdir, readFile} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {createTextLinter} from '../../src/lint/lint-text.js'
import {ignoreComments} from '../../src/lsp/ignore-comment.js'
import type {LintMessage, ResultEdit} from '../../src/rule/result.js'

const loader = createConfigLoader({cwd: '/', registry: rules, config: {extends: 'all'}})
const linter = createTextLinter({cwd: '/', loader})
const path = '/docs/cache.md'

function applied(text: string, {range, text: inserted}: ResultEdit): string {
  return text.slice(0, range[0]) + inserted + text.slice(range[1])
}

async function commentsFor(text: string, finding: LintMessage) {
  return ignoreComments(finding, await linter.read(text, path))
}

it.each<[string, string, [line: number, column: number], string[]]>([
  [
    'a paragraph',
    'It keeps.\n\nTBD\n',
    [3, 1],
    [
      'It keeps.\n\n<!--lint disable-next-line no-x reason=""-->\nTBD\n',
      '<!--lint disable-file no-x reason=""-->\n\nIt keeps.\n\nTBD\n'
    ]
  ],
  ['a later line of a paragraph', 'It keeps\nTBD\n', [2, 1], ['<!--lint ignore no-x reason=""-->\nIt keeps\nTBD\n']],
  ['a line of code', '~~~\na\nb\n~~~\n', [3, 1], ['<!--lint ignore no-x reason=""-->\n~~~\na\nb\n~~~\n']],
  ['a row of a table', '|a|\n|-|\n|b|\n', [3, 2], ['<!--lint ignore no-x reason=""-->\n|a|\n|-|\n|b|\n']],
  [
    'front matter',
    '---\r\na: b\r\n---\r\n\r\n# Cache\r\n',
    [2, 1],
    ['---\r\na: b\r\n---\r\n\r\n<!--lint disable-file no-x reason=""-->\r\n\r\n# Cache\r\n']
  ],
  [
    'a line that is ignored for another rule',
    '<!--lint disable-next-line no-a reason="x"-->\nTBD\n',
    [2, 1],
    ['<!--lint disable-next-line no-a no-x reason="x"-->\nTBD\n']
  ],
  [
    'a block that is ignored for another rule',
    '<!--lint ignore no-a-->\n\nIt keeps\nTBD\n',
    [4, 1],
    ['<!--lint ignore no-a no-x-->\n\nIt keeps\nTBD\n']
  ],
  [
    'a later line of a block whose first line is ignored',
    '<!--lint disable-next-line no-a-->\nIt keeps\nTBD\n',
    [3, 1],
    ['<!--lint disable-file no-x reason=""-->\n\n<!--lint disable-next-line no-a-->\nIt keeps\nTBD\n']
  ]
])('silences a finding in %s', async (_, text, [line, column], expected) => {
  const finding = {ruleId: 'no-x', severity: 1, message: '', line, column, endLine: line, endColumn: column} as const
  const texts = (await commentsFor(text, finding)).map(({edit}) => applied(text, edit))
  expect(texts.slice(0, expected.length)).toEqual(expected)
})

it('offers no comment for a file that could not be judged, and none but the whole file for what it lacks', async () => {
  const finding: LintMessage = {ruleId: null, severity: 2, message: '', line: 1, column: 1, endLine: 1, endColumn: 1}
  expect(await commentsFor('# Cache\n', finding)).toEqual([])
  const reaches = await commentsFor('# Cache\n', {...finding, ruleId: 'require-x', wholeDocument: true})
  expect(reaches.map(({reach}) => reach)).toEqual(['in this file'])
})

const folder = new URL('../../fixtures/docs/', import.meta.url)
const names = (await readdir(folder)).filter((name) => name.startsWith('flawed'))

it.each(names)('every comment silences its finding, and adds none: %s', async (name) => {
  const text = await readFile(new URL(name, folder), 'utf8')
  const {messages} = await linter.lint(text, path)
  expect(messages.length).toBeGreaterThan(0)
  for (const finding of messages) {
    for (const {edit, reach} of await commentsFor(text, finding)) {
      const after = (await linter.lint(applied(text, edit), path)).messages
      const count = (of: readonly LintMessage[]) => of.filter(({ruleId}) => ruleId === finding.ruleId).length
      const left = [finding.ruleId, reach, count(after) < count(messages)]
      expect(left).toEqual([finding.ruleId, reach, true])
      expect(after.length).toBeLessThan(messages.length)
    }
  }
})
