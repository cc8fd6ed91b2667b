import {describe, expect, it} from 'vitest'
import {createResult} from '../../src/lint/to-message.js'
import {agent} from '../../src/report/agent.js'
import {checkstyle} from '../../src/report/checkstyle.js'
import {github} from '../../src/report/github.js'
import {gitlab} from '../../src/report/gitlab.js'
import {junit} from '../../src/report/junit.js'
import {rdjson} from '../../src/report/rdjson.js'
import {sarif} from '../../src/report/sarif.js'
import type {LintMessage, LintResult} from '../../src/rule/result.js'

const error: LintMessage = {
  ruleId: 'max-code-lines',
  severity: 2,
  message: 'Unexpected `4` lines, expected "3" & <none>',
  line: 3,
  column: 1,
  endLine: 4,
  endColumn: 3,
  url: 'https://example.com/max-code-lines',
  note: 'Show the signatures',
  fingerprint: 'a1b2',
  fix: {range: [9, 12], text: 'new'}
}
const warning: LintMessage = {
  ruleId: 'no-placeholders',
  severity: 1,
  message: 'Unexpected `TBD`,\n::error::expected a decision 100%',
  line: 1,
  column: 3,
  endLine: 1,
  endColumn: 6,
  suggestions: [{desc: 'Delete it', fix: {range: [2, 5], text: ''}, edits: []}]
}

const made = (...messages: LintMessage[]): LintResult => ({
  ...createResult({filePath: 'docs/a b#.md', kind: 'design'}, messages),
  source: '# TBD\n\nold\nend\n'
})
const clean = createResult({filePath: 'docs/clean.md', kind: 'other'}, [])
const results = [clean, made(error, warning)]

it('agent gives each finding a line with its remedy', () => {
  expect(agent(results, {})).toBe(
    'docs/a b#.md:1 warning no-placeholders: Unexpected `TBD`, ::error::expected a decision 100%. Suggested: Delete it.\n' +
      'docs/a b#.md:3-4 error max-code-lines: Unexpected `4` lines, expected "3" & <none>. Show the signatures. An edit is ready: run with --fix.\n'
  )
})

describe('github', () => {
  it('annotates errors first, and lets no document give commands', () => {
    expect(github(results, {})).toBe(
      '::error file=docs/a b#.md,line=3,endLine=4,title=max-code-lines::Unexpected `4` lines, expected "3" & <none>%0AShow the signatures\n' +
        '::warning file=docs/a b#.md,line=1,endLine=1,col=3,endColumn=6,title=no-placeholders::Unexpected `TBD`,%0A::error::expected a decision 100%25\n'
    )
  })

  it('says how many it left out', () => {
    const many = made(...Array.from({length: 25}, () => ({...error})))
    const lines = github([many], {}).trim().split('\n')
    expect([lines.length, lines.at(-1)]).toEqual([
      11,
      '::notice title=design-lint::15 more findings not shown here, see the log or the job summary'
    ])
  })

  it('escapes what separates properties', () => {
    expect(github([{...made(error), filePath: 'a:b,c.md'}], {})).toContain('file=a%3Ab%2Cc.md,')
  })
})

it('gitlab is Code Quality', () => {
  expect(JSON.parse(gitlab(results, {}))).toMatchObject([
    {check_name: 'no-placeholders', severity: 'minor', location: {path: 'docs/a b#.md', lines: {begin: 1, end: 1}}},
    {
      description: error.message,
      check_name: 'max-code-lines',
      fingerprint: 'a1b2',
      severity: 'major',
      location: {path: 'docs/a b#.md', lines: {begin: 3, end: 4}}
    }
  ])
})

it('junit has a suite for each file and a case for each finding', () => {
  expect(junit([clean, made(error)], {})).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="design-lint">
<testsuite name="docs/clean.md" tests="1" failures="0" errors="0">
<testcase name="no findings" classname="docs/clean.md"/>
</testsuite>
<testsuite name="docs/a b#.md" tests="1" failures="1" errors="0">
<testcase name="max-code-lines (line 3, column 1)" classname="docs/a b#.md"><failure message="Unexpected \`4\` lines, expected &quot;3&quot; &amp; &lt;none&gt;" type="error">docs/a b#.md:3:1 Unexpected \`4\` lines, expected &quot;3&quot; &amp; &lt;none&gt;&#10;Show the signatures</failure></testcase>
</testsuite>
</testsuites>
`)
})

it('checkstyle names rule and place, without characters that XML forbids', () => {
  expect(
    checkstyle([clean, made({...error, message: 'Unexpected \u0000 \uD800\r'})], {})
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
<file name="docs/clean.md"/>
<file name="docs/a b#.md">
<error line="3" column="1" severity="error" message="Unexpected ? ?&#13;" source="design-lint.max-code-lines"/>
</file>
</checkstyle>
`)
})

it('rdjson carries edits as suggestions', () => {
  expect(JSON.parse(rdjson([made(error, warning)], {}))).toEqual({
    source: {name: 'design-lint', url: 'https://github.com/design-lint/design-lint'},
    diagnostics: [
      {
        message: warning.message,
        location: {path: 'docs/a b#.md', range: {start: {line: 1, column: 3}, end: {line: 1, column: 6}}},
        severity: 'WARNING',
        code: {value: 'no-placeholders'},
        suggestions: [{range: {start: {line: 1, column: 3}, end: {line: 1, column: 6}}, text: ''}]
      },
      {
        message: `${error.message}\nShow the signatures`,
        location: {path: 'docs/a b#.md', range: {start: {line: 3, column: 1}, end: {line: 4, column: 3}}},
        severity: 'ERROR',
        code: {value: 'max-code-lines', url: 'https://example.com/max-code-lines'},
        suggestions: [{range: {start: {line: 3, column: 3}, end: {line: 4, column: 2}}, text: 'new'}]
      }
    ]
  })
})

it('sarif has rules, whole regions, relative addresses, fingerprints and suppressions', () => {
  const suppressed = {...warning, suppressions: [{kind: 'directive' as const, justification: 'a sample'}]}
  const rule = {
    id: 'max-code-lines',
    summary: 'Limit it.',
    severity: 'warn' as const,
    items: ['code' as const],
    url: 'https://example.com'
  }
  const log = JSON.parse(sarif([{...made(error), suppressedMessages: [suppressed]}], {rules: [rule], version: '1.2.3'}))
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'design-lint',
            semanticVersion: '1.2.3',
            rules: [{id: 'max-code-lines', shortDescription: {text: 'Limit it.'}}]
          }
        },
        results: [
          {
            ruleId: 'max-code-lines',
            ruleIndex: 0,
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {uri: 'docs/a%20b%23.md', uriBaseId: '%SRCROOT%'},
                  region: {startLine: 3, startColumn: 1, endLine: 4, endColumn: 3}
                }
              }
            ],
            partialFingerprints: {primaryLocationLineHash: 'a1b2'}
          },
          {ruleId: 'no-placeholders', level: 'warning', suppressions: [{kind: 'inSource', justification: 'a sample'}]}
        ]
      }
    ]
  })
})
