import {describe, expect, it} from 'vitest'
import {LimitError} from '../../src/limits/limit-error.js'
import {loadParser} from '../../src/parse/parser.js'
import {createRemarkParse} from '../../src/parse/remark.js'
import {tangleOf} from '../../src/parse/tangle.js'

const paragraphs = 'The `CACHE_TTL` of *entries* is [an hour](a.md) &amp; more.\n\n'

const rows = '| `CACHE_TTL` | &lt;60s&gt; |\n'.repeat(10_000)

describe('tangleOf', () => {
  it.each([
    ['entities', '&amp;'.repeat(8000), 3e9],
    ['numeric entities', '&#0;'.repeat(8000), 9e9],
    ['underscores', 'a_b_'.repeat(10_000), 7e8],
    ['entities in lines of one quote', '> &amp;\n'.repeat(8000), 5e9],
    ['one long paragraph among many', `${paragraphs.repeat(2000)}${'&amp;'.repeat(8000)}\n\n${paragraphs}`, 3e9],
    ['what looks like a table of other columns', `| a |\n| - | - |\n${rows}`, 6e10],
    ['rows that continue a quote behind a table', `| a | b |\n| - | - |\n> a\n${rows}`, 6e10]
  ])('%s cost more than their length', (_, source, least) => expect(tangleOf(source).cost).toBeGreaterThan(least))

  it.each([
    ['brackets', '['.repeat(40_000)],
    ['many paragraphs', paragraphs.repeat(20_000)],
    ['many paragraphs with line breaks of Windows', paragraphs.replaceAll('\n', '\r\n').repeat(20_000)],
    ['a long table', `| a | b |\n| - | - |\n${rows}`],
    ['a long table with line breaks of Windows', `| a | b |\n| - | - |\n${rows}`.replaceAll('\n', '\r\n')],
    ['a long list', '- `CACHE_TTL` is &lt;60s&gt;\n'.repeat(10_000)],
    ['a long word', 'a'.repeat(1_000_000)],
    ['little', '&amp;'.repeat(100)]
  ])('%s cost little', (_, source) => expect(tangleOf(source).cost).toBeLessThan(1e8))
})

it('the native parser leaves tangled text to the one that can be stopped', async () => {
  const {parse} = await loadParser('native')
  const value = '{"cache_ttl": [60]}\n'.repeat(10_000).trim()
  expect(tangleOf(value).cost).toBeGreaterThan(1.5e9)
  expect((await parse(`\`\`\`json\n${value}\n\`\`\`\n`)).children).toMatchObject([{type: 'code', lang: 'json', value}])
})

it('text that is too tangled for both parsers is refused at once, with its place', async () => {
  const {parse} = await loadParser('native')
  await expect(async () => parse(`# Cache\n\n${'&lt;'.repeat(250_000)}`)).rejects.toThrow(
    'Unexpected paragraph of more entities or marks of emphasis than can be parsed in time, at line `3`, expected fewer'
  )
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
