import {describe, expect, it} from 'vitest'
import consistentNumbering from '../../rules/consistent-numbering/index.js'
import {testRule} from '../../src/rule/test-rule.js'

function apply(source: string, edits: readonly {range: readonly [number, number]; text: string}[] = []) {
  return edits
    .toSorted((a, b) => b.range[0] - a.range[0])
    .reduce((text, {range: [start, end], text: by}) => text.slice(0, start) + by + text.slice(end), source)
}

const contents = (last: string) =>
  `- [1. Goals](#1-goals)\n- [2. Reads](#2-reads)\n- [${last}](#${last.replace('. ', '-').toLowerCase()})\n`

describe('consistent-numbering', () => {
  it('renumbers headings, contents and links together', async () => {
    const source = `${contents('4. Failures')}\n# 1. Goals\n\nSee [below](#4-failures).\n\n# 2. Reads\n\n# 4. Failures\n\n## 4.1 Store\n`
    const [finding] = await testRule(consistentNumbering, source)
    const fixed = apply(source, finding?.fix)
    expect(fixed).toBe(
      `${contents('3. Failures')}\n# 1. Goals\n\nSee [below](#3-failures).\n\n# 2. Reads\n\n# 3. Failures\n\n## 3.1 Store\n`
    )
    expect(await testRule(consistentNumbering, fixed)).toEqual([])
  })

  it('only suggests it where the text mentions sections', async () => {
    const source = '# 1. Goals\n\nSee section 4.\n\n# 2. Reads\n\n# 4. Failures\n'
    const [finding] = await testRule(consistentNumbering, `${source}\n# 5. Security\n`)
    expect([finding?.fix, finding?.suggestions?.[0]?.edits.length]).toEqual([undefined, 2])
  })

  it('follows an entry of the contents whose anchor is stale', async () => {
    const source = `${contents('4. Failures')}\n# 1. Goals\n\n# 2. Reads\n\n# 3. Failures\n`
    const [finding] = await testRule(consistentNumbering, source)
    expect(finding?.line).toBe(
      '3:4-3:5: Unexpected number `4` in the table of contents, expected `3` as in the heading'
    )
  })

  it('is mute where a broken fence may hide headings', async () => {
    expect(await testRule(consistentNumbering, '# 1. A\n\n# 2. B\n\n# 3. C\n\n# 5. D\n\n```sh\nmake\n')).toEqual([])
  })
})
