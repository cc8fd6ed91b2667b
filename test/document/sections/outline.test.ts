import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {longestRun} from '../../../src/document/collections/longest-run.js'
import {readDocument} from '../../../src/document/read-document.js'
import {compareOutline, readWanted, titleOf, type WrittenSection} from '../../../src/document/sections/outline.js'

/** The outline in words: what is missing and where, what is misspelt, misplaced or extra. */
async function outlineOf(text: string, wanted: readonly WrittenSection[]) {
  const {sections} = await readDocument(text)
  const {missing, misspelt, misplaced, extra} = compareOutline(sections, readWanted(wanted))
  return [
    ...missing.map(({wanted, neighbour, depth}) => {
      const where = neighbour ? `${neighbour.side} ${neighbour.section.title}` : 'nowhere'
      return `missing ${wanted.map(titleOf).join(', ')} ${where}, depth ${depth}`
    }),
    ...misspelt.map(({wanted, section}) => `misspelt ${section.title} for ${titleOf(wanted)}`),
    ...misplaced.map(({section, side, neighbour}) => `misplaced ${section.title} ${side} ${neighbour.title}`),
    ...extra.map(({title}) => `extra ${title}`)
  ]
}

const wanted: readonly WrittenSection[] = [
  'Summary',
  'Motivation',
  {title: 'Goals', under: 'Motivation'},
  {title: ['Design', 'Detailed design']},
  {title: 'Alternatives', topic: 'alternatives'},
  {title: 'Rollout', optional: true}
]

describe('an outline', () => {
  it.each([
    ['complete', '# Cache\n## Summary\n## Motivation\n### Goals\n## Design\n## Alternatives\n', []],
    [
      'numbered, in other words',
      '# Cache\n## 1. SUMMARY\n## 2. Motivation\n### 2.1 Goal\n## 3. Detailed Design\n## 4. Rejected options\n',
      []
    ],
    ['with two in one heading', '# Cache\n## Summary and motivation\n### Goals\n## Design / Alternatives\n', []],
    [
      'with subjects behind the titles',
      '# Cache\n## Summary\n## Motivation: slow reads\n### Goals\n## Design - one ring\n## Alternatives\n',
      []
    ],
    [
      'with an article',
      '# Cache\n## The motivation\n### Goals\n## A summary\n## The design\n## The alternatives\n',
      []
    ],
    [
      'with their subject',
      '# Cache\n## Summary\n## Motivation\n### Goals\n## Design of the store\n## Alternatives\n',
      []
    ],
    ['without a title', '# Summary\n# Motivation\n## Goals\n# Design\n# Alternatives\n', []],
    [
      'of another kind',
      '# Minutes\n## Present\n',
      ['missing Summary, Motivation, Design, Alternatives nowhere, depth 2']
    ],
    [
      'with a gap of two',
      '# Cache\n## Summary\n## Motivation\n### Goals\n## Rollout\n',
      ['missing Design, Alternatives after Motivation, depth 2']
    ],
    [
      'with a gap below a section',
      '# Cache\n## Summary\n## Motivation\n## Design\n## Alternatives\n',
      ['missing Goals below Motivation, depth 3']
    ],
    [
      'that begins with a gap',
      '# Cache\n### Motivation\n#### Goals\n### Design\n### Alternatives\n',
      ['missing Summary before Motivation, depth 3']
    ],
    [
      'with one section too early',
      '# Cache\n## Alternatives\n## Summary\n## Motivation\n### Goals\n## Design\n',
      ['misplaced Alternatives after Design']
    ],
    [
      'with one section too late',
      '# Cache\n## Motivation\n### Goals\n## Design\n## Alternatives\n## Summary\n',
      ['misplaced Summary before Motivation']
    ],
    [
      'with a slip and a section more',
      '# Cache\n## Summary\n## Motvation\n## Design\n## Alternatives\n## Glossary\n',
      [
        'missing Goals below Motvation, depth 3',
        'misspelt Motvation for Motivation',
        'extra Motvation',
        'extra Glossary'
      ]
    ]
  ])('%s', async (_, text, expected) => expect(await outlineOf(text, wanted)).toEqual(expected))

  it('leaves the place of a title of another template and of a section without a place alone', async () => {
    const text = '# Cache\n## Detailed design\n## Summary\n## Alternatives\n## Motivation\n### Goals\n'
    const free = wanted.map((one) => (one === 'Motivation' ? {title: one, anywhere: true} : one))
    expect(await outlineOf(text, free)).toEqual([])
  })

  it('reads five thousand headings at once', async () => {
    const text = Array.from({length: 5000}, (_, at) => `## Section ${at}\n`).join('')
    expect(await outlineOf(text, ['Section 4999', 'Section 0'])).toContain('misplaced Section 4999 before Section 0')
  })
})

it('the longest run rises, and no other run is longer', () => {
  const brute = (numbers: readonly number[]) => {
    const lengths: number[] = []
    for (const [at, number] of numbers.entries()) {
      lengths[at] = 1 + Math.max(0, ...lengths.filter((_, before) => (numbers[before] ?? 0) < number))
    }
    return Math.max(0, ...lengths)
  }
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({min: 0, max: 50})), (numbers) => {
      const run = longestRun(numbers)
      const values = run.map((at) => numbers[at] ?? Number.NaN)
      expect(values).toEqual(values.toSorted((a, b) => a - b))
      expect(run).toEqual(run.toSorted((a, b) => a - b))
      expect(run).toHaveLength(brute(numbers))
    })
  )
})
