import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findBoxes} from '../../../src/document/picture/boxes/boxes.js'
import {readGrid} from '../../../src/document/picture/cells/grid.js'
import {convertPicture} from '../../../src/document/picture/convert.js'
import type {PictureKind} from '../../../src/document/picture/kinds/verdict.js'
import {expectLinearTime} from '../../linear-time.js'
import {linesOf} from './draw.js'

const safe: readonly {name: string; kind?: PictureKind; picture: string; mermaid: string}[] = [
  {
    name: 'labels in, above, below and beside lines',
    picture: `
┌────────┐  charge   ┌────────┐            +------+
│ Orders ├──────────▶│ Ledger │-- posts -->| Bank |
└───┬────┘           └────────┘            +------+
    │ publishes          ▲
    │ events             │ replays
    ▼                    │
┌────────┐               │
│ Queue  │───────────────┘
└────────┘`,
    mermaid: `flowchart TD
  n1["Orders"]
  n2["Ledger"]
  n3["Bank"]
  n4["Queue"]
  n1 -->|"charge"| n2
  n2 -->|"posts"| n3
  n1 -->|"publishes events"| n4
  n4 -->|"replays"| n2`
  },
  {
    name: 'branches of one line, each with its own label',
    picture: `
openQueue(settings)
  │
  ├─ kind = memory ─────► MemoryQueue
  │
  └─ kind = disk ───────► DiskQueue`,
    mermaid: `flowchart TD
  n1["openQueue(settings)"]
  n2["MemoryQueue"]
  n3["DiskQueue"]
  n1 -->|"kind = memory"| n2
  n1 -->|"kind = disk"| n3`
  },
  {
    name: 'a bus from one box to three, its stem labelled, heads on the borders',
    picture: `
┌──────────────┐
│    Table     │
└──────┬───────┘
       │ splits into
   ┌───┼──────┐
┌──▼─┐ │ ┌────▼───┐
│ R1 │ │ │ R3     │
└────┘ │ └────────┘
    ┌──▼─┐
    │ R2 │
    └────┘`,
    mermaid: `flowchart TD
  n1["Table"]
  n2["R1"]
  n3["R3"]
  n4["R2"]
  n1 -->|"splits into"| n2
  n1 -->|"splits into"| n3
  n1 -->|"splits into"| n4`
  },
  {
    name: 'lines without heads as a hierarchy, a bus that looks like a box among them',
    kind: 'hierarchy',
    picture: `
        +----------+
        |Collection|
        +----+-----+
             |
      +------+--------+
      |      |        |
      |   +--+----+   |
      |   |Mutable|   |
      |   +-------+   |
      |               |
+-----+-------+  +----+--------+
|Bidirectional|  |Replaceable  |
+-------------+  +-------------+`,
    mermaid: `flowchart TD
  n1["Collection"]
  n2["Mutable"]
  n3["Bidirectional"]
  n4["Replaceable"]
  n1 --- n2
  n1 --- n3
  n1 --- n4`
  },
  {
    name: 'boxes in boxes as subgraphs, with a line out of one',
    picture: `
+---------------------------+
| Payment service           |
|  +-----+       +--------+ |      +------+
|  | API |------>| Ledger |-+----->| Bank |
|  +-----+       +--------+ |      +------+
+---------------------------+`,
    mermaid: `flowchart LR
  subgraph g1["Payment service"]
    n1["API"]
    n2["Ledger"]
  end
  n3["Bank"]
  n1 --> n2
  n2 --> n3`
  },
  {
    name: 'two directions at once, both heads, dashes and double lines',
    picture: `
+------+             +------+             +-----+
|      |---request-->|      |             |     |
| Edge |             | Core |<===========>| Log |
|      |<--reply-----|      |             |     |
+------+             +------+             +-----+`,
    mermaid: `flowchart LR
  n1["Edge"]
  n2["Core"]
  n3["Log"]
  n1 -->|"request"| n2
  n2 <==> n3
  n2 -->|"reply"| n1`
  },
  {
    name: 'words instead of boxes',
    picture: `
  SQL query
      |
      v
  Parser
      |
      +-------------+
      |             |
      v             v
  Planner        Catalog`,
    mermaid: `flowchart TD
  n1["SQL query"]
  n2["Parser"]
  n3["Planner"]
  n4["Catalog"]
  n1 --> n2
  n2 --> n3
  n2 --> n4`
  },
  {
    name: 'right sides that names push by up to three columns, and heads in the borders below',
    picture: `
┌───────────────┐
│  Web client      │
└───────┬───────┘
        │ HTTPS
┌───────▼───────┐
│  Checkout (Go)│
└───────┬───────┘
        │ schema + rows
┌───────▼───────┐
│  Ledger    │
└───────────────┘`,
    mermaid: `flowchart TD
  n1["Web client"]
  n2["Checkout (Go)"]
  n3["Ledger"]
  n1 -->|"HTTPS"| n2
  n2 -->|"schema + rows"| n3`
  },
  {
    name: 'a name that shifts the box behind it, and a group whose lower corner misses its place',
    picture: `
┌─────────────────────────────┐
│ Ingest                       │
│ ┌──────────┐  ┌───────────┐ │
│ │ Parser    │  │ Validator │ │
│ └────┬─────┘  └─────┬─────┘ │
└──────┼──────────────┼────────┘
       └──────┬───────┘
              ▼
       ┌────────────┐
       │ Warehouse  │
       └────────────┘`,
    mermaid: `flowchart TD
  subgraph g1["Ingest"]
    n1["Parser"]
    n2["Validator"]
  end
  n3["Warehouse"]
  n1 --> n3
  n2 --> n3`
  },
  {
    name: 'a group with a right side that strays, and a line through its border',
    picture: `
┌─ Payments ──────────────┐
│  ┌────────┐              │
│  │ Intake │             │
│  └───┬────┘            │
└──────┼──────────────────┘
       │
       ▼
   ┌────────┐
   │ Ledger │
   └────────┘`,
    mermaid: `flowchart TD
  subgraph g1["Payments"]
    n1["Intake"]
  end
  n2["Ledger"]
  n1 --> n2`
  },
  {
    name: 'a side that strays, and wide and combining characters',
    picture: `
┌──────────────┐
│ 注文サービス  │
└──────┬───────┘
       │
       ▼
┌──────────────┐
│ Café re\u0301sume\u0301   │
└──────────────┘`,
    mermaid: `flowchart TD
  n1["注文サービス"]
  n2["Café re\u0301sume\u0301"]
  n1 --> n2`
  },
  {
    name: 'lifelines with words above the arrows and a repeated head below',
    kind: 'sequence',
    picture: `
+--------+          +--------+
| Client |          | Server |
+--------+          +--------+
    |                   |
    | GET /orders       |
    | If-None-Match     |
    |------------------>|
    |       304         |
    |<------------------|
    |                   |
+--------+          +--------+
| Client |          | Server |
+--------+          +--------+`,
    mermaid: `sequenceDiagram
  participant p1 as Client
  participant p2 as Server
  p1->>p2: GET /orders If-None-Match
  p2->>p1: 304`
  },
  {
    name: 'words in the arrows, a note, and a message that passes a lifeline',
    kind: 'sequence',
    picture: `
Worker              Cache             Store
  |                   |                 |
  |--- get(key) ----->|                 |
  |                   | miss            |
  |--- load(key) ---------------------->|
  |<-- row -----------------------------|`,
    mermaid: `sequenceDiagram
  participant p1 as Worker
  participant p2 as Cache
  participant p3 as Store
  p1->>p2: get(key)
  Note over p2: miss
  p1->>p3: load(key)
  p3->>p1: row`
  },
  {
    name: 'a message with a head before and behind its words',
    kind: 'sequence',
    picture: `
Peer A                Relay                  Peer B
  |                     |                      |
  |--- CREATE_ROOM ---->|                      |
  |                     |<----- JOIN_ROOM -----|
  |                     |---> ROOM_JOINED ---->|`,
    mermaid: `sequenceDiagram
  participant p1 as Peer A
  participant p2 as Relay
  participant p3 as Peer B
  p1->>p2: CREATE_ROOM
  p3->>p2: JOIN_ROOM
  p2->>p3: ROOM_JOINED`
  },
  {
    name: 'a list of messages',
    kind: 'sequence',
    picture: `
1. Client -> Gateway: POST /orders
2. Gateway -> Ledger: reserve amount
3. Client <- Gateway: 201 Created`,
    mermaid: `sequenceDiagram
  participant p1 as Client
  participant p2 as Gateway
  participant p3 as Ledger
  p1->>p2: POST /orders
  p2->>p3: reserve amount
  p2->>p1: 201 Created`
  },
  {
    name: 'a tree of types',
    kind: 'hierarchy',
    picture: `
PaymentMethod (abstract)
├── Card
│   ├── CreditCard
│   └── DebitCard
└─▶ Transfer`,
    mermaid: `flowchart TD
  n1["PaymentMethod (abstract)"]
  n2["Card"]
  n3["CreditCard"]
  n4["DebitCard"]
  n5["Transfer"]
  n1 --- n2
  n2 --- n3
  n2 --- n4
  n1 --> n5`
  },
  {
    name: 'a packet',
    kind: 'layout',
    picture: `
 0                   1                   2                   3
 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
|          Source Port          |       Destination Port        |
+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
|                        Sequence Number                        |
+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+`,
    mermaid: `packet
  0-15: "Source Port"
  16-31: "Destination Port"
  32-63: "Sequence Number"`
  },
  {
    name: 'states',
    kind: 'state',
    picture: `
+---------+  start   +---------+
| Stopped |--------->| Running |
+---------+          +---------+`,
    mermaid: `stateDiagram-v2
  direction LR
  state "Stopped" as n1
  state "Running" as n2
  n1 --> n2: start`
  },
  {
    name: 'protocols in short shafts',
    picture: `
[Browser] --HTTPS--> [Edge] --gRPC--> [Orders]
                                         |
                                         v
                                     [Ledger]`,
    mermaid: `flowchart LR
  n1["Browser"]
  n2["Edge"]
  n3["Orders"]
  n4["Ledger"]
  n1 -->|"HTTPS"| n2
  n2 -->|"gRPC"| n3
  n3 --> n4`
  },
  {
    name: 'a pattern two blanks beside a line',
    picture: `
            ┌───────────┐
 browser ──▶│  gateway  │
            └─────┬─────┘
                  │  /orders/* only
                  ▼
            ┌───────────┐
            │  orders   │
            └───────────┘`,
    mermaid: `flowchart TD
  n1["gateway"]
  n2["browser"]
  n3["orders"]
  n2 --> n1
  n1 -->|"/orders/* only"| n3`
  },
  {
    name: 'branches with arrowheads',
    picture: `
git push
  └─► build
        ├─► lint
        └─► image
              └─► registry`,
    mermaid: `flowchart TD
  n1["git push"]
  n2["build"]
  n3["lint"]
  n4["image"]
  n5["registry"]
  n1 --> n2
  n2 --> n3
  n2 --> n4
  n4 --> n5`
  },
  {
    name: 'a tree with long branches',
    picture: `
Router
   |
   +------ Search tool
   |
   +------ Report tool
   |          +------ Charts`,
    mermaid: `flowchart TD
  n1["Router"]
  n2["Search tool"]
  n3["Report tool"]
  n4["Charts"]
  n1 --- n2
  n1 --- n3
  n3 --- n4`
  }
]

