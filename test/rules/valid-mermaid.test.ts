import {describe, expect, it, vi} from 'vitest'
import validMermaid from '../../rules/valid-mermaid/index.js'
import {testRule} from '../../src/rule/test-rule.js'

async function fixed(source: string): Promise<string> {
  const findings = await testRule(validMermaid, source)
  const edits = findings.flatMap(({fix = []}) => fix).sort((a, b) => b.range[0] - a.range[0])
  return edits.reduce((text, {range: [start, end], text: put}) => text.slice(0, start) + put + text.slice(end), source)
}

describe('valid-mermaid', () => {
  it('stops at the diagrams of a document that take too long together', async () => {
    const diagram = (name: string) => `\`\`\`mermaid\nflowchart TD\n  ${name} -> Bank\n\`\`\`\n`
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 20_000))
    try {
      const found = await testRule(validMermaid, ['Shop', 'Till', 'Cart'].map(diagram).join('\n'))
      expect(found.map(({line}) => line)).toEqual([
        '3:8-3:10: Unexpected `->` in the flowchart, expected the arrow `-->`',
        '8:8-8:10: Unexpected `->` in the flowchart, expected the arrow `-->`',
        '11:1-14:4: Unexpected diagrams that take mermaid more than `30` s together, expected fewer or smaller ones'
      ])
    } finally {
      clock.mockRestore()
    }
  })

  it('reads a thousand different diagrams of a document, however often each comes', async () => {
    const diagram = (name: string) => `\`\`\`mermaid\npie\n  "${name}" : 1\n\`\`\`\n`
    const thousand = Array.from({length: 1000}, (_, at) => diagram(`Region ${at}`))
    const found = await testRule(
      validMermaid,
      [...thousand, diagram('Region 7'), diagram('Asia'), 'The end.'].join('\n')
    )
    expect(found.map(({line}) => line)).toEqual([
      '5006:1-5009:4: Unexpected diagram after `1000` others, expected fewer in one document'
    ])
  })

  it.each([
    ['a fence', '```mermaid\nflowchart TD\n  Shop -> Bank\n```\n', '3:8-3:10'],
    ['a fence named mmd', '~~~ mmd\nflowchart TD\n  Shop -> Bank\n~~~\n', '3:8-3:10'],
    ['a fence named by a file', '```payment.mmd\nflowchart TD\n  Shop -> Bank\n```\n', '3:8-3:10'],
    ['a fence with attributes', '``` {.mermaid #fig}\nflowchart TD\n  Shop -> Bank\n```\n', '3:8-3:10'],
    ['a directive with options', '```{mermaid}\n:align: center\nflowchart TD\n  Shop -> Bank\n```\n', '4:8-4:10'],
    ['a list', '1. The flow:\n\n   ```mermaid\n   flowchart TD\n     Shop -> Bank\n   ```\n', '5:11-5:13'],
    ['a quote', '> > ```mermaid\n> > flowchart TD\n> >   Shop -> Bank\n> > ```\n', '3:12-3:14'],
    ['tabs', '-\t```mermaid\n\tflowchart TD\n\t\tShop -> Bank\n\t```\n', '3:8-3:10'],
    ['Windows line breaks', '```mermaid\r\n%% pay\r\nflowchart TD\r\n  Shop -> Bank\r\n```\r\n', '4:8-4:10'],
    ['a container', 'Flow:\n\n::: mermaid\nflowchart TD\n\n  Shop -> Bank\n:::\n', '6:8-6:10'],
    ['a pre element', '<pre class="mermaid">\nflowchart TD\n  Shop -&gt; Bank\n</pre>\n', '3:8-3:10']
  ])('finds the place in %s', async (_, source, range) => {
    const found = await testRule(validMermaid, source)
    expect(found.map(({line}) => line)).toEqual([
      `${range}: Unexpected \`->\` in the flowchart, expected the arrow \`-->\``
    ])
  })

  it.each([
    ['text that is no diagram', '```text\nShop -> Bank\n```\n'],
    ['an example in a Markdown fence', '````markdown\n```mermaid\nShop -> Bank\n```\n````\n'],
    ['an indented block', 'Text:\n\n    mermaid\n    Shop -> Bank\n'],
    ['a diagram that the site includes', '```mermaid\n--8<-- "payment.mmd"\n```\n'],
    [
      'a diagram that a template fills in',
      '```mermaid\nflowchart TD\n{% for step in steps %}\n  {{ step }}\n{% endfor %}\n```\n'
    ],
    ['a fence that never closes', '```mermaid\nflowchart TD\n  Shop -> Bank\n']
  ])('is silent on %s', async (_, source) => expect(await testRule(validMermaid, source)).toEqual([]))

  it.each([
    [
      '> ```mermaid\n> flowchrt TD\n>   A[Cache] --> B\n> ```\n',
      '> ```mermaid\n> flowchart TD\n>   A[Cache] --> B\n> ```\n'
    ],
    [
      '```mermaid\nsequencediagram\n  Shop->>Bank: pay\n```\n',
      '```mermaid\nsequenceDiagram\n  Shop->>Bank: pay\n```\n'
    ],
    [
      '- x\n\n  ```mermaid\n  flowchart TD\n    A -> B\n    B -> C[C (2)]\n  ```\n',
      '- x\n\n  ```mermaid\n  flowchart TD\n    A --> B\n    B --> C["C (2)"]\n  ```\n'
    ]
  ])('repairs %j', async (source, expected) => {
    expect(await fixed(source)).toBe(expected)
    expect(await testRule(validMermaid, expected)).toEqual([])
  })

  it.each([
    ['a second error has no known cause', '```mermaid\nflowchrt TD\n  A ??? B\n```\n'],
    ['the source writes the line with entities', '<pre class="mermaid">\nflowchart TD\n  Shop -&gt; Bank\n</pre>\n']
  ])('offers no edit where %s', async (_, source) => {
    const [finding] = await testRule(validMermaid, source)
    expect([finding?.fix, finding?.suggestions]).toEqual([undefined, undefined])
  })

  it('suggests the missing end with the marks of its quote', async () => {
    const source = '> ```mermaid\n> sequenceDiagram\n>   loop each order\n>     Shop->>Bank: pay\n> ```\n'
    const [finding] = await testRule(validMermaid, source)
    expect(finding?.fix).toBeUndefined()
    expect(finding?.suggestions).toEqual([
      {message: 'Close the block with `end`', edits: [{range: [73, 73], text: '\n>   end'}]}
    ])
  })

  it('says what mermaid says in its note', async () => {
    const [finding] = await testRule(validMermaid, '```mermaid\npie\n  "reads" : -3\n```\n')
    expect(finding?.line).toBe('3:3-3:15: Unexpected `"reads" : -3` in the pie chart, expected a value from `0`')
    expect(finding?.note).toBe(
      'Mermaid: "reads" has invalid value: -3. Negative values are not allowed in pie charts. All slice values must be >= 0.'
    )
  })

  it('lets options name the diagrams of plug-ins', async () => {
    const source = '```mermaid\nbpmn\n  start\n```\n'
    expect(await testRule(validMermaid, source)).toHaveLength(1)
    expect(await testRule(validMermaid, source, {options: {plugins: ['bpmn']}})).toEqual([])
  })
})
