import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import type {Config} from '../../src/config/config.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {fixDocument} from '../../src/fix/fix-document.js'
import {lintText} from '../../src/lint/lint-text.js'
import {sarif} from '../../src/report/sarif.js'
import type {LintMessage} from '../../src/rule/result.js'

const base: Config = {extends: [], rules: {'no-placeholders': 'warn', 'max-code-lines': 'warn'}}

/** Lints in November 2026. */
function lint(text: string, config: Config = {}, path = '/repo/docs/cache.md') {
  const loader = createConfigLoader({cwd: '/repo', registry: rules, config: {...base, ...config}})
  return lintText(text, {cwd: '/repo', loader, path, today: '2026-11-24'})
}

const lineOf = ({ruleId, severity, line, column, endLine, endColumn, message}: LintMessage) =>
  `${line}:${column}-${endLine}:${endColumn} ${severity} ${ruleId} ${message}`

async function said(text: string, config: Config = {}): Promise<string[]> {
  return (await lint(text, config)).messages.map(lineOf)
}

const cache = (...parts: string[]) => `${['# Cache', ...parts].join('\n\n')}\n`
const placeholder = (line: number) =>
  `${line}:1-${line}:4 1 no-placeholders Unexpected placeholder \`TBD\`, expected the text that it stands for`

describe('what is not understood', () => {
  it.each<[comment: string, finding: string]>([
    [
      '<!--lint disabel no-placeholders-->',
      '3:10-3:17 1 valid-suppressions Unexpected `disabel`, expected one of `disable`, `enable`, `ignore`, `disable-next-line`, `disable-file`; did you mean `disable`?'
    ],
    [
      '<!--lint off no-placeholders-->',
      '3:10-3:13 1 valid-suppressions Unexpected `off`, expected one of `disable`, `enable`, `ignore`, `disable-next-line`, `disable-file`'
    ],
    [
      '<!-- lint -->',
      '3:1-3:14 1 valid-suppressions Unexpected suppression that says nothing, expected one of `disable`, `enable`, `ignore`, `disable-next-line`, `disable-file`'
    ],
    [
      '<!-- design-lint-disable no-placeholders -->',
      '3:6-3:25 1 valid-suppressions Unexpected `design-lint-disable`, expected a comment that begins with `lint`'
    ],
    [
      '<!--lint disable no-placeholder-->',
      '3:18-3:32 1 valid-suppressions Unexpected rule `no-placeholder`, expected the id of a rule; did you mean `no-placeholders`?'
    ],
    [
      '<!--lint disable-file maximum-line-length-->',
      '3:23-3:42 1 valid-suppressions Unexpected rule `maximum-line-length`, expected the id of a rule'
    ],
    [
      '<!--lint disable no-pii resaon="a sample"-->',
      '3:25-3:42 1 valid-suppressions Unexpected `resaon`, expected `reason` or `until`; did you mean `reason`?'
    ],
    [
      '<!--lint disable no-pii reason="a sample-->',
      '3:25-3:34 1 valid-suppressions Unexpected `reason` without a closing quote, expected one'
    ],
    [
      '<!--lint disable no-pii -- a sample-->',
      '3:25-3:27 1 valid-suppressions Unexpected `--`, expected ids of rules, `reason="…"` or `until="…"`'
    ],
    [
      '<!--lint disable no-pii until="2026-11-31"-->',
      '3:25-3:43 1 valid-suppressions Unexpected date `2026-11-31`, expected a day of the calendar as in `until="2027-03-01"`'
    ],
    [
      '<!--lint disable no-pii until=spring-->',
      '3:25-3:37 1 valid-suppressions Unexpected date `spring`, expected a day of the calendar as in `until="2027-03-01"`'
    ],
    [
      '<!--lint disable no-pii--> <!--lint disable no-secrets-->',
      '3:1-3:58 1 valid-suppressions Unexpected text behind a suppression, expected the comment alone on its line'
    ],
    [
      '<!--lint ignore no-pii-->',
      '3:1-3:26 1 valid-suppressions Unexpected `ignore` with nothing behind it, expected what it is to hold for'
    ]
  ])('%s', async (comment, finding) => {
    expect(await said(cache(comment), {reportUnusedIgnores: 'error'})).toEqual([finding])
  })

  it.each([
    ['<!-- lint the configuration first, then the documents -->'],
    ['<!-- linting is fun -->'],
    ['<!-- design-lint reads this document -->'],
    ['<!--lint disable maximum-line-length no-undefined-references-->'],
    ['<!--lint ignore no-long-code-->\n\n```sh\nmake\n```'],
    ['```html\n<!--lint disabel no-pii-->\n```'],
    ['Write `<!--lint disabel no-pii-->` above it.']
  ])('%s is none of our business', async (text) => {
    expect(await said(cache(text), {requireIgnoreReason: true})).toEqual([])
  })

  it('one whose rules are not understood does not silence all of them', async () => {
    expect(await said(cache('<!--lint disable -- no-placeholders-->', 'TBD'))).toEqual([
      '3:18-3:20 1 valid-suppressions Unexpected `--`, expected ids of rules, `reason="…"` or `until="…"`',
      placeholder(5)
    ])
  })

  it('front matter that names no rule', async () => {
    expect(await said('---\ndesign-lint: {ignore: [no-pii]}\n---\n')).toEqual([
      '2:1-2:12 1 valid-suppressions Unexpected `design-lint` that names no rule, expected `ignore:` and below it lines of `<rule id>: <reason>`'
    ])
    expect(await said('---\ndesign-lint:\n  ignore:\n    no-pi: a sample\n---\n')).toEqual([
      '4:5-4:10 1 valid-suppressions Unexpected rule `no-pi`, expected the id of a rule; did you mean `no-pii`?'
    ])
    expect(await said('---\ndesign-lint:\n  ignore: {}\ntitle: Cache\n---\n')).toEqual([])
  })

  it('offers the nearest word', async () => {
    const {messages} = await lint(cache('<!--lint disabel no-placeholder-->'))
    expect(messages.map(({suggestions}) => suggestions?.map(({desc, fix}) => [desc, fix]))).toEqual([
      [['Write `disable`', {range: [18, 25], text: 'disable'}]]
    ])
  })

  it('a quotation over several lines is named as a whole', async () => {
    expect(await said(cache('> <!--lint disable\n> no-placeholder-->'))).toEqual([
      '3:3-4:20 1 valid-suppressions Unexpected rule `no-placeholder`, expected the id of a rule; did you mean `no-placeholders`?'
    ])
  })
})

