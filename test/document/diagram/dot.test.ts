import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDot} from '../../../src/document/diagram/dot.js'
import {flowchartSource} from '../../../src/document/diagram/flowchart-source.js'
import {checkMermaid} from '../../../src/document/mermaid/check.js'
import {expectLinearTime} from '../../linear-time.js'

function converted(source: string): string | undefined {
  const graph = readDot(source)
  return graph && flowchartSource(graph)
}

describe('readDot and flowchartSource', () => {
  it.each([
    ['digraph { shop -> bank }', 'flowchart TB\n  shop --> bank'],
    ['strict digraph "pay" { rankdir=LR; a -> b -> c; }', 'flowchart LR\n  a --> b\n  b --> c'],
    ['graph g { a -- b [label="reads"] }', 'flowchart TB\n  a ---|"reads"| b'],
    [
      'digraph {\n  node [shape=box]\n  // the queue\n  q [label="Order\\nqueue"]; /* and */ w\n  q -> w [style=dashed, label="one by one"]\n}',
      'flowchart TB\n  q["Order<br>queue"]\n  q -.->|"one by one"| w'
    ],
    ['digraph { "card service" -> end }', 'flowchart TB\n  n1["card service"]\n  n2["end"]\n  n1 --> n2'],
    ['digraph { a [label="say \\"hi\\" (now)"] }', 'flowchart TB\n  a["say #quot;hi#quot; (now)"]']
  ])('converts %j', async (source, expected) => {
    expect(converted(source)).toBe(expected)
    expect(await checkMermaid(expected)).toBeUndefined()
  })

  it.each([
    ['a cluster', 'digraph { subgraph cluster_a { x } x -> y }'],
    ['a port', 'digraph { a:left -> b }'],
    ['a record', 'digraph { node [shape=record]; a [label="<f0> x|y"] }'],
    ['HTML', 'digraph { a [label=<<b>x</b>>] }'],
    ['groups', 'digraph { a -> {b c} }'],
    ['a graph that never ends', 'digraph { a -> b'],
    ['text after the graph', 'digraph { a -> b } digraph { c }'],
    ['no graph', 'a -> b']
  ])('leaves %s alone', (_, source) => expect(readDot(source)).toBeUndefined())

  it('draws what it converts, whatever the names', async () => {
    const name = fc
      .string({minLength: 1, maxLength: 8})
      .filter((text) => !/[\\\p{C}]/u.test(text) && text.trim() !== '')
    const edges = fc.array(fc.tuple(name, name), {minLength: 1, maxLength: 5})
    await fc.assert(
      fc.asyncProperty(edges, async (pairs) => {
        const quote = (text: string) => `"${text.replaceAll('"', '\\"')}"`
        const graph = readDot(`digraph {\n${pairs.map(([a, b]) => `${quote(a)} -> ${quote(b)}`).join('\n')}\n}`)
        expect(graph?.edges.map(({from, to}) => [from, to])).toEqual(pairs)
        if (graph) expect(await checkMermaid(flowchartSource(graph))).toBeUndefined()
      }),
      {numRuns: 100}
    )
  })

  it('reads any text', () => {
    fc.assert(fc.property(fc.string({maxLength: 200}), (text) => void readDot(`digraph {${text}}`)))
  })

  it.each(['/*', '"', 'a->', '[', 'a [b=', '-', '#'])('reads many `%s` in linear time', async (unit) => {
    await expectLinearTime({
      size: 15_000,
      prepare: (size) => `digraph {${unit.repeat(size)}`,
      run: readDot
    })
  })
})
