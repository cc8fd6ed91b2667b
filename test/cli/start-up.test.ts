import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const built = join(root, 'dist/src/cli')

/** Writes down every file that is read or required before the end. */
const recorder = `
const fs = require('node:fs')
const {Module} = require('node:module')
const seen = []
for (const name of ['readFileSync', 'openSync']) {
  const open = fs[name]
  fs[name] = (file, ...rest) => (seen.push(String(file)), open(file, ...rest))
}
const {load} = Module.prototype
Module.prototype.load = function (file) {
  seen.push(file)
  return load.call(this, file)
}
process.on('exit', () => fs.writeFileSync(process.env.RECORDED_FILES, [...new Set(seen)].join('\\n')))
`

let folder = ''
let program = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-lint-start-'))
  program = join(folder, 'dist/src/cli')
  await mkdir(program, {recursive: true})
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'))
  for (const file of ['bin.js', 'package.json', 'run.js']) await copyFile(join(built, file), join(program, file))
  await writeFile(join(folder, 'recorder.cjs'), recorder)
  await writeFile(join(folder, 'cache.md'), '# Cache\n\nThe cache keeps entries for an hour.\n\n## Open\n\nTBD\n')
})
afterEach(() => rm(folder, {recursive: true}))

/** One run over the small file; what it said, and which files of the program it opened. */
async function start(...words: string[]) {
  const recorded = join(folder, 'files.txt')
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [
      '--require',
      join(folder, 'recorder.cjs'),
      join(program, 'bin.js'),
      ...(words.length > 0 ? words : ['--no-cache', 'cache.md'])
    ],
    {cwd: folder, env: {...process.env, RECORDED_FILES: recorded}, encoding: 'utf8'}
  )
  const opened = (await readFile(recorded, 'utf8')).split('\n').filter((file) => !file.endsWith('recorder.cjs'))
  return {status, stdout, stderr, opened}
}

const said = {status: 0, stderr: '', stdout: expect.stringContaining('no-placeholders')}

describe.runIf(existsSync(join(built, 'run.js')))('one small file', () => {
  // Each file that is opened costs start-up time; one more is a package that slipped out of the bundle.
  it('opens the program, its compiled code and the native parser alone', async () => {
    await start()
    const {opened, ...output} = await start()
    expect(output).toEqual(said)
    const own = opened.filter((file) => file.startsWith(program)).map((file) => file.slice(program.length + 1))
    expect(own).toEqual(['bin.js', 'run.js', expect.stringMatching(/^run\.js\..*\.bin$/)])
    expect(opened.filter((file) => file.includes('node_modules')).length).toBeLessThanOrEqual(2)
  })

  it.each([
    ['flowchart LR\n  Ledger --> Cache', ['core.js', 'flowDiagram', 'chunk']],
    ['sequenceDiagram\n  Ledger->>Cache: read', ['core.js', 'sequenceDiagram', 'chunk']],
    ['pie\n  "read": 3', ['core.js', 'pieDiagram', 'chunk', 'grammars.js']]
  ])('of mermaid opens what the diagram `%s` needs, compiled once', async (diagram, expected) => {
    await cp(join(built, 'mermaid'), join(program, 'mermaid'), {
      recursive: true,
      filter: (file) => !file.endsWith('.bin')
    })
    await writeFile(join(folder, 'flow.md'), `# Flow\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`)
    await start('--no-cache', 'flow.md')
    const {opened, status, stderr} = await start('--no-cache', 'flow.md')
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    const parsers = opened.filter((file) => file.includes('/mermaid/')).map((file) => basename(file))
    const sources = parsers.filter((file) => file.endsWith('.js'))
    expect(parsers.filter((file) => file.endsWith('.bin'))).toHaveLength(sources.length)
    expect(new Set(sources.map((file) => file.replace(/-.*/, '')))).toEqual(new Set(expected))
  })

  it('keeps compiled code of one run for the next', async () => {
    await start()
    const kept = await readdir(program)
    expect(kept).toHaveLength(4)
    expect(await start()).toMatchObject(said)
    expect(await readdir(program)).toEqual(kept)
  })

  it('keeps of a long run no more than a short one needs', async () => {
    const documents = join(folder, 'docs')
    await cp(join(root, 'fixtures/docs'), documents, {recursive: true})
    for (let at = 0; at < 20; at++) await writeFile(join(documents, `0${at}.md`), '# Cache\n')
    const sizes: number[] = []
    for (const words of [['--no-cache', '--threads', '1', 'docs'], []]) {
      expect((await start(...words)).stderr).toBe('')
      const [name = ''] = (await readdir(program)).filter((file) => file.endsWith('.bin'))
      sizes.push((await stat(join(program, name))).size)
      await rm(join(program, name))
    }
    const [long = 0, short = 0] = sizes
    expect(long).toBeGreaterThan(0)
    expect(long / short).toBeLessThan(1.2)
  })

  it('takes what a long run kept, though that ended under other flags', async () => {
    for (let at = 0; at < 20; at++) await writeFile(join(folder, `0${at}.md`), '# Cache\n')
    await start('--no-cache', '.')
    const [name = ''] = (await readdir(program)).filter((file) => file.endsWith('.bin'))
    const kept = await stat(join(program, name))
    expect(await start()).toMatchObject(said)
    // Renamed into place, what a run keeps is another file than before.
    expect((await stat(join(program, name))).ino).toBe(kept.ino)
  })

  it('keeps nothing of a run that lints nothing', async () => {
    await start('--version')
    expect(await readdir(program)).toHaveLength(3)
  })

  it('compiles anew where the code that was kept is damaged', async () => {
    await start()
    const [name = ''] = (await readdir(program)).filter((file) => file.endsWith('.bin'))
    const whole = await readFile(join(program, name))
    await writeFile(join(program, name), whole.subarray(0, 100))
    expect(await start()).toMatchObject(said)
    expect((await readFile(join(program, name))).length).toBeGreaterThan(100)
  })

  it('runs where nothing can be kept', async () => {
    await start()
    const [name = ''] = (await readdir(program)).filter((file) => file.endsWith('.bin'))
    await rm(join(program, name))
    await mkdir(join(program, name, 'in the way'), {recursive: true})
    expect(await start()).toMatchObject(said)
    expect(await readdir(program)).toEqual(['bin.js', 'package.json', 'run.js', name])
  })
})
