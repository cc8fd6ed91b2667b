import {expect, it} from 'vitest'
import type {DocumentLink, Hover} from 'vscode-languageserver-protocol'
import {makeFolder, startEditor} from './editor.js'

const readme = 'https://github.com/design-lint/design-lint/blob/main/rules'
const text = `---
design-lint:
  ignore:
    no-prose-flow: drawn elsewhere
---

# Cache

The cache keeps entries for an hour.

<!--lint disable-next-line no-placeholders unknown-rule reason="no-placeholders would find it"-->
TBD

## Rollout
`

it('tells why a rule exists where it finds something, and where a comment names it', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor()
  await editor.open(uri('cache.md'), text)
  const hover = (line: number, character: number): Promise<Hover | null> =>
    editor.connection.sendRequest('textDocument/hover', {
      textDocument: {uri: uri('cache.md')},
      position: {line, character}
    })
  expect(await hover(13, 3)).toEqual({
    contents: {
      kind: 'markdown',
      value: expect.stringMatching(
        /^\*\*no-empty-sections\*\*: Disallow sections that say nothing\.\n\n[\s\S]+\n\n\[Examples, options and when to turn it off\]\(https:.*\/no-empty-sections\/readme\.md\)$/
      )
    },
    range: {start: {line: 13, character: 0}, end: {line: 13, character: 10}}
  })
  expect(await hover(10, 30)).toMatchObject({contents: {value: expect.stringMatching(/^\*\*no-placeholders\*\*: /)}})
  expect(await hover(3, 5)).toMatchObject({contents: {value: expect.stringMatching(/^\*\*no-prose-flow\*\*: /)}})
  expect(await hover(10, 55)).toBe(null)
  expect(await hover(6, 3)).toBe(null)
})

it('links the rules that comments and front matter name, and not their reasons, to their readmes', async () => {
  const {uri} = await makeFolder()
  const editor = await startEditor()
  await editor.open(uri('cache.md'), text)
  const links = await editor.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: {uri: uri('cache.md')}
  })
  expect(links.map(({range, target}) => [range.start.line, range.start.character, target])).toEqual([
    [3, 4, `${readme}/no-prose-flow/readme.md`],
    [10, 27, `${readme}/no-placeholders/readme.md`]
  ])
})
