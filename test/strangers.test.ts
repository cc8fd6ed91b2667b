import {mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import net from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {formats} from '../src/report/formats.js'
import {runIn} from './cli/run-in.js'
import {everything} from './hostile/everything.js'

const outside = 'Salaries of the board'

/** What a stranger would write to get at what is not his. */
const hostile = `---
status: superseded
supersedes: ../../outside.md
design-lint: {ignore: {__proto__: x, constructor: y}}
__proto__: {polluted: yes}
constructor: {prototype: {polluted: yes}}
owners: "\u001b]0;owned\u0007"
---

# Design \u001b[31mred ::error::owned

::set-output name=a::b

See [a](../../outside.md#salaries), [b](/etc/passwd), [c](file:///etc/passwd#root), [d](../linked.md#salaries),
![a diagram](../../outside.png) and https://127.0.0.1:9/a. TODO \u001b[2J

<script>alert(1)</script>

## __proto__

## constructor

\`\`\`mermaid
%%{init: {"securityLevel": "loose", "__proto__": {"polluted": "yes"}}}%%
graph TD
A-->B
click A href "javascript:alert(1)"
click B call steal()
\`\`\`

\`\`\`ts \u001b[31m
process.exit(7)
\`\`\`
`

let base = ''
let project = ''

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'design-lint-stranger-'))
  project = join(base, 'project')
  await mkdir(join(project, 'docs'), {recursive: true})
  await writeFile(join(base, 'outside.md'), `# ${outside}\n\n## Salaries\n\nTODO ${outside}\n\n1. a\n3. b\n`)
  await symlink('../../outside.md', join(project, 'docs/linked.md'))
  await symlink('design.md', join(project, 'docs/same.md'))
  await writeFile(join(project, 'docs/design.md'), hostile)
  await writeFile(join(project, 'docs/\u001b[31m::error::\n.md'), hostile)
  await writeFile(join(project, '.design-lintrc.json'), JSON.stringify(everything))
})

afterEach(() => rm(base, {recursive: true}))

describe('documents of a stranger', () => {
  it('read nothing outside of the project, whichever way they point there', async () => {
    const before = await readFile(join(base, 'outside.md'), 'utf8')
    for (const format of Object.keys(formats)) {
      const {stdout, stderr} = await runIn(project, ['--format', format, 'docs'])
      expect([format, stdout.includes(outside) || stderr.includes(outside)]).toEqual([format, false])
      expect(stdout).not.toContain('linked.md:')
    }
    await runIn(project, ['--unsafe-fixes', '.'])
    expect(await readFile(join(base, 'outside.md'), 'utf8')).toBe(before)
    expect((await readdir(base)).sort()).toEqual(['outside.md', 'project'])
  })

  it('may still link to one another within the project', async () => {
    expect((await runIn(project, ['--format', 'compact', 'docs'])).stdout).toContain('docs/same.md:')
  })

  it.each(['pretty', 'compact', 'checklist', 'agent', 'github', 'markdown'])(
    'write no control character and start no command in the report %s',
    async (format) => {
      const {stdout, stderr} = await runIn(project, ['--format', format, 'docs'])
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
      const commands = stdout.split('\n').filter((line) => line.startsWith('::'))
      expect(stdout.length).toBeGreaterThan(300)
      expect(commands.filter((line) => !/^::(?:error|warning|notice) /.test(line))).toEqual([])
      if (format !== 'github') expect(commands).toEqual([])
    }
  )

  it.each(['html', 'junit', 'checkstyle', 'markdown'].filter((name) => name in formats))(
    'bring no markup of their own into the report %s',
    async (format) => {
      const {stdout} = await runIn(project, ['--format', format, 'docs'])
      expect(stdout).not.toMatch(/<script>alert|href="javascript:/)
    }
  )

  it('pollute no prototype', async () => {
    await runIn(project, ['--format', 'json', 'docs'])
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
  })

  it('open no connection', async () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
      throw new Error('refused')
    })
    const {stdout} = await runIn(project, ['--format', 'compact', '--no-cache', 'docs'])
    expect([stdout.includes('docs/design.md:'), connect.mock.calls]).toEqual([true, []])
    connect.mockRestore()
  })
})

it('nothing in the sources evaluates text as code or talks to the network', async () => {
  const root = new URL('../', import.meta.url)
  const forbidden =
    /\beval\(|new Function\(|(?:from |import\()['"](?:node:)?(?:https?|http2|tls|dgram|dns)['"]|\bfetch\(|new WebSocket\(/
  for (const folder of ['src/', 'rules/']) {
    const paths = (await readdir(new URL(folder, root), {recursive: true})).filter((path) => path.endsWith('.ts'))
    for (const path of paths) {
      const text = await readFile(new URL(folder + path, root), 'utf8')
      expect([path, forbidden.exec(text)?.[0]]).toEqual([path, undefined])
    }
  }
})
