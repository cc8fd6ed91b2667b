import {renderMermaidASCII} from 'beautiful-mermaid'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

const kindsIn = async (rows: readonly string[], language = '') => {
  const {pictures} = await readDocument(`# Design\n\n\`\`\`${language}\n${rows.join('\n')}\n\`\`\`\n`)
  return pictures.map(({kind}) => kind)
}

const nouns = [
  'Gateway',
  'Ledger',
  'Cache',
  'Worker pool',
  'Bank',
  'Import queue',
  'API',
  'Audit log',
  '用户服务',
  'Größe',
  'S3'
] as const
const verbs = ['reserve', 'get(key)', 'retry x3', 'ok', 'POST /payments', '404'] as const

const flowchart = fc
  .record({
    direction: fc.constantFrom('LR', 'TD'),
    nodes: fc.uniqueArray(fc.constantFrom(...nouns), {minLength: 2, maxLength: 6}),
    edges: fc.array(fc.record({from: fc.nat(5), to: fc.nat(5), label: fc.option(fc.constantFrom(...verbs))}), {
      minLength: 1,
      maxLength: 7
    }),
    grouped: fc.boolean()
  })
  .map(({direction, nodes, edges, grouped}) => {
    const declared = nodes.map((noun, at) => `  n${at}[${noun}]`)
    // Forward edges only: the router of the drawing library does not end on some loops.
    const pairs = new Map(
      edges.map(({from, to, label}) => {
        const [first = 0, last = 0] = [from % nodes.length, to % nodes.length].sort((a, b) => a - b)
        const target = first === last ? (first + 1) % nodes.length : last
        return [`${Math.min(first, target)} ${Math.max(first, target)}`, label] as const
      })
    )
    const lines = [...pairs].map(([pair, label]) => {
      const [from, to] = pair.split(' ')
      return `  n${from} -->${label ? `|${label.replace(/[()]/g, '')}|` : ''} n${to}`
    })
    const group = grouped ? ['  subgraph Backend', '    n0', '  end'] : []
    return [`graph ${direction}`, ...declared, ...lines, ...group].join('\n')
  })

const sequence = fc
  .record({
    parties: fc.uniqueArray(fc.constantFrom('Client', 'Gateway', 'Ledger', 'Bank'), {minLength: 2, maxLength: 4}),
    messages: fc.array(
      fc.record({from: fc.nat(3), by: fc.integer({min: 1, max: 3}), text: fc.constantFrom(...verbs)}),
      {minLength: 2, maxLength: 8}
    )
  })
  .map(({parties, messages}) => {
    const lines = messages.map(({from, by, text}) => {
      const to = (from + (by % parties.length || 1)) % parties.length
      return `  ${parties[from % parties.length]}->>${parties[to]}: ${text}`
    })
    return ['sequenceDiagram', ...parties.map((party) => `  participant ${party}`), ...lines].join('\n')
  })

/** What people do to a picture when they paste it. */
const noise = fc.constantFrom<readonly [string, (row: string) => string]>(
  ['nothing', (row) => row],
  ['indentation', (row) => `      ${row}`],
  ['a tab', (row) => `\t${row}`],
  ['line comments', (row) => `// ${row}`],
  ['hash comments', (row) => `# ${row}`],
  ['trailing blanks', (row) => `${row}   `]
)

const render = (source: string, useAscii: boolean) =>
  renderMermaidASCII(source, {useAscii, colorMode: 'none', paddingX: 3, paddingY: 2}).split('\n')

describe('pictures that a program drew', () => {
  it('finds every flowchart', async () => {
    await fc.assert(
      fc.asyncProperty(flowchart, fc.boolean(), noise, async (source, useAscii, [, disturb]) => {
        expect(await kindsIn(render(source, useAscii).map(disturb))).toHaveLength(1)
      }),
      {numRuns: 100, seed: 17}
    )
  })

  it('finds every sequence diagram, and calls it one', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.boolean(), noise, async (source, useAscii, [, disturb]) => {
        expect(await kindsIn(render(source, useAscii).map(disturb))).toEqual(['sequence'])
      }),
      {numRuns: 100, seed: 17}
    )
  })
})

const word = fc.constantFrom('cache', 'ledger', 'retry', 'payment', 'import', 'queue', 'audit', 'token')

interface Folder {
  name: string
  children: readonly Folder[]
}

const {tree} = fc.letrec<{tree: Folder}>((tie) => ({
  tree: fc.record({
    name: fc.tuple(word, fc.constantFrom('.ts', '.md', '.go', '/', '.yaml')).map((parts) => parts.join('')),
    children: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.constant([]),
      fc.array(tie('tree'), {maxLength: 3})
    )
  })
}))

type TreeGlyphs = readonly [middle: string, last: string, through: string]

function drawTree({children}: Folder, glyphs: TreeGlyphs, prefix = ''): string[] {
  return children.flatMap((child, at) => {
    const isLast = at === children.length - 1
    return [
      `${prefix}${isLast ? glyphs[1] : glyphs[0]}${child.name}`,
      ...drawTree(child, glyphs, prefix + (isLast ? '    ' : glyphs[2]))
    ]
  })
}

