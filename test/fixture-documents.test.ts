import {readFile} from 'node:fs/promises'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import type {AnyRule} from '../src/rule/rule.js'
import {testRule} from '../src/rule/test-rule.js'

const all: readonly (readonly [string, AnyRule])[] = Object.entries(rules)

async function findingsOf(name: string, rule: AnyRule) {
  const source = await readFile(new URL(`../fixtures/docs/${name}.md`, import.meta.url), 'utf8')
  const found = await testRule(rule, source, {path: `fixtures/docs/${name}.md`})
  return found.map(({line}) => line)
}

describe('the exemplary design', () => {
  it.each(all)('passes %s', async (_, rule) => expect(await findingsOf('exemplary', rule)).toEqual([]))
})

describe('flawed designs', () => {
  it.each([
    ['flawed-session-cache', rules['max-code-share'], 1],
    ['flawed-catalogue-import', rules['valid-fences'], 1],
    ['flawed-payment-retries', rules['no-open-comments'], 5],
    ['flawed-payment-retries', rules['no-stale-references'], 4],
    ['flawed-payment-retries', rules['consistent-numbering'], 1],
    ['flawed-payment-retries', rules['no-duplicate-sections'], 1]
  ])('%s is caught by $1.meta.id', async (name, rule, count) => {
    expect(await findingsOf(name, rule)).toHaveLength(count)
  })
})
