import {describe, expect, it} from 'vitest'
import type {LanguageId} from '../../../src/document/code/languages.js'
import {nameOfField, quotedFunctionName} from '../../../src/document/code/names.js'

describe('the name of a field', () => {
  it.each<[text: string, id: LanguageId, name: string]>([
    ['private val shelf: Shelf = Shelf()', 'kotlin', 'shelf'],
    ['const val LIMIT = 10', 'kotlin', 'LIMIT'],
    ['lateinit var depot: Depot', 'kotlin', 'depot'],
    ['var size: Int { get }', 'swift', 'size'],
    ['private(set) var size: Int', 'swift', 'size'],
    ['private readonly shelf: Shelf', 'typescript', 'shelf'],
    ['private shelf?: Shelf', 'typescript', 'shelf'],
    ['shelf! : Shelf', 'typescript', 'shelf'],
    ['static count = 0', 'typescript', 'count'],
    ['private  static  count = 0', 'typescript', 'count'],
    ['override open = true', 'typescript', 'open'],
    ['declare open', 'typescript', 'open'],
    ['protected abstract accessor open', 'typescript', 'open'],
    ['public open', 'typescript', 'open'],
    ['shelf ? : Shelf', 'typescript', 'shelf'],
    ['shelf ?: Shelf', 'typescript', 'shelf'],
    ['shelf ?  : Shelf', 'typescript', 'shelf'],
    ['let shelf: Shelf', 'cadence', 'shelf'],
    ['access() shelf: Shelf', 'cadence', 'shelf'],
    ['size: Int = 1', 'scala', 'size'],
    ['char label[SIZE][', 'c', 'label'],
    ['char label[SIZE', 'c', 'label'],
    ['unsigned open :  16', 'c', 'open'],
    ['unsigned open:16', 'c', 'open'],
    ['static readonly kinds = []', 'javascript', 'kinds'],
    ['#shelf = new Shelf()', 'javascript', '#shelf'],
    ['$shelf', 'javascript', '$shelf'],
    ['size', 'javascript', 'size'],
    ['onTake = (crate) => crate.size', 'javascript', 'onTake'],
    ['pub size: usize', 'rust', 'size'],
    ['pub(crate) size: usize', 'rust', 'size'],
    ['path: std::path::PathBuf', 'rust', 'path'],
    ['Size int', 'go', 'Size'],
    ['_shelf = {}', 'python', '_shelf'],
    ['_shelf: dict[str, Crate] = {}', 'python', '_shelf'],
    ['private readonly Shelf _shelf;', 'csharp', '_shelf'],
    ['private int size = 10', 'java', 'size'],
    ['int size=10', 'java', 'size'],
    ['final check = size == 10', 'java', 'check'],
    ['char label[MAX]', 'c', 'label'],
    ['unsigned open : 1', 'c', 'open'],
    ['std::vector<Crate> crates_{}', 'cpp', 'crates_'],
    ['public int Count { get; set; }', 'csharp', 'Count'],
    ['', 'java', ''],
    ['', 'go', '']
  ])('of %j in %s is %j', (text, id, name) => expect(nameOfField(text, id)).toBe(name))
})

describe('the name between back quotes', () => {
  const quoted = (text: string, from = 0) =>
    quotedFunctionName(
      {text, code: text.replace(/`[^`]*`/g, (name) => `"${' '.repeat(name.length - 2)}"`)},
      from,
      text.length
    )

  it.each<[text: string, name: string | undefined]>([
    ['fun `takes the oldest crate`() {', 'takes the oldest crate'],
    ['@Test fun  `an empty depot`()', 'an empty depot'],
    ['def `takes one`() =', 'takes one'],
    ['func `takes one`()', 'takes one'],
    ['fun Depot.`takes one`()', 'takes one'],
    ['fun take() = "crate"', undefined],
    ['refun `takes one`()', undefined],
    ['fun take()', undefined]
  ])('of %j is %j', (text, name) => expect(quoted(text)).toBe(name))

  it('is looked for from where the declaration begins', () =>
    expect(quoted('fun `takes one`() {}\nfun `puts one`() {}', 20)).toBe('puts one'))
})
