import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

const kindsIn = async (source: string) => (await readDocument(source)).pictures.map(({kind}) => kind)
const inFence = (rows: readonly string[], language = '') =>
  ['# Design', '', `\`\`\`${language}`, ...rows, '```', ''].join('\n')

const pictures: readonly (readonly [name: string, kind: string, rows: readonly string[]])[] = [
  ['boxes and an arrow', 'flowchart', ['+-----+      +-------+', '| API |----->| Store |', '+-----+      +-------+']],
  [
    'trees of names in a script without upper case',
    'hierarchy',
    ['收银台', '  ├─ 我的订单', '  ├─ 扫码支付', '  └─ 退款', '', '后台', '  ├─ 账单', '  └─ 对账']
  ],
  [
    'branches on the way from one thing to another',
    'flowchart',
    [
      'Basket',
      '   |',
      '   +- Tax ------ by country',
      '   |',
      '   +- Rebate --- by customer',
      '   |',
      '   +- Freight -- by weight',
      '   |',
      'Invoice'
    ]
  ],
  ['dashed rounded boxes', 'flowchart', ['╭╌╌╌╌╌╮    ╭╌╌╌╌╌╌╌╮', '╎ API ╎───▶╎ Store ╎', '╰╌╌╌╌╌╯    ╰╌╌╌╌╌╌╌╯']],
  [
    'doubled titled box around boxes',
    'flowchart',
    [
      '╔═ Cluster ═════════════╗',
      '║ ┌─────┐    ┌────────┐ ║',
      '║ │ API │    │ Worker │ ║',
      '║ └─────┘    └────────┘ ║',
      '╚═══════════════════════╝'
    ]
  ],
  [
    'columns of boxes with arrows between the lines that join them',
    'flowchart',
    [
      '┌──────────┐          ┌──────────┐',
      '│ Editor   │          │ Gateway  │',
      '└────┬─────┘          └────┬─────┘',
      '     │       saves         │',
      '     │────────────────────►│',
      '     │                     │',
      '     │◄────────────────────│',
      '     │                     │',
      '┌────▼─────┐          ┌────▼─────┐',
      '│ Drafts   │          │ Archive  │',
      '└──────────┘          └──────────┘'
    ]
  ],
  [
    'columns of boxes with arrows from side to side, pushed out of place by their words',
    'flowchart',
    [
      'Berlin                    Madrid',
      '┌──────────────┐          ┌──────────────┐',
      '│ prices/conf   │          │ prices/conf   │',
      '│ Orders       │          │ Orders       │',
      '│ Stock        │◄────────▶│ Stock        │',
      '│ Menus        │          │ Menus        │',
      '└──────────────┘          └──────────────┘',
      '        │                         │',
      '        ▼                         ▼',
      '┌──────────────┐          ┌──────────────┐',
      '│ shared/prices │          │ shared/prices │',
      '│ Totals       │◄────────▶│ Totals       │',
      '│ Taxes        │          │ Taxes        │',
      '└──────────────┘          └──────────────┘'
    ]
  ],
  [
    'fields under captions',
    'flowchart',
    [
      'word[0] holds the flags of jobs 0-63:',
      '+--------------------------------+',
      '| flag0  flag1  ...  flag62      |',
      '| job0   job1   ...  job62       |',
      '+--------------------------------+',
      '',
      'word[1] holds the flags of jobs 64-127:',
      '+--------------------------------+',
      '| flag0  flag1  ...  flag62      |',
      '| job64  job65  ...  job126      |',
      '+--------------------------------+'
    ]
  ],
  [
    'parts of a service under its name',
    'flowchart',
    [
      '┌──────────────────────────────┐',
      '│          Storefront          │',
      '├─────────┬─────────┬──────────┤',
      '│ Catalog │ Search  │ Checkout │',
      '├─────────┼─────────┼──────────┤',
      '│ Prices  │ Ranking │ Payments │',
      '└─────────┴─────────┴──────────┘'
    ]
  ],
  [
    'boxes without corners',
    'flowchart',
    [' --------          ---------', '| Client |  --->  | Gateway |', ' --------          ---------']
  ],
  [
    'boxes whose sides miss by a column',
    'flowchart',
    [
      '+------+     +--------+',
      '| API |---->| Store  |',
      '+------+     +--------+',
      '| ok  |     |  ok    |',
      '+------+     +--------+'
    ]
  ],
  [
    'emoji that shift a side',
    'flowchart',
    ['┌─────────┐    ┌─────────┐', '│ ✅ Done  │───►│ 📦 Ship  │', '└─────────┘    └─────────┘']
  ],
  [
    'one box with an arrow into it',
    'flowchart',
    ['request', '   |', '   v', '+---------+', '| Gateway |', '+---------+']
  ],
  [
    'fields of two rows under their bits',
    'layout',
    [
      ' 15   12 11      4 3   0',
      '+-------+---------+-----+',
      '| shard |  order  | tag |',
      '| (4b)  |  (8b)   | (4b)|',
      '+-------+---------+-----+'
    ]
  ],
  ['a flow without boxes', 'flowchart', ['Client', '  |', '  v', 'Gateway', '  |', '  v', 'Ledger']],
  [
    'a flow of Unicode arrows',
    'flowchart',
    ['Order received', '      ↓', 'Payment reserved', '      ↓', 'Order shipped']
  ],
  [
    'a branch below a chain',
    'flowchart',
    ['request -> auth ---ok---> handler', '             |', '             +---fail--> 401']
  ],
  [
    'brackets for boxes',
    'flowchart',
    [
      '[Client] ----> [Gateway] ----> [Store]',
      '                   |',
      '                   v',
      '                [Cache]'
    ]
  ],
  [
    'a queue between producer and consumer',
    'flowchart',
    ['producer --> [ | | | | ] --> consumer', '                 ^', '                 |', '              broker']
  ],
  [
    'lifelines',
    'sequence',
    [
      'Client            Server',
      '  |    request      |',
      '  |---------------->|',
      '  |    response     |',
      '  |<----------------|'
    ]
  ],
  [
    'lifelines below boxes',
    'sequence',
    [
      '┌────────┐          ┌───────┐',
      '│ Worker │          │ Cache │',
      '└───┬────┘          └───┬───┘',
      '    │   get(key)        │',
      '    │──────────────────>│',
      '    │   value           │',
      '    │<──────────────────│',
      '    │                   │'
    ]
  ],
  [
    'a list of messages',
    'sequence',
    [
      'client -> gateway: POST /payments',
      'gateway -> ledger: reserve',
      'ledger -> gateway: reserved',
      'gateway -> client: 201'
    ]
  ],
  [
    'a state machine',
    'state',
    [
      '+------+  start  +---------+',
      '| Idle |-------->| Running |',
      '+------+         +---------+',
      '    ^                 |',
      '    +------ stop -----+'
    ]
  ],
  [
    'types with members',
    'class',
    [
      '+----------------+        +---------------+',
      '| Store          |<-------| CachedStore   |',
      '+----------------+        +---------------+',
      '| + get(key)     |        | + get(key)    |',
      '| + put(key)     |        | + evict()     |',
      '+----------------+        +---------------+'
    ]
  ],
  [
    'a hierarchy of types',
    'hierarchy',
    ['PaymentError', '├── DeclinedError', '│   └── ExpiredCardError', '└── NetworkError (retried)']
  ],
  [
    'a hierarchy of calls',
    'hierarchy',
    ['main()', '  ├─> readConfig()', '  │     └─> parseYaml()', '  └─> startWorkers()']
  ],
  ['slanted lines', 'hierarchy', ['       Balancer', '       /      \\', '      /        \\', '  Worker A   Worker B']],
  [
    'a packet with a bit ruler',
    'layout',
    [
      ' 0                   1',
      ' 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5',
      '+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+',
      '|  version      |    length     |',
      '+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+'
    ]
  ],
  [
    'a row of fields',
    'layout',
    ['┌─────────┬───────┬──────────────┐', '│ version │ flags │ payload      │', '└─────────┴───────┴──────────────┘']
  ],
  [
    'memory with addresses',
    'layout',
    [
      '+--------------+ 0x0000',
      '|    stack     |',
      '+--------------+ 0x1000',
      '|    heap      |',
      '+--------------+ 0x8000',
      '|    code      |',
      '+--------------+ 0xffff'
    ]
  ],
  [
    'a timeline',
    'timeline',
    ['---+--------+--------+---->  time', '   |        |        |', ' lock     write    commit']
  ]
]