const doubtful: readonly {name: string; picture: string; doubts: string[]}[] = [
  {
    name: 'words that list other things',
    picture: `
main ──► cart ──► ledger
 │
 └────► report ──► cart, ledger`,
    doubts: ['`cart, ledger`, which may be two things']
  },
  {
    name: 'counts at both ends of a line',
    picture: `
+------+
| Menu |
+------+
    | (1)
    |
    | (*)
+------------+
| Order line |
+------------+`,
    doubts: ['which end a count belongs to']
  },
  {
    name: 'a box in a stack whose side misses the corner',
    picture: `
+------------------------+
| Intake                 |
+------------------------+
| Quarantine Shed   |
+------------------------+
| Dispatch               |
+------------------------+`,
    doubts: ['a line that is drawn twice']
  },
  {
    name: 'a name twice',
    picture: `
+------+     +------+
| Host |---->| Host |
+------+     +------+`,
    doubts: ['`Host`, which stands twice']
  },
  {
    name: 'a crossing',
    picture: `
+---+   +---+
| A |   | B |
+---+   +---+
  |       |
  |   +---+
  +---+---+
  |   |
  v   v
+---+ +---+
| C | | D |
+---+ +---+`,
    doubts: ['a junction or crossing']
  },
  {
    name: 'a line into the void and words beside nothing',
    picture: `
+-----+      +-------+
| API |----->| Store |----
+-----+      +-------+
  eu-west-1`,
    doubts: [
      'a line that ends in the void',
      'a junction or crossing',
      '`eu-west-1`, which belongs to no box and no line'
    ]
  },
  {
    name: 'words that are a label or a node',
    picture: `
+-----+              +-------+
| API | publishes -->| Queue |
+-----+              +-------+`,
    doubts: ['a line that stops short of what it may point to']
  },
  {
    name: 'a box with compartments',
    picture: `
+------------+      +-------+
| Order      |----->| Store |
| ---------- |      +-------+
| id         |
+------------+`,
    doubts: ['a box that holds more than a name']
  },
  {
    name: 'a flag in front of an arrow',
    picture: `
pack --fast --> archive
                  |
                  v
               upload`,
    doubts: ['`pack --fast`, which may be two things']
  },
  {
    name: 'an arrow within a name of a tree',
    picture: `
Is the order paid?
├─ No  → reject
└─ Yes → Is it in stock?
         └─ ship`,
    doubts: ['`No → reject`, which is no name', '`Yes → Is it in stock?`, which is no name']
  },
  {
    name: 'a name that a note follows elsewhere',
    picture: `
Customer
├── Basket (1:n)
└── Address (1:n)
Basket
└── Item (1:n)`,
    doubts: ['`Basket`, which stands twice']
  }
]

