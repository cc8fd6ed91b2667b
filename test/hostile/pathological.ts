/** Markdown that makes careless programs slow or deep: a name, and the text of about a size in characters. */
export const pathological: readonly (readonly [name: string, text: (size: number) => string])[] = [
  ['open brackets', repeat('[')],
  ['open images', repeat('![')],
  ['brackets that close', (size) => nest('[', 'a', ']', size)],
  ['links in links', (size) => nest('[', 'a', '](b)', size)],
  ['open links', repeat('[a](')],
  ['open links with blanks', repeat('[a](<b')],
  ['stars', repeat('*a_ ')],
  ['pairs of stars', repeat('*a **a ')],
  ['stars in a row', repeat('*')],
  ['underscores in words', repeat('a_b_')],
  ['tildes', repeat('~~a')],
  ['nested emphasis', (size) => nest('*a **b ', 'c', ' b** a*', size)],
  ['backtick runs of growing length', (size) => grow((at) => `e${'`'.repeat(at)}`, size)],
  ['backticks', repeat('`')],
  ['quotes in quotes', (size) => `${'> '.repeat(Math.min(size / 2, 400))}a\n`],
  ['quotes', repeat('> a\n')],
  ['lists in lists', (size) => grow((at) => `${' '.repeat(2 * (at % 60))}- a\n`, size)],
  ['items in a row', (size) => '- '.repeat(Math.min(size / 2, 400))],
  ['items', repeat('- a\n')],
  ['numbers', repeat('1. a\n')],
  ['link definitions', (size) => grow((at) => `[a${at}]: b\n`, size)],
  ['definitions and uses', (size) => `[a]: b\n\n${'[a] '.repeat(size / 4)}`],
  ['open definitions', repeat('[a]:\n')],
  ['footnotes', (size) => grow((at) => `[^${at}]: a[^${at}]\n`, size)],
  ['a table of many columns', (size) => `|${'a|'.repeat(size / 8)}\n|${'-|'.repeat(size / 8)}\n`],
  ['a table of many rows', (size) => `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(size / 10)}`],
  [
    'short rows of a wide table',
    (size) => `|${'a|'.repeat(size ** 0.5)}\n|${'-|'.repeat(size ** 0.5)}\n${'|\n'.repeat(size / 4)}`
  ],
  ['pipes', repeat('|')],
  ['lines of pipes', repeat('|-|\n')],
  ['open comments', repeat('<!--')],
  ['comments', repeat('<!-- a -->\n')],
  ['directives', repeat('<!--lint disable a-->\n')],
  ['directives that ignore the next block', repeat('<!--lint ignore no-pii-->\n\n')],
  ['directives that turn rules on', repeat('<!--lint enable no-pii-->\n')],
  ['directives for many ids', (size) => grow((at) => `<!--lint disable-file a${at}-->\n\nTODO\n\n`, size)],
  ['open tags', repeat('<a ')],
  ['open attributes', repeat('<a b="')],
  ['tags', repeat('<div>\n')],
  ['processing instructions', repeat('<?')],
  ['declarations', repeat('<!A ')],
  ['character data', repeat('<![CDATA[')],
  ['details', repeat('<details>\n\n')],
  ['entities', repeat('&amp;')],
  ['numeric entities', repeat('&#0;')],
  ['open entities', repeat('&a')],
  ['backslashes', repeat('\\')],
  ['backslashes before brackets', repeat('\\[')],
  ['fences', repeat('```\n')],
  ['fences with words', repeat('```ts\n')],
  ['fences of growing length', (size) => grow((at) => `${'`'.repeat(3 + (at % 40))}\n`, size)],
  ['mermaid blocks', repeat('```mermaid\ngraph TD\nA-->B\n```\n')],
  ['different mermaid blocks', (size) => grow((at) => `\`\`\`mermaid\ngraph TD\nA-->B${at}\n\`\`\`\n`, size)],
  ['a mermaid block', (size) => `\`\`\`mermaid\ngraph TD\n${'A-->B\n'.repeat(size / 6)}\`\`\`\n`],
  ['a broken mermaid block', (size) => `\`\`\`mermaid\nsequenceDiagram\n${'A->>\n'.repeat(size / 5)}\`\`\`\n`],
  ['a dot block', (size) => `\`\`\`dot\ndigraph {${'a->b;'.repeat(size / 5)}}\n\`\`\`\n`],
  ['addresses of people', repeat('jane.roe@northshop.io ')],
  ['addresses of people line by line', repeat('jane.roe@northshop.io\n\n')],
  ['telephone numbers', repeat('(415) 730-2211 ')],
  ['a row of numbers in CSV', (size) => `\`\`\`csv\n${'415-730-2211,'.repeat(size / 13)}\n\`\`\`\n`],
  ['waits in functions', (size) => `\`\`\`rust\n${'async fn f() { block_on(a); }\n\n'.repeat(size / 31)}\`\`\`\n`],
  ['inputs of commands', repeat('<<< aB3dE5gH7jK9mN1pQ ')],
  ['headings', repeat('# a\n')],
  ['headings that differ', (size) => grow((at) => `## a ${at}\n`, size)],
  ['deep headings', repeat('# a\n## b\n### c\n#### d\n')],
  ['underlined headings', repeat('a\n=\n')],
  ['blank lines', repeat('\n')],
  ['blanks', repeat(' ')],
  ['tabs', repeat('\t')],
  ['lines of blanks', repeat('   \n')],
  ['carriage returns', repeat('\r')],
  ['CRLF', repeat('a\r\n')],
  ['NUL', repeat('\u0000')],
  ['byte order marks', repeat('\uFEFF')],
  ['lone surrogates', repeat('\uD800')],
  ['combining marks', repeat('\u0301')],
  ['joiners', repeat('\u{1F469}\u200D')],
  ['right-to-left marks', repeat('\u202E\u2066')],
  ['wide characters', repeat('漢')],
  ['one long word', repeat('a')],
  ['one long line of words', repeat('word ')],
  ['sentences', repeat('The client calls the gateway. ')],
  ['paragraphs', repeat('The client calls the gateway.\n\n')],
  ['digits', repeat('1')],
  ['groups of digits', repeat('4111 1111 1111 1111 ')],
  ['addresses', repeat('a@b.cd ')],
  ['at signs', repeat('@')],
  ['dots', repeat('a.')],
  ['dots and at signs', repeat('a.b@')],
  ['web addresses', repeat('https://a.b/ ')],
  ['one long web address', (size) => `https://a.b/${'c/'.repeat(size / 2)}`],
  ['www', repeat('www.')],
  ['hyphens', repeat('-')],
  ['equals signs', repeat('=')],
  ['key=', repeat('key=')],
  ['passwords', repeat('password: x9$kQ2!vLm\n')],
  ['rows of passwords', (size) => `| a | b |\n| - | - |\n${grow((at) => `| password | x9$kQ${at}!vLm |\n`, size)}`],
  ['tables of passwords', (size) => grow((at) => `| a | b |\n| - | - |\n| password | x9$kQ${at}!vLm |\n\n`, size)],
  ['a row of passwords', (size) => `|${'password|'.repeat(size / 20)}\n|${'-|'.repeat(size / 20)}\n`],
  ['tables of addresses', (size) => grow((at) => `| a | b |\n| - | - |\n| x | a${at}@b.io |\n\n`, size)],
  ['base64', (size) => grow((at) => ((at * 7919) % 1e6).toString(36), size)],
  ['hexadecimal', (size) => grow((at) => ((at * 7919) % 1e6).toString(16), size)],
  ['private keys', repeat('-----BEGIN PRIVATE KEY-----\n')],
  ['tokens', repeat('eyJ.')],
  ['placeholders', repeat('TODO ')],
  ['templates', repeat('{{')],
  ['angle brackets', repeat('<')],
  ['braces of code', (size) => code('ts', '{', size)],
  ['functions', (size) => code('ts', 'function a() {\n', size)],
  ['methods', (size) => code('java', 'class A { void b() { c(); } }\n', size)],
  ['templates of code', (size) => code('ts', '`${', size)],
  ['open strings', (size) => code('python', '"""', size)],
  ['indentation', (size) => code('python', 'def a():\n  if b:\n    c()\n', size)],
  ['deep indentation', (size) => `\`\`\`python\n${grow((at) => `${' '.repeat(at % 100)}if a:\n`, size)}\`\`\`\n`],
  ['ends', (size) => code('ruby', 'def a\n', size)],
  ['open comments of code', (size) => code('c', '/*', size)],
  ['slashes', (size) => code('js', '/', size)],
  ['tests', (size) => code('ts', "it('a', () => {\n  expect(a).toBe(1)\n})\n", size)],
  ['SQL', (size) => code('sql', 'CREATE TABLE a (b int);\n', size)],
  ['JSON', (size) => code('json', '[', size)],
  ['YAML', (size) => code('yaml', 'a:\n  b: c\n', size)],
  ['settings', (size) => code('yaml', 'CACHE_TTL: 60s\n', size)],
  ['code without a language', (size) => code('', 'const a = b(c);\n', size)],
  ['boxes', (size) => code('', '+---+  +---+\n| a |->| b |\n+---+  +---+\n', size)],
  ['corners', (size) => code('', '+', size)],
  ['lines', (size) => code('', '-|\n', size)],
  ['trees', (size) => code('', '├── a\n│   └── b\n', size)],
  ['front matter', (size) => `---\n${grow((at) => `a${at}: b\n`, size)}---\n`],
  ['front matter of aliases', () => frontMatterBomb()],
  ['front matter of brackets', (size) => `---\na: ${'['.repeat(Math.min(size, 2000))}\n---\n`],
  ['open front matter', (size) => `---\n${'a: b\n'.repeat(size / 5)}`],
  ['rules', repeat('---\n')],
  ['a numbered flow', (size) => grow((at) => `${at + 1}. The client calls the gateway\n`, size)],
  [
    'numbered flows',
    (size) =>
      grow(
        (at) => `${at % 100 ? '' : '\n# Flow\n\n'}${(at % 100) + 1}. The client ${at} calls the gateway ${at + 1}\n`,
        size
      )
  ],
  ['references to sections', repeat('See section 4.2. ')],
  ['references to headings', repeat('[a](#a)\n')],
  ['missing files', (size) => grow((at) => `[a](b${at}.md)\n`, size)],
  ['requirements', (size) => grow((at) => `REQ-${at} `, size)],
  ['settings in text', repeat('`CACHE_TTL` defaults to `60s`. ')],
  ['arrows in text', repeat('a -> b -> ')],
  [
    'tables of settings',
    (size) => `| name | type | default |\n| - | - | - |\n${'| `CACHE_TTL` | | |\n'.repeat(size / 20)}`
  ],
  ['review comments', repeat('<!-- review: really? -->\n')],
  ['sections that repeat', repeat('## Goals\n\nThe cache keeps entries for an hour.\n\n')],
  ['titles in bold', repeat('**Goals**\n\na\n\n')]
]

function repeat(part: string): (size: number) => string {
  return (size) => part.repeat(Math.ceil(size / part.length))
}

function nest(open: string, middle: string, close: string, size: number): string {
  const depth = Math.floor(size / (open.length + close.length))
  return open.repeat(depth) + middle + close.repeat(depth)
}

function grow(part: (at: number) => string, size: number): string {
  const parts: string[] = []
  let length = 0
  for (let at = 0; length < size; at++) {
    const text = part(at)
    parts.push(text)
    length += text.length
  }
  return parts.join('')
}

function code(language: string, part: string, size: number): string {
  return `\`\`\`${language}\n${part.repeat(Math.ceil(size / part.length))}\n\`\`\`\n`
}

/** Each alias holds the one before it nine times. */
function frontMatterBomb(): string {
  const rows = Array.from({length: 9}, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`)
  return `---\na0: &a0 [x]\n${rows.join('\n')}\nstatus: *a9\n---\n`
}
