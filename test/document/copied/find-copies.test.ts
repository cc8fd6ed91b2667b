import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {languageById} from '../../../src/document/code/languages.js'
import {findCopies} from '../../../src/document/copied/find-copies.js'
import {leastRun} from '../../../src/document/copied/fingerprints.js'
import {foldLines} from '../../../src/document/copied/fold-lines.js'
import {foldSource, indexSources} from '../../../src/document/copied/source-index.js'

const refund = `import {Ledger} from "./ledger"

export async function refund(order: Order, ledger: Ledger) {
  const payment = await ledger.paymentOf(order.id)
  if (payment === undefined) throw new UnknownPayment(order.id)
  const open = payment.amount - payment.refunded
  if (open <= 0) {
    return
  }
  // The provider answers within a minute.
  const answer = await provider.refund(payment.reference, open)
  await ledger.book({order: order.id, amount: -open, answer})
  await events.publish("refund.booked", {order: order.id})
  metrics.refunds.add(1, {provider: provider.name})
}
`
const typescript = languageById('typescript')

/** What a block copies of some files, as `lines of the block: path lines`. */
function copiesIn(block: string, files: Readonly<Record<string, string>>, least = 8): string[] {
  const index = indexSources(Object.entries(files).map(([path, text]) => foldSource(path, text)))
  return findCopies(foldLines(block, typescript), index, least).map(
    ({first, last, source}) => `${first}-${last}: ${source.path} ${source.first}-${source.last}`
  )
}

/** Lines of a text by number, as an editor selects them. */
function linesOf(text: string, first: number, last: number): string {
  return text
    .split('\n')
    .slice(first - 1, last)
    .join('\n')
}

describe('folding', () => {
  it.each<[name: string, one: string, other: string]>([
    ['whitespace', 'const open = amount - refunded', '\tconst open=amount  -  refunded  '],
    [
      'line breaks',
      'await ledger.book(entry)\nawait ledger.close()',
      'await ledger.book(entry)\r\nawait ledger.close()'
    ],
    ['comments', 'await ledger.book(entry)', '/* once */ await ledger.book(entry) // and again'],
    ['blank lines and brackets', 'if (entry.isOpen) {\n}\n', '{\nif (entry.isOpen) {\n\n})]}\n'],
    ['imports', 'await ledger.book(entry)', 'import {Ledger} from "./ledger"\nawait ledger.book(entry)'],
    [
      'words that stand in every file',
      'await ledger.book(entry)',
      'return null\nawait ledger.book(entry)\n} else {\nbreak;'
    ]
  ])('%s do not count', (_, one, other) => {
    expect(foldLines(other, typescript).hashes).toEqual(foldLines(one, typescript).hashes)
  })

  it.each(['require(amount > 0, "positive")', 'using (var ledger = Open())', 'package = await order.pack()'])(
    'takes %j for no import',
    (text) => expect(foldLines(text, typescript).hashes).toHaveLength(1)
  )

  it('keeps what looks like a comment inside a literal', () => {
    const [one, other] = ['open("https://ledger.example/a")', 'open("https://ledger.example/b")'].map(
      (text) => foldLines(text, typescript).hashes
    )
    expect(one).not.toEqual(other)
  })

  it('knows comments of languages that are not read where they begin a line', () => {
    const [one, other] = ['replicas: 3\n# of each zone\nimage: ledger', 'replicas: 3\nimage: ledger'].map(
      (text) => foldLines(text, undefined).hashes
    )
    expect(one).toEqual(other)
  })

  it('numbers the lines that are left', () => {
    expect([...foldLines(refund, typescript).numbers]).toEqual([3, 4, 5, 6, 7, 11, 12, 13, 14])
  })
})

