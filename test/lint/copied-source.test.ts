import {spawnSync} from 'node:child_process'
import {rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {gatherSources} from '../../src/lint/source-files.js'
import {runIn} from '../cli/run-in.js'
import {createProject} from '../config/project.js'

const steps = Array.from({length: 10}, (_, at) => `  await ledger.step${at}(order)`).join('\n')
const worker = `import {ledger} from './ledger'\n\nexport async function run(order: Order) {\n${steps}\n}\n`
const clock = 'export const now = () => Date.now()\n'
const design = `# Refunds\n\nThe worker:\n\n\`\`\`ts\n${steps}\n\`\`\`\n`
const found =
  'docs/refunds.md:6:3 warning no-copied-source Unexpected copy of lines `4` to `13` of `src/worker.ts`, expected a link to them\n'

/** A project whose files git tracks, but those that an ignore file leaves out. */
async function createRepository(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await createProject(files)
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  for (const command of [
    ['init', '--quiet'],
    ['add', '.']
  ]) {
    const {status, stderr} = spawnSync('git', command, {cwd, env, encoding: 'utf8'})
    expect([status, stderr]).toEqual([0, ''])
  }
  return cwd
}

const only = ['--only', 'no-copied-source', 'docs']

describe('a document that copies from its repository', () => {
  it.each<[name: string, config: string, stdout: string]>([
    ['is told so when `sources` names the file', 'sources: ["src/**"]', found],
    ['is left alone when `sources` takes the file out', 'sources: ["src/**", "!src/worker.ts"]', ''],
    ['is left alone when nothing is said of `sources`', 'extends: recommended', ''],
    ['is told so by strict', 'extends: strict', found.replace('warning', 'error')],
    ['is left alone by strict when `sources` names others', 'extends: strict\nsources: ["lib/**"]', ''],
    ['may copy less than the option says', 'sources: [src]\nrules: {no-copied-source: [warn, {minLines: 11}]}', '']
  ])('%s', async (_, config, stdout) => {
    const cwd = await createRepository({
      '.design-lintrc.yaml': config,
      'docs/refunds.md': design,
      'lib/clock.ts': clock,
      'src/clock.ts': clock,
      'src/worker.ts': worker
    })
    const status = stdout.includes(' error ') ? 1 : 0
    expect(await runIn(cwd, only)).toEqual({status, stdout, stderr: ''})
  })

  it('is not compared with files that git does not track', async () => {
    const cwd = await createRepository({
      '.design-lintrc.yaml': 'extends: strict',
      '.gitignore': 'src/worker.ts\n',
      'docs/refunds.md': design,
      'src/worker.ts': worker
    })
    expect(await runIn(cwd, only)).toEqual({status: 0, stdout: '', stderr: ''})
  })

  it('is compared with files that no ignore file leaves out, where git gives no answer', async () => {
    const cwd = await createProject({
      '.design-lintrc.yaml': 'sources: ["src/**"]',
      '.gitignore': 'src/a.ts\n',
      'docs/refunds.md': design,
      'src/a.ts': worker,
      'src/worker.ts': worker
    })
    expect((await runIn(cwd, only)).stdout).toBe(found)
  })

  it('is left alone by strict outside of a repository', async () => {
    const cwd = await createProject({
      '.design-lintrc.yaml': 'extends: strict',
      'docs/refunds.md': design,
      'src/worker.ts': worker
    })
    await rm(join(cwd, '.git'), {recursive: true})
    expect((await runIn(cwd, [...only, '--rule', 'no-copied-source: warn'])).stdout).toBe('')
  })

  it.each<[name: string, config: string, isTold: boolean]>([
    ['says so', 'sources: ["scr/**"]', true],
    ['says nothing where only strict asks for source code', 'extends: strict', false]
  ])('that has nothing to be compared with %s', async (_, config, isTold) => {
    const files = {'.design-lintrc.yaml': config, 'docs/a.md': design, 'docs/b.md': design}
    const {status, stdout, stderr} = await runIn(await createRepository(files), only)
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr.match(/`sources` matches no file, so nothing was compared/g) ?? []).toHaveLength(isTold ? 1 : 0)
  })

  it('is told once of what was too much to compare', async () => {
    const cwd = await createRepository({
      '.design-lintrc.yaml': 'sources: ["src/**"]',
      'docs/a.md': design,
      'docs/b.md': design,
      'src/generated.ts': 'step.generated()\n'.repeat(80_000)
    })
    const {stdout, stderr} = await runIn(cwd, only)
    expect(stdout).toBe('')
    expect(stderr.match(/1 file of `sources` beyond the bounds was not compared/g)).toHaveLength(1)
  })
})

describe('the source code of a project', () => {
  const limits = {fileSize: 10_000, files: 100, lines: 1000, milliseconds: 60_000}
  const files = {'src/a.ts': worker, 'src/b.ts': worker.replaceAll('order', 'invoice'), 'src/notes.md': design}

  /** The files that were indexed, and how many were left out. */
  async function indexed(given: Readonly<Record<string, string>>, changed: Partial<typeof limits> = {}) {
    const cwd = await createRepository(given)
    const {places, leftOut} = await gatherSources(['src/**'], cwd, {...limits, ...changed})
    return [[...new Set([...places.values()].flat().map(({file}) => file.path))].sort(), leftOut]
  }

  it.each<[name: string, changed: Partial<typeof limits>, expected: unknown]>([
    ['all of it', {}, [['src/a.ts', 'src/b.ts'], 0]],
    ['no more files than allowed', {files: 1}, [['src/a.ts'], 1]],
    ['no more lines than allowed', {lines: 10}, [['src/a.ts'], 1]],
    ['no larger files than allowed', {fileSize: 20}, [[], 2]],
    ['no longer than allowed', {milliseconds: -1}, [[], 2]]
  ])('is read: %s', async (_, changed, expected) => {
    expect(await indexed(files, changed)).toEqual(expected)
  })

  it('counts once where files are equal', async () => {
    expect(await indexed({...files, 'src/b.ts': worker})).toEqual([['src/a.ts'], 0])
  })

  it('ends at links, which may lead out of the project', async () => {
    const outside = await createProject({'worker.ts': worker})
    const cwd = await createProject({'docs/refunds.md': design, 'src/readme.md': design})
    await symlink(join(outside, 'worker.ts'), join(cwd, 'src/worker.ts'))
    expect((await gatherSources(['src/**'], cwd)).places.size).toBe(0)
  })

  it('leaves out binaries', async () => {
    expect(await indexed({'src/a.ts': `${worker}\0`})).toEqual([[], 0])
  })
})
