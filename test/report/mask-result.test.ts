import {expect, it} from 'vitest'
import {createResult} from '../../src/lint/to-message.js'
import {maskParagraph} from '../../src/report/mask-paragraph.js'
import {maskResult} from '../../src/report/mask-result.js'
import {render} from '../../src/report/render.js'
import {type LintMessage, type LintResult, withheld} from '../../src/rule/result.js'

const secret = ['w9', 'Kq27', 'xQzRm4'].join('-')
const masked = `w9… (${secret.length} characters)`
const starred = `w9${'*'.repeat(secret.length - 2)}`
const source = `# Cache\n\nDB_PASSWORD=${secret} is TBD\n`
const place = {line: 3, column: 31, endLine: 3, endColumn: 34}

const message: LintMessage = {
  ruleId: 'no-placeholders',
  severity: 1,
  message: `Unexpected \`TBD\` behind ${secret}, expected a date`,
  ...place,
  note: `Decide on ${secret}`,
  related: [{message: `see ${secret}`, ...place}],
  suggestions: [
    {desc: `keep ${secret}`, fix: {range: [9, 12], text: 'today'}, edits: []},
    {desc: 'move it', fix: {range: [9, 12], text: secret}, edits: []}
  ]
}

const fixable: LintMessage = {
  ...message,
  ruleId: 'valid-fences',
  message: 'Unexpected line',
  fix: {range: [9, 9], text: secret},
  edits: [{range: [9, 9], text: secret}]
}

function resultWith(values: readonly string[]): LintResult {
  const suppressed = {...message, suppressions: [{kind: 'directive' as const, justification: `for ${secret}`}]}
  const base = {filePath: 'docs/cache.md', kind: 'design' as const, suppressedMessages: [suppressed]}
  const made = createResult({...base, checklist: {why: {verdict: 'passed', reason: `section ${secret}`}}}, [
    message,
    fixable
  ])
  return {...made, source, [withheld]: () => values}
}

it('masks every text of a result, and leaves out edits that would show a value', () => {
  const whole = resultWith([secret])
  const {messages, suppressedMessages, checklist, source: frame, fixableWarningCount} = maskResult(whole)
  const shown = {
    ruleId: 'no-placeholders',
    severity: 1,
    message: `Unexpected \`TBD\` behind ${masked}, expected a date`,
    ...place,
    note: `Decide on ${masked}. A suggestion would show a private value, so it is left out here; \`--unsafe-fixes\` applies the first`,
    related: [{message: `see ${masked}`, ...place}],
    suggestions: [{desc: `keep ${masked}`, fix: {range: [9, 12], text: 'today'}, edits: []}]
  }
  expect(messages[0]).toEqual(shown)
  expect(messages[1]).toEqual({
    ruleId: 'valid-fences',
    severity: 1,
    message: 'Unexpected line',
    ...place,
    note: `Decide on ${masked}. Its edit would show a private value, so it is left out here; \`--fix\` applies it`,
    related: [{message: `see ${masked}`, ...place}]
  })
  expect(suppressedMessages).toEqual([{...shown, suppressions: [{kind: 'directive', justification: `for ${masked}`}]}])
  expect(checklist).toEqual({why: {verdict: 'passed', reason: `section ${masked}`}})
  expect(frame).toBe(`# Cache\n\nDB_PASSWORD=${starred} is TBD\n`)
  expect(fixableWarningCount).toBe(1)
  expect(whole.messages[1]?.fix?.text).toBe(secret)
})

it('keeps the carets of a code frame under their words, and counts what --fix can do', async () => {
  const text = await render('pretty', [resultWith([secret])], {})
  expect(text).toContain(`3 │ DB_PASSWORD=${starred} is TBD\n    │ ${' '.repeat(30)}^^^\n`)
  expect(text).toContain('1 can be fixed with --fix, 1 more with --unsafe-fixes\n')
})

it('is the result itself where nothing is to be withheld', () => {
  const {[withheld]: _, ...result} = resultWith([])
  expect(maskResult(result)).toBe(result)
})

it('shows the values in no listing of a result', () => {
  const result = resultWith(['no text but this one'])
  expect(JSON.stringify(result)).not.toContain('no text but')
  expect(Object.keys(result)).toEqual(Object.keys({...createResult(result, []), source}))
})

it('masks a text of no document', async () => {
  expect(await maskParagraph(`Unexpected \`DB_PASSWORD=${secret}\`, expected none`)).toBe(
    `Unexpected \`DB_PASSWORD=${masked}\`, expected none`
  )
})
