import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {checkNumbering, leadingNumber} from '../../../src/document/sections/numbering.js'

async function check(...headings: string[]) {
  const source = headings.map((heading) => `${heading}\n`).join('\n')
  const {faults, renumbered} = checkNumbering(source, (await readDocument(source)).sections)
  return {
    faults: faults.map(({fault, at, expected}) => `${fault} ${at.number} → ${expected}`),
    renumbered: [...renumbered].map(([section, number]) => `${section.title} → ${number}`)
  }
}

describe('section numbers', () => {
  it.each([
    ['3.2. Retries', '3.2'],
    ['1) Goals', '1'],
    ['4 Limits', '4'],
    ['2024 in numbers', undefined],
    ['1.2', undefined],
    ['v1.2 Changes', undefined]
  ])('of the title %s', (title, number) => expect(leadingNumber(title)).toBe(number))

  it.each([
    [['# 1. A', '## 1.1 B', '## 1.2 C', '# 2. D', '# 3. E']],
    [['# 0. A', '# 1. B', '# 2. C']],
    [['# Phase 1', '# Step 1: A', '# Step 2: B', '# Phase 2: C', '# Phase 3: D']],
    [['# Phase 2: A', '## 1.1 B', '## 1.2 C']],
    [['## 1.19 Changes', '## 1.21 Changes', '## 1.22 Changes']],
    [['## 3 replicas', '## 5 replicas', '## 7 replicas']],
    [['# A', '## 1. B', '## 2. C', '# D', '## 1. E', '## 2. F']],
    [['# 1. A', '# 2. B', '# 3. C', '# 4.1 D', '# 4.2 E', '# 5. F']],
    [['# 1. A', '# 2. B', '# 3. C', '# Appendix', '# 1. D', '# 2. E']],
    [['# 1. A', '## 2.1 B', '## 2.3 C', '# 2. D']],
    [['# 1. A', '## 1.1 B', '## 1.7 C', '# 2. D']]
  ])('are right in %j', async (headings) => {
    expect(await check(...headings)).toEqual({faults: [], renumbered: []})
  })

  it.each([
    [['# 1. A', '# 2. B', '# 2. C', '# 3. D'], ['repeated 2 → 3'], ['2. C → 3', '3. D → 4']],
    [['# 1. A', '# 2. B', '# 2. C', '# 4. D'], ['repeated 2 → 3'], ['2. C → 3']],
    [['# 1. A', '# 2. B', '# 3. C', '# 5. D'], ['out-of-order 5 → 4'], ['5. D → 4']],
    [
      ['# 1. A', '# 2. B', '# 4. C', '## 4.1 D', '## 4.2 E', '# 5. F'],
      ['out-of-order 4 → 3'],
      ['4. C → 3', '5. F → 4', '4.1 D → 3.1', '4.2 E → 3.2']
    ],
    [['# 1. A', '# 2. B', '## 2.1 C', '## 1.2 D', '# 3. E'], ['foreign 1.2 → 2.2'], ['1.2 D → 2.2']],
    [['# 1. A', '# 4. B', '# 3. C'], ['out-of-order 4 → 2'], ['4. B → 2']],
    [['# Step 1: A', '# Step 2: B', '# Step 2: C', '# Step 3'], ['repeated 2 → 3'], ['Step 2: C → 3', 'Step 3 → 4']],
    [['# 1. A', '## 1.1 B', '## 1.3 C', '# 2. D'], ['out-of-order 1.3 → 1.2'], ['1.3 C → 1.2']],
    [['# 1. A', '## 1.1 B', '## 1.1 C', '# 2. D'], ['repeated 1.1 → 1.2'], ['1.1 C → 1.2']],
    [['# 5.2 A', '## 5.2.1 B', '## 1.1.1 C'], ['foreign 1.1.1 → 5.2.2'], ['1.1.1 C → 5.2.2']],
    [['# Phase 2: A', '## 2.1 B', '## 2.2 C', '## 3.3 D'], ['foreign 3.3 → 2.3'], ['3.3 D → 2.3']]
  ])('are wrong in %j', async (headings, faults, renumbered) => {
    expect(await check(...headings)).toEqual({faults, renumbered})
  })

  it('are right once the fix was applied', async () => {
    const heading = fc.tuple(fc.integer({min: 1, max: 3}), fc.stringMatching(/^[1-6](\.[1-4]){0,2}$/))
    await fc.assert(
      fc.asyncProperty(fc.array(heading, {maxLength: 20}), async (all) => {
        const source = all.map(([depth, number]) => `${'#'.repeat(depth)} ${number}. T\n`).join('\n')
        const {numbered, renumbered} = checkNumbering(source, (await readDocument(source)).sections)
        const edits = [...renumbered].map(([section, text]) => ({...numbered.get(section)?.span, text}))
        const fixed = edits
          .sort((a, b) => (b.start ?? 0) - (a.start ?? 0))
          .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
        expect(checkNumbering(fixed, (await readDocument(fixed)).sections).renumbered.size).toBe(0)
      })
    )
  })
})