describe('a picture in which nothing is in doubt', () => {
  it.each(safe)('is converted: $name', ({picture, kind, mermaid}) => {
    const found = convert(picture, kind)
    expect(found?.doubts).toEqual([])
    expect(found?.tier).toBe('safe')
    expect(found?.mermaid).toBe(mermaid)
  })

  it('gives back the text above and below it', () => {
    const found = convert(`
Before the migration
+-----+      +-------+
| API |----->| Store |
+-----+      +-------+

(one region)`)
    expect(found?.tier).toBe('safe')
    expect(found?.prose).toEqual({above: ['Before the migration'], below: ['(one region)']})
  })
})

describe('a picture in which a part is in doubt', () => {
  it.each(doubtful)('is a suggestion: $name', ({picture, doubts}) => {
    const found = convert(picture)
    expect(found?.tier).toBe('suggestion')
    expect(found?.doubts).toEqual(doubts)
  })

  it('is a suggestion where words stand above the heads of lifelines', () => {
    const picture = 'Read path\n+---+   +---+\n| A |   | B |\n+---+   +---+\n  |       |\n  |--get->|\n  |       |'
    expect(convert(picture, 'sequence')?.doubts).toEqual(['what heads the lifelines'])
  })

  it('is no safe fix where the graph does not say what the picture shows', () => {
    expect(convert('+---+     +---+\n| A |---->| B |\n+---+     +---+', 'class')?.doubts).toEqual([
      'the kind of diagram'
    ])
  })

  it.each<PictureKind>(['timeline', 'layout'])('is no flow where it shows a %s', (kind) => {
    expect(convert('+---+     +---+\n| A |---->| B |\n+---+     +---+', kind)).toBeUndefined()
  })
})

