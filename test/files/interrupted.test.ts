import {spawnSync} from 'node:child_process'
import {closeSync, existsSync, openSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {onFullDisk} from './full-disk.js'
import {bin, killAtAnyMoment, kills, timeForKills} from './killing.js'

/** Findings enough for a report and a baseline that take some time to write. */
const design = `# Cache\n\n${Array.from({length: 100}, (_, at) => `## Part ${at}\n\nTBD\n`).join('\n')}`
const names = Array.from({length: 20}, (_, at) => `${at}.md`)
const only = ['--no-config', '--only', 'no-placeholders']
const artefacts = ['report.json', 'report.html', 'baseline.json']
const words = [
  ...[...only, '--cache-location', 'cache', '--update-baseline', '--baseline', 'baseline.json'],
  ...['--format', 'json=report.json', '--format', 'html=report.html', '.']
]

let folder = ''
let old: readonly string[] = []
let fresh: readonly string[] = []

const run = (argv: readonly string[], cwd = folder) =>
  spawnSync(process.execPath, [bin, ...argv], {cwd, encoding: 'utf8'})
const read = (cwd = folder) => Promise.all(artefacts.map((name) => readFile(join(cwd, name), 'utf8')))
const isRoot = process.getuid?.() === 0

async function reset(cwd = folder): Promise<void> {
  await rm(join(cwd, 'cache'), {recursive: true, force: true})
  await mkdir(join(cwd, 'cache'))
  for (const [at, name] of artefacts.entries()) await writeFile(join(cwd, name), old[at] ?? '')
}

/** What is neither old nor new, and what a cache that was cut off makes another run say. */
async function examine(): Promise<readonly string[]> {
  const torn = (await read()).flatMap((text, at) => (text === old[at] || text === fresh[at] ? [] : [artefacts[at]]))
  const cached = run([...only, '--cache-location', 'cache', '--format', 'json', '.'])
  return [...torn.map((name) => `${name} is torn`), ...(cached.stdout === expected ? [] : ['the cache lies'])]
}

let expected = ''

describe.runIf(existsSync(bin))('what is written beside documents', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'design-lint-written-'))
    for (const name of names.slice(1)) await writeFile(join(folder, name), design)
    run(words)
    old = await read()
    await writeFile(join(folder, '0.md'), design)
    run(words)
    fresh = await read()
    expected = run([...only, '--no-cache', '--format', 'json', '.']).stdout
  }, 60_000)
  afterAll(() => rm(folder, {recursive: true}))

  it(
    `reports, baseline and cache are old or new and whole after ${kills} kills at any moment`,
    async () => {
      expect(fresh.map((text, at) => text === old[at])).toEqual([false, false, false])
      const victim = {words, cwd: folder, folders: [folder, join(folder, 'cache')], reset, examine}
      const {problems, killed} = await killAtAnyMoment(victim)
      expect(problems).toEqual([])
      expect(killed).toBeGreaterThan(0)
    },
    timeForKills
  )

  it.each([
    ['init', ['init'], '.design-lintrc.yaml', /^extends: recommended$/m],
    ['new', ['new', 'Session store'], 'session-store.md', /^# Session store$/m]
  ])(
    `what ${'%s'} writes is not there or whole after ${kills} kills at any moment`,
    async (_, argv, name, content) => {
      const cwd = await mkdtemp(join(tmpdir(), 'design-lint-made-'))
      const made = () => readFile(join(cwd, name), 'utf8').catch(() => undefined)
      expect(run(argv, cwd).stderr).toBe('')
      const whole = await made()
      expect(whole).toMatch(content)
      const {problems} = await killAtAnyMoment({
        words: argv,
        cwd,
        folders: [cwd],
        reset: () => rm(join(cwd, name), {force: true}),
        examine: async () => ([undefined, whole].includes(await made()) ? [] : ['torn'])
      })
      await rm(cwd, {recursive: true})
      expect(problems).toEqual([])
    },
    timeForKills
  )

  const intoFullDisk: readonly [status: number, ...argv: string[]][] = [
    [2, ...only, '--no-cache', '--format', 'json=report.json', '.'],
    [2, ...only, '--no-cache', '--format', 'html=new.html', '.'],
    [2, ...only, '--no-cache', '--format', 'github', '.'],
    [2, ...only, '--no-cache', '--baseline', 'new.json', '--update-baseline', '.'],
    [0, ...only, '--cache-location', 'cache', '--format', 'compact', '.'],
    [2, 'merge', '--output-file', 'merged.json', 'shard.json'],
    [2, 'new', 'Session store'],
    [2, 'init']
  ]

  it('stays as it is on a full disk, and the run says so in one sentence', async (test) => {
    await onFullDisk(test, {
      async prepare(disk) {
        for (const name of names.slice(0, 3)) await writeFile(join(disk, name), design)
        for (const name of [...artefacts, 'summary']) await writeFile(join(disk, name), 'old')
        await writeFile(join(disk, 'shard.json'), '[]')
      },
      async run(disk) {
        const env = {...process.env, GITHUB_STEP_SUMMARY: join(disk, 'summary')}
        const said = (argv: readonly string[], stdout: 'ignore' | number = 'ignore') =>
          spawnSync(process.execPath, [bin, ...argv], {
            ...{cwd: disk, env, encoding: 'utf8'},
            stdio: ['ignore', stdout, 'pipe']
          })
        for (const [status, ...argv] of intoFullDisk) {
          expect(said(argv)).toMatchObject({status, stderr: expect.stringMatching(/^.*\(the disk is full\).*\n$/)})
        }
        const output = openSync(join(disk, 'output'), 'w')
        expect(said(['rules'], output)).toMatchObject({
          status: 2,
          stderr:
            'design-lint: Unexpected failure to write to standard output (the disk is full), expected a place that takes the whole report\n'
        })
        closeSync(output)
        expect([...(await read(disk)), await readFile(join(disk, 'summary'), 'utf8')]).toEqual(Array(4).fill('old'))
        expect((await readdir(disk)).sort()).toEqual(
          ['0.md', '1.md', '2.md', ...artefacts, 'cache', 'fill', 'output', 'shard.json', 'summary'].sort()
        )
      }
    })
  }, 60_000)

  it('stays as it is in a folder that may not be written', async (test) => {
    if (!isRoot && process.platform === 'win32') test.skip('folders are not read-only there')
    const cwd = await mkdtemp(join(tmpdir(), 'design-lint-closed-'))
    const nobody = isRoot ? {uid: 65_534, gid: 65_534} : {}
    for (const name of names.slice(0, 2)) await writeFile(join(cwd, name), design)
    await chmod(cwd, 0o555)
    const refused = (...argv: string[]) => {
      const {status, stderr} = spawnSync(process.execPath, [bin, ...argv], {cwd, encoding: 'utf8', ...nobody})
      return [status, stderr]
    }
    const said = (status: number) => [status, expect.stringMatching(/may not be written/)]
    expect(refused(...only, '--no-cache', '-f', 'json=report.json', '.')).toEqual(said(2))
    expect(refused(...only, '--no-cache', '--baseline', 'b.json', '--update-baseline', '.')).toEqual(said(2))
    expect(refused(...only, '--cache-location', 'cache', '.')).toEqual(said(0))
    expect(refused('init')).toEqual(said(2))
    expect((await readdir(cwd)).sort()).toEqual(['0.md', '1.md'])
    await chmod(cwd, 0o755)
    await rm(cwd, {recursive: true})
  }, 60_000)
})
