import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {blankLiterals} from '../../../src/document/code/blank.js'
import {type LanguageId, languageById, languageIds, languageNamed} from '../../../src/document/code/languages.js'

function blank(id: LanguageId, text: string): string {
  return blankLiterals(text, languageById(id)).code
}

describe('blanking', () => {
  it.each<[string, LanguageId, string, string]>([
    ['a line comment', 'go', 'a() // if {\nb()', 'a()        \nb()'],
    ['nested comments', 'rust', 'a /* x /* y */ z */ b', 'a                   b'],
    ['a comment that does not nest', 'c', 'a /* x /* y */ z', 'a              z'],
    ['a division', 'javascript', 'a = b / c / d', 'a = b / c / d'],
    ['wide brackets', 'cpp', 'f（a）', 'f(a)'],
    [
      'a literal that runs on from a directive',
      'csharp',
      '#error """\nx {\n"""\nf()',
      `${' '.repeat(10)}\n   \n   \nf()`
    ],
    [
      'directives and other branches of a conditional',
      'c',
      '#if A\nx {\n#else\ny {\n#endif\n}',
      '     \nx {\n     \n   \n      \n}'
    ]
  ])('reads %s', (_, id, text, expected) => expect(blank(id, text)).toBe(expected))

  it.each<[string, LanguageId, string, string[]]>([
    ['an escaped quote', 'java', 'f("a\\"}", x)', ['"a\\"}"']],
    ['an unclosed string, up to the line break', 'java', 'f("a {\ng()', ['"a {']],
    ['nested templates', 'typescript', 'f(`a ${b(`${c}}`)} {`) + 1', ['`a ${b(`${c}}`)} {`']],
    ['an interpolated string', 'kotlin', 'f("${m["k"]} {") + 1', ['"${m["k"]} {"']],
    ['an interpolated string of C#', 'csharp', 'f($"{m["k"]} {{") + 1', ['$"{m["k"]} {{"']],
    ['a verbatim string', 'csharp', 'f(@"C:\\", 1)', ['@"C:\\"']],
    ['a raw string of Rust', 'rust', 'f(r#"a "{" b"#, 1)', ['r#"a "{" b"#']],
    ['characters, but no lifetimes', 'rust', "fn f<'a>(c: &'a str) { g('{') }", ["'{'"]],
    ['a raw string of C++', 'cpp', 'f(R"x(a)" } )x");', ['R"x(a)" } )x"']],
    ['a raw string of Swift', 'swift', 'f(#"a " {"#)', ['#"a " {"#']],
    ['a raw string of Go', 'go', 'f(`a {\n}`)', ['`a {\n}`']],
    ['a regular expression', 'javascript', 'a.replace(/[{"]/g, b)', ['/[{"]/']],
    ['a literal, but no apostrophe in JSX', 'javascript', "<p>Don't</p>\nf('{')", ["'{'"]],
    ['a here-document', 'shell', 'cat <<EOF\nif {\nEOF\nls', ['<<EOF\nif {\nEOF']],
    ['a here-document up to its whole word', 'shell', 'cat <<EOF\nEOF2 {\nEOF\nls', ['<<EOF\nEOF2 {\nEOF']],
    ['an expansion', 'shell', 'a=${b#x} {', ['${b#x}']],
    ['prefixes of Python', 'python', 'f(rb"x{", f\'y{\')', ['rb"x{"', "f'y{'"]],
    ['doubled quotes', 'sql', "select 'it''s {'", ["'it'", "'s {'"]],
    ['a here-string', 'powershell', "$a = @'\n{ ' }\n'@\n$b", ["@'\n{ ' }\n'@"]],
    ['a literal of three quotes', 'python', 'f("""a "b" {\n""")', ['"""a "b" {\n"""']]
  ])('blanks %s', (_, id, text, literals) => {
    const blanks = (literal: string) => `"${literal.slice(1, -1).replace(/[^\n]/g, ' ')}"`
    expect(blank(id, text)).toBe(literals.reduce((rest, literal) => rest.replace(literal, blanks(literal)), text))
  })

  const pieces = fc.constantFrom(
    '"',
    "'",
    '`',
    '"""',
    '//',
    '/*',
    '*/',
    '#',
    '--',
    '${',
    '}',
    '{',
    '(',
    ')',
    '\\',
    '\n',
    ' ',
    'a',
    'r#"',
    '"#',
    '<<EOF\n',
    'EOF',
    '$$',
    "@'",
    "'@",
    '#if',
    '#endif',
    '\t',
    '|',
    '=',
    '<!--',
    '😀'
  )
  const code = fc.array(pieces, {maxLength: 60}).map((parts) => parts.join(''))

  it.each(languageIds)('keeps length and line breaks and pairs quotes in %s', (id) => {
    fc.assert(
      fc.property(code, (text) => {
        const blanked = blank(id, text)
        expect(blanked.length).toBe(text.length)
        expect(blanked.replace(/[^\n]/g, '')).toBe(text.replace(/[^\n]/g, ''))
        expect((blanked.match(/"/g) ?? []).length % 2).toBe(0)
      }),
      {numRuns: 200}
    )
  })

  it.each([
    ['c#', 'csharp'],
    ['golang', 'go'],
    ['tsx', 'typescript'],
    ['objective-c', 'objectivec'],
    ['language-rs', 'rust'],
    ['PowerShell', 'powershell'],
    ['yaml', undefined],
    ['', undefined]
  ])('knows the tag `%s`', (tag, id) => expect(languageNamed(tag)?.id).toBe(id))
})
