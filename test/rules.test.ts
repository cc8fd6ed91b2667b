import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {ruleIds} from '../scripts/read-rules.js'
import {checklist} from '../src/rule/checklist.js'
import {docsUrl} from '../src/rule/docs-url.js'
import {readOptions} from '../src/rule/options.js'
import type {AnyRule} from '../src/rule/rule.js'
import {testRule} from '../src/rule/test-rule.js'
import {exampleContext} from './example-context.js'
import {readRuleReadme} from './rule-readme.js'

const ids = await ruleIds()
const registry: Readonly<Record<string, AnyRule>> = rules

/** Rule ids of the remark-lint organisation that share our prefixes; ours must not collide with `remark-lint:<id>`. */
const taken = [
  'no-blockquote-without-marker',
  'no-consecutive-blank-lines',
  'no-dead-urls',
  'no-duplicate-headings',
  'no-duplicate-definitions',
  'no-emphasis-as-heading',
  'no-empty-url',
  'no-heading-content-indent',
  'no-heading-punctuation',
  'no-hidden-table-cell',
  'no-html',
  'no-inline-padding',
  'no-literal-urls',
  'no-missing-blank-lines',
  'no-multiple-toplevel-headings',
  'no-paragraph-content-indent',
  'no-reference-like-url',
  'no-shell-dollars',
  'no-table-indentation',
  'no-tabs',
  'no-undefined-references',
  'no-unneeded-full-reference-image',
  'no-unneeded-full-reference-link',
  'no-unused-definitions'
]

it('the registry holds every folder', () => expect(Object.keys(rules).sort()).toEqual(ids))

describe.each(ids)('%s', async (id) => {
  const rule = registry[id] as AnyRule
  const readme = await readRuleReadme(id)
  const processor = (setting?: unknown) =>
    unified()
      .use(remarkParse)
      .use(rule as never, ...([setting] as never[]))

  it('agrees with its folder and readme', () => {
    expect([rule.meta.id, (rule as unknown as {name: string}).name, readme.title, readme.summary]).toEqual([
      id,
      `remark-lint:${id}`,
      id,
      rule.meta.summary
    ])
    expect(readme.headings).toEqual(['Why', 'Good', 'Bad', 'Options', 'When to turn it off'])
    expect(rule.meta.summary).toMatch(/^(?:Require|Disallow|Limit|Prefer|Validate) [^.]+\.$/)
    expect(rule.meta.items.every((item) => item in checklist)).toBe(true)
    expect(taken).not.toContain(id)
  })

  it('has a good and a bad example', () => {
    expect(new Set(readme.examples.map(({kind}) => kind))).toEqual(new Set(['good', 'bad']))
  })

  it.each(readme.examples)(
    'keeps its promise in the $kind example at line $line',
    async ({source, options, project, expected}) => {
      const found = await testRule(rule, source, {options, ...(await exampleContext(source, project))})
      expect(found.map(({line}) => line)).toEqual(expected)
      for (const {message} of found) expect(message).toMatch(/^Unexpected [\s\S]*[^.]$/)
    }
  )

  it.each(readme.examples)(
    'says the same with remark-parse in the $kind example at line $line',
    async ({source, options, project, expected}) => {
      const context = await exampleContext(source, project)
      const found = await testRule(rule, source, {options, ...context, parser: 'remark'})
      expect(found.map(({line}) => line)).toEqual(expected)
    }
  )

  it('gives every default of its options and describes each', () => {
    expect(() => readOptions(rule.options, {})).not.toThrow()
  })

  it('has options that lift its restraint, if any', () => {
    const {strictOptions = {}} = rule.meta
    const [lifted, defaults] = [readOptions(rule.options, strictOptions), readOptions(rule.options, {})]
    if (Object.keys(strictOptions).length > 0) expect(lifted).not.toEqual(defaults)
  })

  it.each(['', '\uFEFF', '\n', '# \n', '```', '- \n\t- \n> > >\n'])(
    'is silent and whole on the text %j',
    async (source) => {
      await expect(testRule(rule, source)).resolves.toBeInstanceOf(Array)
    }
  )

  it('rejects unknown options and severities when it is attached', () => {
    expect(() => processor({'no such option': 1}).freeze()).toThrow(`at \`${id}\``)
    expect(() => processor(['eror']).freeze()).toThrow('did you mean `error`?')
    expect(() => processor('loud').freeze()).toThrow(`at \`${id}\``)
  })

  it('carries rule id, source and url as a remark plugin', async () => {
    const bad = readme.examples.find(({kind}) => kind === 'bad')
    const file = new VFile({value: bad?.source ?? '', path: 'docs/design.md', data: {designLint: {isDesign: true}}})
    const tree = processor(['error', bad?.options]).parse(file)
    await processor(['error', bad?.options]).run(tree, file)
    for (const message of file.messages) {
      expect(message).toMatchObject({ruleId: id, source: 'remark-lint', url: docsUrl(id), fatal: true})
      expect(message.place).toBeDefined()
    }
    if (rule.meta.scope !== 'project') expect(file.messages).toHaveLength(bad?.expected.length ?? 0)
  })
})
