import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {hasContent, ownContent} from '../../../src/document/sections/section-content.js'
import {isAbout} from '../../../src/document/sections/sections.js'
import {expectLinearTime} from '../../linear-time.js'

describe('sections', () => {
  it('are opened by headings of any form', async () => {
    const source =
      'Cache\n=====\n\nOne.\n\nWhy\n---\n\nTwo.\n\n<h3 id="x">Open <em>questions</em></h3>\n\nThree.\n\n### 2.1 🚧 Risks\n'
    const {sections} = await readDocument(source)
    expect(sections.map(({title, depth, topics, parent}) => [title, depth, topics, parent?.title])).toEqual([
      ['Cache', 1, [], undefined],
      ['Why', 2, ['rationale'], 'Cache'],
      ['Open questions', 3, ['questions'], 'Why'],
      ['2.1 🚧 Risks', 3, ['drawbacks'], 'Why']
    ])
    const html = sections[2]?.heading?.position
    expect(source.slice(html?.start.offset, html?.end.offset)).toBe('<h3 id="x">Open <em>questions</em></h3>')
  })

  it('inherit the topics of their ancestors and are found by offset', async () => {
    const source = '# Cache\n\n## Alternatives\n\n### A replica\n\nSlow.\n'
    const document = await readDocument(source)
    const section = document.sectionAt(source.indexOf('Slow'))
    expect([section?.title, isAbout(section, 'alternatives'), isAbout(section, 'tests')]).toEqual([
      'A replica',
      true,
      false
    ])
    expect(document.sectionAt(0)?.title).toBe('Cache')
  })

  it('are found in linear time', async () => {
    expect((await readDocument('## A\n\nb\n\n'.repeat(5000))).prose.words).toBe(10_000)
    await expectLinearTime({
      size: 1500,
      prepare: (size) => readDocument('## A\n\nb\n\n'.repeat(size)),
      run: (document) => document.prose.words
    })
  })

  it.each([
    ['', 'empty'],
    ['---\n\n[x]: https://example.org\n\n<a name="x"></a>', 'empty'],
    ['<!-- why? -->', 'comment'],
    ['<!-- toc -->', 'filled'],
    ['TBD.', 'filler'],
    ['- N/A', 'filler'],
    ['_None considered_', 'filler'],
    ['What other designs have been considered and what is the rationale for not choosing them?', 'filler'],
    ['None of the callers retries.', 'filled'],
    ['![picture](a.png)', 'filled'],
    ['```\ncode\n```', 'filled'],
    ['| a |\n| - |\n| b |', 'filled'],
    ['TBD\n\nA replica is too slow.', 'filled']
  ])('with %j below the heading are %s', async (content, state) => {
    const {sections} = await readDocument(`# Alternatives\n\n${content}\n`)
    const [section] = sections
    expect(section && ownContent(section).state).toBe(state)
    expect(section && hasContent(section)).toBe(state === 'filled')
  })
})
