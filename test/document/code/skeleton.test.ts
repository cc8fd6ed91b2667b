import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {elideAll} from '../../../src/document/code/elide.js'
import {findCompleteTypes, findImplementations} from '../../../src/document/code/implementations.js'
import {type LanguageId, languageById, languageIds} from '../../../src/document/code/languages.js'
import {readSkeleton} from '../../../src/document/code/skeleton.js'
import {expectLinearTime} from '../../linear-time.js'
import {samples} from './samples.js'

/** Each function as `owner.name: statements`, a dash where it has no body. */
function functionsOf(id: LanguageId, text: string): string[] {
  return readSkeleton(text, languageById(id))
    .declarations.filter(({kind}) => kind === 'function')
    .map(({owner, name, body}) => `${[owner, name].filter(Boolean).join('.')}: ${body ? body.statements : '-'}`)
}

/** The text with every body of at least one statement left out. */
function elided(id: LanguageId, text: string): string {
  const skeleton = readSkeleton(text, languageById(id))
  const outermost = findImplementations(skeleton, 1)
  return elideAll(skeleton, outermost)
    .toReversed()
    .reduce((rest, {start, end, text: by}) => rest.slice(0, start) + by + rest.slice(end), text)
}

describe('the skeleton', () => {
  it.each(samples)('of $id: $what', ({id, text, functions}) => {
    expect(functionsOf(id, text)).toEqual(functions)
  })

  it.each(samples.filter(({test}) => !test))(
    'is the same with comments and blank lines: $id, $what',
    ({id, text, functions}) => {
      const comment = languageById(id).literals.find(({kind, close}) => kind === 'comment' && close === '\n')
      const mark = comment === undefined ? '' : comment.open.replace(/\(\?<!.*?\)/, '').replaceAll('\\', '')
      const commented = text.replaceAll('\n', `\n\n${mark} if (x) { return }\n`)
      // A comment inside a here-document or raw string would be text.
      expect(functionsOf(id, /"""|`|<</.test(text) ? text : commented)).toEqual(functions)
    }
  )

  it.each(samples)('holds no body once they are elided: $id, $what', ({id, text}) => {
    const clean = elided(id, text)
    expect(findImplementations(readSkeleton(clean, languageById(id)), 1)).toEqual([])
    expect(elided(id, clean)).toBe(clean)
    const names = (code: string) =>
      readSkeleton(code, languageById(id))
        .declarations.filter(({kind, parent}) => kind !== 'type' && parent?.kind !== 'function')
        .map(({name}) => name)
    expect(names(clean)).toEqual(names(text))
  })

  it('takes a type with all of its functions written out for complete', () => {
    const text =
      'class A {\n  A(int x) { this.x = x; check(); }\n  int x() { return x; }\n  void put(int y) { x = y; log(); more(); }\n}'
    const [found] = findCompleteTypes(readSkeleton(text, languageById('java')))
    expect(found).toMatchObject({declaration: {name: 'A'}, statements: 6})
    expect(findCompleteTypes(readSkeleton(text.replace('return x', '...'), languageById('java')))).toEqual([])
    const longer = `${text.slice(0, -1)}  int last() { return y; }\n}`
    expect(findCompleteTypes(readSkeleton(longer, languageById('java')))).toHaveLength(1)
    expect(findCompleteTypes(readSkeleton(longer.replace('return y', '...'), languageById('java')))).toEqual([])
  })

  const pieces = fc.constantFrom(
    'class A {',
    'fn f() {',
    'def f(x):\n',
    'end\n',
    'func (a *A) F() {\n',
    '}',
    '{',
    '(',
    ')',
    '[',
    ';',
    ',',
    '\n',
    '  ',
    '\t',
    'x = y',
    'return z',
    '=>',
    '->',
    '@Test',
    '[Fact]',
    '"',
    "'",
    '`',
    '// c\n',
    '...',
    'if (x) {',
    'do |x|\n',
    'private:',
    'private ',
    'it("x", () => {',
    'create table t (',
    'begin',
    '#if A\n',
    '😀'
  )

  it.each(languageIds)('is made of spans within the text, whatever the text, in %s', (id) => {
    fc.assert(
      fc.property(
        fc.array(pieces, {maxLength: 80}).map((parts) => parts.join('')),
        (text) => {
          const {declarations, tests} = readSkeleton(text, languageById(id))
          for (const {start, end} of [
            ...declarations,
            ...tests,
            ...declarations.flatMap(({body}) => body?.outer ?? [])
          ]) {
            expect(0 <= start && start <= end && end <= text.length).toBe(true)
          }
        }
      ),
      {numRuns: 150}
    )
  })

  it.each<[string, LanguageId, string]>([
    ['a line of minified code', 'javascript', 'function a(b){if(b){return c(d=>{e.f({g:1})})}}'],
    ['braces that never close', 'java', 'class A { void f() { if (x) {'],
    ['nested templates', 'typescript', '`${'],
    ['brackets that never close', 'csharp', 'f({}, ['],
    ['attributes', 'kotlin', '@A\n'],
    ['blank lines', 'python', '\t \n'],
    ['definitions without a body', 'ruby', 'def f(x)\n'],
    ['here-documents that never end', 'shell', 'cat <<EOF\n'],
    ['conditionals of a preprocessor', 'c', '#if A\n{\n#else\n'],
    ['statements without an end', 'sql', 'create function f() begin ']
  ])('of %s takes linear time', async (_, id, unit) => {
    await expectLinearTime({
      size: 30_000,
      prepare: (size) => unit.repeat(Math.ceil(size / unit.length)),
      run: (text) => readSkeleton(text, languageById(id))
    })
  })
})
