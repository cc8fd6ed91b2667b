import {describe, expect, it} from 'vitest'
import {createResult} from '../../src/lint/to-message.js'
import {checklist} from '../../src/report/checklist.js'
import {compact} from '../../src/report/compact.js'
import {json} from '../../src/report/json.js'
import {markdown} from '../../src/report/markdown.js'
import {pretty} from '../../src/report/pretty.js'
import type {LintMessage, LintResult} from '../../src/rule/result.js'

const source = `# Payment service

Money moves\tthrough 支付网关 today.

\`\`\`ts
charge(card)
refund(card)
store(card)
settle(card)
\`\`\`
`

const message = (change: Partial<LintMessage>): LintMessage => ({
  ruleId: 'no-placeholders',
  severity: 1,
  message: 'Unexpected `today`, expected a date',
  line: 3,
  column: 26,
  endLine: 3,
  endColumn: 31,
  url: 'https://example.com/no-placeholders',
  ...change
})

const block = message({
  ruleId: 'max-code-lines',
  severity: 2,
  message: 'Unexpected `4` lines of code, expected at most `3`',
  line: 5,
  column: 1,
  endLine: 10,
  endColumn: 4,
  url: 'https://example.com/max-code-lines',
  note: 'Show the signatures',
  checklist: ['code'],
  fix: {range: [50, 60], text: ''}
})

const whole = message({
  ruleId: 'require-alternatives',
  message: 'Unexpected design without alternatives, expected one at least',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 18,
  wholeDocument: true,
  related: [{message: 'the decision stands here', line: 3, column: 1, endLine: 3, endColumn: 5}]
})

function result(...messages: LintMessage[]): LintResult {
  const made = createResult({filePath: 'docs/payment.md', kind: 'design'}, messages)
  return {...made, source}
}

const clean = createResult({filePath: 'docs/a.md', kind: 'other'}, [])

