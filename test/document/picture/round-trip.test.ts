import {renderMermaidASCII} from 'beautiful-mermaid'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findBoxes} from '../../../src/document/picture/boxes/boxes.js'
import {readGrid} from '../../../src/document/picture/cells/grid.js'
import {type Conversion, convertPicture} from '../../../src/document/picture/convert.js'
import type {PictureKind} from '../../../src/document/picture/kinds/verdict.js'
import {linesOf} from './draw.js'
import {ascii, type DrawnMessage, drawChain, drawSequence, drawTree, rounded, type Tree, unicode} from './draw-graph.js'

const names = ['Gateway', 'Order service', 'Ledger', 'Queue', 'Worker', 'Auth', 'Store', 'Billing', 'Mailer', 'Index']
const alphabet = fc.constantFrom(ascii, unicode, rounded)
const verb = fc.constantFrom('', '', 'reads', 'writes to', 'calls')

/** A tree over the first names: each thing hangs from an earlier one. */
const tree: fc.Arbitrary<Tree> = fc
  .array(fc.record({parent: fc.nat(), verb}), {minLength: 1, maxLength: 9})
  .map((list) => {
    const build = (index: number): Tree => ({
      label: names[index] ?? '',
      verb: list[index - 1]?.verb ?? '',
      children: list.flatMap(({parent}, at) => (parent % (at + 1) === index ? [build(at + 1)] : []))
    })
    return build(0)
  })

const edgesOf = (parent: Tree): string[] =>
  parent.children.flatMap((child) => [`${parent.label} > ${child.label}: ${child.verb}`, ...edgesOf(child)])

describe('a picture that was drawn from a graph', () => {
  it('gives back the tree, whatever the glyphs', () => {
    fc.assert(
      fc.property(tree, alphabet, fc.boolean(), fc.nat(8), (drawn, glyphs, headed, indent) => {
        const found = convert(indented(drawTree(drawn, glyphs, headed), indent))
        expect(found?.doubts).toEqual([])
        expect(flowOf(found)).toEqual({edges: edgesOf(drawn).sort(), heads: [headed ? 'one' : 'none']})
      })
    )
  })

  it('gives back a chain whose names push the right sides of their boxes', () => {
    const pushes = fc.array(fc.integer({min: -1, max: 3}), {minLength: 30, maxLength: 30})
    fc.assert(
      fc.property(fc.array(verb, {minLength: 1, maxLength: 6}), alphabet, pushes, (verbs, glyphs, by) => {
        const chain = verbs.reduceRight<Tree>(
          (child, one, at) => ({
            label: names[at] ?? '',
            verb: at === 0 ? '' : (verbs[at - 1] ?? one),
            children: [child]
          }),
          {label: names[verbs.length] ?? '', verb: verbs.at(-1) ?? '', children: []}
        )
        const found = convert(pushed(drawTree(chain, glyphs, true), by))
        expect(found?.doubts).toEqual([])
        expect(flowOf(found)).toEqual({edges: edgesOf(chain).sort(), heads: ['one']})
      })
    )
  })

  it('is never called safe with other edges, however the right sides are pushed', () => {
    const pushes = fc.array(fc.integer({min: -3, max: 6}), {minLength: 60, maxLength: 60})
    fc.assert(
      fc.property(tree, alphabet, pushes, (drawn, glyphs, by) => {
        const found = convert(pushed(drawTree(drawn, glyphs, true), by))
        if (found?.tier === 'safe') expect(flowOf(found)?.edges).toEqual(edgesOf(drawn).sort())
      }),
      {numRuns: 300}
    )
  })

  it('is never called safe with other edges, however names shift what follows them on their row', () => {
    const shifts = fc.array(fc.nat({max: 4}), {minLength: 60, maxLength: 60})
    fc.assert(
      fc.property(tree, alphabet, shifts, (drawn, glyphs, at) => {
        const found = convert(shifted(drawTree(drawn, glyphs, true), at))
        if (found?.tier === 'safe') expect(flowOf(found)?.edges).toEqual(edgesOf(drawn).sort())
      }),
      {numRuns: 300}
    )
  })

  it('gives back a chain from left to right', () => {
    const steps = fc.array(verb, {minLength: 2, maxLength: 6})
    fc.assert(
      fc.property(steps, alphabet, (verbs, glyphs) => {
        const chain = verbs.map((one, index) => ({label: names[index] ?? '', verb: one}))
        const found = convert(drawChain(chain, glyphs))
        const edges = chain.slice(1).map(({label}, index) => `${chain[index]?.label} > ${label}: ${chain[index]?.verb}`)
        expect(found?.tier).toBe('safe')
        expect(found?.mermaid).toMatch(/^flowchart LR\n/)
        expect(flowOf(found)).toEqual({edges: edges.sort(), heads: ['one']})
      })
    )
  })

  it('gives back the messages between lifelines, wherever their words stand', () => {
    const message = fc.record({
      from: fc.nat(3),
      by: fc.nat(2),
      text: fc.constantFrom('charge card', 'ok', 'GET /orders', 'retry')
    })
    fc.assert(
      fc.property(fc.array(message, {minLength: 1, maxLength: 6}), alphabet, fc.boolean(), (list, glyphs, inline) => {
        const messages: DrawnMessage[] = list.map(({from, by, text}) => ({from, to: (from + 1 + by) % 4, text}))
        const found = convert(drawSequence(names.slice(0, 4), messages, {alphabet: glyphs, inline}))
        expect(found?.doubts).toEqual([])
        expect(stepsOf(found)).toEqual(messages.map(({from, to, text}) => `${names[from]} > ${names[to]}: ${text}`))
      })
    )
  })
})

