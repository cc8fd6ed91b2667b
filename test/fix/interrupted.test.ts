import {spawn, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {onFullDisk} from '../files/full-disk.js'
import {bin, ended, killAtAnyMoment, kills, timeForKills} from '../files/killing.js'

const count = 30

const before = (at: number) =>
  `# Cache ${at}\n\n## 1. Goals\n\nReads are fast.\n\n## 2. Design\n\nA store.\n\n## 4. Limits\n\nOne file.\n\n${'More.\n\n'.repeat(at * 20)}`
const after = (at: number) => before(at).replace('## 4.', '## 3.')
const names = Array.from({length: count}, (_, at) => `${at}.md`)
const words = ['--no-config', '--no-cache', '--fix', '--only', 'consistent-numbering', '.']

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

const start = () => spawn(process.execPath, [bin, ...words], {cwd: folder, stdio: 'ignore'})

describe.runIf(existsSync(bin))('--fix', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'design-lint-killed-'))
  })
  afterAll(() => rm(folder, {recursive: true}))

  it('writes every document', async () => {
    await reset()
    await ended(start())
    expect(new Set(await states())).toEqual(new Set(['new']))
  })

  it(
    `leaves every document old or new, whole and with its mode, killed ${kills} times at any moment`,
    async () => {
      const {problems, killed} = await killAtAnyMoment({
        words,
        cwd: folder,
        folders: [folder],
        reset,
        examine: async () => (await states()).filter((state) => state !== 'old' && state !== 'new')
      })
      expect(problems).toEqual([])
      expect(killed).toBeGreaterThan(0)
    },
    timeForKills
  )

  it('may run twice at once', async () => {
    await reset()
    await Promise.all([ended(start()), ended(start())])
    expect(new Set(await states())).toEqual(new Set(['new']))
  }, 60_000)

  it('leaves documents as they are on a full disk, and says so', async (test) => {
    await onFullDisk(test, {
      prepare: reset,
      async run(disk) {
        const {status, stdout} = spawnSync(process.execPath, [bin, ...words], {cwd: disk, encoding: 'utf8'})
        expect([status, stdout.match(/the disk is full/g)?.length]).toEqual([1, count])
        expect(new Set(await states(disk))).toEqual(new Set(['old']))
      }
    })
  }, 60_000)
})