const others: readonly [name: string, rows: readonly string[], language?: string][] = [
  [
    'a table whose heads stand in its border',
    ['┌─crate──┬─shelf─┬─weight─┐', '│ maple  │ A4    │     12 │', '└────────┴───────┴────────┘']
  ],
  ['a chain on one line', ['client --> gateway --> ledger', 'ledger --> bank']],
  ['a directory tree', ['src/', '├── api', '│   └── routes.ts', '└── store.ts']],
  ['an ASCII directory tree', ['payments', '|-- api', '|   `-- routes.ts', '+-- store.ts']],
  ['a tree of packages', ['app v0.1', '├── serde v1', '│   └── serde_derive v1 (proc-macro)', '└── tokio v1']],
  [
    'the status of objects in columns',
    [
      'NAME                         READY  SEVERITY  REASON',
      'Cluster/payments             True',
      '├─ClusterInfrastructure      True',
      '└─ControlPlane - Kubeadm     True'
    ]
  ],
  [
    'a table under a title that spans its columns',
    [
      '╔══════════════════════════════╗',
      '║        STOCK BY REGION       ║',
      '║      counted every night     ║',
      '╟─────────┬─────────┬──────────╢',
      '║ Region  │ Shelves │ Articles ║',
      '╟─────────┼─────────┼──────────╢',
      '║ north   │ twelve  │ bolts    ║',
      '╟─────────┼─────────┼──────────╢',
      '║ south   │ nine    │ nuts     ║',
      '╚═════════╧═════════╧══════════╝'
    ]
  ],
  [
    'a report whose cells span rows and columns',
    [
      '╔════════════════════════════════════════════╗',
      '║               Stock by region              ║',
      '╟──────────┬──────────┬────────┬──────┬──────╢',
      '║  Region  │   Shop   │ Bolts  │ Nuts │ Sold ║',
      '╟──────────┼──────────┼────────┼──────┼──────╢',
      '║          │ Harbour  │   120  │   80 │  40% ║',
      '║  North   ├──────────┼────────┼──────┼──────╢',
      '║          │ Station  │    90  │   12 │   8% ║',
      '╟──────────┴──────────┼────────┼──────┼──────╢',
      '║                 Sum │   210  │   92 │  24% ║',
      '╟──────────┬──────────┼────────┼──────┼──────╢',
      '║  South   │ Market   │    44  │    7 │  11% ║',
      '╚══════════╧══════════╧════════╧══════╧══════╝'
    ]
  ],
  [
    'a table whose columns are parted by blanks',
    [
      '╔═══════════════════════╗',
      '║ bolt   north   shelf  ║',
      '╟───────────────────────╢',
      '║ nut    south   floor  ║',
      '╟───────────────────────╢',
      '║ hinge  north   door   ║',
      '╚═══════════════════════╝'
    ]
  ],
  [
    'a framed list whose long words push its bars aside',
    [
      '+--------------------------------------------+',
      '| Name      | Path               | Created   |',
      '|-----------+--------------------+-----------|',
      '| inventory | /srv/data/inventory | 2026-07-09 |',
      '+--------------------------------------------+'
    ]
  ],
  [
    'a table with heavy and light lines, cut off',
    [
      '┏━━━━━━━━━━┳━━━━━━━━━┓',
      '┃ article  ┃ shelves ┃',
      '┡━━━━━━━━━━╇━━━━━━━━━┩',
      '│ bolts    │    14.5 │',
      '├──────────┼─────────┤',
      '│ nuts     │     8.8 │',
      '├──────────┼─────────┤',
      '...'
    ]
  ],
  [
    'a window whose rows end in buttons',
    [
      '├─ Waiting (2) ──────────────────────────────────┤',
      '│  Berlin → north shelf       [Accept] [Reject]  │',
      '│  Madrid → south shelf       [Accept] [Reject]  │',
      '├─ Stock ────────────────────────────────────────┤',
      '│  ┌─────────┬───────┬───────┐                   │',
      '│  │ Article │ North │ South │                   │',
      '│  ├─────────┼───────┼───────┤                   │',
      '│  │ bolts   │ 12    │ 4     │                   │',
      '│  │ nuts    │ 8     │ 3     │                   │',
      '│  └─────────┴───────┴───────┘                   │',
      '└────────────────────────────────────────────────┘'
    ]
  ],
  ['lines without a word', [' |-|  |-|', ' |-|  |-|', '----------']],
  [
    'notes under captions',
    [
      'With a server:',
      '┌──────────────────────┐',
      '│ Rent: 50 a month     │',
      '│ (whether used or not)│',
      '└──────────────────────┘',
      '',
      'With functions:',
      '┌──────────────────────┐',
      '│ Calls: 20 a month    │',
      '│ No use: nothing      │',
      '└──────────────────────┘'
    ]
  ],
  [
    'a dump of data with numbered parts',
    ['root[2]', '├─0 literal "1"', '└─1 parent[3]', '    ├─0 Text "a"', '    ├─1 literal "2"', '    └─2 Node[0]']
  ],
  ['a psql table', [' id | name  | qty', '----+-------+----', '  1 | bolt  |  9', '  2 | nut   |  3', '(2 rows)']],
  ['a psql table with arrows', [' step | change', '------+----------', '    1 | new -> paid', '    2 | paid --> sent']],
  [
    'a Markdown table with arrows',
    ['| from | to |', '|------|----|', '| new --> paid | ledger |', '| paid --> sent | store |']
  ],
  [
    'a mysql table',
    ['+----+------+', '| id | name |', '+----+------+', '|  1 | a    |', '|  2 | b    |', '+----+------+']
  ],
  [
    'a table of one column',
    [
      '+--------------------+',
      '| Database           |',
      '+--------------------+',
      '| information_schema |',
      '| payments           |',
      '+--------------------+'
    ]
  ],
  [
    'a Unicode table',
    ['┌──────┬───────┐', '│ key  │ value │', '├──────┼───────┤', '│ ttl  │ 60    │', '└──────┴───────┘']
  ],
  [
    'a grid table with rows of two lines',
    [
      '+-----+------------+',
      '| A   | long text  |',
      '|     | more text  |',
      '+-----+------------+',
      '| B   | x          |',
      '+-----+------------+'
    ]
  ],
  [
    'a plain table with arrows',
    ['name      before    after', '--------  --------  -------', 'read      1ms ->    2ms', 'write     3ms ->    1ms']
  ],
  [
    'a rustc error',
    [
      'error[E0382]: use of moved value',
      ' --> src/main.rs:4:5',
      '  |',
      '3 |   let a = b;',
      '  |           - moved here',
      '4 |   b;',
      '  |   ^ used'
    ]
  ],
  [
    'a log',
    [
      '2024-01-01 10:00:00 | INFO  | started',
      '2024-01-01 10:00:01 | WARN  | slow --> 5s',
      '--------------------------------',
      'done'
    ]
  ],
  [
    'notes under code',
    [
      'let total = price(order, rate)',
      '            ^     ^      ^',
      '            |     |      |',
      '            |     |      currency',
      '            |     lines',
      '            function'
    ]
  ],
  [
    'notes on stairs under a name',
    ['_RNvC6_crate3sum', '  |  |      |', '  |  |      +--- name', '  |  +---------- crate', '  +------------- prefix']
  ],
  ['carets under code', ['client.pay(order).await?', '       ^^^^^^^^^^  ^^^^^', '       request     suspends here']],
  [
    'code under a banner',
    [
      '// +------------------+',
      '// | payment handlers |',
      '// +------------------+',
      'const pay = (order) => {',
      '  return ledger.post(order);',
      '}'
    ]
  ],
  ['a boxed banner', ['/*****************', ' * Parsers       *', ' *****************/', 'int x;']],
  [
    'a grammar',
    ['expr   ::= term | expr "+" term', 'term   ::= factor | term "*" factor', 'factor ::= "(" expr ")" | NUM']
  ],
  ['a formula', ['        n', '  S =  Σ  x_i / n', '       i=1', '', '  a > b  |x| < y']],
  ['a matrix', ['    ⎡ 1 0 ⎤', 'A = ⎢ 0 1 ⎥', '    ⎣ 0 0 ⎦']],
  [
    'a note in a box',
    [
      '+---------------------------+',
      '| Note: retries are bounded |',
      '| -> see the failure modes  |',
      '+---------------------------+'
    ]
  ],
  [
    'a screen in a box',
    [
      '┌─ Settings ───────────┐',
      '│ Name: [__________]   │',
      '│ ( ) A  (x) B         │',
      '│ [ OK ]  [ Cancel ]   │',
      '└──────────────────────┘'
    ]
  ],
  [
    'details under numbered steps',
    [
      '1. Freeze the ledger: Open → Frozen',
      '   └─ Tell the desk before it happens',
      '',
      '2. Copy the receipts',
      '   └─ Use the nightly job for it',
      '   └─ If the job fails: start again at step one',
      '',
      '3. Thaw the ledger',
      '   └─ Watch the queue for an hour'
    ]
  ],
  [
    'a tree of folders whose branches end in bars',
    [
      'payments |',
      '         +--| dist',
      '         |  +--| client',
      '         |  |  +--| css',
      '         |  |  +--| img',
      '         |  |',
      '         |  +--| templates',
      '         |',
      '         +--| server',
      '         |  +--| config'
    ]
  ],
  [
    'a table of two columns whose wide characters push its bars aside',
    [
      '┌──────────┬──────────────────────────┐',
      '│ Status   │ 说明                     │',
      '├──────────┼──────────────────────────┤',
      '│ paid     │ 订单已付款               │',
      '│          │ 仓库收到通知，API 返回单号 │',
      '├──────────┼──────────────────────────┤',
      '│ refused  │ 付款被拒绝               │',
      '│          │ 客户可以重试，UI 显示原因 │',
      '└──────────┴──────────────────────────┘'
    ]
  ],
  [
    'a screen with a button behind its title',
    [
      '┌──────────────────────────────┐',
      '│ Order 17             [Close] │',
      '├──────────────────────────────┤',
      '│ ┌──────────────────────────┐ │',
      '│ │ ✓ paid on Monday         │ │',
      '│ └──────────────────────────┘ │',
      '└──────────────────────────────┘'
    ]
  ],
  [
    'a menu',
    [
      '┌───────────────────┐',
      '│ Till              │',
      '├───────────────────┤',
      '│ ● Open            │',
      '├───────────────────┤',
      '│ ⏸ Pause for today │',
      '│ ⚙ Settings        │',
      '│ ✕ Leave           │',
      '└───────────────────┘'
    ]
  ],
  [
    'a screen with values to switch between',
    [
      '┌─ Period ───────────────────┐',
      '│ [Day | Week | All] [€ | %] │',
      '├─ Sales ────────────────────┤',
      '│ by hour                    │',
      '├─ Sum ──────────────────────┤',
      '│ of the period              │',
      '└────────────────────────────┘'
    ]
  ],
  [
    'a screen with a bar that fills up',
    [
      '┌──────────────────────────┐',
      '│ Importing orders         │',
      '├──────────────────────────┤',
      '│ [████████░░░░] 65%       │',
      '│                          │',
      '│ Read: 6 of 9             │',
      '└──────────────────────────┘'
    ]
  ],
  ['axes of a chart', ['latency', '  ^', '  |        *', '  |    *', '  | *', '  +------------> load']],
  ['the graph of a git log', ['* 1f3a2b4 Merge', '|\\', '| * 2c4d5e6 Add retry', '|/', '* 3e5f6a7 Start']],
  [
    'a git log of subjects alone',
    [
      '*-.   Merge retry, ledger, cache',
      '|\\ \\ \\',
      '| | | * Add cache',
      '| | * | Add ledger',
      '| * | | Add retry',
      '|/ / /',
      '* Start'
    ]
  ],
  [
    'a call graph of a profiler',
    [
      '     4.19%  [k] lock_slowly',
      '            |',
      '            |--99.92%-- lock',
      '            |          |',
      '            |          |--56.45%-- unlink',
      '            |          |          sys_unlink',
      '            |          |',
      '            |           --43.55%-- open_file'
    ]
  ],
  [
    'notes under two lines of output',
    [
      'timer:(on,3ms,7)',
      '       ↑  ↑   ↑',
      '       │  │   └─ how often it ran out',
      '       │  └───── what is left',
      '       └──────── its kind',
      '',
      'timer:(keepalive,35s)',
      '       ↑         ↑',
      '       │         └─ what is left',
      '       └─────────── its kind'
    ]
  ],
  ['a diff', ['--- a/cache.ts', '+++ b/cache.ts', '@@ -1,2 +1,2 @@', '-get(key)', '+get(key, ttl)', ' return']],
  ['a YAML block', ['script: |', '  run', 'note: >', '  text', 'ports: [1, 2]']],
  ['headings', ['Title', '=====', '', 'Sub', '---', 'text | more']],
  [
    'help of a command',
    [
      'Usage: pay [options] <file>',
      '  -h, --help       show help',
      '  -v | --verbose   be loud',
      '  --dry-run  ->    print only'
    ]
  ],
  [
    'carets below code',
    ['let a = b;', '        ^', 'let c = d;', '        ^', 'error: two names are unknown'],
    'console'
  ],
  ['one arrow between lines of output', ['load(1)', '   |', '   v', 'ready', 'done'], 'console'],
  ['progress', ['[=====>    ] 50%', '[=========>] 90%', 'done'], 'console'],
  [
    'a typed command and a tree of its output',
    ['> pay plan --all', 'Resources', '├─ [~] Bucket Receipts', '│   └─ [~] Encryption', '└─ [-] Queue Retries']
  ],
  [
    'a plan of a query',
    [
      'Sort  (cost=1.00..2.00 rows=10 width=4)',
      '  ->  Hash Join  (cost=0.50..1.00 rows=10 width=4)',
      '        ->  Seq Scan on payments',
      '        ->  Hash'
    ]
  ],
  ['mermaid without its tag', ['graph TD', '  A --> B', '  A --> C', '  |x|']],
  [
    'PlantUML without its tag',
    ['@startuml', 'client -> gateway: pay', 'gateway -> ledger: post', 'ledger -> gateway: ok', '@enduml']
  ],
  [
    'code with boxes in comments',
    [
      '// +-----+   +-----+',
      '// | API |-->| Log |',
      '// +-----+   +-----+',
      'export function pay(order: Order) {',
      '  return post(order);',
      '}'
    ],
    'ts'
  ]
]

