import remarkLint from 'remark-lint'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import * as v from 'valibot'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../src/document/read-document.js'
import {readDirectives} from '../../src/lint/suppression/directives.js'
import {createSuppression} from '../../src/lint/suppression/suppress.js'
import {defineRule, type Rule} from '../../src/rule/define-rule.js'
import {noProject} from '../../src/rule/project.js'
import {runRule} from '../../src/rule/run-rule.js'

/** Says the text of every paragraph, so that what is left shows what was silenced. */
const paragraphRule = (id: string): Rule =>
  defineRule({
    meta: {id, summary: 'Disallow paragraphs.', items: [], scope: 'block', severity: 'warn', since: '1.0.0'},
    options: v.strictObject({}),
    check(document, report) {
      for (const passage of document.passages) report(passage.text, {place: passage})
    }
  })

const isRule = (id: string) => rules.some(({meta}) => meta.id === id)
const rules = [paragraphRule('no-first'), paragraphRule('no-second')]

async function ours(source: string): Promise<string[]> {
  const document = await readDocument(source)
  const suppressionOf = createSuppression(readDirectives(document, isRule), '2026-11-24')
  const kept: string[] = []
  for (const rule of rules) {
    const {findings} = await runRule({rule, severity: 'warn', options: {}}, document, noProject)
    for (const finding of findings) if (!suppressionOf(finding)) kept.push(`${finding.ruleId} ${finding.message}`)
  }
  return kept.sort()
}

async function remarks(source: string): Promise<string[]> {
  const processor = unified().use(remarkParse).use(remarkLint)
  for (const rule of rules) processor.use(rule)
  const file = new VFile(source)
  await processor.run(processor.parse(file), file)
  return file.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`).sort()
}

const paragraphs = (...parts: string[]) => parts.join('\n\n')

const parityCases: [name: string, source: string, kept: string[]][] = [
  ['no comment', paragraphs('one', 'two'), ['no-first one', 'no-first two', 'no-second one', 'no-second two']],
  [
    'disable of one rule',
    paragraphs('one', '<!--lint disable no-first-->', 'two'),
    ['no-first one', 'no-second one', 'no-second two']
  ],
  [
    'disable of two rules, enable of one',
    paragraphs('<!--lint disable no-first no-second-->', 'one', '<!--lint enable no-second-->', 'two'),
    ['no-second two']
  ],
  ['disable of all', paragraphs('<!--lint disable-->', 'one', 'two'), []],
  [
    'disable and enable of all',
    paragraphs('<!--lint disable-->', 'one', '<!--lint enable-->', 'two'),
    ['no-first two', 'no-second two']
  ],
  [
    'enable of all after disable of one',
    paragraphs('<!--lint disable no-first-->', 'one', '<!--lint enable-->', 'two'),
    ['no-first two', 'no-second one', 'no-second two']
  ],
  [
    'enable of one where all are off',
    paragraphs('<!--lint disable-->', 'one', '<!--lint enable no-first-->', 'two'),
    []
  ],
  [
    'ignore of the next node',
    paragraphs('<!--lint ignore no-first-->', 'one', 'two'),
    ['no-first two', 'no-second one', 'no-second two']
  ],
  [
    'ignore of all in a list',
    paragraphs('<!--lint ignore-->', '- one\n- two', 'three'),
    ['no-first three', 'no-second three']
  ],
  ['ignore with nothing behind it', paragraphs('one', '<!--lint ignore-->'), ['no-first one', 'no-second one']],
  ['a reason', paragraphs('<!--lint ignore no-first reason="drawn in the appendix"-->', 'one'), ['no-second one']],
  ['a comment over several lines', paragraphs('<!--lint disable\n  no-first\n-->', 'one'), ['no-second one']],
  ['other comments', paragraphs('<!-- linting is fun -->', 'one'), ['no-first one', 'no-second one']]
]

describe('directives that remark-lint knows', () => {
  it.each(parityCases)('%s', async (_, source, kept) => {
    expect(await ours(source)).toEqual(kept)
  })

  it.each(parityCases.filter(([name]) => name !== 'a reason'))(
    'mean the same in remark-lint: %s',
    async (_, source, kept) => {
      expect(await remarks(source)).toEqual(kept)
    }
  )
})

describe('our own directives', () => {
  it.each([
    [
      'disable-next-line holds for one line',
      paragraphs('<!--lint disable-next-line no-first-->\none\ntwo', 'three'),
      ['no-first three', 'no-second one\ntwo', 'no-second three']
    ],
    [
      'disable-file holds before the comment too',
      paragraphs('one', '<!--lint disable-file no-first-->'),
      ['no-second one']
    ],
    [
      'front matter names rules and reasons',
      '---\ntitle: Cache\ndesign-lint:\n  ignore:\n    no-first: drawn in the appendix\n---\n\none\n',
      ['no-second one']
    ],
    ['commas between ids are forgiven', paragraphs('<!--lint disable no-first, no-second-->', 'one'), []]
  ])('%s', async (_, source, kept) => {
    expect(await ours(source)).toEqual(kept)
  })

  it.each([
    ['<!--lint disable no-first reason="because of the merger"-->', 'because of the merger'],
    ["<!--lint disable no-first reason='legacy'-->", 'legacy'],
    ['<!--lint disable no-first-->', '']
  ])('keeps the reason of %s', async (source, reason) => {
    const {directives} = readDirectives(await readDocument(source), isRule)
    expect(directives).toMatchObject([{verb: 'disable', rules: [{id: 'no-first'}], reason}])
  })

  it.each(['\n', '\r\n'])('reads reasons and places from front matter with line breaks %j', async (ending) => {
    const source = ['---', 'design-lint:', '  ignore:', '    no-first: "one"', '    no-second: two', '---', ''].join(
      ending
    )
    const {wholeFile} = readDirectives(await readDocument(source), isRule)
    expect(wholeFile.map(({start, end, reason}) => [source.slice(start, end), reason])).toEqual([
      ['    no-first: "one"', 'one'],
      ['    no-second: two', 'two']
    ])
  })
})
