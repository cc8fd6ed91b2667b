import remarkParse from 'remark-parse'
import {unified} from 'unified'
import * as v from 'valibot'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {defineRule} from '../../src/rule/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const source = '# Cache\n\n## Eviction\n\n```yaml\nttl: 60\n\n## Failures\n\nReads go to the store\n'

function createRule(scope: 'block' | 'document', judgesDamage?: true) {
  return defineRule({
    meta: {
      id: 'no-blocks',
      summary: 'Disallow headings and code.',
      items: [],
      scope,
      severity: 'warn',
      since: '1.0.0',
      ...(judgesDamage && {judgesDamage})
    },
    options: v.strictObject({}),
    check(document, report) {
      for (const {heading} of document.sections) if (heading) report('heading', {place: heading})
      for (const block of document.codeBlocks) report('code', {place: block})
    }
  })
}

describe('a span that a broken fence damages', () => {
  it.each([
    ['block rules in it', createRule('block'), ['heading', 'heading']],
    ['document rules everywhere', createRule('document'), []],
    ['no rule that judges damage', createRule('block', true), ['heading', 'heading', 'code']]
  ])('mutes %s', async (_, rule, expected) => {
    expect((await testRule(rule, source)).map(({message}) => message)).toEqual(expected)
  })

  it('mutes rules under remark too', async () => {
    const processor = unified().use(remarkParse).use(createRule('block'))
    const file = new VFile({value: source, path: 'cache.md'})
    await processor.run(processor.parse(file), file)
    expect(file.messages.map(({reason}) => reason)).toEqual(['heading', 'heading'])
  })
})
