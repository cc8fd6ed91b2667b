import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {absencePlace} from '../../../src/document/treatment/absence-place.js'
import {countOptions, findAlternatives, verdictsOn, weighedAt} from '../../../src/document/treatment/alternatives.js'
import {findConcurrency} from '../../../src/document/treatment/concurrency.js'
import {findFailures} from '../../../src/document/treatment/failures.js'
import {isLegible} from '../../../src/document/treatment/legible.js'
import {findPriorArt} from '../../../src/document/treatment/prior-art.js'
import {findRationale} from '../../../src/document/treatment/rationale.js'
import {designsSomethingThatRuns} from '../../../src/document/treatment/running.js'
import {readTestPlan} from '../../../src/document/treatment/test-plan.js'

describe('alternatives', () => {
  it.each([
    ['## Considered Options\n\n- a replica\n- a map\n', 'Considered Options', 2],
    [
      '## Alternatives\n\n### A replica\n\nSlow.\n\n### A queue\n\nSlow.\n\n### Pros and cons\n\nNone.\n',
      'Alternatives',
      2
    ],
    [
      '## Rationale and alternatives\n\n**A replica.** Slow.\n\n**A queue.** Slow.\n\n**Pros:** none.\n',
      'Rationale and alternatives',
      2
    ],
    ['## Design\n\n**Rejected ideas:** a replica is too slow.\n', 'Rejected ideas:', 1],
    ['<details><summary>Alternatives</summary>\n\nA replica.\n\n</details>\n', 'Alternatives', 1],
    ['## Design\n\nWe considered a replica, but it is too slow.\n', 'We considered', 0],
    ['## Design\n\nA map instead of a table, a push rather than a poll. Alternatively, a queue.\n', 'Alternatively', 0],
    ['## Design\n\nThere are three choices for the store; the third is the lightest.\n', 'three choices', 0],
    ['## Motivation\n\nAn owner whose token leaks has two options: to rotate it, or to leave.\n', undefined, 0],
    ['## Motivation\n\nA cache is an alternative to the table; owners have another option.\n', undefined, 0],
    ['## Design\n\nTo lock each row would be too complex.\n', 'would be too complex', 0],
    ['## Design\n\n### Strategy 1: a map\n\nFast.\n\n### Strategy 2: a table\n\nSafe.\n', 'Strategy 1: a map', 2],
    ['## Design\n\nA map instead of a table.\n', undefined, 0],
    ['## Design\n\nThere are two ways to call it, of which the following options are set.\n', undefined, 0],
    ['## Design\n\nWe originally planned a field for each; that has issues.\n', 'originally planned', 0],
    ['## Alternatives\n\nNone considered.\n', undefined, 0]
  ])('in %j are weighed at %s', async (source, words, options) => {
    const document = await readDocument(source)
    const alternatives = findAlternatives(document)
    expect([weighedAt(alternatives)?.words, countOptions(alternatives, document)]).toEqual([words, options])
  })

  it('come with verdicts', async () => {
    const document = await readDocument(
      '## Alternatives\n\n- a map: good, because fast; the drawback is memory\n\n## Design\n\nWe chose the map.\n'
    )
    expect([...verdictsOn(findAlternatives(document), document)]).toEqual(['pro', 'con', 'chosen'])
  })
})

describe('failures', () => {
  it.each([
    [
      'A failed batch is retried; duplicates and edge cases are dropped.',
      ['failure', 'retry', 'duplicates', 'edge-cases', 'data-loss'],
      5,
      0
    ],
    ['```mermaid\nsequenceDiagram\nalt is away\nA->>B: x\nend\n```', ['failure'], 1, 0],
    ['## Alternatives\n\nA replica fails more often.', [], 0, 0],
    ['One notable exception is the key. It is error-prone and duplicates the code of the reader.', [], 0, 0],
    ['The reader throws an exception. Duplicate rows are dropped.', ['failure', 'duplicates', 'data-loss'], 3, 0],
    ['If the price is known, it is used, otherwise the last one.', [], 0, 2],
    ['A batch without a key is rejected.', ['failure'], 1, 0],
    ['The connection is refused; the reader reconnects.', ['failure', 'retry'], 2, 0],
    ['Writes are durable. It uses durabletask.', ['data-loss'], 1, 0],
    ['- [Rollback](#rollback)\n- [Failure modes](#failure-modes)\n', [], 0, 0],
    ['### Troubleshooting\n\n#### How does it react if the store is unavailable?\n\nN/A\n', [], 0, 0],
    ['- [ ] Other\n  - Will it require downtime of the store?\n', [], 0, 0],
    ['What if the store fails? The reader waits.', ['failure'], 1, 1]
  ])('are seen in %j', async (source, aspects, signs, conditions) => {
    const found = findFailures(await readDocument(source))
    expect([[...found.mentions.keys()], found.signs, found.conditions]).toEqual([aspects, signs, conditions])
  })

  it('have a section of their own, which drawbacks are not', async () => {
    const sectionOf = async (source: string) => findFailures(await readDocument(source)).section?.title
    expect(await sectionOf('## Error handling\n\nParked.\n')).toBe('Error handling')
    expect(await sectionOf('## Drawbacks\n\nMemory.\n')).toBeUndefined()
    expect(await sectionOf('## Error handling\n\nTBD\n')).toBeUndefined()
  })
})

