import {describe, expect, it} from 'vitest'
import {lintText} from '../../../src/index.js'
import {expectLinearTime} from '../../linear-time.js'

const rules = {
  'no-implementation-code': 'error',
  'no-test-code': 'error',
  'no-private-members': 'error',
  'no-internal-schema': 'error',
  'require-contract': 'error',
  'consistent-async': 'error'
} as const

async function findings(text: string): Promise<string[]> {
  const {messages} = await lintText(text, {path: 'design.md', config: {rules}})
  return messages.map(({ruleId, message}) => `${ruleId}: ${message}`)
}

const block = (tag: string, code: string) => `# Design\n\n\`\`\`\`${tag}\n${code}\n\`\`\`\`\n`
const body = 'if (a) {\n  b()\n}\nfor (;;) {\n  c()\n}\nreturn d'
const func = `function f() {\n${body}\n}`
const test = "it('works', () => {\n  expect(f()).toBe(1)\n})"

describe('code inside literals and comments', () => {
  it.each<[what: string, tag: string, code: string]>([
    ['a template', 'ts', `const help = \`\n${func}\n${test}\n\``],
    ['templates within templates', 'ts', `const help = \`a \${x(\`\n${func}\n\${y(\`\n${test}\n\`)}\`)} {\``],
    ['a block comment', 'ts', `/*\n${func}\n${test}\n*/\ndeclare const a: string`],
    ['a comment that holds an opening quote', 'ts', `// don't\n/* "${func}" */\ndeclare const a: string`],
    [
      'a text block',
      'java',
      `String help = """\n    class A {\n        private int x;\n        ${func}\n    }\n    """;`
    ],
    ['a raw string', 'rust', `const HELP: &str = r#"\nfn f() {\n${body}\n}\n"#;`],
    ['a raw string', 'cpp', `const char* help = R"x(\nint f() {\n${body};\n}\n)x";`],
    ['a raw string', 'go', `const help = \`\nfunc f() {\n\ta()\n\tb()\n\tc()\n\td()\n}\n\``],
    ['a verbatim string', 'csharp', `var help = @"\nprivate void F() {\n  A(); B(); C(); D();\n}\n";`],
    ['a raw string of three quotes', 'csharp', `var help = """\nprivate void F() {\n  A(); B(); C(); D();\n}\n""";`],
    ['a string of three quotes', 'kotlin', `val help = """\nfun f() {\n${body}\n}\n"""`],
    ['a string of three quotes', 'python', `HELP = """\ndef f():\n    a()\n    b()\n    c()\n    return d\n"""`],
    ['a here-document', 'bash', `cat > f.sh <<'EOF'\nf() {\n  a\n  b\n  c\n  d\n}\n@test "x" {\n  [ 1 ]\n}\nEOF`],
    ['a here-document', 'ruby', `help = <<~TEXT\n  def f\n    a\n    b\n    c\n    d\n  end\nTEXT`],
    ['a here-string', 'powershell', `$help = @'\nfunction F {\n  A\n  B\n  C\n  D\n}\n'@`],
    ['a here-document', 'php', `<?php\n$help = <<<TEXT\nfunction f() {\n  a();\n  b();\n  c();\n  d();\n}\nTEXT;`],
    [
      'a branch that a preprocessor leaves out',
      'c',
      `int f(void);\n#if 0\n#else\nint g(void) {\n  a();\n  b();\n  c();\n  d();\n}\n#endif`
    ],
    [
      'a comment',
      'sql',
      `-- create table orders (id int primary key);\n/* create table carts (id int); */\ncomment on column x is 'create table y (id int)';`
    ],
    ['a regular expression', 'js', `const word = /function f\\(\\) { a(); b(); c(); d() }/g`]
  ])('is not judged in %s of %s', async (_, tag, code) => expect(await findings(block(tag, code))).toEqual([]))

  it('is judged outside of them', async () => {
    expect(await findings(block('ts', func))).toHaveLength(1)
    expect(await findings(block('ts', test))).toHaveLength(1)
  })
})

describe('code that is broken', () => {
  it.each<[what: string, tag: string, code: string]>([
    ['closing braces alone', 'java', '}}}}}\n};\n})'],
    ['opening braces alone', 'java', '{{{{{ ((( [[['],
    ['an opening quote', 'go', 'func f() { "'],
    ['an opening comment', 'c', 'int f() { /*'],
    ['an opening template', 'ts', 'const a = `${`${`${'],
    ['an opening here-document', 'bash', 'cat <<EOF'],
    ['conditionals that do not pair', 'c', '#endif\n#else\n#if A\nint f() {\n#elif'],
    ['tabs and spaces mixed', 'python', 'def f():\n\ta()\n        b()\n\t  c()\n    d()'],
    ['line breaks of three kinds', 'cs', 'class A {\r\n  void F()\r  {\n  }\r\n}'],
    ['a line separator and a zero width space', 'js', 'const\u2028a = 1\u200b;\ufeff{'],
    ['lone surrogates', 'swift', 'func \ud800() { \udc00 }'],
    ['nothing', 'ts', '']
  ])('is no reason to fail: %s in %s', async (_, tag, code) => {
    for (const finding of await findings(block(tag, code))) expect(finding).toMatch(/^(?:no|require|consistent)-/)
  })

  it('keeps to mixed tabs where they agree', async () => {
    expect(await findings(block('python', 'def f():\n\ta()\n\tif b:\n\t\tc()\n        d()\n        return e'))).toEqual(
      ['no-implementation-code: Unexpected body of `f` with `5` statements, expected only its signature']
    )
  })
})

describe('long code', () => {
  it.each<[what: string, tag: string, unit: string]>([
    [
      'a line of minified code',
      'js',
      '!function(e){function t(n){if(r[n])return r[n].exports;e.call(i,i=>{n(i)})}}(window),'
    ],
    ['braces that never close', 'java', 'class A { void f() { if (x) {'],
    ['nested templates', 'ts', '`${a(`'],
    ['here-documents', 'bash', "cat <<'EOF'\nf() {\n"],
    ['raw strings that never close', 'rust', 'r##"'],
    ['conditionals of a preprocessor', 'c', '#if A\nint f() {\n#else\nint g() {\n#endif\n'],
    ['mixed tabs', 'python', 'if a:\n\tb()\n        c()\n'],
    ['callbacks inside callbacks', 'ts', 'a(() => { if (b) c() ; d(e => {'],
    ['expressions as bodies', 'kotlin', 'fun f() = try { a() } catch (e: E) { b() }\n'],
    ['links of a chain', 'ruby', '  .map { |a| b }\n'],
    [
      'routines with variables',
      'sql',
      'create function f() as $$ declare a int; begin if a then b; end if; end; $$;\n'
    ],
    ['cases on one line', 'ruby', 'it { should eq 1 }\n'],
    ['heads of calls', 'ts', 'a(b(c(']
  ])('of %s takes linear time', async (_, tag, unit) => {
    await expectLinearTime({
      size: 40_000,
      prepare: (size) => block(tag, unit.repeat(Math.ceil(size / unit.length))),
      run: findings
    })
  })

  it('of a megabyte on one line is read', async () => {
    const line = 'function a(b){if(b){return c(d=>{e.f({g:1})})}};'
    expect(await findings(block('js', line.repeat(Math.ceil(1_000_000 / line.length))))).toEqual([])
  })
})