describe('expiry', () => {
  const until = (date: string) => cache(`<!--lint disable no-placeholders reason="asked" until="${date}"-->`, 'TBD')

  it.each([['2026-11-24'], ['2027-03-01']])('a suppression holds until the end of %s', async (date) => {
    const {messages, suppressedMessages} = await lint(until(date), {reportUnusedIgnores: 'warn'})
    expect([messages, suppressedMessages.map(({suppressions}) => suppressions)]).toEqual([
      [],
      [[{kind: 'directive', justification: 'asked'}]]
    ])
  })

  it('its findings are back on the day after', async () => {
    expect(await said(until('2026-11-23'), {reportUnusedIgnores: 'warn'})).toEqual([
      '3:49-3:67 1 valid-suppressions Unexpected suppression of `no-placeholders` that held until `2026-11-23`, expected a later date or an answer to its findings',
      placeholder(5)
    ])
  })

  it('a date that cannot be read is no permission', async () => {
    expect(await said(until('01.03.2027'))).toContain(placeholder(5))
  })

  it('another suppression of the rule goes on', async () => {
    const text = cache(
      '<!--lint disable no-placeholders-->',
      '<!--lint disable no-placeholders until="2020-01-01"-->',
      'TBD'
    )
    expect((await said(text)).map((line) => line.split(' ')[0])).toEqual(['5:34-5:52'])
  })
})

describe('reasons', () => {
  it.each<[text: string, finding: string]>([
    [
      cache('<!--lint disable no-placeholders-->', 'TBD'),
      '3:1-3:36 2 valid-suppressions Unexpected suppression of `no-placeholders` without a reason, expected `reason="…"`'
    ],
    [
      cache('<!--lint ignore no-placeholders reason=" "-->', 'TBD'),
      '3:1-3:46 2 valid-suppressions Unexpected suppression of `no-placeholders` without a reason, expected `reason="…"`'
    ],
    [
      cache('<!--lint disable-->', 'TBD'),
      '3:1-3:20 2 valid-suppressions Unexpected suppression of all rules without a reason, expected `reason="…"`'
    ],
    [
      '---\ndesign-lint:\n  ignore:\n    no-placeholders:\n---\n\nTBD\n',
      '4:1-4:21 2 valid-suppressions Unexpected suppression of `no-placeholders` without a reason, expected one behind the colon'
    ]
  ])('%j lacks one', async (text, finding) => {
    expect(await said(text, {requireIgnoreReason: true})).toEqual([finding])
    expect(await said(text)).toEqual([])
  })

  it('one is enough, and an end needs none', async () => {
    const text = cache(
      '<!--lint disable no-placeholders reason="the subject"-->',
      'TBD',
      '<!--lint enable no-placeholders-->'
    )
    expect(await said(text, {requireIgnoreReason: true})).toEqual([])
  })
})

