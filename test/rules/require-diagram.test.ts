import {describe, expect, it} from 'vitest'
import requireDiagram from '../../rules/require-diagram/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const library = `The API wraps the library. The library calls the module. The module extends the SDK. The SDK loads the extension.
The extension registers the wrapper. The API, the library, the module, the SDK, the extension and the wrapper are versioned.
An API returns a module. A library returns an extension. A wrapper builds an SDK. A module creates a wrapper.
`

const told = `The client sends orders to the gateway. The gateway asks the scheduler for a slot. The scheduler writes to the queue.
A worker reads the queue, and the worker updates the database. The database notifies the gateway.

The client polls the gateway. The scheduler restarts a worker. The queue, the database and the scheduler are replicated.
The client, the queue, the database and the worker are stateless.
`

describe('require-diagram', () => {
  it('asks for a diagram in the section that tells most of the interactions', async () => {
    const found = await testRule(requireDiagram, `# Orders\n\nWe sell.\n\n## Proposal\n\n${told}`)
    expect(found.map(({line}) => line)).toEqual([
      '5:1-5:12: Unexpected design of `6` interacting parts (`gateway`, `scheduler`, `queue`, `worker`, `database` and 1 more) without a diagram, expected a mermaid `flowchart` or `sequenceDiagram`'
    ])
  })

  it.each([
    ['Data flow', '`data flow`', 'data flow', '`sequenceDiagram`'],
    ['Order state machine', '', 'states', '`stateDiagram-v2`'],
    ['Components', '', 'components', '`classDiagram` or `flowchart`']
  ])('asks for the diagram that the title `%s` promises', async (title, _, subject, types) => {
    const [finding] = await testRule(requireDiagram, `# Orders\n\n## ${title}\n\nSee below.\n\n## Proposal\n\n${told}`)
    expect(finding?.message).toMatch(new RegExp(`^Unexpected ${subject} of .* expected a mermaid ${types}$`))
    expect(finding?.position.start.line).toBe(3)
  })

  it.each([
    [
      'The Importer pulls batches from the queue, asks the Catalog for their schema, and writes rows to the Warehouse.',
      ['`4` interacting parts (`Importer`, `queue`, `Catalog`, `Warehouse`)']
    ],
    ['The client calls the gateway, which asks the Catalog.', []],
    ['The importer is written in Rust. The Catalog and the Warehouse stay as they are.', []]
  ])('counts each part in a section that promises a picture: %s', async (text, expected) => {
    const found = await testRule(requireDiagram, `# Import\n\n## Architecture\n\n${text}\n`)
    expect(found.map(({message}) => /`\d+` interacting parts \([^)]*\)/.exec(message)?.[0])).toEqual(expected)
  })

  it.each([
    ['a mermaid diagram', '```mermaid\nflowchart LR\n  A --> B\n```\n'],
    ['PlantUML', '```plantuml\nA -> B\n```\n'],
    ['an image', '![Parts](parts.png)\n'],
    [
      'a picture in characters',
      '```\n+--------+     +-------+\n| client |---->| queue |\n+--------+     +-------+\n```\n'
    ]
  ])('is satisfied by %s', async (_, drawing) => {
    expect(await testRule(requireDiagram, `# Orders\n\n${told}\n${drawing}`)).toEqual([])
  })

  it('asks for a view of the components that have sections and mention each other', async () => {
    const parts = [
      '## Components',
      '### 1. `IntakeServer`',
      'Accepts a batch and hands it to the `BatchSplitter`.',
      '### 2. `BatchSplitter`',
      'Cuts a batch. Reports to the `IntakeServer`, and fills the `RowStore`.',
      '### 3. `RowStore`',
      'Keeps rows.'
    ]
    const found = await testRule(requireDiagram, `# Import\n\n${parts.join('\n\n')}\n`)
    expect(found.map(({line}) => line)).toEqual([
      '3:1-3:14: Unexpected components of `3` interacting parts (`IntakeServer`, `BatchSplitter`, `RowStore`) without a diagram, expected a mermaid `classDiagram` or `flowchart`'
    ])
    const apart = parts.map((line) => line.replace(/(?<!^###.*)`\w+`/g, 'next part'))
    expect(await testRule(requireDiagram, `# Import\n\n${apart.join('\n\n')}\n`)).toEqual([])
  })

  it('asks for a view of the parts that sections introduce by an article and a name', async () => {
    const parts = [
      '## The Packer',
      'Writes an archive that the host can map.',
      '## The Host',
      'Opens what the packer wrote and starts the runtime.',
      '## The Runtime',
      'Asks the host for files of the archive.'
    ]
    const found = await testRule(requireDiagram, `# Single archives\n\n${parts.join('\n\n')}\n`)
    expect(found.map(({line}) => line)).toEqual([
      '1:1-1:18: Unexpected components of `3` interacting parts (`Packer`, `Host`, `Runtime`) without a diagram, expected a mermaid `classDiagram` or `flowchart`'
    ])
    const chapters = parts.map((line) => line.replace('The Host', 'The Plan').replace('The Runtime', 'The Rest'))
    expect(await testRule(requireDiagram, `# Single archives\n\n${chapters.join('\n\n')}\n`)).toEqual([])
  })

  it('asks for a diagram where a flow is told in numbered steps', async () => {
    const steps = ['Fetch the index', 'Check the signature', 'Unpack', 'Move into place', 'Write a receipt']
    const list = steps.map((step, at) => `${at + 1}. ${step}`).join('\n')
    const found = await testRule(requireDiagram, `# Installer\n\n## Install flow\n\n${list}\n`)
    expect(found.map(({line}) => line)).toEqual([
      '3:1-3:16: Unexpected flow of `5` numbered steps without a diagram, expected a mermaid `sequenceDiagram` or `flowchart`'
    ])
    expect(await testRule(requireDiagram, `# Installer\n\n## Steps\n\n${list}\n`)).toEqual([])
  })

  it('is not satisfied by a logo', async () => {
    expect(await testRule(requireDiagram, `![Logo](logo.png)\n\n# Orders\n\n${told}`)).toHaveLength(1)
    expect(await testRule(requireDiagram, `![Metrics of a day](a.png)\n\n# Orders\n\n${told}`)).toHaveLength(1)
  })

  it.each([
    ['a design of one part', '# Cache\n\nThe cache keeps entries. The cache removes old ones. The cache is small.\n'],
    ['a matter of code', `# Wrappers\n\n## Proposal\n\n${library}`],
    ['a document that is no design', `# Orders\n\n${told}`]
  ])('is silent on %s', async (title, source) => {
    const settings = {isDesign: title !== 'a document that is no design'}
    expect(await testRule(requireDiagram, source, {settings})).toEqual([])
  })

  it('reports a diagram of too many nodes', async () => {
    const nodes = Array.from({length: 60}, (_, at) => `  n${at} --> n${at + 1}`).join('\n')
    const found = await testRule(requireDiagram, `# Orders\n\n\`\`\`mermaid\nflowchart TD\n${nodes}\n\`\`\`\n`)
    expect(found.map(({line}) => line)).toEqual(['3:1-65:4: Unexpected diagram of `61` nodes, expected at most `60`'])
  })
})
