import {cp, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {formats} from '../../src/report/formats.js'
import {makeFolder, type Outcome, repository, runCommand} from './packed.js'

const [oldest, ...newer] = ['20', '22', '24', '26'] as const
type Version = typeof oldest | (typeof newer)[number]
const all: readonly Version[] = [oldest, ...newer]

const toolFolder = join(repository, 'tools/node-versions')
const nodeOf = (version: Version) => join(toolFolder, `node_modules/node-${version}/bin/node`)

const names = Object.keys(formats).filter((name) => name !== 'pretty')

const api = `import {formatResults, lintFiles} from 'design-lint'
console.log(await formatResults(await lintFiles(['docs']), 'compact'))
`
const typedConfig = `type Severity = 'off' | 'error'
const severity: Severity = 'error'
export default {rules: {'no-placeholders': severity}}
`
const design = '# Cache\n\nThe cache keeps entries for an hour.\n\n## Open\n\nTBD\n'

describe.runIf(process.env.DESIGN_LINT_E2E)(
  'the built program',
  () => {
    let home = ''
    let project = ''
    const program = () => join(home, 'node_modules/design-lint/dist/src/cli')
    const run = (version: Version, args: readonly string[], cwd = project): Promise<Outcome> =>
      runCommand(nodeOf(version), args, {cwd, env: {NO_COLOR: '1'}})
    const lint = (version: Version, args: readonly string[], cwd = project) =>
      run(version, [join(program(), 'bin.js'), '--no-cache', ...args], cwd)

    beforeAll(async () => {
      for (const version of all) {
        const {status, stdout} = await runCommand(nodeOf(version), ['--version'], {cwd: repository}).catch(() => ({
          status: 1,
          stdout: ''
        }))
        if (status !== 0) throw new Error('Run `npm ci --prefix tools/node-versions` for the versions of Node')
        expect(stdout).toMatch(new RegExp(`^v${version}\\.`))
      }
      home = await makeFolder({'package.json': '{"private": true, "type": "module"}\n', 'api.js': api})
      const installed = join(home, 'node_modules/design-lint')
      await mkdir(installed, {recursive: true})
      await cp(join(repository, 'dist'), join(installed, 'dist'), {
        recursive: true,
        filter: (path) => !path.endsWith('.bin')
      })
      await cp(join(repository, 'package.json'), join(installed, 'package.json'))
      await symlink(join(repository, 'node_modules'), join(installed, 'node_modules'))
      project = join(home, 'project')
      await cp(join(repository, 'fixtures/docs'), join(project, 'docs'), {recursive: true})
      await writeFile(join(project, 'design.md'), design)
      await cp(join(home, 'api.js'), join(project, 'api.js'))
    }, 60_000)
    afterAll(() => rm(home, {recursive: true, force: true}))

    it('writes the same reports under every version, and no warning', async () => {
      const reportsOf = async (version: Version) => {
        const folder = join(project, `reports-${version}`)
        const files = names.map((name) => `--format=${name}=${join(folder, name)}`)
        const outcome = await lint(version, [...files, '--format', 'pretty', '--color', 'docs'])
        return [outcome, ...(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))))] as const
      }
      const [outcome, ...reports] = await reportsOf(oldest)
      expect([outcome.status, outcome.stderr]).toEqual([1, ''])
      for (const text of [outcome.stdout, ...reports]) expect(text).not.toBe('')
      for (const version of newer) expect(await reportsOf(version)).toEqual([outcome, ...reports])
    })

    it('reads documents with remark-parse alike', async () => {
      await writeFile(join(project, 'remark.yaml'), 'parser: remark\n')
      const withRemark = ['--config', 'remark.yaml', '--format', 'json', 'docs']
      const expected = await lint(oldest, withRemark)
      expect([expected.status, expected.stderr]).toEqual([1, ''])
      for (const version of newer) expect(await lint(version, withRemark)).toEqual(expected)
    })

    it('fixes documents alike', async () => {
      const fixedBy = async (version: Version) => {
        const folder = join(home, `fixed-${version}`)
        await cp(join(repository, 'fixtures/docs'), folder, {recursive: true})
        const {stderr} = await lint(version, ['--unsafe-fixes', '.'], folder)
        const names = (await readdir(folder)).sort()
        return [stderr, ...(await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))))]
      }
      const expected = await fixedBy(oldest)
      expect(expected[0]).toBe('')
      const sources = await Promise.all(
        (await readdir(join(project, 'docs'))).sort().map((name) => readFile(join(project, 'docs', name), 'utf8'))
      )
      expect(expected.slice(1)).not.toEqual(sources)
      for (const version of newer) expect(await fixedBy(version)).toEqual(expected)
    })

    it('is an ES module under every version', async () => {
      const expected = await run(oldest, ['api.js'])
      expect(expected).toMatchObject({status: 0, stderr: '', stdout: expect.stringContaining('docs/flawed-')})
      for (const version of newer) expect(await run(version, ['api.js'])).toEqual(expected)
    })

    it('runs a configuration in TypeScript where Node strips types, and says where not', async () => {
      const folder = join(home, 'typed')
      await mkdir(folder)
      await writeFile(join(folder, 'design-lint.config.ts'), typedConfig)
      await writeFile(join(folder, 'design.md'), design)
      for (const version of newer) {
        const {status, stdout, stderr} = await lint(version, ['design.md'], folder)
        expect([version, status, stderr]).toEqual([version, 1, ''])
        expect(stdout).toContain('design.md:7:1 error no-placeholders')
      }
      expect(await lint(oldest, ['design.md'], folder)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('Use Node 22.18 or later')
      })
    })

    it('compiled by one version is neither run nor harmed by another', async () => {
      const args = ['--format', 'json', 'docs']
      const expected = await lint(oldest, args)
      for (const version of newer) await lint(version, args)
      const kept = (await readdir(program())).filter((name) => name.endsWith('.bin')).sort()
      expect(kept).toHaveLength(all.length)
      const before = await Promise.all(kept.map((name) => readFile(join(program(), name))))
      for (const version of [...newer, oldest]) expect(await lint(version, args)).toEqual(expected)
      expect(await Promise.all(kept.map((name) => readFile(join(program(), name))))).toEqual(before)
      // Even below the name of its own: V8 refuses what another version compiled.
      const [own = '', others = ''] = kept
      await cp(join(program(), others), join(program(), own))
      for (const version of all) expect(await lint(version, args)).toEqual(expected)
      expect(await readFile(join(program(), own))).not.toEqual(await readFile(join(program(), others)))
    })
  },
  600_000
)
