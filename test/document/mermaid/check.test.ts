import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkMermaid} from '../../../src/document/mermaid/check.js'
import {maxLength, parseMermaid} from '../../../src/document/mermaid/parse.js'

const drawn: readonly string[] = [
  'flowchart TD\n  Shop["Shop (web)"] -->|order| Queue[(Queue)]\n  subgraph Core\n    Worker\n  end\n  Queue --> Worker',
  'graph LR; A-->B;',
  '---\ntitle: Cache\nconfig:\n  theme: dark\n---\n%%{init: {"flowchart": {"curve": "linear"}}}%%\n%% read path\nflowchart LR\n  Client --> Cache',
  'sequenceDiagram\n  box rgb(200, 220, 255) Payments\n    participant Bank\n  end\n  Shop->>+Bank: pay#59; then wait\n  Bank-->>-Shop: ok',
  'classDiagram\n  class Store~T~ {\n    +get(key) T\n  }\n  Store <|-- DiskStore',
  'stateDiagram-v2\n  [*] --> Open\n  state Open {\n    Idle --> Busy\n  }\n  Open --> [*]',
  'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    string id PK\n  }',
  'gantt\n  title Rollout\n  dateFormat YYYY-MM-DD\n  section Beta\n  Import :a1, 2024-01-01, 30d',
  'pie title Traffic\n  "reads" : 80\n  "writes" : 20',
  'gitGraph\n  commit\n  branch release\n  checkout release\n  commit',
  '---\nconfig:\n  gitGraph:\n    mainBranchName: trunk\n---\ngitGraph\n  commit\n  branch fix\n  checkout trunk',
  'journey\n  title Checkout\n  section Pay\n    Enter card: 3: Customer',
  'mindmap\n  root((Cache))\n    Keys\n    Values',
  'timeline\n  title Releases\n  2023 : Beta\n  2024 : General availability',
  'quadrantChart\n  x-axis Low --> High\n  Cache: [0.3, 0.6]',
  'C4Context\n  Person(user, "User")\n  System(shop, "Shop")\n  Rel(user, shop, "buys")',
  'architecture-beta\n  service db(database)[Orders]\n  service api(server)[API]\n  db:L -- R:api',
  'block-beta\n  columns 2\n  a b\n  a --> b',
  'packet-beta\n  0-15: "Source port"\n  16-31: "Target port"',
  'sankey-beta\nReads,Cache,80\nReads,Disk,20',
  'xychart-beta\n  x-axis [jan, feb]\n  bar [3, 5]',
  'kanban\n  Todo\n    Write the design',
  'radar-beta\n  axis speed, cost\n  curve now{3, 4}',
  'treemap-beta\n"Disk"\n  "Orders": 10',
  'requirementDiagram\n  requirement fast {\n    id: 1\n    text: answers in time\n  }',
  'zenuml\n  Shop->Bank: pay'
]

/** Where `line` is 1-based in the diagram, and `at` what the range holds. */
const broken: readonly [title: string, source: string, at: string, line: number, expected: string][] = [
  ['an arrow of another language', 'flowchart TD\n  Shop -> Bank', '->', 2, 'the arrow `-->`'],
  ['an error behind front matter', '---\ntitle: Pay\n---\nflowchart TD\n  Shop -> Bank', '->', 5, 'the arrow `-->`'],
  [
    'an error behind comments',
    '%% one\n\n%% two\nflowchart TD\n  %% three\n  Shop -> Bank',
    '->',
    6,
    'the arrow `-->`'
  ],
  [
    'an error behind a directive',
    '%%{init: {\n "theme": "dark"\n}}%%\n\nstateDiagram-v2\n  Open -> Closed',
    '->',
    6,
    'the arrow `-->`'
  ],
  ['a column behind an entity', 'flowchart TD\n  A["#35;1"] --> B["#quot;"] -> C', '->', 2, 'the arrow `-->`'],
  ['brackets in a label', 'flowchart TD\n  A[Cache (memory)] --> B', 'Cache (memory)', 2, 'the label in double quotes'],
  [
    'quotes in a label',
    'flowchart TD\n  A["the "hot" path"] --> B',
    '"the "hot" path"',
    2,
    'the label in double quotes'
  ],
  ['brackets in an edge label', 'flowchart TD\n  A -->|reads (all)| B', 'reads (all)', 2, 'the label in double quotes'],
  ['a missing bracket', 'flowchart TD\n  A[Cache --> B[Disk]', '[', 2, 'the closing bracket of the label'],
  ['a reserved word', 'flowchart TD\n  start --> end', 'end', 2, 'another name than the reserved word `end`'],
  [
    'a title of several words',
    'flowchart TD\n  subgraph /orders?page=1\n    A\n  end',
    '/orders?page=1',
    2,
    'the title in double quotes'
  ],
  ['a subgraph that never ends', 'flowchart TD\n  subgraph Core\n    A --> B\n', 'subgraph Core', 2, '`end`'],
  ['a branch that never ends', 'sequenceDiagram\n  alt paid\n    A->>B: ship', 'alt paid', 2, '`end`'],
  ['a class that never ends', 'classDiagram\n  class Store {\n    +get()', 'class Store {', 2, '`}`'],
  [
    'a semicolon in a message',
    'sequenceDiagram\n  A->>B: read; then write',
    ';',
    2,
    '`#59;` for a semicolon in a message'
  ],
  [
    'a participant that is not active',
    'sequenceDiagram\n  A->>B: pay\n  B->>A: ok\n  deactivate B',
    'deactivate B',
    4,
    'a participant that was activated before'
  ],
  [
    'a branch that does not exist',
    'gitGraph\n  commit\n  checkout hotfix\n  commit',
    'checkout hotfix',
    3,
    'a branch that was made by `branch` before'
  ],
  [
    'a gap in a packet',
    'packet-beta\n  0-7: "Kind"\n  9-15: "Length"\n  16-31: "Body"',
    '9-15: "Length"',
    3,
    'fields that follow each other without a gap'
  ],
  ['a task without data', 'gantt\n  section Beta\n  Import', 'Import', 3, '`:` and the data of the task'],
  [
    'a relation without its cardinality',
    'erDiagram\n  ORDER ||--o ITEM : has',
    'o',
    2,
    'a cardinality such as `||` or `o{`'
  ],
  ['a slice without a colon', 'pie\n  "reads" 80', '80', 2, '`:`'],
  [
    'front matter that is no YAML',
    '---\ntitle: [Cache\n---\nflowchart TD\n  A',
    'title: [Cache',
    2,
    'front matter in YAML (unexpected end of the stream within a flow collection)'
  ]
]

