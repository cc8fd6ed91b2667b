import {describe, expect, it} from 'vitest'
import {LimitError} from '../../src/limits/limit-error.js'
import {loadParser} from '../../src/parse/parser.js'
import {createRemarkParse} from '../../src/parse/remark.js'
import {isTangled} from '../../src/parse/tangle.js'

const paragraphs = 'The `CACHE_TTL` of *entries* is [an hour](a.md) &amp; more.\n\n'

describe('isTangled', () => {
  it.each([
    ['entities', '&amp;'.repeat(20_000), true],
    ['underscores', 'a_b_'.repeat(20_000), true],
    ['brackets', '['.repeat(40_000), true],
    ['one long paragraph among many', `${paragraphs.repeat(2000)}${'&amp;'.repeat(20_000)}\n\n${paragraphs}`, true],
    ['many paragraphs', paragraphs.repeat(20_000), false],
    ['many paragraphs with line breaks of Windows', paragraphs.replaceAll('\n', '\r\n').repeat(20_000), false],
    ['a long table', '| `CACHE_TTL` | 60s |\n'.repeat(1000), false],
    ['a long word', 'a'.repeat(1_000_000), false],
    ['little', '&amp;'.repeat(100), false]
  ])('%s', (_, source, expected) => expect(isTangled(source)).toBe(expected))
})

it('the native parser leaves tangled text to the one that can be stopped', async () => {
  const {parse} = await loadParser('native')
  const value = '{"cache_ttl": [60]}\n'.repeat(10_000).trim()
  const source = `\`\`\`json\n${value}\n\`\`\`\n`
  expect(isTangled(source)).toBe(true)
  expect((await parse(source)).children).toMatchObject([{type: 'code', lang: 'json', value}])
})

it('remark-parse is stopped, and says what to do', () => {
  const parse = createRemarkParse(() => 30)
  expect(() => parse('*a **a '.repeat(5000))).toThrow(LimitError)
})

it.each(['native', 'remark'] as const)('the %s parser reads 400 levels and refuses more', async (name) => {
  const {parse} = await loadParser(name)
  expect((await parse('> '.repeat(399))).type).toBe('root')
  await expect(async () => parse('> '.repeat(405))).rejects.toThrow('Unexpected nesting of more than 400 levels')
})
