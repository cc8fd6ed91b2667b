import {spawn, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))

/** How often a run is killed; `DESIGN_LINT_KILLS=300` for a long test. */
const kills = Number(process.env.DESIGN_LINT_KILLS ?? 3)
const count = 30

const before = (at: number) =>
  `# Cache ${at}\n\n## 1. Goals\n\nReads are fast.\n\n## 2. Design\n\nA store.\n\n## 4. Limits\n\nOne file.\n\n${'More.\n\n'.repeat(at * 20)}`
const after = (at: number) => before(at).replace('## 4.', '## 3.')
const names = Array.from({length: count}, (_, at) => `${at}.md`)
const command = [bin, '--no-config', '--no-cache', '--fix', '--only', 'consistent-numbering', '.']

let folder = ''

async function reset(target = folder): Promise<void> {
  for (const [at, name] of names.entries()) {
    await writeFile(join(target, name), before(at))
    await chmod(join(target, name), 0o640)
  }
}

/** The texts in a folder, each told as old or new; anything else is told as it is. */
async function states(target = folder): Promise<string[]> {
  return Promise.all(
    names.map(async (name, at) => {
      const text = await readFile(join(target, name), 'utf8')
      const {mode} = await stat(join(target, name))
      const state = text === before(at) ? 'old' : text === after(at) ? 'new' : `torn: ${text.slice(0, 200)}`
      return (mode & 0o777) === 0o640 ? state : `${state}, mode ${mode.toString(8)}`
    })
  )
}

const start = () => spawn(process.execPath, command, {cwd: folder, stdio: 'ignore'})
const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.once('exit', resolve))

describe.runIf(existsSync(bin))('--fix', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'design-lint-killed-'))
    await reset()
  })
  afterAll(() => rm(folder, {recursive: true}))

  it(`leaves every document old or new, whole and with its mode, killed ${kills} times at any moment`, async () => {
    const started = performance.now()
    await ended(start())
    const duration = performance.now() - started
    expect(new Set(await states())).toEqual(new Set(['new']))
    const seen = new Set<string>()
    for (let run = 0; run < kills; run++) {
      await reset()
      const child = start()
      const end = ended(child)
      await wait(duration * (0.3 + (0.7 * run) / kills))
      child.kill('SIGKILL')
      await end
      for (const state of await states()) seen.add(state)
    }
    expect([...seen].filter((state) => state !== 'old' && state !== 'new')).toEqual([])
  }, 600_000)

  it('may run twice at once', async () => {
    await reset()
    await Promise.all([ended(start()), ended(start())])
    expect(new Set(await states())).toEqual(new Set(['new']))
  }, 60_000)

  it('leaves documents as they are on a full disk, and says so', async (test) => {
    const disk = join(folder, 'disk')
    await mkdir(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk])
    if (mounted.status !== 0) test.skip('mounting a small disk is not permitted here')
    try {
      await reset(disk)
      spawnSync('sh', ['-c', 'cat /dev/zero > fill'], {cwd: disk, stdio: 'ignore'})
      const {status, stdout} = spawnSync(process.execPath, command, {cwd: disk, encoding: 'utf8'})
      expect([status, stdout.match(/the disk is full/g)?.length]).toEqual([1, count])
      expect(new Set(await states(disk))).toEqual(new Set(['old']))
    } finally {
      spawnSync('umount', [disk])
    }
  }, 60_000)
})
