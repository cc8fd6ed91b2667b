import {describe, expect, it} from 'vitest'
import {findLinks, resolveLink} from '../../../src/document/links/links.js'
import {readDocument} from '../../../src/document/read-document.js'

describe('links', () => {
  it('are found in every form, with the span of their destination', async () => {
    const source =
      '[a](b.md "t") ![c](<d e.png>) <a href="f.md">f</a>\n\n[used]\n\n[used]: g.md\n[unused]: h.md\n\n<!-- <a href="i"> -->\n'
    const {nodes} = await readDocument(source)
    const found = findLinks(source, nodes).map(({url, start, end}) => [url, source.slice(start, end)])
    expect(found).toEqual([
      ['b.md', 'b.md'],
      ['d e.png', 'd e.png'],
      ['f.md', 'f.md'],
      ['g.md', 'g.md']
    ])
  })

  it.each([
    ['#part', {path: undefined, fragment: 'part'}],
    ['./b.md', {path: 'docs/b.md', fragment: ''}],
    ['../src/a%20b.ts?plain=1#L3', {path: 'src/a b.ts', fragment: 'L3'}],
    ['sub/', {path: 'docs/sub', fragment: ''}],
    ['../../out.md', undefined],
    ['/site/a', undefined],
    ['https://a.example/b', undefined],
    ['mailto:a@b.example', undefined],
    ['{{ site.url }}/a', undefined],
    ['%E0%A4%A', undefined]
  ])('%s leads to the right place', (url, expected) => expect(resolveLink(url, 'docs/a.md')).toEqual(expected))

  it('of a text without a file lead to itself alone', () => {
    expect([resolveLink('b.md', undefined), resolveLink('#b', undefined)]).toEqual([
      undefined,
      {path: undefined, fragment: 'b'}
    ])
  })
})
