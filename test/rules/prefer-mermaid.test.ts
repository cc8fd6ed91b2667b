import {describe, expect, it} from 'vitest'
import preferMermaid from '../../rules/prefer-mermaid/index.js'
import {testRule} from '../../src/rule/test-rule.js'

describe('prefer-mermaid', () => {
  it.each([
    ['by its file name', '![Overview](images/payment-architecture.png)', 'flowchart'],
    ['by words run together', '![](KernelFallbackDiagram.png)', 'flowchart'],
    ['by its description', '![State machine of an order](order.svg)', 'stateDiagram-v2'],
    ['by its folder', '![Retries](./diagrams/retries.png)', 'flowchart'],
    ['by reference', '![Sequence][pay]\n\n[pay]: img/pay.png', 'sequenceDiagram'],
    ['in HTML', '<img width="300" src="img/auth-flow.png" alt="Log-in">', 'flowchart']
  ])('takes an image for a diagram %s', async (_, source, type) => {
    const [finding, ...more] = await testRule(preferMermaid, source)
    expect([finding?.message.split(', ')[1], more]).toEqual([`expected a mermaid \`${type}\``, []])
    expect(finding?.position.start.line).toBe(1)
  })

  it.each([
    ['The following diagram shows how queries are split:', '![Queries](queries.png)', 1],
    ['Old ones stay. The parts are shown in the diagram below.', '<img src="parts.png">', 1],
    ['A diagram of it was drawn. Here is the team.', '![Team](team.jpg)', 0],
    ['The following diagram shows the load:', '![Load chart](load.png)', 0]
  ])('after %j it takes %s for %i diagrams', async (lead, image, count) =>
    expect(await testRule(preferMermaid, `${lead}\n\n${image}\n`)).toHaveLength(count)
  )

  it.each([
    '![Logo of the architecture group](logo.png)',
    '![Screenshot of the order flow](order.png)',
    '![Latency chart](diagrams/latency.png)',
    '![Overflowing text](overflow.png)',
    '![Team](team.jpg)',
    '[Architecture](architecture.png)',
    '`![Diagram](diagram.png)`',
    '# Flow\n\n```mermaid\nflowchart TD\n  A --> B\n```\n\n![Flow diagram](flow.png)'
  ])('is silent on %j', async (source) => expect(await testRule(preferMermaid, source)).toEqual([]))

  it('heeds its options', async () => {
    const source = '![Overview](figures/overview.png)\n\n![Flow diagram](flow.png)\n'
    const lines = async (options: object) =>
      (await testRule(preferMermaid, source, {options})).map(({line}) => line.split('-')[0])
    expect(await lines({})).toEqual(['3:1'])
    expect(await lines({images: false})).toEqual([])
    expect(await lines({folders: ['figures']})).toEqual(['1:1', '3:1'])
    expect(await lines({imageWords: ['overview']})).toEqual(['1:1'])
    expect(await lines({exceptions: ['flow']})).toEqual([])
  })

  it('suggests the flowchart of a graph, within its list and quote', async () => {
    const source = '1. > ```dot\n   > digraph { shop -> bank }\n   > ```\n'
    const [finding] = await testRule(preferMermaid, source)
    expect(finding?.suggestions).toEqual([
      {
        message: 'Write the graph as a mermaid flowchart',
        edits: [{range: [5, 50], text: '```mermaid\n   > flowchart TB\n   >   shop --> bank\n   > ```'}]
      }
    ])
  })

  it('suggests nothing for a graph that says more than nodes and edges', async () => {
    const [finding] = await testRule(preferMermaid, '```dot\ndigraph { subgraph cluster_core { a } a -> b }\n```\n')
    expect(finding?.message).toBe('Unexpected Graphviz diagram, expected a mermaid `flowchart`')
    expect(finding?.suggestions).toBeUndefined()
  })
})
