import {describe, expect, it} from 'vitest'
import {checkMermaid} from '../../../src/document/mermaid/check.js'
import type {FlowGraph} from '../../../src/document/picture/graph.js'
import {toMermaid} from '../../../src/document/picture/to-mermaid.js'

const flow = (label: string): FlowGraph => ({
  kind: 'flow',
  direction: 'LR',
  groups: [],
  nodes: [
    {id: 'n1', label},
    {id: 'n2', label: 'Store'}
  ],
  edges: [{from: 'n1', to: 'n2', heads: 'none', style: 'dotted', label}]
})

describe('the mermaid source of a graph', () => {
  it.each([
    ['read "now"', '["read #quot;now#quot;"]', '|"read #quot;now#quot;"|'],
    ['List<Order> < 5', '["List#lt;Order> < 5"]', '|"List#lt;Order> < 5"|'],
    ['a|b', '["a|b"]', '|"a#124;b"|'],
    ['#quot; &amp;', '["#35;quot; #amp;amp;"]', '|"#35;quot; #amp;amp;"|'],
    ['1. read', '["1.\u00A0read"]', '|"1.\u00A0read"|'],
    ['direction LR', '["#100;irection LR"]', '|"#100;irection LR"|'],
    ['%%{init}%%', '["#37;%{init}%%"]', '|"#37;%{init}%%"|'],
    ['get(key) \\ set', '@{ shape: rect, label: "get(key) \\\\ set" }', '|"get(key) \\ set"|']
  ])('escapes what mermaid would read as its own: %s', (label, node, edge) => {
    expect(toMermaid(flow(label))).toBe(`flowchart LR\n  n1${node}\n  n2["Store"]\n  n1 -.-${edge} n2`)
  })

  const labels = [
    'end',
    'a; b',
    '%%{init: {}}%%',
    ':::x',
    'direction LR',
    '"',
    '\\',
    'x) \\ y',
    '`x`',
    '#x;',
    '{a} | [b]',
    ''
  ]

  it.each(labels)('parses, whatever a label holds: %s', async (label) => {
    const graphs = [
      toMermaid({...flow(label), groups: [{id: 'g1', label}]}),
      toMermaid(
        {...flow(label), edges: [{from: 'n1', to: 'n2', heads: 'one', style: 'solid', label}]},
        'stateDiagram-v2'
      ),
      toMermaid({
        kind: 'sequence',
        participants: [{id: 'p1', label}],
        steps: [
          {type: 'message', from: 'p1', to: 'p1', text: label, style: 'solid'},
          {type: 'note', over: 'p1', text: label}
        ]
      }),
      toMermaid({kind: 'packet', fields: [{first: 0, last: 7, label}]})
    ]
    expect(await Promise.all(graphs.map((graph) => checkMermaid(graph)))).toEqual(graphs.map(() => undefined))
  })

  it('is a flowchart where lines without direction rule out a state diagram', () => {
    expect(toMermaid(flow('idle'), 'stateDiagram-v2')).toMatch(/^flowchart LR\n/)
  })

  it('ends no statement of a sequence at a semicolon, and leaves no message empty', () => {
    const graph = {
      kind: 'sequence',
      participants: [
        {id: 'p1', label: 'Client'},
        {id: 'p2', label: 'Server'}
      ],
      steps: [
        {type: 'message', from: 'p1', to: 'p2', text: 'a=1; b="x"', style: 'solid'},
        {type: 'note', over: 'p2', text: 'waits'},
        {type: 'message', from: 'p2', to: 'p1', text: '', style: 'dotted'}
      ]
    } as const
    expect(toMermaid(graph).split('\n')).toEqual([
      'sequenceDiagram',
      '  participant p1 as Client',
      '  participant p2 as Server',
      '  p1->>p2: a=1#59; b="x"',
      '  Note over p2: waits',
      '  p2-->>p1:  '
    ])
  })
})