describe('pretty', () => {
  it('frames each finding, gathers what the document lacks, and sums up', () => {
    expect(pretty([clean, result(whole, block, message({}))], {})).toBe(`docs/payment.md:3:26  warning  no-placeholders
  Unexpected \`today\`, expected a date
  3 │ Money moves  through 支付网关 today.
    │                               ^^^^^
  why:  https://example.com/no-placeholders

docs/payment.md:5:1  error  max-code-lines  [fixable]
  Unexpected \`4\` lines of code, expected at most \`3\`
> 5 │ \`\`\`ts
> 6 │ charge(card)
> 7 │ refund(card)
  ⋮ │ to line 10
  note: Show the signatures
  why:  https://example.com/max-code-lines

docs/payment.md  the document as a whole
  warning  require-alternatives (line 1)
  Unexpected design without alternatives, expected one at least
  line 3: the decision stands here
  why:  https://example.com/no-placeholders

3 findings (1 error, 2 warnings) in 1 of 2 files: 1 design, 1 other document
1 can be fixed with --fix
`)
  })

  it('is short when there is nothing to say', () => {
    expect(pretty([clean], {})).toBe('No findings in 1 file: 1 other document\n')
  })

  it('shows control characters of names and messages instead of sending them', () => {
    const text = pretty(
      [{...result(message({message: 'Unexpected `\u001B[2J`, expected text'})), filePath: 'a\u001B]0;x.md'}],
      {}
    )
    expect(text).not.toContain('\u001B')
    expect(text).toContain('a\\x1b]0;x.md:3:26')
  })

  it('leaves out warnings on request', () => {
    expect(pretty([result(whole, block)], {quiet: true})).not.toContain('require-alternatives')
  })

  it('cuts long lines around the finding', () => {
    const long = {
      ...result(message({line: 1, column: 301, endLine: 1, endColumn: 306})),
      source: `${'a'.repeat(300)}today${'b'.repeat(300)}`
    }
    const [, , frame = '', carets = ''] = pretty([long], {}).split('\n')
    expect(frame.length).toBeLessThan(140)
    expect(frame.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('today')
  })
})

it('compact is one line a finding', () => {
  expect(compact([clean, result(whole, block)], {})).toBe(
    'docs/payment.md:1:1 warning require-alternatives Unexpected design without alternatives, expected one at least\n' +
      'docs/payment.md:5:1 error max-code-lines Unexpected `4` lines of code, expected at most `3`\n'
  )
})

it('json is an array of all results, without their sources', () => {
  const parsed = JSON.parse(json([clean, result(block)], {}))
  expect(parsed).toMatchObject([
    {filePath: 'docs/a.md', messages: [], errorCount: 0},
    {
      filePath: 'docs/payment.md',
      errorCount: 1,
      fixableErrorCount: 1,
      warningCount: 0,
      messages: [{ruleId: 'max-code-lines'}]
    }
  ])
  expect(parsed[1]).not.toHaveProperty('source')
})

describe('checklist', () => {
  const judged = (verdict: 'passed' | 'failed'): LintResult => ({
    ...result(block),
    checklist: {
      code: {verdict, ...(verdict === 'failed' ? {line: 5, reason: '1 finding'} : {})},
      why: {verdict: 'passed', line: 3, reason: 'the section Motivation'},
      tests: {verdict: 'not-checked', reason: 'no rule for it is on'}
    }
  })

  it('lists the items of each design with what the verdicts rest on', () => {
    expect(checklist([clean, judged('failed')], {})).toBe(`docs/payment.md
  ✗ Code examples are minimal and relevant (1 finding, line 5)
      line 5  max-code-lines: Unexpected \`4\` lines of code, expected at most \`3\`
  ? Test sections show case names, not code (no rule for it is on)
  ✓ Design explains why, not just what (the section Motivation, line 3)

1 file of another kind, without a checklist
`)
  })

  it('lists the items of a design of which some do not apply: those it does not meet', () => {
    const tests = {verdict: 'not-applicable', reason: 'it has no section on tests'} as const
    expect(
      checklist([{...judged('passed'), checklist: {...judged('passed').checklist, tests}}], {})
    ).toBe(`docs/payment.md
  ✓ Code examples are minimal and relevant
  – Test sections show case names, not code (it has no section on tests)
  ✓ Design explains why, not just what (the section Motivation, line 3)
`)
  })

  it('says in one line that a design meets all items', () => {
    const {tests: _, ...rest} = judged('passed').checklist
    expect(checklist([{...judged('passed'), checklist: rest}], {})).toBe(
      'docs/payment.md  ✓ meets all eleven items of the checklist\n'
    )
  })
})

describe('markdown', () => {
  it('is a comment for a pull request', () => {
    const judged: LintResult = {
      ...result(message({note: 'Decide'}), block),
      checklist: {code: {verdict: 'failed', line: 5, reason: '1 finding'}, why: {verdict: 'passed', reason: 'a | b'}}
    }
    expect(markdown([clean, judged], {})).toBe(`## Design review

2 findings in 2 documents.

### docs/payment.md

| | checklist item | why |
| --- | --- | --- |
| ❌ | Code examples are minimal and relevant | 1 finding (line 5) |
| ✅ | Design explains why, not just what | a \\| b |

<details><summary>2 findings</summary>

| line | | rule | finding |
| --- | --- | --- | --- |
| 3 | warning | [no-placeholders](https://example.com/no-placeholders) | Unexpected \`today\`, expected a date<br>Decide |
| 5 | error | [max-code-lines](https://example.com/max-code-lines) | Unexpected \`4\` lines of code, expected at most \`3\`<br>Show the signatures |

</details>
`)
  })

  it('lets no document speak for itself', () => {
    const text = markdown([result(message({message: 'Unexpected `<img onerror=x>` by @admin | [x](y)'}))], {})
    expect(text).toContain('Unexpected `&lt;img onerror=x>` by \\@admin \\| \\[x\\](y)')
  })
})
