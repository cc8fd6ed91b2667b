import {describe, expect, it} from 'vitest'
import {measureCodeShare} from '../../../src/document/code/code-share.js'
import {readDocument} from '../../../src/document/read-document.js'

async function share(source: string) {
  const {lines, nodes, codeBlocks} = await readDocument(source)
  return measureCodeShare(lines, nodes, codeBlocks)
}

describe('the share of code', () => {
  it.each([
    ['counts lines with text', 'Text\n\n```ts\nlet a\n\nlet b\n```\n', {codeLines: 2, proseLines: 1, share: 2 / 3}],
    ['counts long lines as if wrapped', `${'word '.repeat(50)}\n\n    let a\n`, {codeLines: 1, proseLines: 3}],
    ['leaves out diagrams', 'Text\n\n```mermaid\ngraph TD\nA-->B\n```\n', {codeLines: 0, proseLines: 1, share: 0}],
    ['leaves out front matter', '---\ntitle: a\n---\n\nText\n', {codeLines: 0, proseLines: 1}],
    ['is nothing in an empty document', '', {codeLines: 0, proseLines: 0, share: 0}]
  ])('%s', async (_, source, expected) => expect(await share(source)).toMatchObject(expected))
})
