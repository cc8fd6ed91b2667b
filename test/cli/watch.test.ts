import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {run} from '../../src/cli/run.js'
import {runIn} from './run-in.js'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-watch-'))
  await mkdir(join(folder, '.git'))
  await mkdir(join(folder, 'docs'))
  await write('docs/plan.md', '# Plan\n\nSee [the limits](../limits/load.md#one-file).\n')
})

afterEach(() => rm(folder, {recursive: true, force: true}))

const write = (path: string, text: string) => writeFile(join(folder, path), text)

/** A stream whose text can be waited for. */
function createScreen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), {isTTY})
  let text = ''
  stream.on('data', (part: Buffer) => {
    text += part.toString()
  })
  return {
    stream,
    /** what was written since this was last asked, as soon as it matches */
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(text)) await new Promise((resolve) => stream.once('data', resolve))
      const shown = text
      text = ''
      return shown
    }
  }
}

/** Watch as a user does: wait for a closing line, look at the report, change a file. */
function watchIn(argv: readonly string[], isTTY = false) {
  const [out, err] = [createScreen(isTTY), createScreen(isTTY)]
  let interrupt: () => void = () => undefined
  const interruption = () =>
    new Promise<void>((resolve) => {
      interrupt = resolve
    })
  const ended = run(['--watch', '--no-cache', ...argv], {
    cwd: folder,
    env: {},
    stdin: new PassThrough(),
    stdout: out.stream,
    openStdout: () => out.stream,
    stderr: err.stream,
    interruption
  })
  return {
    async next() {
      const early = ended.then((status) => Promise.reject(new Error(`Unexpected end of watching with ${status}`)))
      const told = await Promise.race([err.until(/Ctrl-C ends it\n$/), early])
      return {told, report: await out.until(/(?:)/)}
    },
    async quit() {
      interrupt()
      return ended
    }
  }
}

describe('watching', () => {
  it('reports, waits, and reports again what changed, until it is ended', async () => {
    const watching = watchIn(['docs'])
    const first = await watching.next()
    expect(first.report).toContain('Unexpected link to `limits/load.md`')
    expect(first.told).toMatch(
      /^\[\d\d:\d\d:\d\d\] 1 finding in 1 file, 1 linted anew; watching for changes, Ctrl-C ends it\n$/
    )
    await write('docs/cache.md', '# Cache\n\n## Rollout\n')
    const second = await watching.next()
    expect(second.report).toContain('docs/cache.md:1:1 warning no-empty-sections')
    expect(second.told).toContain('2 findings in 2 files, 1 linted anew')
    expect(await watching.quit()).toBe(130)
  })

  it('lints documents again whose neighbours changed, wherever those lie', async () => {
    const watching = watchIn(['docs'])
    await watching.next()
    await mkdir(join(folder, 'limits'))
    await write('limits/load.md', '# Load\n')
    let {report} = await watching.next()
    while (!report.includes('anchor')) report = (await watching.next()).report
    expect(report).toContain('Unexpected anchor `#one-file` that leads nowhere')
    await write('limits/load.md', '# Load\n\n## One file\n\nA day.\n')
    expect((await watching.next()).told).toContain('0 findings in 1 file, 1 linted anew')
    await rm(join(folder, 'limits'), {recursive: true})
    expect((await watching.next()).report).toContain('Unexpected link to `limits/load.md`')
    expect(await watching.quit()).toBe(130)
  })

  it('follows the configuration, tells what is wrong with it and waits for a better one', async () => {
    const watching = watchIn(['docs'])
    await watching.next()
    await write('.design-lintrc.yaml', 'rules: {no-stale-references: of}\n')
    expect((await watching.next()).told).toMatch(/^design-lint: Cannot use .*`of`[\s\S]*\] Could not run; watching/)
    await write('.design-lintrc.yaml', 'rules: {no-stale-references: off}\n')
    expect((await watching.next()).told).toContain('0 findings in 1 file, 1 linted anew')
    await rm(join(folder, '.design-lintrc.yaml'))
    expect((await watching.next()).told).toContain('1 finding in 1 file, 1 linted anew')
    await watching.quit()
  })

  it('follows ignore files, and folders that go and come', async () => {
    await mkdir(join(folder, 'docs/old'))
    await write('docs/old/a.md', '# A\n\n## Rollout\n')
    const watching = watchIn(['docs'])
    expect((await watching.next()).told).toContain('in 2 files')
    await write('.designlintignore', 'old/\n')
    expect((await watching.next()).told).toContain('1 finding in 1 file, 0 linted anew')
    await rm(join(folder, '.designlintignore'))
    expect((await watching.next()).told).toContain('2 findings in 2 files')
    await rename(join(folder, 'docs/old'), join(folder, 'docs/new'))
    expect((await watching.next()).report).toContain('docs/new/a.md')
    await write('docs/new/a.md', '# A\n\nIt keeps entries.\n')
    expect((await watching.next()).told).toContain('1 finding in 2 files, 1 linted anew')
    await watching.quit()
  })

  it('clears the screen of a terminal, and nothing else', async () => {
    const terminal = watchIn(['docs'], true)
    expect((await terminal.next()).report).toMatch(/^\u001B\[2J\u001B\[3J\u001B\[H/)
    await terminal.quit()
    const pipe = watchIn(['docs'])
    expect((await pipe.next()).report).not.toContain('\u001B[2J')
    await pipe.quit()
  })

  it.each([['-'], ['--fix'], ['--unsafe-fixes'], ['--diff'], ['--update-baseline']])('refuses %s', async (flag) => {
    const {status, stderr} = await runIn(folder, ['--watch', flag])
    expect([status, stderr]).toEqual([
      2,
      `design-lint: Unexpected \`--watch\` beside \`${flag}\`, expected one of them\n`
    ])
  })

  it('ends with an error that no change of a file can mend', async () => {
    expect((await runIn(folder, ['--watch', '-f', 'jsn'])).status).toBe(2)
  })

  it.runIf(existsSync(bin))('ends with 130 on SIGINT', async () => {
    const child = spawn(process.execPath, [bin, '--watch', '--no-cache', 'docs'], {cwd: folder})
    const [told] = await once(child.stderr, 'data')
    expect(String(told)).toContain('watching for changes')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })
})
