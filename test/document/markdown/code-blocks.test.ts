import {describe, expect, it} from 'vitest'
import {languageOf} from '../../../src/document/markdown/code-blocks.js'
import {readDocument} from '../../../src/document/read-document.js'

async function blocksOf(source: string) {
  const {codeBlocks} = await readDocument(source)
  return codeBlocks.map(({form, info, language, value, lines, start, end, fence}) => ({
    form,
    info,
    language,
    value,
    found: lines.map((line) => source.slice(line.start, line.start + line.text.length)),
    whole: source.slice(start, end),
    closed: fence?.closed
  }))
}

describe('code blocks', () => {
  it.each([
    ['a fence', '```ts {1,3}\nlet a\n\nlet b\n```\n', {form: 'fence', info: 'ts {1,3}', language: 'ts', closed: true}],
    ['a fence that never closes', '```go\nfunc main() {\n', {form: 'fence', info: 'go', language: 'go', closed: false}],
    ['a fence in a list', '- step\n\n  ```sh\n  make\n    all\n  ```\n', {form: 'fence', info: 'sh', closed: true}],
    ['a fence in a quote with CRLF', '> ~~~\r\n> a\r\n>\r\n> b\r\n> ~~~\r\n', {form: 'fence', info: '', closed: true}],
    ['an indented block', 'text\n\n    one\n      two\n', {form: 'indent', info: ''}],
    ['a pre element', '<pre lang="c#">\nint a;\n\n</pre>\n', {form: 'pre', info: 'c#'}],
    [
      'a container of Azure DevOps',
      'x\n\n::: mermaid\ngraph TD\n\nA-->B\n:::\n',
      {form: 'container', language: 'mermaid'}
    ]
  ])('finds %s', async (_, source, expected) => {
    const [block] = await blocksOf(source)
    expect(block).toMatchObject(expected)
    expect(block?.found).toEqual(block?.value === '' ? [] : block?.value.split('\n'))
  })

  it('keeps the blocks of a container from being read twice', async () => {
    const found = await blocksOf(':::mermaid\n\n    graph TD\n\n:::\n')
    expect(found.map(({form}) => form)).toEqual(['container'])
  })

  it.each([
    ['rust,ignore', 'rust'],
    ['yaml=', 'yaml'],
    ['{.python .numberLines}', 'python'],
    ['C#', 'c#'],
    ['ts{1,3}', 'ts'],
    ['', '']
  ])('reads the language of `%s`', (info, language) => expect(languageOf(info)).toBe(language))
})
