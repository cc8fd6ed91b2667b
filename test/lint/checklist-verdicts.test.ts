import {describe, expect, it} from 'vitest'
import {lintText} from '../../src/index.js'
import type {ChecklistItem} from '../../src/rule/checklist.js'

const filler =
  'The shop tells the customer that the money is on its way, and the ledger keeps it for the auditors. '.repeat(15)

async function verdictOn(item: ChecklistItem, text: string, path = 'docs/designs/refunds.md') {
  const source = `# Refunds\n\n## Motivation\n\n${filler}\n\n${text}\n`
  const config = {extends: 'recommended', designDocs: ['**']}
  const {verdict, line, reason} = (await lintText(source, {path, config})).checklist[item] ?? {}
  return `${verdict}${line === undefined ? '' : ` ${line}`}: ${reason}`
}

describe('the verdict on what a design has to say', () => {
  it.each<[item: ChecklistItem, text: string, verdict: string]>([
    ['concurrency', 'It waits for the ledger.', 'not-applicable: it shows no concurrency'],
    [
      'concurrency',
      'It leases a browser from a worker pool.',
      'not-applicable: it shows concurrency only in passing, at `worker pool`'
    ],
    [
      'concurrency',
      'Two workers refund in parallel. No two of them hold the same lock.',
      'passed 7: speaks of concurrency at `lock`'
    ],
    ['concurrency', 'Two workers refund in parallel.', 'failed 1: 1 finding'],
    [
      'concurrency',
      'The shop counts the workers. Workers that are down are replaced, so that workers are never few.',
      'not-applicable: it shows concurrency only in passing, at `workers`'
    ],
    [
      'concurrency',
      'Two workers refund in parallel.\n\n## Alternatives\n\nA single-threaded worker was too slow.',
      'not-applicable: it speaks of concurrency only where it weighs other options'
    ],
    ['concurrency', '## Concurrency\n\nOne at a time.', 'passed 7: speaks of concurrency at `Concurrency`'],
    ['failures', 'A `break` may have a label.', 'not-applicable: nothing that runs was found in it'],
    [
      'failures',
      'No refund may fail twice.\n\n## Design\n\nThe shop retries when the ledger is down. Errors are kept, timeouts too.',
      'passed 11: speaks of failure at `retries`'
    ],
    ['configuration', 'Nothing is set.', 'not-applicable: no settings were found in it'],
    ['configuration', 'The flag `--dry-run` exists.', 'not-applicable: it names 1 setting, fewer than 3'],
    [
      'configuration',
      '| flag | type | default | description |\n| --- | --- | --- | --- |\n| `--dry` | boolean | `false` | only tell |',
      'passed 7: a table of 1 setting'
    ],
    ['tests', 'Done.', 'not-applicable: it has no section on tests'],
    ['tests', '## Alternatives\n\n### Extend the unit tests\n\nSlow.', 'not-applicable: it has no section on tests'],
    ['why', 'Done.', 'passed 3: says why at `Motivation`'],
    ['diagrams', 'Done.', 'not-applicable: it has no diagram, and tells of too little that interacts to need one'],
    ['diagrams', '![Refunds](refunds.png)', 'not-applicable: it has images, and none is known to be a diagram'],
    ['diagrams', '```mermaid\nflowchart LR\n  shop --> ledger\n```', 'passed 7: a mermaid diagram'],
    ['focus', '## Open points\n\n## Limits\n\nTODO: tell them.', 'failed 7: 2 findings'],
    ['code', 'Done.', 'passed: nothing was found against it']
  ])('%s of %j', async (item, text, verdict) => {
    expect(await verdictOn(item, text)).toBe(verdict)
  })

  it('leaves a design whose life is over alone', async () => {
    const source = `---\nstatus: implemented\n---\n\n# Refunds\n\n## Motivation\n\n${filler}\n`
    const {checklist} = await lintText(source, {path: 'docs/designs/refunds.md', config: {extends: 'recommended'}})
    const {tests, concurrency, code} = checklist
    expect([tests, concurrency, code]).toEqual([
      {verdict: 'not-applicable', reason: 'the document is implemented'},
      {verdict: 'not-applicable', reason: 'the document is implemented'},
      {verdict: 'passed', reason: 'nothing was found against it'}
    ])
  })

  it('says of a foreign language that it cannot tell', async () => {
    const german = 'Der Dienst schreibt jede Anfrage in die Ablage und meldet sie später der Kasse, die sie verbucht. '
    const source = `# Erstattungen\n\n## API\n\n${german.repeat(20)}\n`
    const config = {extends: 'recommended', designDocs: ['**']}
    const {checklist} = await lintText(source, {path: 'a.md', config})
    expect(checklist.failures?.reason).toMatch(/^it is in another language than English/)
    expect(checklist.why?.verdict).toBe('not-applicable')
  })
})
