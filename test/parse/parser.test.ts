import {readdir, readFile} from 'node:fs/promises'
import type {Nodes, Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {loadParser} from '../../src/parse/parser.js'
import {examples} from '../hostile/documents.js'

const notices: string[] = []
const native = await loadParser('native', (notice) => notices.push(notice))
const remark = await loadParser('remark', (notice) => notices.push(notice))

/** A tree as lines of `type start-end value`, so that a difference reads well. */
function outline(tree: Root): string[] {
  const rows: string[] = []
  const visit = (node: Nodes, depth: number) => {
    const {start, end} = node.position ?? {}
    const value = 'value' in node ? ` ${JSON.stringify(node.value)}` : ''
    rows.push(
      `${'  '.repeat(depth)}${node.type} ${start?.line}:${start?.column}-${end?.line}:${end?.column} ${start?.offset}-${end?.offset}${value}`
    )
    if ('children' in node) for (const child of node.children) visit(child, depth + 1)
  }
  visit(tree, 0)
  return rows
}

const sources: [name: string, source: string][] = [
  ['nothing', ''],
  ['one line without an end', '# Cache'],
  ['CRLF', '# Cache\r\n\r\nThe store writes\r\nthrough.\r\n\r\n- one\r\n- two\r\n\r\n```sh\r\nmake\r\n```\r\n'],
  ['lone carriage returns', '# Cache\r\rtext\r'],
  ['tabs', '-\tone\n\n\t\tcode\n\n1.\ttwo\n\n\tthree\n'],
  ['a fence that never closes', '# Cache\n\n```ts\nlet a = 1\n'],
  ['front matter', '---\ntitle: Cache\nstatus: draft\n---\n\n# Cache\n'],
  ['TOML front matter', '+++\ntitle = "Cache"\n+++\n\n# Cache\n'],
  ['a table with escaped pipes', '| a | b |\n| --- | :-: |\n| `x\\|y` | **2** |\n| 3 |\n'],
  ['tasks', '- [ ] open\n- [x] done\n- [ ]\n'],
  ['literal links', 'See www.example.com and https://example.com/a_b, or write to a@example.com.\n'],
  ['footnotes', 'The store[^1] writes.\n\n[^1]: Since 2019.\n'],
  ['references', '[a][b] and ![c][b]\n\n[b]: ./a.md "title"\n'],
  ['HTML', '<details>\n<summary>More</summary>\n\ntext\n\n</details>\n\n<!-- note -->\n'],
  ['entities and escapes', 'a &amp; b \\* c &copy; d\n'],
  ['hard breaks', 'one  \ntwo\\\nthree\n'],
  ['a quote in a list in a quote', '> - one\n>   > two\n>   >\n>   > ```\n>   > three\n>   > ```\n'],
  ['wide and combining characters', '# 支付网关 e\u0301 👩‍👩‍👧\n\n**漢字** `コード`\n'],
  ['setext headings', 'Cache\n=====\n\nStore\n-----\n']
]

describe('parsers', () => {
  it('load the one that was asked for', () => {
    expect([native.name, remark.name, notices]).toEqual(['native', 'remark', []])
  })

  it.each(sources)('give one tree for %s', async (_, source) => {
    expect(outline(await native.parse(source))).toEqual(outline(await remark.parse(source)))
  })

  it.each(sources)('put positions inside the source for %s', async (_, source) => {
    for (const {parse} of [native, remark]) {
      const stack: Nodes[] = [await parse(source)]
      for (let node = stack.pop(); node; node = stack.pop()) {
        const from = node.position?.start.offset ?? -1
        const to = node.position?.end.offset ?? -1
        expect([from >= 0, from <= to, to <= source.length]).toEqual([true, true, true])
        if ('children' in node) stack.push(...node.children)
      }
    }
  })

  it.each([
    ['quotes', '> '.repeat(60)],
    ['lists', Array.from({length: 60}, (_, at) => `${'  '.repeat(at)}- level ${at}`).join('\n')],
    ['emphasis', `${'*'.repeat(60)}deep${'*'.repeat(60)}`]
  ])('survive 60 levels of %s', async (_, source) => {
    expect((await native.parse(source)).type).toBe('root')
    expect((await remark.parse(source)).type).toBe('root')
  })
})

it('the examples of the specifications have one tree', async () => {
  expect(examples.length).toBeGreaterThan(650)
  for (const source of examples)
    expect([source, outline(await native.parse(source))]).toEqual([source, outline(await remark.parse(source))])
})

describe('documents of this repository', async () => {
  const root = new URL('../../', import.meta.url)
  const entries = await readdir(root, {recursive: true})
  const documents = entries.filter((path) => path.endsWith('.md') && !/node_modules|^dist/.test(path))

  it.each(documents)('%s has one tree', async (path) => {
    const source = await readFile(new URL(path, root), 'utf8')
    expect(outline(await native.parse(source))).toEqual(outline(await remark.parse(source)))
  })
})
