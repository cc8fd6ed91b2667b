import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'
import {findSimilarSections} from '../../../src/document/sections/similar-sections.js'
import {expectLinearTime} from '../../linear-time.js'

const limits = {apart: 0.2, together: 0.85, minWords: 12}

async function similar(source: string) {
  return findSimilarSections(await readDocument(source), limits).map(
    ({earlier, later}) => `${earlier.title} ~ ${later.title}`
  )
}

const retries =
  'Declined cards are never retried, network errors are retried three times with jitter, and the held amount is released after seven days.'
const table = `| cause | reaction |\n| --- | --- |\n| declined card | never retried |\n| network error | retried three times with jitter |\n| held amount | released after seven days |`
const other =
  'Invoices are rendered once a night by a worker that reads ledger entries and writes them to the archive bucket.'

describe('similar sections', () => {
  it.each([
    ['text', `# Payments\n\n## Failures\n\n${retries}\n\n## Ledger\n\n${other}\n\n## Operations\n\n${retries}\n`],
    ['a table', `# Payments\n\n## Failures\n\n${table}\n\n## Ledger\n\n${other}\n\n## Operations\n\n${table}\n`],
    [
      'a list',
      `# Payments\n\n## Failures\n\n${retries}\n\n## Ledger\n\n${other}\n\n## Operations\n\n- ${retries.replaceAll(', ', '\n- ')}\n`
    ]
  ])('repeat %s', async (_, source) => expect(await similar(source)).toEqual(['Failures ~ Operations']))

  it('are found where one title adds to the other', async () => {
    const source = `# A\n\n## Failures of a card\n\n${retries}\n\n## B\n\n### Failures\n\n${retries} ${other}\n`
    expect(await similar(source)).toEqual(['Failures of a card ~ Failures'])
  })

  it.each([
    ['code', `# A\n\n## B\n\n\`\`\`text\n${retries}\n\`\`\`\n\n## C\n\n\`\`\`text\n${retries}\n\`\`\`\n`],
    ['comments of a template', `# A\n\n## B\n\n<!--\n${retries}\n-->\n\n## C\n\n<!--\n${retries}\n-->\n`],
    ['boilerplate of many sections', `# A\n\n${'BCDEFG'.replace(/./g, `## $&\n\n${retries}\n\n`)}`],
    [
      'the case of a sibling',
      `# A\n\n## B\n\n### C\n\n${retries} ${other}\n\n### D\n\n${retries} Refunds wait for an agent who compares the ledger with the provider by hand.\n`
    ],
    ['numbered cases', `# A\n\n## Use case 1: B\n\n${retries}\n\n## Use case 2: C\n\n${retries} ${other}\n`],
    [
      'titles of one form',
      `# A\n\n## B\n\n### Cache properties\n\n${retries}\n\n## C\n\n### Queue properties\n\n${retries} ${other}\n`
    ],
    [
      'a decision and its option',
      `# A\n\n## Considered options\n\n${retries}\n\n## Decision outcome\n\n${retries} ${other}\n`
    ],
    ['short notes', '# A\n\n## B\n\nNothing is lost here.\n\n## C\n\nNothing is lost here.\n']
  ])('are not found for %s', async (_, source) => expect(await similar(source)).toEqual([]))

  it('are sections of the document, each in one pair', async () => {
    const line = fc.constantFrom('# A', '## B', '### C', retries, other, table, '```', '<!--', '-->', '')
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 30}), async (lines) => {
        const source = lines.join('\n\n')
        const pairs = findSimilarSections(await readDocument(source), limits)
        const met = pairs.flatMap(({earlier, later}) => [earlier, later])
        expect(new Set(met).size).toBe(met.length)
        for (const {earlier, later} of pairs) expect(earlier.start).toBeLessThan(later.start)
      })
    )
  })

  it('take linear time', async () => {
    const text = (at: number) => Array.from({length: 40}, (_, n) => `word${(at * 7 + n) % 9000}`).join(' ')
    await expectLinearTime({
      size: 1000,
      prepare: (size) => readDocument(Array.from({length: size}, (_, at) => `## S${at}\n\n${text(at)}\n`).join('\n')),
      run: (document) => findSimilarSections(document, limits)
    })
  })
})
