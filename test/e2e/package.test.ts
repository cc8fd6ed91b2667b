import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'

import {beforeAll, describe, expect, it} from 'vitest'
import {talkToServer} from './lsp-session.js'
import {installPacked, type Outcome, repository, runCommand} from './packed.js'

const design = `# Payment cache

## Motivation

The gateway answers in 800 ms because each payment reads the ledger.

## Rollout

TBD
`

async function writeInto(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), {recursive: true})
  await writeFile(join(folder, path), text)
}

describe.runIf(process.env.DESIGN_LINT_E2E)(
  'the packed package in an empty folder',
  () => {
    let folder = ''
    const run = (command: string, ...args: string[]): Promise<Outcome> => runCommand(command, args, {cwd: folder})

    beforeAll(async () => {
      folder = await installPacked()
      await writeFile(join(folder, 'design.md'), design)
    }, 300_000)

    it('holds only what users need', async () => {
      const root = join(folder, 'node_modules/design-lint')
      expect((await readdir(root)).sort()).toEqual([
        '.remarkrc.example',
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist',
        'package.json',
        'rules',
        'schema'
      ])
      expect((await readdir(join(root, 'rules/max-code-lines'))).sort()).toEqual(['readme.md'])
      expect((await readdir(join(root, 'dist'))).sort()).toEqual(['THIRD-PARTY-LICENCES.txt', 'chunks', 'rules', 'src'])
    })

    it('installs without an engine warning', async () => {
      const {stdout, stderr} = await run('npm', 'install', '--prefer-offline', '--no-audit')
      expect(stdout + stderr).not.toMatch(/EBADENGINE|npm warn/i)
    })

    it('runs as a command', async () => {
      const {status, stdout, stderr} = await run('npx', 'design-lint', 'design.md')
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^design\.md:7:1 warning no-empty-sections Unexpected .+$/m)
    })

    it('writes JSON and nothing else to standard output', async () => {
      const {stdout} = await run('npx', 'design-lint', '--format', 'json', 'design.md')
      expect(JSON.parse(stdout)).toMatchObject([{filePath: 'design.md', errorCount: 0}])
    })

    it('explains a rule offline', async () => {
      const {stdout} = await run('npx', 'design-lint', 'explain', 'max-code-lines')
      expect(stdout).toContain('Limit how long a code block may be.')
    })

    it('serves an editor', async () => {
      const bin = join(folder, 'node_modules/.bin/design-lint')
      const document = {uri: pathToFileURL(join(folder, 'design.md')).href, text: design, line: 6}
      expect(await talkToServer([bin, 'lsp', '--stdio'], document, folder)).toEqual({
        codes: ['no-empty-sections', 'no-placeholders'],
        hover: expect.objectContaining({
          contents: {kind: 'plaintext', value: expect.stringContaining('no-empty-sections')}
        }),
        status: 0,
        stderr: ''
      })
    })

    it('is an ES module', async () => {
      await writeFile(
        join(folder, 'lint.js'),
        "import {lintText} from 'design-lint'\nconst {messages} = await lintText('# Cache\\n\\nIt keeps entries.\\n\\n## Rollout\\n')\nconsole.log(messages.map(({ruleId}) => ruleId).join())\n"
      )
      expect(await run('node', 'lint.js')).toMatchObject({status: 0, stdout: 'no-empty-sections\n', stderr: ''})
    })

    it('is a remark preset, and each rule a remark plugin', async () => {
      const example = await readFile(join(repository, '.remarkrc.example'), 'utf8')
      await writeFile(join(folder, '.remarkrc'), example)
      const {status, stderr} = await run('npx', 'remark', '--no-stdout', '--no-color', 'design.md')
      expect(status).toBe(0)
      expect(stderr).toMatch(/7:1-7:11 +warning .*no-empty-sections +remark-lint/)
    })

    it('follows the page on writing rules, from a file to a package', async () => {
      const page = await readFile(join(repository, 'docs/writing-rules.md'), 'utf8')
      const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
        language,
        text
      }))
      const files = blocks.flatMap(({text}) => {
        const name = /^(?:\/\/|#|<!--) (\S+\.\w+)(?: -->)?\n/.exec(text)?.[1]
        return name ? [[name, text] as const] : []
      })
      const home = join(folder, 'rules-of-our-own')
      for (const [name, text] of files) await writeInto(home, name, text)
      await writeInto(home, 'package.json', '{"type": "module"}')
      const shown = async (line = '') => {
        const [program = '', ...args] = line.trim().split(' ')
        return runCommand(program, args, {cwd: home})
      }
      const [lintLine, testLine] = blocks.filter(({language}) => language === 'sh').map(({text}) => text)
      const printed = blocks.find(({language}) => language === 'text')?.text
      expect(await shown(lintLine)).toEqual({status: 1, stdout: printed, stderr: ''})
      expect(await shown(testLine)).toMatchObject({status: 0})

      const [manifest = ''] = blocks.filter(({language}) => language === 'json').map(({text}) => text)
      const [rule, index] = ['lint/require-runbook.js', 'our-design-rules/index.js'].map((name) =>
        new Map(files).get(name)
      )
      await writeInto(home, 'node_modules/our-design-rules/package.json', manifest)
      await writeInto(home, 'node_modules/our-design-rules/index.js', index ?? '')
      await writeInto(home, 'node_modules/our-design-rules/require-runbook.js', rule ?? '')
      const [, plugins = ''] = blocks.filter(({language}) => language === 'yaml').map(({text}) => text)
      await writeInto(
        home,
        '.design-lintrc.yaml',
        `${plugins}rules: {require-runbook: error}\ndesignDocs: ["designs/**"]\n`
      )
      expect(await shown(lintLine)).toEqual({status: 1, stdout: printed, stderr: ''})
    })

    it('runs every example of its readme, types checked', async () => {
      const readme = await readFile(join(repository, 'README.md'), 'utf8')
      const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
      expect(examples.length).toBeGreaterThanOrEqual(6)
      await Promise.all(examples.map((text, at) => writeFile(join(folder, `example-${at}.ts`), text)))
      const names = examples.map((_, at) => `example-${at}`)
      const flags = [
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2022',
        '--skipLibCheck',
        '--types',
        '',
        '--lib',
        'es2023,dom'
      ]
      const types = await run('npx', 'tsc', ...flags, ...names.map((name) => `${name}.ts`))
      expect(types).toMatchObject({status: 0, stdout: ''})
      await runCommand('mkdir', ['-p', 'docs'], {cwd: folder})
      await writeFile(join(folder, 'docs/cache.md'), '# Cache\n')
      for (const [at, name] of names.entries()) {
        const expected = [...(examples[at] ?? '').matchAll(/^\/\/ prints: (.*)$/gm)]
          .map((match) => `${match[1]}\n`)
          .join('')
        const {status, stdout, stderr} = await run('node', `${name}.js`)
        expect([name, status, stderr]).toEqual([name, 0, ''])
        if (expected !== '') expect(stdout).toBe(expected)
      }
    })
  },
  120_000
)
