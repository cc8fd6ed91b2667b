import {describe, expect, it} from 'vitest'
import {findLinks, resolveLink} from '../../../src/document/links/links.js'
import {createNearAnchors} from '../../../src/document/links/near-anchors.js'
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

  it.each<[name: string, source: string, expected: [url: string, written: string][]]>([
    ['an image by reference', '![Parts][p]\n\n[p]: parts.png\n', [['parts.png', 'parts.png']]],
    ['an empty destination', 'the [queue]()', [['', '[queue]()']]],
    ['a destination with an entity', '[a](b.md?x=1&amp;y=2)', [['b.md?x=1&y=2', '[a](b.md?x=1&amp;y=2)']]],
    ['a destination that its text repeats', '[b.md](b.md)', [['b.md', 'b.md']]],
    ['quotes and blanks of HTML', "<img alt='x'\n  src = 'a.png'>", [['a.png', 'a.png']]],
    ['an empty address of HTML', '<a href="">x</a>', [['', '']]],
    ['another attribute than an address', '<a data-href="a.md" hrefs="b.md">x</a>', []],
    ['a link behind a comment', '<!-- <a href="a.md"> --><a href="b.md">b</a>', [['b.md', 'b.md']]],
    ['a comment that never ends', '<!-- <a href="a.md">', []],
    [
      'links in the order of the text',
      '<a href="a.md">a</a> [b](b.md) ![c](c.png)',
      [
        ['a.md', 'a.md'],
        ['b.md', 'b.md'],
        ['c.png', 'c.png']
      ]
    ]
  ])('with %s', async (_, source, expected) => {
    const found = findLinks(source, (await readDocument(source)).nodes)
    expect(found.map(({url, start, end}) => [url, source.slice(start, end)])).toEqual(expected)
  })

  it.each([
    ['b.md#a#b', {path: 'docs/b.md', fragment: 'a#b'}],
    ['b.md#%C3%A4', {path: 'docs/b.md', fragment: 'ä'}],
    ['b.md#%E0%A4%A', undefined],
    ['?plain=1', undefined],
    ['?plain=1#part', undefined],
    ['', {path: undefined, fragment: ''}],
    ['../b.md', {path: 'b.md', fragment: ''}],
    ['a//./b.md', {path: 'docs/a/b.md', fragment: ''}],
    ['chapter-2:notes.md', undefined],
    ['v2:notes.md', undefined],
    ['2:notes.md', {path: 'docs/2:notes.md', fragment: ''}],
    ['\\\\server\\a.md', undefined],
    ['docs/*.md', undefined],
    ['a|b.md', undefined],
    ['<b.md>', undefined],
    ['$ROOT/b.md', undefined],
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

describe('the anchor that was most likely meant', () => {
  const offered = new Set(['retry-policy', 'limits--quotas', 'a-b', 'ab', '--'])
  it.each([
    ['retrypolicy', 'retry-policy'],
    ['Retry_Policy', 'retry-policy'],
    ['limits-quotas', 'limits--quotas'],
    ['retry-policies', undefined],
    ['a_b', undefined],
    ['_', undefined],
    ['', undefined]
  ])('by `%s` is `%s`', (fragment, expected) => expect(createNearAnchors()(fragment, offered)).toBe(expected))

  it('is looked for among the anchors of each text', () => {
    const nearest = createNearAnchors()
    const others = new Set(['retryPolicy'])
    expect([
      nearest('retry_policy', offered),
      nearest('retry_policy', others),
      nearest('RETRYPOLICY', offered)
    ]).toEqual(['retry-policy', 'retryPolicy', 'retry-policy'])
  })
})
