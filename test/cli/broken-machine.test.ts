import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, constants, existsSync, openSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
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

  it.runIf(existsSync('/dev/full'))('says in one sentence that its output cannot be written', () => {
    expect(shell('"$NODE" "$BIN" --no-cache design.md > /dev/full')).toMatchObject({
      status: 2,
      stderr:
        'design-lint: Unexpected failure to write to standard output (the disk is full), expected a place that takes the whole report\n'
    })
  })

  it('reports a document that is too large for 64 MB of heap, and goes on', async () => {
    const huge = join(folder, 'huge')
    await mkdir(huge)
    await writeFile(join(huge, 'huge.md'), '- an item\n'.repeat(300_000))
    await writeFile(join(huge, 'small.md'), design)
    const command = '"$NODE" --max-old-space-size=64 "$BIN" --no-config --no-cache --format compact huge/*.md'
    const {status, stdout, stderr} = shell(command)
    await rm(huge, {recursive: true})
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toMatch(
      /^huge\/huge\.md:1:1 error file Unexpected document that may take \d+ MB of memory, expected /m
    )
    expect(stdout).toContain('huge/small.md:7:1 warning no-placeholders')
  }, 60_000)

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

/** The fewest open files with which this version of Node starts at all. */
function fewestFiles(cwd: string): number {
  for (let count = 10; count < 100; count++) {
    if (shell(`ulimit -n ${count} && "$NODE" -e 0 && echo started`, {}, cwd).stdout === 'started\n') return count
  }
  throw new Error('Expected Node to start with 100 open files')
}

describe.runIf(process.env.DESIGN_LINT_E2E && process.platform !== 'win32')('10,000 documents', () => {
  it('are read with five more open files than Node takes to start', async () => {
    const many = await mkdtemp(join(tmpdir(), 'design-lint-many-'))
    // Enough text for threads, which are left alone where they have no files to start with.
    const text = `${design}\n${'The gateway asks the cache. '.repeat(10)}\n`
    for (let at = 0; at < 10_000; at++) await writeFile(join(many, `${at}.md`), text)
    const command = '"$NODE" "$BIN" --no-config --no-cache --threads 4 --only no-placeholders --format compact .'
    const {stdout, stderr} = shell(`ulimit -n ${fewestFiles(many) + 5}; ${command}`, {}, many)
    await rm(many, {recursive: true})
    expect(stderr).toBe('')
    expect(stdout.match(/no-placeholders/g)).toHaveLength(10_000)
  }, 300_000)
})
