import {expect, it} from 'vitest'
import {fixText, lintText} from '../../src/index.js'

const sections = [
  {title: 'Summary', question: 'What changes?'},
  'Motivation',
  {title: 'Goals', under: 'Motivation'},
  'Design',
  {title: 'Alternatives', topic: 'alternatives', question: 'What else was considered?'}
]

const config = {
  extends: [],
  designDocs: ['**'],
  rules: {'require-sections': ['warn', {sections}]} as const
}

it.each([
  [
    'a gap in the middle and one at the end',
    '# Cache\n\n## Summary\n\nA cache.\n\n## Motivation\n\nReads are slow.\n',
    '# Cache\n\n## Summary\n\nA cache.\n\n## Motivation\n\nReads are slow.\n\n### Goals\n\n## Design\n\n## Alternatives\n\n<!-- What else was considered? -->\n'
  ],
  [
    'a gap at the beginning and a slip, with line breaks of Windows',
    '# Cache\r\n\r\n## Motivaton\r\n\r\n### Goals\r\n\r\n## Design\r\n\r\n## Other options\r\n',
    '# Cache\r\n\r\n## Summary\r\n\r\n<!-- What changes? -->\r\n\r\n## Motivation\r\n\r\n### Goals\r\n\r\n## Design\r\n\r\n## Other options\r\n'
  ],
  [
    'nothing at all',
    '# Cache\n',
    '# Cache\n\n## Summary\n\n<!-- What changes? -->\n\n## Motivation\n\n### Goals\n\n## Design\n\n## Alternatives\n\n<!-- What else was considered? -->\n'
  ]
])('its suggestion fills %s', async (_, before, after) => {
  const {text} = await fixText(before, {path: 'docs/cache.md', cwd: '/', config, tier: 'unsafe'})
  expect(text).toBe(after)
})

it.each([
  ['a section of its own', '', ['Unexpected document without `Status`, expected this section before `Decision`']],
  ['nothing more than its metadata', '**Status**: accepted\n\n', []],
  ['nothing more than its front matter', '---\nstatus: accepted\n---\n', []]
])('asks for %s where the status is told so', async (_, told, expected) => {
  const [front, header] = told.startsWith('---') ? [told, ''] : ['', told]
  const source = `${front}# Cache\n\n${header}## Decision\n\nA map.\n`
  const rules = {'require-sections': ['warn', {sections: ['Status', 'Decision']}]} as const
  const {messages} = await lintText(source, {path: 'docs/cache.md', config: {extends: [], designDocs: ['**'], rules}})
  expect(messages.map(({message}) => message)).toEqual(expected)
})