describe('a picture that beautiful-mermaid drew', () => {
  const sources = [
    'flowchart LR\n  n1["Gateway"]\n  n2["Orders"]\n  n3["Ledger"]\n  n1 --> n2\n  n2 --> n3',
    'flowchart LR\n  n1["Gateway"]\n  n2["Orders"]\n  n1 -->|"calls"| n2',
    'flowchart TD\n  n1["Gateway"]\n  n2["Orders"]\n  n3["Queue"]\n  n1 --> n2\n  n2 -->|"publishes"| n3',
    'flowchart TD\n  n1["Gateway"]\n  n2["Orders"]\n  n3["Ledger"]\n  n1 --> n2\n  n1 --> n3',
    'sequenceDiagram\n  participant p1 as Client\n  participant p2 as Server\n  p1->>p2: ask\n  p2-->>p1: answer'
  ]
  const cases = sources.flatMap((source) => [true, false].map((useAscii) => ({source, useAscii})))

  it.each(cases)('gives back its source: $source in ASCII $useAscii', ({source, useAscii}) => {
    const found = convert(renderMermaidASCII(source, {useAscii}))
    expect(found?.doubts).toEqual([])
    expect(found?.mermaid.split('\n').sort()).toEqual(source.split('\n').sort())
  })
})

/** Push the last side of each row that holds a name by so many columns; to the left as far as blanks allow. */
function pushed(picture: string, by: readonly number[]): string {
  return picture
    .split('\n')
    .map((row, at) => {
      const [, inner, side] = /^(.*\p{L}.*?)([|│])$/u.exec(row) ?? []
      const columns = by[at % by.length] ?? 0
      if (inner === undefined || side === undefined) return row
      return columns < 0
        ? inner.replace(new RegExp(` {0,${-columns}}$`), '') + side
        : inner + ' '.repeat(columns) + side
    })
    .join('\n')
}

/** Put a blank before one side on each row that holds a name, by its number; no blank for a number that the row does not have. */
function shifted(picture: string, at: readonly number[]): string {
  return picture
    .split('\n')
    .map((row, index) => {
      if (!/\p{L}/u.test(row)) return row
      let side = 0
      return row.replace(/[|│]/g, (glyph) => (side++ === at[index % at.length] ? ` ${glyph}` : glyph))
    })
    .join('\n')
}

function convert(picture: string, kind: PictureKind = 'flowchart'): Conversion | undefined {
  const grid = readGrid(linesOf(picture))
  return convertPicture({grid, boxes: findBoxes(grid), kind})
}

const indented = (picture: string, by: number) => picture.replace(/^/gm, ' '.repeat(by))

function flowOf(found: Conversion | undefined): {edges: string[]; heads: string[]} | undefined {
  if (found?.graph.kind !== 'flow') return undefined
  const {nodes, edges} = found.graph
  const label = (id: string) => nodes.find((node) => node.id === id)?.label
  const sorted = edges.map((edge) => `${label(edge.from)} > ${label(edge.to)}: ${edge.label}`).sort()
  return {edges: sorted, heads: [...new Set(edges.map(({heads}) => heads))]}
}

function stepsOf(found: Conversion | undefined): string[] | undefined {
  if (found?.graph.kind !== 'sequence') return undefined
  const {participants, steps} = found.graph
  const label = (id: string) => participants.find((one) => one.id === id)?.label
  return steps.map((step) =>
    step.type === 'message' ? `${label(step.from)} > ${label(step.to)}: ${step.text}` : `note ${step.text}`
  )
}