const drafts: readonly {name: string; picture: string; kind?: PictureKind; mermaid: string}[] = [
  {
    name: 'rows of words right below each other are one note, and those beside the outermost lifelines are notes too',
    kind: 'sequence',
    picture: `
Editor            Search            Index
  |                  |                |
  |---- query ------>|                |
  |                  | parse the      |
  |                  | query string   |
  |                  |                |
  |                  |---- scan ----->|
  |                  |                | read segments
  |                  |                | in order
  |                  |<--- hits ------|
  |                  |                |
  | (highlights)     |     ranks hits |     # not cached
  |<--- page --------|                |`,
    mermaid: `sequenceDiagram
  participant p1 as Editor
  participant p2 as Search
  participant p3 as Index
  p1->>p2: query
  Note over p2: parse the query string
  p2->>p3: scan
  Note over p3: read segments in order
  p3->>p2: hits
  Note over p1: (highlights)
  Note over p3: ranks hits
  p2->>p1: page`
  },
  {
    name: 'words parted by a blank row from the words above an arrow are a note',
    kind: 'sequence',
    picture: `
Editor            Search            Index
  |                  |                |
  | query            |                |
  |----------------->|                |
  |                  | parse it       |
  |                  |                |
  |                  | scan           |
  |                  |--------------->|
  |                  |                | sort
  |             page |                |
  |<-----------------|                |`,
    mermaid: `sequenceDiagram
  participant p1 as Editor
  participant p2 as Search
  participant p3 as Index
  p1->>p2: query
  Note over p2: parse it
  p2->>p3: scan
  Note over p3: sort
  p2->>p1: page`
  },
  {
    name: 'an arrow ends at a lifeline that its row shifts by a column',
    kind: 'sequence',
    picture: `
 Node1             Node2            Node3
   │                 │                │
   │──── probe ─────►│                │
   │                 │                │
   │──── ping-req ────────────────────►│
   │                 │                │
   │◄─── ack ─────────────────────────│
   │                 │                │`,
    mermaid: `sequenceDiagram
  participant p1 as Node1
  participant p2 as Node2
  participant p3 as Node3
  p1->>p2: probe
  p1->>p3: ping-req
  p3->>p1: ack`
  },
  {
    name: 'rows of words that a line comes to and goes on from are one thing',
    picture: `
Scheduler picks a node
  (filters, then scores)
    |
    v
Kubelet starts the pod
  (pulls images)
    |
    v
+-------+
| Probe | --> (ready
+-------+      or not)
                 |
                 v
              Router`,
    mermaid: `flowchart TD
  n1["Scheduler picks a node (filters, then scores)"]
  n2["Kubelet starts the pod (pulls images)"]
  n3["Probe"]
  n4["(ready or not)"]
  n5["Router"]
  n1 --> n2
  n2 --> n3
  n3 --> n4
  n4 --> n5`
  },
  {
    name: 'an arrow reaches across blanks to a remark, and words beside a thing are no row of what stands above them',
    picture: `
Compile
   ↓
optimise()        ---> [src/passes]
   ↓
link()            ---> [src/link]
   ├── resolve()       (walks the symbols)
   └── emit()          (writes the file)`,
    mermaid: `flowchart TD
  n1["Compile"]
  n2["optimise()"]
  n3["src/passes"]
  n4["link()"]
  n5["src/link"]
  n6["resolve()"]
  n7["emit()"]
  n1 --> n2
  n2 --> n3
  n2 --> n4
  n4 --> n5
  n4 --- n6
  n4 --- n7`
  },
  {
    name: 'words at a line that leads nowhere else are no thing',
    picture: `
+-------+     +--------+
| Menus |---->| Orders |
+-------+     +--------+
                           <--- 7 days at most`,
    mermaid: `flowchart LR
  n1["Menus"]
  n2["Orders"]
  n1 --> n2`
  },
  {
    name: 'a line without a head from a box to itself is a shadow',
    picture: `
+-------+     +--------+
| Menus |---->| Orders |-+
+-------+     +--------+ |
                +--------+`,
    mermaid: `flowchart LR
  n1["Menus"]
  n2["Orders"]
  n1 --> n2`
  },
  {
    name: 'a label whose second row is centred below its first',
    picture: `
  Text                        Tree
 ──────► Parser ────► Checker ────► Emitter ──┐
                                              │
            Runner ◄──────────────────────────┘
                            Machine
                             code`,
    mermaid: `flowchart LR
  n1["Parser"]
  n2["Checker"]
  n3["Emitter"]
  n4["Runner"]
  n1 --> n2
  n2 -->|"Tree"| n3
  n3 -->|"Machine code"| n4`
  },
  {
    name: 'a box that holds more than a name is called by its heading',
    picture: `
┌───────────────────┐     ┌──────────────────────┐
│  Checkout         │     │  Stock               │
│                   │     │  (one per region)    │
│  1. reserve       │     │                      │
│  2. charge        │────▶│                      │
│  3. confirm       │     │                      │
│                   │     └──────────────────────┘
│  all within 2 s   │
└───────────────────┘`,
    mermaid: `flowchart LR
  n1["Checkout"]
  n2["Stock (one per region)"]
  n1 --> n2`
  },
  {
    name: 'boxes whose headings are ruled off are one thing each',
    picture: `
+-----------------------------+
|  Shop                       |
|  +-----------+              |
|  | Order     |              |
|  +-----------+              |
|  | number    |              |
|  | total     |              |
|  +-----------+              |
+-----------------------------+
        | holds
        v
   +-----------+
   | Line      |
   +-----------+
   | sku       |
   +-----------+
   | count()   |
   +-----------+`,
    mermaid: `flowchart TD
  subgraph g1["Shop"]
    n1["Order number total"]
  end
  n2["Line sku count()"]
  g1 -->|"holds"| n2`
  },
  {
    name: 'a single stack is one of layers',
    picture: `
+-----------+
| HTTP      |
+-----------+
| TLS       |
+-----------+     +--------+
| TCP       |---->| Kernel |
+-----------+     +--------+`,
    mermaid: `flowchart LR
  n1["HTTP"]
  n2["TLS"]
  n3["TCP"]
  n4["Kernel"]
  n3 --> n4`
  },
  {
    name: 'words that branch off a flow are parts of what it comes from',
    kind: 'hierarchy',
    picture: `
Intake
  │
  ├── What is asked for?
  │
  ▼
Review (after each session)
  │
  ├── updates: status, next step
  ├── keeps: reasons
  │
  ▼
Briefing`,
    mermaid: `flowchart TD
  n1["Intake"]
  n2["What is asked for?"]
  n3["Review (after each session)"]
  n4["updates: status, next step"]
  n5["keeps: reasons"]
  n6["Briefing"]
  n1 --> n3
  n1 --- n2
  n3 --> n6
  n3 --- n4
  n3 --- n5`
  },
  {
    name: 'a remark outside stands with the message of its row, and a stub begins a note',
    kind: 'sequence',
    picture: `
Client                        Camera
  |                             |
  |<------- HELLO --------------|  challenge
  |-------- HANDSHAKE --------->|  name and token
  |<------- READY --------------|  or an error
  |                             |
  |                             |─ starts the lens
  |                             |─ measures the light
  |                             |
  |- opens a window             |`,
    mermaid: `sequenceDiagram
  participant p1 as Client
  participant p2 as Camera
  p2->>p1: HELLO
  Note over p2: challenge
  p1->>p2: HANDSHAKE
  Note over p2: name and token
  p2->>p1: READY
  Note over p2: or an error
  Note over p2: starts the lens
  Note over p2: measures the light
  Note over p1: opens a window`
  },
  {
    name: 'a line that ends at the side of another one joins it, and lines at both sides pass below it',
    picture: `
┌─────────┐     ┌─────────┐     ┌─────────┐
│ Finder  │────▶│ Checker │     │ Cache   │
└─────────┘     └─────────┘     └─────────┘
     │               │               │
     └───────────────┴───────────────┘
                     │
                   ┌─▼─────────┐
                   │ Report    │
                   └───────────┘
                         │
  ┌─────────┐            │         ┌─────────┐
  │ Draft   │─────────── │ ───────▶│ Archive │
  └─────────┘            │         └─────────┘
                         ▼
                   ┌───────────┐
                   │ Reader    │
                   └───────────┘`,
    mermaid: `flowchart TD
  n1["Finder"]
  n2["Checker"]
  n3["Cache"]
  n4["Report"]
  n5["Draft"]
  n6["Archive"]
  n7["Reader"]
  n1 --> n2
  n1 --> n4
  n2 --> n4
  n3 --> n4
  n4 --> n7`
  },
  {
    name: 'words that branch off a line from nowhere may be parts or sources',
    picture: `
   +------ Appointments
   |
   +------ Web search
   |
   v
Answer`,
    mermaid: `flowchart TD
  n1["Appointments"]
  n2["Web search"]
  n3["Answer"]
  n1 --> n3
  n2 --> n3`
  },
  {
    name: 'things from which a line leads into the void are not joined to each other',
    picture: `
       Router
          |
  +-------+--------+
  |                |
  v                v
 Tables        Documents
  |                |
  +-------+--------+
          |
          v`,
    mermaid: `flowchart TD
  n1["Router"]
  n2["Tables"]
  n3["Documents"]
  n1 --> n2
  n1 --> n3`
  },
  {
    name: 'a row that long words push aside still has a bar for each lifeline',
    kind: 'sequence',
    picture: `
Browser                Desk                   Ledger
  |                      |                      |
  |--open receipt------->|                      |
  |                      |--GET https://ledger.example/receipts/17-->|
  |                      |                      |
  |                      |<--304 Not modified-----------|
  |                      |                      |
  |<--page---------------|                      |`,
    mermaid: `sequenceDiagram
  participant p1 as Browser
  participant p2 as Desk
  participant p3 as Ledger
  p1->>p2: open receipt
  p2->>p3: GET https://ledger.example/receipts/17
  p3->>p2: 304 Not modified
  p2->>p1: page`
  },
  {
    name: 'a short arrow to words that nothing else comes to is a part of the row that a column goes on past',
    picture: `
Queue
  ↓
Worker → takes one job
  ↓
Return receipt → publish (once)
  ↓
Archive`,
    mermaid: `flowchart TD
  n1["Queue"]
  n2["Worker → takes one job"]
  n3["Return receipt → publish (once)"]
  n4["Archive"]
  n1 --> n2
  n2 --> n3
  n3 --> n4`
  },
  {
    name: 'an arrow in brackets is a part of the words',
    picture: `
Probe fails three times
  (Ready -> Draining)
          |
          v
Router stops sending
  (open requests → finish)
          |
          v
Instance ends`,
    mermaid: `flowchart TD
  n1["Probe fails three times (Ready -> Draining)"]
  n2["Router stops sending (open requests → finish)"]
  n3["Instance ends"]
  n1 --> n2
  n2 --> n3`
  },
  {
    name: 'a box without a name goes with its lines',
    picture: `
+-------+     +--------+     +--------+
|       |---->| Worker |---->| Ledger |
+-------+     +--------+     +--------+`,
    mermaid: `flowchart LR
  n1["Worker"]
  n2["Ledger"]
  n1 --> n2`
  },
  {
    name: 'short arrows that chain words, with branches below',
    picture: `
Upload → Virus scan → Resizer → Store
             ↓           ↓
         Quarantine   Thumbnail`,
    mermaid: `flowchart LR
  n1["Upload"]
  n2["Virus scan"]
  n3["Resizer"]
  n4["Store"]
  n5["Quarantine"]
  n6["Thumbnail"]
  n1 --> n2
  n2 --> n3
  n3 --> n4
  n2 --> n5
  n3 --> n6`
  },
  {
    name: 'a row of arrows with branches below is no tree of names',
    kind: 'hierarchy',
    picture: `
Order    draft ──▶ Placed ──▶ Paid
                     │
                     ├──▶ Refused
                     └──▶ Expired ──[grace]──▶ Removed`,
    mermaid: `flowchart LR
  n1["draft"]
  n2["Placed"]
  n3["Paid"]
  n4["Refused"]
  n5["Expired"]
  n6["Removed"]
  n1 --> n2
  n2 --> n3
  n2 --> n4
  n2 --> n5
  n5 -->|"[grace]"| n6`
  }
]

