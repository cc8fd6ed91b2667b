import {mkdir, mkdtemp, rename, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {formats} from '../../../src/report/formats.js'
import {type Ran, runIn} from '../../cli/run-in.js'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-cache-'))
  await write({
    'package.json': '{"name": "shop"}',
    'docs/ledger.md': `# Ledger

The importer hands each booking to the ledger, see [the limits](limits.md#limits) and [the plan](plan.md).

## Motivation

## Alternatives

TODO

\`\`\`
+----------+      +--------+
| importer |----->| ledger |
+----------+      +--------+
\`\`\`
`,
    'docs/limits.md': '# Limits\n\nOne file a day.\n\n## Rollout\n',
    'docs/plan.md': '# Plan\n\nThe bank goes first.\n'
  })
})

afterEach(() => rm(folder, {recursive: true, force: true}))

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), text)
  }
}

/** Let files look as if they had been there for a while, so that their times can be relied on. */
async function settle(...paths: string[]): Promise<void> {
  const before = new Date(Date.now() - 60_000)
  for (const path of paths) await utimes(join(folder, path), before, before)
}

/** A run with the cache, which must say what one without it says; and how many documents it took from the cache. */
async function both(argv: readonly string[], env: Record<string, string> = {}): Promise<Ran & {recalled: number}> {
  const plain = await runIn(folder, ['--no-cache', ...argv], {env})
  const cached = await runIn(folder, ['--stats', ...argv], {env})
  expect([cached.status, cached.stdout]).toEqual([plain.status, plain.stdout])
  return {...cached, recalled: Number(/files from the cache +(\d+)/.exec(cached.stderr)?.[1] ?? 0)}
}

describe('a second run', () => {
  it.each(Object.keys(formats))('says the same as the first in %s', async (format) => {
    const cold = await runIn(folder, ['--no-cache', '-f', format, 'docs'])
    const filling = await runIn(folder, ['-f', format, 'docs'])
    const warm = await runIn(folder, ['-f', format, 'docs'])
    expect(filling).toEqual(cold)
    expect(warm).toEqual(cold)
    expect(cold.stdout.length).toBeGreaterThan(50)
  })

  it('takes every document from the cache', async () => {
    expect(await both(['docs'])).toMatchObject({recalled: 0, status: 1})
    expect(await both(['docs'])).toMatchObject({recalled: 3, status: 1})
  })

  it('reads documents whose times changed, and no others, and knows them again', async () => {
    await settle('docs/ledger.md', 'docs/limits.md', 'docs/plan.md')
    await both(['docs'])
    await settle('docs/ledger.md')
    expect((await both(['docs'])).recalled).toBe(3)
  })
})

describe('what changed is linted again', () => {
  const changes: [what: string, change: () => Promise<unknown>, recalled: number][] = [
    ['a document', () => write({'docs/plan.md': '# Plan\n\n## Motivation\n'}), 2],
    [
      'a document, to another text of the same length',
      () => write({'docs/plan.md': '# Plan\n\nTODO bank goes first.\n'}),
      2
    ],
    ['a heading that another document links to', () => write({'docs/limits.md': '# Bounds\n\nOne file a day.\n'}), 1],
    ['the name of a file that is linked to', () => rename(join(folder, 'docs/plan.md'), join(folder, 'docs/b.md')), 1],
    ['a file that is linked to, which is gone', () => rm(join(folder, 'docs/plan.md')), 1],
    ['the configuration', () => write({'.design-lintrc.yaml': 'rules: {no-empty-sections: off}\n'}), 0],
    ['the preset', () => write({'.design-lintrc.yaml': 'extends: strict\n'}), 0],
    [
      'an override for one document',
      () => write({'.design-lintrc.yaml': 'overrides: [{files: [docs/plan.md], designDocs: ["**"]}]\n'}),
      2
    ],
    ['nothing but a document that is new', () => write({'docs/new.md': '# New\n\n## Rollout\n'}), 3]
  ]

  it.each(changes)('%s', async (_, change, recalled) => {
    await both(['docs'])
    await change()
    expect((await both(['docs'])).recalled).toBe(recalled)
    const all = await both(['docs'])
    expect(all.recalled).toBeGreaterThanOrEqual(recalled)
  })

  it('what a flag sets', async () => {
    await both(['docs'])
    expect((await both(['--rule', 'no-empty-sections: off', 'docs'])).recalled).toBe(0)
    expect((await both(['--only', 'no-ascii-diagrams', 'docs'])).recalled).toBe(0)
  })

  it('requirements and the designs that answer them', async () => {
    await write({
      '.design-lintrc.yaml':
        'extends: all\nrequirements: prd.md\ndesignDocs: ["docs/**"]\nrules: {require-traceability: [error, {documents: "docs/*.md"}]}\n',
      'prd.md': '# Requirements\n\n- REQ-1: The importer is fast.\n- REQ-2: The ledger is right.\n',
      'docs/plan.md': '# Plan\n\nREQ-1 and REQ-2 are met.\n'
    })
    const before = await both(['.'])
    expect((await both(['.'])).recalled).toBe(4)
    await write({'prd.md': '# Requirements\n\n- REQ-1: The importer is fast.\n- REQ-3: The ledger is small.\n'})
    const after = await both(['.'])
    expect(after.stdout).not.toBe(before.stdout)
    await write({'docs/plan.md': '# Plan\n\nREQ-1 and REQ-3 are met.\n'})
    expect((await both(['.'])).stdout).not.toBe(after.stdout)
  })
})