describe('concurrency', () => {
  it.each([
    ['Batches load in parallel on a thread pool.', ['in parallel', 'thread pool'], []],
    ['The suite [storage/parallel] passes; the lines are parallel.', [], []],
    [
      '```ts\nasync function load(): Promise<void>\n```\n\nIt is thread-safe and can be cancelled.',
      ['async function'],
      ['thread-safety', 'cancellation']
    ],
    ['```mermaid\ngraph TD\nA[worker pool]\n```', ['worker pool'], []],
    ['See the discussion thread. Mail is in the queue.', [], []],
    ['```go\ngo func() { mutex.Lock() }()\n```', ['go func'], ['thread-safety']],
    ['## Alternatives\n\nBatches could load in parallel.', [], []],
    ['In order to load them, and locked into a format, batches load in parallel.', ['in parallel'], []],
    ['Batches load in parallel and are reported in order.', ['in parallel'], ['ordering']],
    ['```python\nself._lock = threading.Lock()\n```\n', ['threading.Lock'], ['thread-safety']],
    ['```cpp\nstd::mutex guard; std::thread worker;\n```\n', ['std::mutex'], ['thread-safety']],
    ['```java\nMap<K, V> rows = new ConcurrentHashMap<>();\n```\n', ['ConcurrentHashMap'], []],
    ['The table was designed in the background of the first release.', [], []],
    ['The module exists in parallel to the API. Model parallelism splits the layers.', [], []],
    ['```js\nasync load(id) {}\n```\n\n```js\nasync save(item) {}\n```\n', ['async load('], []],
    ['```js\nasync load(id) {}\n```\n\n```js\nawait Promise.all(items)\n```\n', ['async load(', 'Promise.all'], []]
  ])('shows in %j', async (source, shown, aspects) => {
    const found = findConcurrency(await readDocument(source))
    expect([found.shown.map(({words}) => words), [...found.mentions.keys()]]).toEqual([shown, aspects])
  })
})

it('a reason is a section or a causal word outside headings', async () => {
  const {section, empty, reasons} = findRationale(
    await readDocument('## Why\n\nTBD\n\n## Design\n\nA map, because it is fast.\n')
  )
  expect([section, empty.map(({title}) => title), reasons.length]).toEqual([undefined, ['Why'], 1])
})

it.each([
  ['Flags live in a file, so a change takes an hour.', 1],
  ['So every shop has its own copy.', 1],
  ['The map is small and so the search is fast.', 1],
  ['It keeps a copy so that nobody waits.', 1],
  ['So far there are shops, banks and so on. Nobody does so; so many, so-called shops.', 0]
])('%j gives %i reasons', async (text, count) => {
  expect(findRationale(await readDocument(`## Design\n\n${text}\n`)).reasons).toHaveLength(count)
})

describe('what exists', () => {
  it.each([
    ['The shop polls the provider today.', ['existing']],
    ['# Webhooks\n\nThe shop has no boundary on open calls.', ['insufficiency', 'existing']],
    ['# Webhooks\n\n## Motivation\n\nThe limit of 100 is inadequate.', ['insufficiency', 'existing']],
    ['# Webhooks\n\n## Design\n\nA late call cannot be seen.', ['insufficiency']],
    ['# Webhooks\n\n## Prior art\n\nThe mail gateway.', ['existing']],
    ['# Webhooks\n\n## Proposal\n\n- Modify the dispatcher to add a label.', ['existing']]
  ])('is told in %j', async (source, aspects) => {
    expect([...findPriorArt(await readDocument(source)).keys()]).toEqual(aspects)
  })
})

describe('silence', () => {
  const english = 'The batches are loaded from the store, and a report is written for the team that runs it.'
  const german = 'Die Stapel werden aus dem Speicher geladen, danach entsteht ein Bericht in der Ablage des Dienstes.'

  it.each([
    [english, undefined, true],
    [german, undefined, false],
    [german, {failures: ['Fehlerfälle']}, true],
    [german, {rationale: ['Anlass']}, false]
  ])('of %j with the vocabulary %j is legible: %s', async (source, vocabulary, expected) => {
    expect(isLegible(await readDocument(source, {settings: {vocabulary}}), 'failures')).toBe(expected)
  })

  it.each([
    ['The server stores each request in a queue.\n\n```ts\ninterface Queue {}\n```', true],
    ['The server stores each request in a queue.', false],
    ["A label before a block names what `break` leaves.\n\n```rust\n'a: {}\n```", false]
  ])('is judged where something runs: %j %s', async (source, expected) => {
    expect(designsSomethingThatRuns(await readDocument(source))).toBe(expected)
  })
})

it('what is missing is mended at the nearest fitting heading, else at the title, else on the first line', async () => {
  const lineOf = async (source: string) => {
    const document = await readDocument(source)
    const place = absencePlace(document, ['failures', 'interfaces'])
    return 'type' in place ? place.position?.start.line : document.lines.lineAt(place.start)
  }
  expect(await lineOf('# Cache\n\n## API\n\n## Detailed design\n\n### Schema\n')).toBe(5)
  expect(await lineOf('# Cache\n\n## Reader\n\n### Keys\n\n#### API\n')).toBe(1)
  expect(await lineOf('# Cache\n\n## API\n\n## Appendix: other APIs\n\n### Detailed design\n')).toBe(3)
  expect(await lineOf('Prices.\n\n# Cache\n')).toBe(3)
  expect(await lineOf('Prices.\n')).toBe(1)
})

describe('a test plan in passing', () => {
  it.each([
    ['- Tests per endpoint: at the limit and over it.\n', true],
    ['- Tests: none.\n', false],
    ['- The tests run for an hour: too long.\n', false]
  ])('in %j is %j', async (source, expected) => {
    expect(readTestPlan(await readDocument(source)).passage !== undefined).toBe(expected)
  })
})