const treeGlyphs = fc.constantFrom<TreeGlyphs>(
  ['├── ', '└── ', '│   '],
  ['|-- ', '`-- ', '|   '],
  ['+-- ', '\\-- ', '|   '],
  ['├─ ', '└─ ', '│  ']
)

const cells = fc.array(
  fc.array(fc.oneof(word, fc.nat(9999).map(String), fc.constantFrom('a -> b', 'x --> y', '')), {
    minLength: 3,
    maxLength: 3
  }),
  {minLength: 2, maxLength: 6}
)

type TableStyle = 'psql' | 'mysql' | 'markdown' | 'box' | 'grid' | 'plain'

function drawTable(rows: readonly (readonly string[])[], style: TableStyle): string[] {
  const widths = [0, 1, 2].map((at) => Math.max(3, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[], [left, middle, right]: readonly [string, string, string]) =>
    left + widths.map((width, at) => ` ${(row[at] ?? '').padEnd(width)} `).join(middle) + right
  const rule = (glyph: string, [left, middle, right]: readonly [string, string, string]) =>
    left + widths.map((width) => glyph.repeat(width + 2)).join(middle) + right
  const [head = [], ...body] = rows
  const bars = ['|', '|', '|'] as const
  const cross = ['+', '+', '+'] as const
  switch (style) {
    case 'psql':
      return [line(head, ['', '|', '']), rule('-', ['', '+', '']), ...body.map((row) => line(row, ['', '|', '']))]
    case 'mysql':
      return [
        rule('-', cross),
        line(head, bars),
        rule('-', cross),
        ...body.map((row) => line(row, bars)),
        rule('-', cross)
      ]
    case 'markdown':
      return [line(head, bars), rule('-', bars), ...body.map((row) => line(row, bars))]
    case 'grid':
      return [
        rule('-', cross),
        line(head, bars),
        rule('=', cross),
        ...body.flatMap((row) => [line(row, bars), rule('-', cross)])
      ]
    case 'box':
      return [
        rule('─', ['┌', '┬', '┐']),
        line(head, ['│', '│', '│']),
        rule('─', ['├', '┼', '┤']),
        ...body.map((row) => line(row, ['│', '│', '│'])),
        rule('─', ['└', '┴', '┘'])
      ]
    case 'plain':
      return [
        line(head, ['', ' ', '']),
        widths.map((width) => '-'.repeat(width)).join('   '),
        ...body.map((row) => line(row, ['', ' ', '']))
      ]
  }
}

const logLine = fc
  .tuple(
    fc.constantFrom('INFO', 'WARN', 'ERROR'),
    word,
    word,
    fc.constantFrom(' -> ', ' --> ', ' | ', ' => '),
    fc.nat(59)
  )
  .map(
    ([level, from, to, arrow, second]) =>
      `2024-05-01 10:00:${String(second).padStart(2, '0')} | ${level} | ${from}${arrow}${to}`
  )

const compilerError = fc
  .tuple(word, word, fc.nat(99), fc.nat(20))
  .map(([name, type, line, column]) => [
    `error[E0308]: mismatched types in \`${name}\``,
    `  --> src/${name}.rs:${line}:${column}`,
    '   |',
    `${String(line).padStart(2)} |     let ${name}: ${type} = load();`,
    `   |         ${'-'.repeat(name.length)}   ${'^'.repeat(type.length)} expected \`${type}\``,
    '   |         |',
    '   |         declared here',
    '   |'
  ])

const statement = fc.oneof(
  fc.tuple(word, word).map(([a, b]) => `const ${a} = ${b}.get('${a}') || null;`),
  fc.tuple(word, word).map(([a, b]) => `if (${a} > ${b}) { return ${a} - ${b}; }`),
  word.map((a) => `// --------- ${a} ---------`),
  word.map((a) => `  ${a}->next = ${a};`)
)

describe('what is no picture', () => {
  const none = {numRuns: 150}
  it('leaves directory trees alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, {minLength: 1, maxLength: 4}),
        treeGlyphs,
        word,
        async (children, glyphs, root) => {
          expect(await kindsIn([`${root}/`, ...drawTree({name: root, children}, glyphs)])).toEqual([])
        }
      ),
      none
    )
  })

  it('leaves tables alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        cells,
        fc.constantFrom<TableStyle>('psql', 'mysql', 'markdown', 'box', 'grid', 'plain'),
        async (rows, style) => {
          const head = ['name', 'from', 'count']
          expect(await kindsIn(drawTable([head, ...rows], style))).toEqual([])
        }
      ),
      none
    )
  })

  it('leaves logs alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(logLine, {minLength: 3, maxLength: 10}), async (rows) => {
        expect(await kindsIn(rows)).toEqual([])
      }),
      none
    )
  })

  it('leaves the output of compilers alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(compilerError, {minLength: 1, maxLength: 3}), async (errors) => {
        expect(await kindsIn(errors.flat())).toEqual([])
      }),
      none
    )
  })

  it('leaves code alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(statement, {minLength: 3, maxLength: 12}),
        fc.constantFrom('', 'ts', 'c', 'text'),
        async (rows, language) => {
          expect(await kindsIn(rows, language)).toEqual([])
        }
      ),
      none
    )
  })
})
