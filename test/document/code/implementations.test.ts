import {describe, expect, it} from 'vitest'
import {findCompleteTypes, findImplementations, holdsBodies} from '../../../src/document/code/implementations.js'
import {languageNamed} from '../../../src/document/code/languages.js'
import {readSkeleton, type Skeleton} from '../../../src/document/code/skeleton.js'

function skeletonOf(tag: string, text: string): Skeleton {
  const language = languageNamed(tag)
  if (!language) throw new TypeError(`No language is named \`${tag}\``)
  return readSkeleton(text, language)
}

/** Each body of at least four statements as `name: statements`. */
function bodiesOf(tag: string, text: string): string[] {
  return findImplementations(skeletonOf(tag, text), 4).map(
    ({declaration, body}) => `${declaration.name}: ${body.statements}`
  )
}

const goLedger =
  'type Ledger struct {\n\tentries []Entry\n}\n\nfunc (l *Ledger) Open(account string) {\n\tcheck(account)\n\tl.add(account)\n}\n\nfunc (l *Ledger) Book(entry Entry) {\n\tcheck(entry)\n\tl.add(entry)\n}\n\nfunc (l Ledger) Total() Money {\n\tsum := add(l.entries)\n\treturn round(sum)\n}'

/** Each type written out as `name: statements in functions`. */
function typesOf(tag: string, text: string): string[] {
  return findCompleteTypes(skeletonOf(tag, text)).map(
    ({declaration, functions, statements}) =>
      `${declaration.name}: ${statements} in ${functions.map((one) => one.declaration.name).join(', ')}`
  )
}

describe('implementations', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a handler that branches',
      'ts',
      "app.post('/orders', async (req, res) => {\n  const parsed = schema.parse(req.body)\n  if (!parsed.ok) return res.status(400).end()\n  const order = await service.place(parsed)\n  await audit.record(order)\n  await queue.push(order)\n  res.json(order)\n})",
      ['app.post: 7']
    ],
    [
      'a block behind a call',
      'kotlin',
      'routing {\n    get("/orders") {\n        val order = call.receive<Order>()\n        if (order.lines.isEmpty()) {\n            throw BadRequest()\n        }\n        service.place(order)\n        call.respond(order)\n    }\n}',
      ['routing: 6']
    ],
    [
      'a function in the head of a branch',
      'go',
      'if err := wait.Poll(ctx, interval, func(ctx context.Context) (bool, error) {\n\tjob := new(Job)\n\tif err := c.Get(ctx, key, job); err != nil {\n\t\treturn false, err\n\t}\n\tcount++\n\tlog.Info(job)\n\treturn job.Done, nil\n}); err != nil {\n\treturn err\n}',
      ['wait.Poll: 6']
    ],
    [
      'a function, once, with what is declared in it, and the one behind it',
      'js',
      'function place(order) {\n  check(order)\n  function total() {\n    let sum = 0\n    for (const line of order.lines) {\n      sum += line.price\n      count(line)\n    }\n    return sum\n  }\n  charge(total())\n  return store(order)\n}\n\nfunction cancel(order) {\n  refund(order)\n  release(order)\n  notify(order)\n  return forget(order)\n}',
      ['place: 4', 'cancel: 4']
    ],
    [
      'a function whose comments say that one place in five is left out',
      'go',
      'func (s *Store) Put(key string, value []byte) error {\n\tif err := s.check(key); err != nil {\n\t\treturn err\n\t}\n\t// ...\n\ts.mu.Lock()\n\tdefer s.mu.Unlock()\n\treturn s.write(key, value)\n}',
      ['Put: 5']
    ],
    [
      'a method of exactly four statements',
      'java',
      'class Orders {\n  void place(Order order) {\n    check(order);\n    store.put(order);\n    queue.send(order);\n    log.info(order);\n  }\n  void cancel(Order order) {\n    store.remove(order);\n    queue.send(order);\n    log.info(order);\n  }\n}',
      ['place: 4']
    ]
  ])('are %s', (_, tag, text, expected) => expect(bodiesOf(tag, text)).toEqual(expected))

  it.each<[string, string, string]>([
    [
      'a constructor that only stores what it is given',
      'php',
      'function __construct($a) {\n  $this->name = $name;\n  $this->size = $size;\n  $this->owner = $owner;\n  $this->shelf = $shelf;\n}'
    ],
    [
      'a constructor of TypeScript that only stores what it is given',
      'ts',
      'class Ledger {\n  constructor(a, b, c, d) {\n    this.a = a\n    this._b = b\n    this.c = c\n    this.d = d\n  }\n}'
    ],
    [
      'a function that sets options',
      'csharp',
      'services.AddOrders(options =>\n{\n    options.Max = 5;\n    options.Url = url;\n    options.Retries = 3;\n    options.UseRedis("redis");\n});'
    ],
    [
      'a short function that shows how a call is used',
      'csharp',
      'agent.Use(async (messages, next) =>\n{\n    if (messages.IsEmpty)\n    {\n        return Nothing;\n    }\n    log.Info(messages);\n    return await next(messages);\n});'
    ],
    [
      'a group of tests with its preparation',
      'js',
      "describe('cart', () => {\n  beforeEach(() => {\n    if (!ready) prepare()\n    cart = new Cart()\n    clock = fake()\n    log.clear()\n  })\n  it('is empty', () => {\n    expect(cart.size).toBe(0)\n  })\n})"
    ],
    [
      'a function around tests',
      'dart',
      "void main() {\n  setUp(prepare);\n  tearDown(clear);\n  test('counts', () {\n    counter.increment();\n    expect(counter.value, 1);\n  });\n}"
    ],
    [
      'a sketch with a gap to every other statement',
      'go',
      'func (s *Store) Put(key string, value []byte) error {\n\ts.check(key)\n\t// ...\n\ts.lock()\n\ts.write(key)\n\t// ...\n\treturn s.unlock()\n}'
    ],
    [
      'a type, whatever its fields are set to',
      'java',
      'class Limits {\n  int connections = 10;\n  int requests = 100;\n  int retries = 3;\n  long timeout = 5000;\n  boolean strict = true;\n}'
    ],
    [
      'a pattern in braces',
      'csharp',
      'if (client.Get() is { } other && ready)\n{\n    first();\n    second();\n    third();\n    fourth();\n}'
    ]
  ])('are not %s', (_, tag, text) => expect(bodiesOf(tag, text)).toEqual([]))
})

