import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {githubSlug} from '../../../src/document/links/anchors.js'
import {readDocument} from '../../../src/document/read-document.js'
import {expectLinearTime} from '../../linear-time.js'

async function names(source: string) {
  return [...(await readDocument(source)).anchors.names]
}

describe('anchors', () => {
  it.each([
    ['Limits & quotas', 'limits--quotas'],
    ['1.2 The `put` call', '12-the-put-call'],
    ['Überblick: Straße', 'überblick-straße'],
    ['snake_case – and dash-es', 'snake_case--and-dash-es'],
    ['再試行', '再試行']
  ])('slug of %s', (title, slug) => expect(githubSlug(title)).toBe(slug))

  it.each([
    ['# Retry\n\n## Retry\n\n## Retry\n', ['retry', 'retry-1', 'retry-2']],
    ['# Retry-1\n\n# Retry\n\n# Retry\n', ['retry-1', 'retry', 'retry-2']],
    ['# [Retry](https://a.example) *now* <b>!</b>\n', ['retry-now-']],
    ['> # Quoted\n', ['quoted']],
    ['Setext\n======\n', ['setext']],
    ['# Custom {#own-id}\n', ['own-id', 'custom-own-id']],
    ['# Custom {.wide #own.id:1 lang=en}\n', ['own.id:1', 'custom-wide-ownid1-langen']],
    ['# {#id} in front\n', ['id-in-front']],
    ['# Map {a {#inner}\n', ['inner', 'map-a-inner']],
    ['# ![Logo](logo.png) Shop\n', ['shop']],
    ['# Retry\n\n# Retry\n\n# Retry\n\n# Retry-1\n', ['retry', 'retry-1', 'retry-2', 'retry-1-1']],
    ['# Retry\n\n# Retry-1\n\n# Retry\n\n# Retry\n', ['retry', 'retry-1', 'retry-2', 'retry-3']],
    ['<a id = bare></a>\n\n<a NAME="Big" class="x">\n\n<a data-id="no" ids="no">\n', ['bare', 'Big']],
    ['<a\n  id="below"></a>\n', ['below']],
    ['<a name="first"></a>\n\nText <span id=\'second\'>x</span>\n', ['first', 'second']]
  ])('of %j', async (source, expected) => expect(await names(source)).toEqual(expected))

  it('are as many as the headings', async () => {
    const title = fc.stringMatching(/^[a-z]{1,2}(-\d)?$/)
    await fc.assert(
      fc.asyncProperty(fc.array(title, {maxLength: 30}), async (titles) => {
        expect(await names(titles.map((one) => `# ${one}\n`).join('\n'))).toHaveLength(titles.length)
      })
    )
  })

  it('take linear time', async () => {
    await expectLinearTime({
      size: 5000,
      prepare: async (size) => {
        const document = await readDocument('# a\n'.repeat(size))
        return {document, size, nodes: document.nodes}
      },
      run: ({document, size}) => expect(document.anchors.names.size).toBe(size)
    })
  })
})
