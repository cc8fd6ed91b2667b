import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {formats} from '../../src/report/formats.js'
import {createProject} from '../config/project.js'
import {runIn} from './run-in.js'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const names = Object.keys(formats)

const paragraph = 'The cache keeps entries for an hour, and each reader asks it before the store.\n\n'
const design = (at: number) => `# Design ${at}

See [the other](${at + 1}.md#design-${at + 1}) and [nothing](gone-${at}.md).

Ask jane.roe${at}@payments-team.com, call +49 30 901820${10 + at}.

## Open

TBD

<!--lint ignore no-empty-sections-->

## Nothing

## Text

${paragraph.repeat(2500)}
`

/** Enough that a second thread pays. */
const documents = {
  ...Object.fromEntries(Array.from({length: 16}, (_, at) => [`docs/${at}.md`, design(at)])),
  'docs/broken.md': '\u0000'
}

function lint(cwd: string, ...words: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...words, 'docs'], {cwd, encoding: 'utf8'})
  return {status, stdout, stderr}
}

async function reportsOf(cwd: string, threads: string, ...words: string[]) {
  const targets = names.flatMap((name) => ['--format', `${name}=${threads}/${name}`])
  const {status, stderr} = lint(cwd, '--threads', threads, ...words, ...targets)
  const reports = await Promise.all(names.map((name) => readFile(join(cwd, threads, name), 'utf8')))
  return {status, stderr, reports: Object.fromEntries(names.map((name, at) => [name, reports[at]]))}
}

describe.runIf(existsSync(bin))('--threads', () => {
  it('changes no byte of any report', async () => {
    const cwd = await createProject(documents)
    const alone = await reportsOf(cwd, '1', '--no-cache')
    expect(alone).toMatchObject({status: 1, stderr: ''})
    expect(alone.reports.compact).toContain('docs/15.md')
    expect(alone.reports.json).not.toContain('jane.roe3@')
    expect(await reportsOf(cwd, '3', '--no-cache')).toEqual(alone)
  }, 60_000)

  it('keeps in the cache what every thread found', async () => {
    const cwd = await createProject(documents)
    const cold = await reportsOf(cwd, '2', '--cache-location', 'cache')
    const {stderr, reports} = await reportsOf(cwd, '1', '--cache-location', 'cache', '--stats')
    expect(reports).toEqual(cold.reports)
    // All but the one that cannot be read.
    expect(stderr).toMatch(/files from the cache +16\n/)
  }, 60_000)

  it('adds up the time of rules', async () => {
    const cwd = await createProject(documents)
    const {stderr} = lint(cwd, '--threads', '2', '--no-cache', '--stats')
    expect(stderr).toMatch(/no-placeholders +\d+\.\d ms/)
    expect(stderr).toContain('all, with reading and parsing 17 files')
  }, 60_000)

  it('counts no time of other documents as that of a rule that waits', async () => {
    const cwd = await createProject(documents)
    const {stderr} = lint(cwd, '--threads', '1', '--no-cache', '--stats')
    const times = [...stderr.matchAll(/ (\d+\.\d) ms$/gm)].map(([, time]) => Number(time))
    const whole = times.pop()
    expect(times.reduce((sum, time) => sum + time, 0)).toBeLessThan(whole ?? 0)
  }, 60_000)
})

describe('a wrong number of threads', () => {
  it.each(['0', 'two', '-1'])('is refused: %s', async (value) => {
    const cwd = await createProject({'a.md': '# A\n'})
    expect(await runIn(cwd, [`--threads=${value}`, 'a.md'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `design-lint: Unexpected value \`${value}\` of \`--threads\`, expected a whole number from 1\n`
    })
  })
})
