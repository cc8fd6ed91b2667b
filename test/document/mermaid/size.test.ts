import {describe, expect, it} from 'vitest'
import {countNodes} from '../../../src/document/mermaid/size.js'

describe('countNodes', () => {
  it.each([
    [
      'flowchart TD\n  A[The (long) shop] --> B{Paid?} -->|"yes, and more"| C & D\n  subgraph Core\n    A -.-> E\n  end',
      5
    ],
    ['graph LR; A-->B; B---C', 3],
    ['%% x\nflowchart TD\n  A -- text --> B\n  classDef hot fill:red\n  class A hot', 2],
    ['classDiagram\n  class Store {\n    +get()\n  }\n  Store <|-- DiskStore : is\n  class Cache', 3],
    ['stateDiagram-v2\n  [*] --> Open\n  Open --> Closed : pay\n  state "Long" as L', 3],
    ['erDiagram\n  ORDER ||--o{ ITEM : has', 2],
    ['sequenceDiagram\n  A->>B: x', undefined]
  ])('counts the nodes of %j', (source, count) => expect(countNodes(source)).toBe(count))
})
