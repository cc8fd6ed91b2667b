import {spawnSync} from 'node:child_process'
import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {createConfigLoader} from '../../src/config/load-config.js'
import {createProject, rulesOf} from './project.js'
import {registry} from './registry.js'

/** Code that leaves a file behind when it runs. */
const trap = (folder = '') => `require('node:fs').writeFileSync(__dirname + '/${folder}ran', '')\nmodule.exports = {}`

describe('`--config-format static`', () => {
  it('reads data', async () => {
    const cwd = await createProject({'.design-lintrc.yaml': 'extends: ./base.json\n', 'base.json': {extends: 'strict'}})
    expect(await rulesOf(cwd, 'docs/cache.md', {format: 'static'})).toMatchObject({'no-pii': 'error'})
  })

  it.each([
    ['configuration', {'.design-lintrc.cjs': trap()}, '.design-lintrc.cjs'],
    ['configuration', {'.design-lintrc': 'extends: ./base.cjs\n', 'base.cjs': trap()}, 'base.cjs'],
    [
      'configuration',
      {
        '.design-lintrc': 'extends: acme\n',
        'node_modules/acme/package.json': '{"main": "index.js"}',
        'node_modules/acme/index.js': trap('../../')
      },
      'node_modules/acme/index.js'
    ],
    ['plugin', {'.design-lintrc': 'plugins: [./rule.cjs]\n', 'rule.cjs': trap()}, 'rule.cjs']
  ])('runs no %s %j', async (what, files, path) => {
    const cwd = await createProject(files)
    await expect(createConfigLoader({cwd, registry, format: 'static'}).forFile(join(cwd, 'a.md'))).rejects.toThrow(
      `Unexpected ${what} ${join(cwd, path)} that is code, expected data, because \`--config-format static\` runs no code`
    )
    await expect(access(join(cwd, 'ran'))).rejects.toThrow('ENOENT')
  })

  it('does not let cosmiconfig run a configuration of its own', async () => {
    const cwd = await createProject({'.design-lintrc.json': {}, '.config/config.js': trap('../')})
    const script = `
      import {createConfigLoader} from ${JSON.stringify(source('load-config.ts'))}
      const load = (format) => createConfigLoader({cwd: process.cwd(), registry: {}, format}).forFile(process.cwd() + '/a.md')
      load('static').then(({file}) => console.log(file))`
    const {stdout, stderr} = runScript(script, cwd)
    expect(stderr).toBe('')
    expect(stdout).toBe(`${join(cwd, '.design-lintrc.json')}\n`)
    await expect(access(join(cwd, 'ran'))).rejects.toThrow('ENOENT')
  })
})

describe('code under plain Node', async () => {
  // The test runner transforms what it imports, so Node alone is asked.
  const folder = await createProject({})
  const outfile = join(folder, 'read-config.cjs')
  await build({
    entryPoints: [source('read-config.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    external: ['typescript']
  })
  const read = (file: string) => {
    const script = `require(${JSON.stringify(outfile)}).readConfig(${JSON.stringify(file)}, 'any').then(
      (config) => console.log(JSON.stringify(config)), (error) => console.log(error.message))`
    return spawnSync(process.execPath, ['--eval', script], {encoding: 'utf8'}).stdout.trim()
  }

  it('may be TypeScript where Node strips types', async () => {
    const cwd = await createProject({'design-lint.config.ts': 'export default {extends: "strict"} as object\n'})
    const file = join(cwd, 'design-lint.config.ts')
    const stripsTypes = 'typescript' in process.features && process.features.typescript !== false
    expect(read(file)).toBe(
      stripsTypes
        ? '{"extends":"strict"}'
        : `Cannot run the configuration ${file}: Node ${process.versions.node} does not strip types. Use Node 22.18 or later, or write it in JavaScript (\`.mjs\`) or YAML`
    )
  })

  it('is told how to be a module', async () => {
    const cwd = await createProject({
      'package.json': {type: 'commonjs'},
      'design-lint.config.js': 'export default {extends: "strict"}\n'
    })
    const file = join(cwd, 'design-lint.config.js')
    expect(read(file)).toBe(
      `Cannot run the configuration ${file} at line 1: SyntaxError: Unexpected token 'export'. The package.json above makes it CommonJS; set \`"type": "module"\` there, or end its name in \`.mjs\``
    )
  })
})

function source(name: string): string {
  return fileURLToPath(new URL(`../../src/config/${name}`, import.meta.url))
}

function runScript(script: string, cwd: string) {
  const loader = ['--import', import.meta.resolve('tsx'), '--input-type=module']
  return spawnSync(process.execPath, [...loader, '--eval', script], {cwd, encoding: 'utf8'})
}
