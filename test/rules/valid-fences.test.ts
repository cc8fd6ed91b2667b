import {describe, expect, it} from 'vitest'
import validFences from '../../rules/valid-fences/index.js'
import {testRule} from '../../src/rule/test-rule.js'

function apply(source: string, edits: readonly {range: readonly [number, number]; text: string}[] = []) {
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, {range: [start, end], text: by}) => {
      return text.slice(0, start) + by + text.slice(end)
    }, source)
}

describe('valid-fences', () => {
  it('lengthens the outer fence, and then is content', async () => {
    const source = 'Posted:\n\n~~~md\n~~~mermaid\ngraph TD\n~~~\n\nBye\n~~~\n\n~~~sh\nmake\n~~~\n'
    const [finding] = await testRule(validFences, source)
    const fixed = apply(source, finding?.fix)
    expect(fixed).toBe('Posted:\n\n~~~~md\n~~~mermaid\ngraph TD\n~~~\n\nBye\n~~~~\n\n~~~sh\nmake\n~~~\n')
    expect(await testRule(validFences, fixed)).toEqual([])
  })

  it('only suggests to lengthen a fence of another language', async () => {
    const [finding] = await testRule(validFences, '```python\nprompt = """\n```json\n{}\n```\n"""\n```\n')
    expect(finding?.fix).toBeUndefined()
    expect(finding?.suggestions).toEqual([
      {
        message: 'Lengthen the outer fence to 4 characters',
        edits: [
          {range: [0, 3], text: '````'},
          {range: [42, 45], text: '````'}
        ]
      }
    ])
  })

  it('points at the fence after a block that was left open', async () => {
    const found = await testRule(validFences, '```sh\nmake\n\nThen:\n\n```sh\nmake test\n```\n')
    expect(found.map(({line, related}) => [line, related?.[0]?.position.start.line])).toEqual([
      ['6:1-6:6: Unexpected `sh` fence inside the block of line `1`, expected that block to close first', 1]
    ])
  })
})