describe('checkMermaid', () => {
  it.each(drawn)('is silent on %j', async (source) => expect(await checkMermaid(source)).toBeUndefined())

  it.each(broken)('finds %s', async (_, source, at, line, expected) => {
    const problem = await checkMermaid(source)
    expect(problem).toMatchObject({kind: 'error', expected})
    const {start, end} = problem ?? {start: 0, end: 0}
    expect([source.slice(start, end), source.slice(0, start).split('\n').length]).toEqual([at, line])
  })

  it.each([
    ['A[Cache (memory)] --> B', 'A["Cache (memory)"] --> B', true],
    ['A -> B -> C', 'A --> B --> C', true],
    ['A["the "hot" path"] --> B', 'A["the #quot;hot#quot; path"] --> B', true],
    ['start --> end\n  end --> C', 'start --> End\n  End --> C', true],
    ['subgraph Core\n    A --> B', 'subgraph Core\n    A --> B\n  end', false]
  ])('repairs %j', async (broken, repaired, isSafe) => {
    const source = `flowchart TD\n  ${broken}`
    const problem = await checkMermaid(source)
    const repair = problem?.kind === 'error' ? problem.repair : undefined
    const text = (repair?.edits ?? []).reduceRight(
      (all, {start, end, text}) => all.slice(0, start) + text + all.slice(end),
      source
    )
    expect([text, repair?.isSafe]).toEqual([`flowchart TD\n  ${repaired}`, isSafe])
  })

  it('repairs every semicolon of a message', async () => {
    const source = 'sequenceDiagram\n  A->>B: read; check #35;1; write'
    const problem = await checkMermaid(source)
    expect(problem).toMatchObject({repair: {isSafe: true, edits: [{text: '#59; check #35;1#59'}]}})
  })

  it.each([
    ['a label without its bracket', 'A[Cache --> B[Disk]'],
    ['an `end` too many', 'A --> B\n  end'],
    ['two errors of which one has no known cause', 'A -> B\n  C ???'],
    ['properties without `@`', 'A{ shape: hourglass, label: "Queue" }']
  ])('does not repair %s', async (_, broken) => {
    expect(await checkMermaid(`flowchart TD\n  ${broken}`)).not.toHaveProperty('repair.edits')
  })

  it.each([
    ['', {kind: 'empty', start: 0}],
    ['%% only a comment', {kind: 'empty'}],
    ['%% pay\nflowchrt TD\n  A-->B', {kind: 'unknown-type', word: 'flowchrt', start: 7, end: 15}],
    ['sequenceDiagramm\n  A->>B: x', {kind: 'unknown-type', word: 'sequenceDiagramm'}],
    ['@startuml\nA -> B\n@enduml', {kind: 'unknown-type', word: '@startuml'}],
    [`flowchart TD\n${'  A --> B\n'.repeat(6000)}`, {kind: 'too-long', length: 60_013, max: maxLength}]
  ])('tells what is no diagram: %j', async (source, expected) => {
    expect(await checkMermaid(source)).toMatchObject(expected)
  })

  it('leaves the diagrams of plug-ins alone', async () => {
    expect(await checkMermaid('bpmn\n  start', ['bpmn'])).toBeUndefined()
  })

  it('reads a long diagram in a thread of its own', async () => {
    const source = `flowchart TD\n${Array.from({length: 400}, (_, at) => `  n${at} --> n${at + 1}`).join('\n')}`
    expect(await checkMermaid(source)).toBeUndefined()
    expect(await checkMermaid(`${source}\n  a -> b`)).toMatchObject({kind: 'error', text: '->'})
  })

  it('gives up on a diagram that takes too long', async () => {
    expect(await parseMermaid(`C4Context\n  Person(${'a,'.repeat(20_000)}`, 500)).toBe('too-slow')
  })

  it('keeps its positions within any diagram', async () => {
    const lines = fc.constantFrom(
      'flowchart TD',
      'sequenceDiagram',
      'classDiagram',
      'pie',
      '  A -> B',
      '  A["x',
      '  end',
      '%% x',
      '---',
      '  alt x',
      '  A->>B: hi',
      '  class X {',
      '#35; -> (',
      ''
    )
    const texts = fc.array(lines, {maxLength: 6}).map((parts) => parts.join('\n'))
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const problem = await checkMermaid(text)
        if (!problem) return
        expect(problem.start).toBeLessThanOrEqual(problem.end)
        expect(problem.end).toBeLessThanOrEqual(text.length)
      }),
      {numRuns: 150}
    )
  })
})
