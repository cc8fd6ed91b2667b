import {describe, expect, it} from 'vitest'
import noProseFlow from '../../rules/no-prose-flow/index.js'
import {checkMermaid} from '../../src/document/mermaid/check.js'
import {testRule} from '../../src/rule/test-rule.js'

const steps = [
  'The client sends the order to the gateway.',
  'The gateway asks the scheduler for a slot.',
  'Then the scheduler writes the order to the queue; nobody waits.',
  'When a worker is free, the worker reads the queue.',
  'The worker updates the database and informs the gateway.',
  'The gateway answers the client.'
]
const numbered = (items: readonly string[]) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')

describe('no-prose-flow', () => {
  it('reports a flow between several actors', async () => {
    const [finding, ...more] = await testRule(noProseFlow, `## Orders\n\n${numbered(steps)}\n`)
    expect(more).toEqual([])
    expect(finding?.line).toBe(
      '3:1-8:35: Unexpected flow of `6` steps between `client`, `gateway`, `scheduler`, `worker`, `queue` and `database` told in a list, expected a sequence diagram'
    )
  })

  it('counts who acts once where the title promises a flow', async () => {
    const list = numbered([
      'Preparation: A temporary volume is created.',
      'Restore: The engine’s restore method fetches the backup from the backupstore.',
      'Propagation: The controller sends the blocks to the replica.',
      'Once done, the engine creates a snapshot.',
      'The temporary volume is deleted.'
    ])
    expect(await testRule(noProseFlow, `## Restore flow\n\n${list}\n`)).toHaveLength(1)
    expect(await testRule(noProseFlow, `## Restore\n\n${list}\n`)).toEqual([])
  })

  it('leaves a list of more steps than one diagram can show', async () => {
    const flow = (rounds: number) => `## Orders\n\n${numbered(Array.from({length: rounds}, () => steps).flat())}\n`
    expect(await testRule(noProseFlow, flow(16))).toHaveLength(1)
    expect(await testRule(noProseFlow, flow(17))).toEqual([])
  })

  it('suggests the skeleton of a sequence diagram that mermaid draws', async () => {
    const [finding] = await testRule(noProseFlow, `## Orders\n\n${numbered(steps)}\n`)
    const text = finding?.suggestions?.[0]?.edits[0]?.text ?? ''
    expect(text).toBe(
      [
        '```mermaid',
        'sequenceDiagram',
        '  participant Client as client',
        '  participant Gateway as gateway',
        '  participant Scheduler as scheduler',
        '  participant Worker as worker',
        '  participant Queue as queue',
        '  participant Database as database',
        '  Client->>Gateway: sends the order to the gateway',
        '  Gateway->>Scheduler: asks the scheduler for a slot',
        '  Scheduler->>Queue: writes the order to the queue',
        '  Worker->>Queue: reads the queue',
        '  Worker->>Database: updates the database and informs the gateway',
        '  Gateway->>Client: answers the client',
        '```',
        '',
        ''
      ].join('\n')
    )
    expect(await checkMermaid(text.split('\n').slice(1, -3).join('\n'))).toBeUndefined()
  })

  it('keeps the marks of the containers around the list', async () => {
    const source = `> ${numbered(steps).replaceAll('\n', '\n> ')}\n`
    const edits = (await testRule(noProseFlow, source))[0]?.suggestions?.[0]?.edits
    expect(edits?.[0]?.range).toEqual([2, 2])
    expect(
      edits?.[0]?.text
        .split('\n')
        .slice(1)
        .every((line) => line.startsWith('>'))
    ).toBe(true)
  })

  it('reads actors in bold, in code, before a colon and behind a condition', async () => {
    const items = [
      '**Client**: sends the order to the `OrderGateway`.',
      'Upon receipt, the `OrderGateway` immediately calls the ledger.',
      'The ledger (a database) stores the order and notifies the auditor.',
      'Auditor: confirms the order to the ledger.',
      'The `OrderGateway` then returns the number to the client.'
    ]
    const [finding] = await testRule(noProseFlow, `## Orders\n\n${numbered(items)}\n`)
    expect(finding?.message).toContain('between `Client`, `OrderGateway`, `ledger`')
  })

  it('reads paragraphs that count their steps', async () => {
    const text = steps.map((step, at) => `**Step ${at + 1}:** ${step}`).join('\n\n')
    const found = await testRule(noProseFlow, `## Orders\n\n${text}\n`)
    expect(found.map(({line}) => line)).toEqual([
      '3:1-13:44: Unexpected flow of `6` steps between `client`, `gateway`, `scheduler`, `worker`, `queue` and `database` told in paragraphs, expected a sequence diagram'
    ])
  })

  it('reads a paragraph whose sentences go on from each other', async () => {
    const text = `First, the shop sends the cart to the checkout service. The checkout service then asks the stock service to reserve
the items. Next, the stock service confirms the reservation, and the checkout service calls the payment gateway. The
payment gateway charges the card and notifies the checkout service. Finally, the checkout service informs the shop.`
    const [finding] = await testRule(noProseFlow, `## Checkout\n\n${text}\n`)
    expect(finding?.message).toBe(
      'Unexpected flow of `6` steps between `shop`, `checkout service`, `stock service` and `payment gateway` told in a paragraph, expected a sequence diagram'
    )
    expect(finding?.suggestions?.[0]?.edits[0]?.text).toContain(
      '  StockService->>CheckoutService: confirms the reservation'
    )
  })

  it.each([
    [
      'parts that are described',
      'The gateway terminates TLS. The scheduler keeps its state in the store. Workers run tasks. The dashboard shows the tasks to users. The operator deploys the gateway. All services emit metrics.'
    ],
    [
      'a complaint',
      'Today the client polls the server. The proxy caches stale answers. Users see old data. Operators restart the proxy by hand. We want the server to push changes to the client.'
    ]
  ])('is silent on a paragraph of %s', async (_, text) => {
    expect(await testRule(noProseFlow, `## Overview\n\n${text}\n`)).toEqual([])
  })

  it.each([
    [
      'instructions',
      ['Build the image.', 'Push it.', 'Update the deployment.', 'Watch the errors.', 'Tag the release.']
    ],
    ['too few steps', steps.slice(0, 4)],
    ['one actor', steps.map((_, at) => `The worker reads entry ${at} of the file.`)],
    ['requirements', steps.map((_, at) => `The page must load within ${at} seconds for the user.`)],
    ['no items with text', ['', '', '', '', '']]
  ])('is silent on %s', async (_, items) => {
    expect(await testRule(noProseFlow, `## Orders\n\n${numbered(items)}\n`)).toEqual([])
  })

  it.each([
    ['a bulleted list', `## Orders\n\n${steps.map((step) => `- ${step}`).join('\n')}\n`],
    [
      'a diagram in the section',
      `## Orders\n\n${numbered(steps)}\n\n\`\`\`mermaid\nsequenceDiagram\n  A->>B: x\n\`\`\`\n`
    ],
    ['an image in the section above', `# Orders\n\n![Flow](flow.png)\n\n## Steps\n\n${numbered(steps)}\n`],
    [
      'a diagram of the same actors elsewhere',
      `# Orders\n\n## Parts\n\n\`\`\`mermaid\nflowchart LR\n  Client --> Gateway --> Scheduler\n\`\`\`\n\n## Steps\n\n${numbered(steps)}\n`
    ],
    ['a section of tests', `## Test plan\n\n${numbered(steps)}\n`]
  ])('is silent on %s', async (_, source) => expect(await testRule(noProseFlow, source)).toEqual([]))

  it('does not take a picture in characters elsewhere for a diagram', async () => {
    const picture =
      '```\n+--------+     +---------+     +-----------+\n| client |---->| gateway |---->| scheduler |\n+--------+     +---------+     +-----------+\n```'
    expect(
      await testRule(noProseFlow, `# Orders\n\n## Parts\n\n${picture}\n\n## Steps\n\n${numbered(steps)}\n`)
    ).toHaveLength(1)
  })

  it('heeds its options', async () => {
    const source = `## Orders\n\n${numbered(steps.slice(0, 4))}\n`
    expect(await testRule(noProseFlow, source, {options: {minSteps: 4}})).toHaveLength(1)
    expect(await testRule(noProseFlow, `## Orders\n\n${numbered(steps)}\n`, {options: {minActors: 7}})).toEqual([])
  })
})