describe('what silences nothing', () => {
  const unused: Config = {reportUnusedIgnores: 'error'}
  const none = (subject: string) =>
    `2 valid-suppressions Unexpected suppression of ${subject} that silences nothing, expected none`
  const idle = (subject: string) =>
    `2 valid-suppressions Unexpected \`enable\` of ${subject} where nothing is off, expected none`

  it.each<[text: string, finding: string, fixed: string]>([
    [cache('<!--lint disable no-placeholders-->', 'Text.'), `3:1-3:36 ${none('`no-placeholders`')}`, cache('Text.')],
    [
      cache('<!--lint disable no-placeholders max-code-lines-->', 'Text.'),
      `3:1-3:51 ${none('`no-placeholders`, `max-code-lines`')}`,
      cache('Text.')
    ],
    [
      cache('<!--lint disable max-code-lines no-placeholders-->', 'TBD'),
      `3:18-3:32 ${none('`max-code-lines`')}`,
      cache('<!--lint disable no-placeholders-->', 'TBD')
    ],
    [
      cache('<!--lint disable no-placeholders, max-code-lines reason="x"-->', 'TBD'),
      `3:35-3:49 ${none('`max-code-lines`')}`,
      cache('<!--lint disable no-placeholders reason="x"-->', 'TBD')
    ],
    [
      cache('<!--lint disable maximum-line-length max-code-lines-->', 'Text.'),
      `3:38-3:52 ${none('`max-code-lines`')}`,
      cache('<!--lint disable maximum-line-length-->', 'Text.')
    ],
    [cache('<!--lint enable no-placeholders-->', 'Text.'), `3:1-3:35 ${idle('`no-placeholders`')}`, cache('Text.')],
    [
      cache('<!--lint disable no-placeholders-->', 'Text.', '<!--lint enable no-placeholders-->', 'More.'),
      `3:1-3:36 ${none('`no-placeholders`')}`,
      cache('Text.', 'More.')
    ],
    [
      '---\ntitle: Cache\ndesign-lint:\n  ignore:\n    max-code-lines: long\n    no-placeholders: x\n---\n\nTBD\n',
      `5:1-5:25 ${none('`max-code-lines`')}`,
      '---\ntitle: Cache\ndesign-lint:\n  ignore:\n    no-placeholders: x\n---\n\nTBD\n'
    ]
  ])('%j', async (text, finding, fixed) => {
    expect(await said(text, unused)).toEqual([finding])
    expect(await said(text)).toEqual([])
    const result = await fixDocument(text, (changed) => lint(changed, unused))
    expect([result.text, result.result.messages]).toEqual([fixed, []])
  })

  it.each<[name: string, text: string]>([
    ['beside text', cache('Text <!--lint ignore no-placeholders--> and more.')],
    ['between two lists', cache('- one', '<!--lint ignore no-placeholders-->', '- two')],
    ['between two lines of a paragraph', cache('one\n<!--lint ignore no-placeholders-->\ntwo')]
  ])('%s it stays', async (_, text) => {
    const {messages} = await lint(text, unused)
    expect(messages.map(({ruleId, fix}) => [ruleId, fix])).toEqual([['valid-suppressions', undefined]])
  })

  it('one of all rules may be for the rules of others: it is only suggested to go', async () => {
    const {messages} = await lint(cache('<!--lint disable-->', 'Text.'), unused)
    expect(messages.map(lineOf)).toEqual([`3:1-3:20 ${none('all rules')}`])
    expect(messages.map(({fix, suggestions}) => [fix, suggestions?.map(({desc}) => desc)])).toEqual([
      [undefined, ['Delete the comment']]
    ])
  })

  it.each<[name: string, text: string, config: Config]>([
    ['a rule that is off', cache('<!--lint disable no-pii-->', 'Text.'), {}],
    [
      'a rule that does not judge this kind',
      cache('<!--lint disable-file require-diagram-->'),
      {rules: {'require-diagram': 'warn'}}
    ],
    ['a document with a broken fence', cache('<!--lint disable no-placeholders-->', '```ts\nlet a'), {}],
    [
      'a rule whose names are under a key that this machine lacks',
      cache('<!--lint disable no-confidential-terms-->', 'Text.'),
      {rules: {'no-confidential-terms': ['warn', {digests: 'names'}]}}
    ],
    ['one that silences something', cache('<!--lint ignore no-placeholders-->', 'TBD'), {}],
    ['one of all rules that silences something', cache('<!--lint ignore-->', 'TBD'), {}]
  ])('nothing is said of %s', async (_, text, config) => {
    expect(await said(text, {...unused, ...config})).toEqual([])
  })

  it('nothing is said where only some rules run', async () => {
    const loader = createConfigLoader({
      cwd: '/repo',
      registry: rules,
      config: {...base, ...unused},
      only: ['max-code-lines']
    })
    const {messages} = await lintText(cache('<!--lint disable-->', 'TBD'), {cwd: '/repo', loader, path: '/repo/a.md'})
    expect(messages).toEqual([])
  })
})

it('what is said of suppressions is silenced by its name, and not by a suppression of all rules', async () => {
  expect(
    await said(cache('<!--lint disable no-placeholder-->', '<!--lint disable-file valid-suppressions-->'))
  ).toEqual([])
  expect(await said(cache('<!--lint disable no-placeholder-->', '<!--lint disable-file-->'))).toHaveLength(1)
})

it('SARIF holds silenced findings with their reason, and describes what speaks of suppressions', async () => {
  const result = await lint(cache('<!--lint ignore no-placeholders reason="the subject"-->', 'TBD'))
  const [run] = (JSON.parse(sarif([result], {})) as {runs: {results: object[]}[]}).runs
  expect(run?.results).toMatchObject([
    {ruleId: 'no-placeholders', suppressions: [{kind: 'inSource', justification: 'the subject'}]}
  ])
})