describe('copies', () => {
  const files = {'src/refund.ts': refund}
  it.each<[name: string, block: string, expected: string[]]>([
    ['a whole file', refund, ['3-14: src/refund.ts 3-14']],
    ['as many lines as are asked for', linesOf(refund, 4, 14), ['1-11: src/refund.ts 4-14']],
    ['one line too few', linesOf(refund, 5, 14), []],
    ['a line that was changed in the middle', refund.replace('const answer', 'const reply'), []],
    [
      'lines of its own around a copy',
      `const order = await next()\n${linesOf(refund, 4, 14)}\nawait next.done(order)`,
      ['2-12: src/refund.ts 4-14']
    ],
    [
      'the same lines twice',
      `${linesOf(refund, 4, 14)}\n${linesOf(refund, 4, 14)}`,
      ['1-11: src/refund.ts 4-14', '12-22: src/refund.ts 4-14']
    ],
    [
      'a part, and then more that begins before it',
      `${linesOf(refund, 6, 14)}\n${linesOf(refund, 3, 14)}`,
      ['10-21: src/refund.ts 3-14']
    ],
    ['the same lines in another order', linesOf(refund, 11, 14) + linesOf(refund, 3, 7), []],
    ['nothing', '', []]
  ])('%s', (_, block, expected) => expect(copiesIn(block, files)).toEqual(expected))

  it('names the file with the longest run, of equal ones the first', () => {
    const part = linesOf(refund, 4, 14)
    expect(copiesIn(refund, {'a/part.ts': part, 'b/whole.ts': refund, 'c/whole.ts': refund})).toEqual([
      '3-14: b/whole.ts 3-14'
    ])
  })

  it('names each of two files', () => {
    const issue = refund.replaceAll('refund', 'invoice')
    expect(copiesIn(refund + issue, {'src/invoice.ts': issue, 'src/refund.ts': refund})).toEqual([
      '3-14: src/refund.ts 3-14',
      '18-29: src/invoice.ts 3-14'
    ])
  })
})

const line = fc.integer({min: 0, max: 30}).map((number) => `await step${number}.complete(order)`)
const code = (constraints: fc.ArrayConstraints) => fc.array(line, constraints).map((lines) => `${lines.join('\n')}\n`)

describe('whatever is written', () => {
  it('finds every run that is long enough', () => {
    fc.assert(
      fc.property(
        code({minLength: leastRun, maxLength: 20}),
        code({maxLength: 20}),
        code({maxLength: 20}),
        (run, before, after) => {
          expect(copiesIn(`first.line()\n${run}last.line()`, {'a.ts': before + run + after}, leastRun)).not.toEqual([])
        }
      )
    )
  })

  it('names lines that are equal, in order and apart', () => {
    fc.assert(
      fc.property(code({maxLength: 60}), code({maxLength: 60}), (block, source) => {
        const index = indexSources([foldSource('a.ts', source)])
        let done = 0
        for (const copy of findCopies(foldLines(block, typescript), index, leastRun)) {
          expect(linesOf(block, copy.first, copy.last)).toBe(linesOf(source, copy.source.first, copy.source.last))
          expect(copy.first).toBeGreaterThan(done)
          done = copy.last
        }
      })
    )
  })

  it('numbers lines that exist', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 200}), fc.constantFrom(typescript, undefined), (text, language) => {
        const {hashes, numbers, count} = foldLines(text, language)
        expect(hashes.length).toBe(numbers.length)
        expect(numbers.every((number) => number >= 1 && number <= count)).toBe(true)
      })
    )
  })

  it.each<[name: string, block: string, source: string]>([
    ['one line over and over', 'ledger.book(entry)\n'.repeat(50_000), 'ledger.book(entry)\n'.repeat(50_000)],
    [
      'runs that always end too soon',
      'ledger.book(entry)\n'.repeat(7).concat('a.b.c.d.e.f()\n').repeat(6000),
      'ledger.book(entry)\n'.repeat(50_000)
    ]
  ])('takes linear time for %s', (_, block, source) => {
    const started = performance.now()
    copiesIn(block, {'a.ts': source, 'b.ts': `${source}end.of.file()`})
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
