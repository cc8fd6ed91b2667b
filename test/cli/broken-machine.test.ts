import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, constants, existsSync, openSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))
const design = '# Cache\n\nThe cache keeps entries for an hour, in İstanbul too.\n\n## Open\n\nTBD\n'

let folder = ''

const shell = (script: string, env: Record<string, string> = {}, cwd = folder) =>
  spawnSync('sh', ['-c', script], {
    cwd,
    maxBuffer: 2 ** 26,
    env: {...process.env, ...env, NODE: process.execPath, BIN: bin},
    encoding: 'utf8'
  })

describe.runIf(existsSync(bin))('the built program', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'design-lint-machine-'))
    await writeFile(join(folder, 'design.md'), design)
    const sections = Array.from({length: 600}, (_, at) => `## Part ${at}\n\nTBD\n\n`)
    await writeFile(join(folder, 'long.md'), `# Cache\n\n${sections.join('')}`)
    await writeFile(join(folder, 'design-lint.yaml'), 'extends: recommended\n')
  })
  afterAll(() => rm(folder, {recursive: true}))

  it('prints the same whatever the language, time zone and terminal', () => {
    const command =
      '"$NODE" "$BIN" --no-cache --config design-lint.yaml --format pretty --format json=r.json design.md && cat r.json'
    const {status, stdout, stderr} = shell(command)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/no-placeholders[\s\S]+"ruleId":\s*"no-placeholders"/)
    const surroundings: Record<string, string>[] = [
      {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul'},
      {LANG: 'C', LC_ALL: 'POSIX', TZ: 'Pacific/Kiritimati', TERM: 'dumb'}
    ]
    for (const env of surroundings) expect(shell(command, env)).toMatchObject({status, stdout, stderr})
  })

  it('ends quietly when its reader has seen enough', () => {
    const {stdout, stderr} = shell('"$NODE" "$BIN" --no-cache --format html design.md | head -c 1')
    expect([stdout.length, stderr]).toEqual([1, ''])
  })

  it('leaves nothing out for a reader that is slow', () => {
    const whole = shell('"$NODE" "$BIN" --no-cache --format pretty long.md')
    const slow = shell('"$NODE" "$BIN" --no-cache --format pretty long.md | (sleep 1; cat)')
    expect(whole.stdout.length).toBeGreaterThan(65_536)
    expect(slow.stdout === whole.stdout).toBe(true)
  })

  it('leaves nothing out where a full pipe does not wait', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    const writer = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK)
    const child = spawn('sh', ['-c', '"$0" "$1" --no-cache --format pretty long.md >&3', process.execPath, bin], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit', writer]
    })
    const end = once(child, 'exit')
    closeSync(writer)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const read = await text(new Socket({fd: reader}))
    const whole = shell('"$NODE" "$BIN" --no-cache --format pretty long.md')
    expect([read === whole.stdout, await end]).toEqual([true, [whole.status, null]])
  })
})

describe.runIf(process.env.DESIGN_LINT_E2E)('2,000 documents', () => {
  it('are read where few files may be open at once', async () => {
    const many = await mkdtemp(join(tmpdir(), 'design-lint-many-'))
    for (let at = 0; at < 2000; at++) await writeFile(join(many, `${at}.md`), design)
    const {stdout, stderr} = shell(`ulimit -n 40; "$NODE" "$BIN" --no-config --no-cache --format compact .`, {}, many)
    await rm(many, {recursive: true})
    expect(stderr).toBe('')
    expect(stdout.match(/no-placeholders/g)).toHaveLength(2000)
  }, 120_000)
})