describe('what is certain of a picture in doubt', () => {
  it.each(drafts)('is drafted: $name', ({picture, kind, mermaid}) => {
    const found = convert(picture, kind)
    expect(found?.tier).toBe('suggestion')
    expect(found?.mermaid).toBe(mermaid)
  })
})

describe('a picture in which much is in doubt', () => {
  it.each([
    ['lines that join nothing', '+---+   ----->\n| A |   ----->\n+---+   <-----\n  |  ---\n  +---->'],
    [
      'measures of a length',
      '|------- used -------|\n                     |------- free -------|\n|------ all -------|'
    ],
    [
      'lines that end at pieces of other lines',
      '+--------+\n| Parser |\n+---+----+\n    |\n    v\n  ╱───╲\n < ok? >\n  ╲───╱'
    ],
    [
      'a group whose corners stand far from each other',
      '┌────────────────────┐\n│ ┌────────┐ ┌─────┐ │\n│ │ Intake │ │ API │  │\n│ └───┬────┘ └──┬──┘│\n└─────┼─────────┼─┘\n      ▼         ▼\n ┌────────┐  ┌──────┐\n │ Ledger │  │ Log  │\n └────────┘  └──────┘'
    ],
    ['words from which arrows lead both ways', 'Catalogue <---- Stock line ----> Menu'],
    [
      'a picture within a box',
      '┌─────────┐     ┌──────────────┐\n│ Gateway │────►│ Pool         │\n└─────────┘     │ queue ──► db │\n                └──────────────┘'
    ],
    ['a branch from one of several things', 'Till → Ledger → Bank\n       ├→ statement\n       └→ receipt'],
    [
      'a label that two branches share',
      'Till\n │\n ├── paid ──┬──► Ledger\n │          └──► Bank\n └─────────────► Drawer'
    ],
    ['branches on the way from one thing to another', 'Basket\n   |\n   +- Tax\n   |\n   +- Rebate\n   |\nInvoice'],
    ['no line at all', '+---+     +---+\n| A |     | B |\n+---+     +---+']
  ])('is left alone: %s', (_, picture) => {
    expect(convert(picture)).toBeUndefined()
  })
})