const depot = (last: string, head = 'class Depot') =>
  `${head} {\n  Depot() {}\n  void put(Crate crate) {\n    shelf.add(crate);\n    log.put(crate);\n  }\n  Crate take() {\n    log.take();\n    return shelf.pop();\n  }\n  void clear() {\n    log.clear();\n    shelf.clear();\n  }\n  ${last}\n}`

describe('complete types', () => {
  it.each<[what: string, text: string, names: string[]]>([
    ['one with an empty constructor', depot(''), ['Depot']],
    [
      'one that leaves an operation to others',
      depot('abstract void sort();', 'abstract class Depot').replace('Depot() {}', ''),
      ['Depot']
    ],
    ['none with a function that is left out', depot('void sort();'), []],
    ['none with a gap', depot('// ...'), []]
  ])('are %s', (_, text, names) => {
    const language = languageNamed('java')
    const found = language ? findCompleteTypes(readSkeleton(text, language)) : []
    expect(found.map(({declaration}) => declaration.name)).toEqual(names)
  })
})

const ledger = `class Ledger {
  void open(Account account) { check(account); accounts.add(account); }
  void book(Entry entry) { check(entry); entries.add(entry); }
  Money total() { Money sum = sum(entries); return round(sum); }
}`

describe('types written out', () => {
  it.each<[string, string, string, string[]]>([
    ['three functions with six statements', 'java', ledger, ['Ledger: 6 in open, book, total']],
    [
      'all functions but one that is abstract',
      'java',
      `abstract ${ledger.replace('\n}', '\n  abstract void close();\n}')}`,
      ['Ledger: 6 in open, book, total']
    ],
    [
      'the outer of two, with the functions of both',
      'java',
      ledger.replace(
        '\n}',
        '\n  class Page {\n    void turn() { at++; show(); }\n    void back() { at--; show(); }\n    void close() { at = 0; hide(); }\n  }\n}'
      ),
      ['Ledger: 12 in open, book, total, turn, back, close']
    ],
    [
      'the second of two, the first being an outline',
      'java',
      `interface Book {\n  void open(Account account);\n  Money total();\n}\n\n${ledger}`,
      ['Ledger: 6 in open, book, total']
    ],
    [
      'a Python class',
      'python',
      'class Ledger:\n    def __init__(self, store):\n        self.store = store\n        self.entries = []\n\n    def book(self, entry):\n        self.check(entry)\n        self.entries.append(entry)\n\n    def total(self):\n        amounts = [e.amount for e in self.entries]\n        return sum(amounts)\n\ndef report(ledger):\n    print(ledger.total())',
      ['Ledger: 6 in __init__, book, total']
    ],
    ['a Go type with its methods beside it', 'go', `${goLedger}\n`, ['Ledger: 6 in Open, Book, Total']]
  ])('are %s', (_, tag, text, expected) => expect(typesOf(tag, text)).toEqual(expected))

  it.each<[string, string, string]>([
    [
      'two functions',
      'java',
      ledger.replace(/\n {2}Money .*/, '').replace('check(entry);', 'check(entry); a(); b(); c();')
    ],
    ['five statements', 'java', ledger.replace('Money sum = sum(entries); return round(sum);', 'return sum(entries);')],
    [
      'two functions that are abstract',
      'java',
      ledger.replace('\n}', '\n  abstract void close();\n  abstract void audit();\n}')
    ],
    ['a function that is left out', 'java', ledger.replace('\n}', '\n  void audit() { // ...\n  }\n}')],
    ['a gap between the functions', 'java', ledger.replace('\n}', '\n  // ...\n}')],
    [
      'functions of an inner type alone',
      'java',
      `class Books {\n  void open() { first(); second(); }\n  void close() { first(); second(); }\n  ${ledger.replace('Money total() {', 'abstract Money total(); Money sum() { // ...\n').replaceAll('\n', '\n  ')}\n}`
    ],
    ['a Go type of which a method is left out', 'go', `${goLedger}\nfunc (l *Ledger) Audit() { ... }\n`],
    ['the methods of a Go type that is not shown', 'go', goLedger.slice(goLedger.indexOf('func'))],
    [
      'functions without a type',
      'js',
      'function open(account) { check(account); add(account) }\nfunction book(entry) { check(entry); add(entry) }\nfunction total() { const sum = add(entries); return round(sum) }'
    ],
    [
      'tests',
      'java',
      'class LedgerTest {\n  @Test void opens() { ledger.open(a); assertEquals(1, ledger.size()); }\n  @Test void books() { ledger.book(e); assertEquals(1, ledger.size()); }\n  @Test void totals() { ledger.book(e); assertEquals(5, ledger.total()); }\n}'
    ]
  ])('are not %s', (_, tag, text) => expect(typesOf(tag, text)).toEqual([]))

  it('reach to the end of the last method that stands beside them', () => {
    const [found] = findCompleteTypes(skeletonOf('go', `package books\n\n${goLedger}\n\nfunc report() {}\n`))
    expect(found && [found.start, found.end]).toEqual([34, 15 + goLedger.length])
  })

  it('reach from the opening of the body to its end', () => {
    const [found] = findCompleteTypes(skeletonOf('java', `package books;\n\n${ledger}\n`))
    expect(found && [found.start, found.end]).toEqual([29, 29 + ledger.length - 'class Ledger '.length])
  })
})

describe('a block shows how something is done', () => {
  it.each<[boolean, string, string, string]>([
    [true, 'by a function of one statement', 'java', 'int size() { return entries.size(); }'],
    [false, 'not by a signature', 'java', 'int size();'],
    [false, 'not by a function without statements', 'java', 'void close() {}'],
    [
      false,
      'not by a constructor that only stores what it is given',
      'python',
      'class Ledger:\n    def __init__(self, size: int, owner):\n        self.size: int = size\n        self._owner = owner'
    ],
    [false, 'not by a type with values', 'java', 'class Limits {\n  int retries = 3;\n}'],
    [true, 'by a test', 'js', "test('is empty', () => {\n  expect(ledger.size).toBe(0)\n})"],
    [true, 'by a script that branches', 'sh', 'if [ -z "$TOKEN" ]; then\n  exit 1\nfi\ncurl "$URL"'],
    [false, 'not by commands in a row', 'sh', 'npm ci\nnpm run build\nnpm test']
  ])('%s: %s', (expected, _, tag, text) => expect(holdsBodies(skeletonOf(tag, text))).toBe(expected))

  it('not where nothing was read', () => expect(holdsBodies(undefined)).toBe(false))
})
