import {describe, expect, it} from 'vitest'
import noTestCode from '../../rules/no-test-code/index.js'
import {readDocument} from '../../src/document/read-document.js'
import {testRule} from '../../src/rule/test-rule.js'
import {suggested} from './suggested.js'

const suites: readonly (readonly [what: string, source: string, cases: string])[] = [
  [
    'cases in groups',
    "```ts\ndescribe('Depot', () => {\n  it('takes a crate', () => {\n    expect(depot.take()).toBe(crate)\n  })\n  describe('when full', () => {\n    it('refuses another', () => {\n      expect(() => depot.put(crate)).toThrow()\n    })\n  })\n})\n```",
    '- `Depot`\n  - takes a crate\n  - when full\n    - refuses another'
  ],
  [
    'functions of Go',
    '```go\nfunc TestTake(t *testing.T) {\n\td := NewDepot()\n\tassert.Equal(t, crate, d.Take())\n}\n```',
    '- `TestTake`'
  ],
  [
    'functions of Python in a list item',
    '- Cases:\n\n  ```python\n  def test_take():\n      assert depot.take() == crate\n\n  def test_refuses_when_full():\n      assert depot.put(crate) is None\n  ```',
    '- `test_take`\n  - `test_refuses_when_full`'
  ],
  [
    'a name that Markdown would read',
    "```js\ntest('keeps *every* [crate]', () => {\n  expect(depot.size).toBe(1)\n})\n```",
    '- keeps \\*every\\* \\[crate\\]'
  ]
]

describe('no-test-code', () => {
  it.each(suites)('replaces %s by a list, once and for all', async (_, block, cases) => {
    const source = `# Depot\n\n${block}\n\nThe end.\n`
    const once = suggested(source, await testRule(noTestCode, source))
    expect(once).toContain(`${cases}\n\nThe end.\n`)
    expect(await testRule(noTestCode, once)).toEqual([])
    expect((await readDocument(once)).codeBlocks).toEqual([])
  })

  it('leaves a document with the same words beside the block', async () => {
    const [[, block]] = suites as [(typeof suites)[number]]
    const source = `# Depot\n\nBefore.\n\n${block}\n\nAfter.\n`
    const once = suggested(source, await testRule(noTestCode, source))
    expect([once.startsWith('# Depot\n\nBefore.\n\n- `Depot`'), once.endsWith('another\n\nAfter.\n')]).toEqual([
      true,
      true
    ])
  })
})
