import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runIn} from './run-in.js'

const document = '# Cache\n\nTBD\n'
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-summary-'))
  await writeFile(join(folder, 'cache.md'), document)
})

afterEach(() => rm(folder, {recursive: true}))

const argv = ['--no-config', '--only', 'no-placeholders', '--format', 'github', '.']

describe('the summary of a step', () => {
  it('gets every finding behind what stands there already', async () => {
    const summary = join(folder, 'summary.txt')
    await writeFile(summary, 'before\n')
    const {status, stdout, stderr} = await runIn(folder, argv, {env: {GITHUB_STEP_SUMMARY: summary}})
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^::warning file=cache\.md,line=3,/)
    expect(await readFile(summary, 'utf8')).toMatch(
      /^before\n## Design review\n\n1 finding in 1 document\.\n\n### cache\.md\n[\s\S]*\| 3 \| warning \| \[no-placeholders\]/
    )
  })

  it('stays within what GitHub takes', async () => {
    const summary = join(folder, 'summary.txt')
    await writeFile(summary, 'x'.repeat(1024 * 1024 - 400))
    await runIn(folder, argv, {env: {GITHUB_STEP_SUMMARY: summary}})
    const text = await readFile(summary, 'utf8')
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/1 more document did not fit here; write the report to a file to see all\.\n$/)
  })

  it('is left alone by other formats, and outside of GitHub', async () => {
    const summary = join(folder, 'summary.txt')
    await runIn(folder, ['--no-config', '.'], {env: {GITHUB_STEP_SUMMARY: summary}})
    await expect(readFile(summary)).rejects.toThrow('ENOENT')
    expect((await runIn(folder, argv)).status).toBe(0)
  })

  it('that cannot be written is an error that says where', async () => {
    const {status, stderr} = await runIn(folder, argv, {env: {GITHUB_STEP_SUMMARY: join(folder, 'none/summary.txt')}})
    expect([status, stderr]).toEqual([
      2,
      `design-lint: Unexpected failure to write \`${join(folder, 'none/summary.txt')}\` (the file or its folder is not there), expected the summary file of a step in \`GITHUB_STEP_SUMMARY\`\n`
    ])
  })
})
