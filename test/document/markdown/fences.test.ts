import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {expectLinearTime} from '../../linear-time.js'

async function damage(source: string) {
  const {damagedSpans} = await readDocument(source)
  const text = (span: {start: number; end: number} | undefined) => span && source.slice(span.start, span.end)
  return damagedSpans.map((one) => ({
    fault: one.fault,
    text: text(one),
    closing: one.closing?.start,
    lengthNeeded: one.lengthNeeded
  }))
}

const nested = '```markdown\nComment:\n\n```mermaid\ngraph TD\n```\n\nBye\n```\n'

describe('damaged fences', () => {
  it.each([
    ['a closed fence', '```ts\nlet a\n```\n'],
    ['an outer fence that is long enough', '````markdown\n```ts\nlet a\n```\n````\n'],
    ['an inner fence of other characters', '~~~markdown\n```ts\nlet a\n```\n~~~\n'],
    ['backticks with code after them', '```sh\necho 1\n ```echo 2```\n```\n'],
    ['an inner fence that is a code line', '```md\n    ```ts\n```\n'],
    ['a fence in a list', '- step\n\n  ```sh\n  make\n  ```\n\nDone\n']
  ])('are none in %s', async (_, source) => expect(await damage(source)).toEqual([]))

  it.each([
    ['a fence that never closes', 'a\n\n```go\nfunc main() {}\n', {fault: 'unclosed', text: '```go\nfunc main() {}\n'}],
    ['a fence that its list item ends', '- a\n\n  ```go\n  b\n\nc\n', {fault: 'unclosed'}],
    [
      'a nested fence',
      nested,
      {fault: 'closed-early', text: nested.trimEnd(), closing: nested.length - 4, lengthNeeded: 4}
    ],
    [
      'two nested fences',
      '```\n```js\na\n```\n````ts\nb\n````\n```\n\n```go\nc\n```\n',
      {fault: 'closed-early', closing: 30, lengthNeeded: 5}
    ],
    [
      'a forgotten closing fence',
      '```js\na()\n\nText\n\n```js\nb()\n```\n\nMore\n',
      {fault: 'closed-early', closing: undefined}
    ],
    [
      'a forgotten closing fence above pairs',
      '```js\na()\n\n```js\nb()\n```\n\n```\nc\n```\n',
      {fault: 'closed-early', closing: undefined, lengthNeeded: 4}
    ]
  ])('are found in %s', async (_, source, expected) => {
    const [first, ...rest] = await damage(source)
    expect(first).toMatchObject(expected)
    expect(rest).toEqual([])
  })

  it('lie in order inside any text', async () => {
    const line = fc.constantFrom('```', '```js', '````md', '~~~', '- ```sh', '  ```', 'text', '', '> ```')
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 40}), async (lines) => {
        const source = lines.join('\n')
        const {damagedSpans} = await readDocument(source)
        let reached = 0
        for (const {start, end} of damagedSpans) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(source.length)
      })
    )
  })

  it('take linear time', async () => {
    await expectLinearTime({
      size: 7500,
      prepare: async (size) => {
        const document = await readDocument('```a\n```b\n```\n'.repeat(size))
        return {document, size, codeBlocks: document.codeBlocks}
      },
      run: ({document, size}) => expect(document.damagedSpans).toHaveLength(size)
    })
  })
})
