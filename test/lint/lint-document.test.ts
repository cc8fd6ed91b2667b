import * as v from 'valibot'
import {describe, expect, it} from 'vitest'
import {shareLimit} from '../../src/limits/shared-limit.js'
import {lintDocument} from '../../src/lint/lint-document.js'
import {createSnapshot} from '../../src/lint/project-snapshot.js'
import {loadParser} from '../../src/parse/parser.js'
import {defineRule} from '../../src/rule/index.js'
import {withheld} from '../../src/rule/result.js'

const secret = ['w9', 'Kq27', 'xQzRm4'].join('-')
const text = `# Cache\n\nDB_PASSWORD=${secret}\n\nAsked for by Halcyon.\n`

const options = v.strictObject({})
const meta = {id: 'cites', summary: 'Cites.', items: [], scope: 'block', severity: 'warn', since: '1.0.0'} as const
const cites = defineRule({
  meta,
  options,
  check: ({source}, report) => report(`Unexpected ${source}`, {place: {start: 0, end: 1}})
})
const protecting = defineRule({
  meta: {...meta, id: 'protecting'},
  options,
  protects: ({source}) => [{start: source.indexOf('Halcyon'), end: source.indexOf('Halcyon') + 7}],
  check: () => undefined
})

const suppressions = {unused: 'off', requireReason: false, ruleIds: new Set<string>()} as const

async function lint(change: Partial<Parameters<typeof lintDocument>[0]> = {}) {
  const {parse} = await loadParser()
  const config = {
    rules: [{rule: cites, severity: 'warn' as const, options: {}}],
    protecting: [{rule: protecting, options: {}}],
    settings: {},
    suppressions
  }
  const gather = createSnapshot({root: '/', parse})
  return lintDocument({
    text,
    filePath: 'a.md',
    path: 'a.md',
    config,
    parse,
    gather,
    runLimited: shareLimit(),
    ...change
  })
}

it('leaves with a result what no report may show: its secrets, and what a rule names that is off', async () => {
  expect((await lint())[withheld]?.()).toEqual([secret, secret.toLowerCase(), 'Halcyon', 'halcyon'])
})

it('leaves nothing where nothing is private, or nothing is said', async () => {
  const config = {
    rules: [{rule: cites, severity: 'warn' as const, options: {}}],
    protecting: [],
    settings: {},
    suppressions
  }
  expect((await lint({text: '# Cache\n', config}))[withheld]).toBeUndefined()
  expect((await lint({config: {...config, rules: []}}))[withheld]).toBeUndefined()
})

it('says of a document that cannot be read where the error came from, but not what it quotes', async () => {
  const {messages} = await lint({
    parse: () => {
      throw new TypeError(`cannot read ${text}`)
    }
  })
  expect(messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([[null, true]])
  expect(messages[0]?.note).toMatch(/^This is a bug; .+\nTypeError\n {4}at /)
  expect(messages[0]?.note).not.toContain(secret)
})

it('says nothing of a document but that, where what is private in it takes too long to find', async () => {
  const endless = defineRule({
    meta: {...meta, id: 'endless'},
    options,
    protects: () => {
      for (;;);
    },
    check: () => undefined
  })
  const config = {
    rules: [{rule: cites, severity: 'warn' as const, options: {}}],
    protecting: [{rule: endless, options: {}}],
    settings: {},
    suppressions
  }
  const {messages} = await lint({config, limit: 50})
  expect(messages.map(({message, fatal}) => [message, fatal])).toEqual([
    ['Unexpected time of more than 0.05 s to find what no report may show of this document, expected less', true]
  ])
})

describe('a rule that does not end', () => {
  const endless = (id: string, check: () => void) => ({
    rule: defineRule({meta: {...meta, id}, options, check}),
    severity: 'warn' as const,
    options: {}
  })
  const backtracking = endless('backtracking', () => void /^(?:a+)+$/.test(`${'a'.repeat(50)}b`))
  const loop = () => {
    for (;;);
  }
  const looping = endless('looping', loop)
  const brief = async (rules: ReturnType<typeof endless>[]) => {
    const {messages} = await lint({config: {rules, protecting: [], settings: {}, suppressions}, limit: 50})
    return messages.map(({ruleId, message}) => `${ruleId}: ${message}`)
  }
  const spoke = `cites: Unexpected ${text}`
  const slow = (id: string) =>
    `${id}: Unexpected time of more than 0.05 s of the rule \`${id}\`, expected it to judge this document`

  it.each([backtracking, looping])('is stopped and named, and the others go on: $rule.meta.id', async (rule) => {
    const cite = {rule: cites, severity: 'warn' as const, options: {}}
    expect((await brief([rule, cite])).sort()).toEqual([slow(rule.rule.meta.id), spoke].sort())
  })

  it('keeps a document no longer than three times, whatever else would run', async () => {
    const said = await brief(['a', 'b', 'c', 'd'].map((id) => endless(id, loop)))
    expect(said).toEqual([
      ...['a', 'b', 'c'].map(slow),
      'd: Unexpected end of the time for this document before the rule `d`, expected it to judge this document'
    ])
  })
})

it('says what is beyond a limit as a finding of the document, not as a bug', async () => {
  const {messages} = await lint({text: `${'> '.repeat(900)}a\n`})
  expect(messages).toMatchObject([
    {ruleId: null, fatal: true, message: 'Unexpected nesting of more than 400 levels, expected fewer'}
  ])
})
