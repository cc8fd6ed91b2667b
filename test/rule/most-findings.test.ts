import {expect, it} from 'vitest'
import {lintText} from '../../src/index.js'
import {mostFindings} from '../../src/rule/run-rule.js'

const config = {extends: [], rules: {'no-placeholders': 'warn', 'no-pii': 'error'}} as const
const design = (items: number) => `# Cache\n\n${'- TBD\n'.repeat(items)}\nAsk rosa@brightlane-logistics.com.\n`

async function found(items: number) {
  const {messages} = await lintText(design(items), {config})
  return messages.map(({ruleId, line, message}) => `${line} ${ruleId}: ${message}`)
}

it('tells as many findings of a rule as anybody reads', async () => {
  const all = await found(mostFindings)
  expect(all).toHaveLength(mostFindings + 1)
  expect(all.at(-2)).toMatch(/^1002 no-placeholders: .*`TBD`/)
})

it('counts those beyond, and goes on with other rules', async () => {
  const all = await found(mostFindings + 3)
  expect(all).toHaveLength(mostFindings + 2)
  expect(all.slice(-2)).toEqual([
    '1003 no-placeholders: Unexpected `3` more findings of this rule from here on, expected at most `1000` in a document',
    expect.stringMatching(/^1007 no-pii: /)
  ])
})

it('tells the place and the severity of the first that is left out', async () => {
  const {messages} = await lintText(design(mostFindings + 3), {config})
  const [rest] = messages.slice(-2)
  expect(rest).toMatchObject({line: 1003, column: 3, endLine: 1003, endColumn: 6, severity: 1})
  expect(rest?.note).toBe('They are not told one by one; mend those before them first, or leave the document out')
})