describe('noise', () => {
  const glyph = fc.constantFrom(..."+-|<>v^.'/\\*=_ ┌┐└┘─│├┤┬┴┼►▼◄▲→ab  注\u0301א\u202e\t".split(''))
  const row = fc.array(glyph, {maxLength: 40}).map((glyphs) => glyphs.join(''))
  const kinds = fc.constantFrom<PictureKind>('flowchart', 'sequence', 'hierarchy', 'state', 'layout')

  it('neither throws nor gives a safe conversion with a label of none or two things', () => {
    fc.assert(
      fc.property(fc.array(row, {maxLength: 14}), kinds, (rows, kind) => {
        const found = convert(rows.join('\n'), kind)
        if (found?.tier !== 'safe' || found.graph.kind !== 'flow') return
        const labels = [...found.graph.nodes, ...found.graph.groups].map(({label}) => label)
        expect(new Set(labels).size).toBe(labels.length)
        for (const label of labels) expect(label).toMatch(/[\p{L}\p{N}]/u)
      }),
      {numRuns: 300}
    )
  })

  it.each<[string, number, (size: number) => [text: string, count: number]]>([
    ['a picture of hundreds of rows', 50, (size) => ['ab- |>v+ '.repeat(40), size]],
    ['a row of 20,000 columns', 1000, (size) => ['- a>|'.repeat(size), 4]],
    ['dashes only', 37, (size) => ['-'.repeat(330), size]]
  ])('takes linear time: %s', async (_, size, shape) => {
    await expectLinearTime({
      size,
      prepare: (rows) => {
        const [text, count] = shape(rows)
        return Array.from({length: count}, (__, at) => text.slice(at % 7) + text.slice(0, at % 7)).join('\n')
      },
      run: (rows) => expect(convert(rows)?.tier).not.toBe('safe')
    })
  })
})

function convert(picture: string, kind: PictureKind = 'flowchart') {
  const grid = readGrid(linesOf(picture))
  return convertPicture({grid, boxes: findBoxes(grid), kind})
}
