import {describe, expect, it} from 'vitest'
import {findCompleteTypes, findImplementations} from '../../../src/document/code/implementations.js'
import {languageNamed} from '../../../src/document/code/languages.js'
import {readSkeleton} from '../../../src/document/code/skeleton.js'

/** Each body of at least four statements as `name: statements`. */
function bodiesOf(tag: string, text: string): string[] {
  const language = languageNamed(tag)
  if (!language) throw new TypeError(`No language is named \`${tag}\``)
  return findImplementations(readSkeleton(text, language), 4).map(
    ({declaration, body}) => `${declaration.name}: ${body.statements}`
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
    ]
  ])('are %s', (_, tag, text, expected) => expect(bodiesOf(tag, text)).toEqual(expected))

  it.each<[string, string, string]>([
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
