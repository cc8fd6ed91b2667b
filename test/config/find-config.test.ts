import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {configNames, createFinder} from '../../src/config/find-config.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {createProject, rulesOf} from './project.js'
import {registry} from './registry.js'

const strict = {extends: 'strict'}
const off = {extends: []}

describe('the nearest configuration', () => {
  it('wins whole', async () => {
    const cwd = await createProject({
      '.design-lintrc.json': {rules: {'no-pii': 'warn'}},
      'services/billing/.design-lintrc.yaml': 'extends: []\nrules: {max-code-lines: error}\n'
    })
    expect(await rulesOf(cwd, 'services/billing/docs/ledger.md')).toEqual({'max-code-lines': 'error'})
    expect(await rulesOf(cwd, 'services/docs/ledger.md')).toMatchObject({'no-pii': 'warn'})
  })

  it('is searched up to the root of the git repository and no further', async () => {
    const cwd = await createProject({'.design-lintrc.json': off, 'vendor/.git': 'gitdir: ../.git/modules/vendor'})
    expect(await createFinder()(join(cwd, 'vendor/docs'))).toEqual({root: join(cwd, 'vendor')})
    expect(await createFinder()(join(cwd, 'docs'))).toEqual({file: join(cwd, '.design-lintrc.json'), root: cwd})
  })

  it.each(configNames.filter((name) => !name.endsWith('.ts')))('may be %s', async (name) => {
    const config = JSON.stringify(strict)
    const isModule = name.endsWith('.mjs')
    const isCode = isModule || name.endsWith('js')
    const cwd = await createProject({
      [name]: isModule ? `export default ${config}` : isCode ? `module.exports = ${config}` : config
    })
    expect(await rulesOf(cwd, 'docs/cache.md')).toMatchObject({'max-code-lines': 'error'})
  })

  it('may be a key of package.json', async () => {
    const cwd = await createProject({
      'package.json': {name: 'payments', 'design-lint': strict},
      'web/package.json': {name: 'web', devDependencies: {'design-lint': '1'}},
      'template/package.json': '{"name": {{name}}}'
    })
    for (const path of ['cache.md', 'web/cache.md', 'template/cache.md']) {
      expect(await rulesOf(cwd, path)).toMatchObject({'max-code-lines': 'error'})
    }
  })

  it('is read once for all its files', async () => {
    const cwd = await createProject({'.design-lintrc.yaml': 'extends: strict\n'})
    const loader = createConfigLoader({cwd, registry})
    const [a, b] = await Promise.all([loader.forFile(join(cwd, 'a.md')), loader.forFile(join(cwd, 'docs/b/c.md'))])
    expect(a).toBe(b)
  })
})

describe('without a configuration', () => {
  it('the recommended rules are on and the repository is the root', async () => {
    const cwd = await createProject({})
    const config = await createConfigLoader({cwd: join(cwd, 'docs'), registry}).forFile(join(cwd, 'docs/cache.md'))
    expect({...config}).toMatchObject({file: undefined, root: cwd, parser: 'native', sources: [], requirements: []})
    expect(config.ignores(join(cwd, 'docs/cache.md'))).toBe(false)
    expect(config.forFile(undefined)).toEqual({
      rules: config.forFile(join(cwd, 'docs/cache.md')).rules,
      protecting: [],
      settings: {vocabulary: undefined, isDesign: undefined, judgeClosed: undefined},
      suppressions: {
        unused: 'off',
        requireReason: false,
        ruleIds: new Set([...Object.keys(registry), 'valid-suppressions'])
      }
    })
  })

  it('`noConfig` looks for none', async () => {
    const cwd = await createProject({'.design-lintrc.json': off})
    expect(await rulesOf(cwd, 'cache.md', {noConfig: true})).toMatchObject({'no-pii': 'error'})
  })
})

describe('a configuration that is named', () => {
  const files = {
    '.design-lintrc.json': off,
    'config/lint.yaml': 'ignore: [docs/archive]\nextends: ./base.yaml\n',
    'config/base.yaml': 'rules: {no-pii: warn}\n'
  }

  it('has globs relative to the working directory, and parents relative to itself', async () => {
    const cwd = await createProject(files)
    const config = await createConfigLoader({cwd, registry, configFile: 'config/lint.yaml'}).forFile(join(cwd, 'a.md'))
    expect({file: config.file, root: config.root}).toEqual({file: join(cwd, 'config/lint.yaml'), root: cwd})
    expect(config.ignores(join(cwd, 'docs/archive/a.md'))).toBe(true)
    expect(await rulesOf(cwd, 'docs/a.md', {configFile: 'config/lint.yaml'})).toEqual({'no-pii': 'warn'})
  })
})
