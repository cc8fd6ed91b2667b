import {describe, expect, it} from 'vitest'
import noStaleReferences from '../../rules/no-stale-references/index.js'
import {readDocument} from '../../src/document/read-document.js'
import {readOptions} from '../../src/rule/options.js'
import type {Project} from '../../src/rule/project.js'
import {testRule} from '../../src/rule/test-rule.js'

const files: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  'docs/retry.md': new Set(['retry', 'limits--quotas']),
  'docs/guide/index.md': new Set(),
  'src/store.go': undefined
}
const project: Partial<Project> = {
  entry: (path) => (path in files ? 'file' : 'missing'),
  anchors: (path) => files[path]
}

describe('no-stale-references in a project', () => {
  it.each([
    ['[a](retry.md#retry) [b](./guide/) [c](../src/store.go#L3) [d](retry) [e](retry.html)', []],
    [
      '[a](rety.md)',
      ['1:5-1:12: Unexpected link to `docs/rety.md`, which does not exist, expected a file of the project']
    ],
    [
      '[a](retry.md#again)',
      ['1:5-1:19: Unexpected anchor `#again` that leads nowhere, expected a heading or an HTML id']
    ],
    ['[a](/site/page) [b](../../out.md) [c]({{url}})', []]
  ])('judges %s', async (source, expected) => {
    expect((await testRule(noStaleReferences, source, {project})).map(({line}) => line)).toEqual(expected)
  })

  it('says nothing of other files where there is no project', async () => {
    expect(await testRule(noStaleReferences, '[a](rety.md) [b](retry.md#again)')).toEqual([])
  })

  it('suggests the anchor that was meant, unless a site makes its own slugs', async () => {
    const source = '# Limits & quotas\n\nSee [above](#limits-quotas).\n'
    const [finding] = await testRule(noStaleReferences, source)
    expect(finding?.suggestions?.[0]?.edits).toEqual([{range: [32, 45], text: 'limits--quotas'}])
    expect(await testRule(noStaleReferences, source, {options: {slugs: 'any'}})).toEqual([])
  })

  it('declares what it reads', async () => {
    const document = await readDocument('[a](retry.md#x) [b](#c) [d](https://a.example)', {path: 'docs/a.md'})
    const reads = noStaleReferences.reads?.(document, readOptions(noStaleReferences.options, {}))
    expect(reads).toContainEqual({type: 'entry', path: 'docs/retry.md'})
    expect(reads).toContainEqual({type: 'anchors', path: 'docs/retry.md'})
    expect(reads).toHaveLength(2)
  })

  it('looks for the page of a link without one', async () => {
    const document = await readDocument('[a](retry.html)', {path: 'docs/a.md'})
    const reads = noStaleReferences.reads?.(document, readOptions(noStaleReferences.options, {}))
    expect(reads).toEqual(
      ['retry.html', 'retry.md', 'retry.markdown', 'retry.mdx', 'retry/index.md', 'retry/README.md'].map((name) => ({
        type: 'entry',
        path: `docs/${name}`
      }))
    )
  })
})