describe('findPictures', () => {
  it('finds names with upright arrows between them even in a block of output', async () => {
    const rows = ['  root(1)', '     ^', '     |', 'Callback(6)', '     ^', '     |', ' Timer(7)']
    expect(await kindsIn(inFence(rows, 'console'))).toEqual(['flowchart'])
  })

  it.each(pictures)('finds %s (%s)', async (_name, kind, rows) => {
    expect(await kindsIn(inFence(rows))).toEqual([kind])
  })

  it.each(others)('leaves %s alone', async (_name, rows, language) => {
    expect(await kindsIn(inFence(rows, language))).toEqual([])
  })

  const boxes = ['+-----+      +-------+', '| API |----->| Store |', '+-----+      +-------+']
  const indented = (prefix: string) => boxes.map((row) => prefix + row).join('\n')
  it.each([
    ['a tilde fence', `~~~text\n${boxes.join('\n')}\n~~~`],
    ['an indented block', `Text:\n\n${indented('    ')}\n`],
    ['a quote', `> Text:\n>\n> \`\`\`\n${indented('> ')}\n> \`\`\`\n`],
    ['a list item', `- Text:\n\n  \`\`\`\n${indented('  ')}\n  \`\`\`\n`],
    ['<pre>', `<pre>\n${boxes.join('\n').replaceAll('>', '&gt;')}\n</pre>\n`],
    ['a paragraph', `${boxes.join('\n')}\n`],
    ['a paragraph of a quote', `${indented('> ')}\n`],
    ['a paragraph of a list', `- ${boxes.join('\n  ')}\n`],
    ['a block with the tag of a language', `\`\`\`swift\n${boxes.join('\n')}\n\`\`\`\n`],
    ['comments of a block', `\`\`\`\n${['// the parts', ...boxes.map((row) => `// ${row}`)].join('\n')}\n\`\`\`\n`],
    ['Windows line breaks', `\`\`\`\n${boxes.join('\n')}\n\`\`\`\n`.replaceAll('\n', '\r\n')]
  ])('finds a picture in %s', async (_name, source) => {
    expect(await kindsIn(source)).toEqual(['flowchart'])
  })

  it('tells where a picture and its boxes are', async () => {
    const source = inFence(boxes, 'text')
    const [picture] = (await readDocument(source)).pictures
    expect(source.slice(picture?.start, picture?.end)).toBe(`\`\`\`text\n${boxes.join('\n')}\n\`\`\``)
    expect(picture?.block?.language).toBe('text')
    expect(picture?.boxes.map(({label}) => label)).toEqual(['API', 'Store'])
    expect(source.slice(picture?.grid.offsetAt(1, 15)).startsWith('Store')).toBe(true)
  })
})
