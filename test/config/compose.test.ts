import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {Config} from '../../src/config/config.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {createProject, rulesOf, rulesUnder} from './project.js'
import {registry} from './registry.js'

const recommended = {
  'max-code-lines': 'warn',
  'no-pii': 'error',
  'no-placeholders': 'warn',
  'require-test-plan': 'warn'
}

describe('presets', () => {
  it.each<[string, Config, object]>([
    ['recommended is the default', {}, recommended],
    ['recommended turns on what may speak anywhere', {extends: 'recommended'}, recommended],
    ['an empty list extends nothing', {extends: []}, {}],
    [
      'strict turns on every rule at error and lifts restraints',
      {extends: 'strict'},
      {
        'max-code-lines': 'error',
        'no-pii': 'error',
        'no-placeholders': 'error',
        'no-vendor-details': 'error',
        'require-test-plan': ['error', {strict: true}]
      }
    ],
    [
      'all turns on every rule at its own severity and lifts restraints',
      {extends: 'all'},
      {...recommended, 'no-vendor-details': 'warn', 'require-test-plan': ['warn', {strict: true}]}
    ],
    ['a rule comes on with the key that it needs', {sources: ['src/**']}, {...recommended, 'no-copied-source': 'warn'}],
    [
      'a rule that needs a key is on without it where a project says so',
      {rules: {'no-copied-source': 'error'}},
      {...recommended, 'no-copied-source': 'error'}
    ],
    [
      'a rule that needs options is left to the project',
      {extends: [], rules: {'require-sections': ['warn', {max: 3}]}},
      {'require-sections': ['warn', {max: 3}]}
    ]
  ])('%s', async (_, config, expected) => {
    expect(await rulesUnder(config)).toEqual(expected)
  })
})

describe('merging', () => {
  const base = {'max-code-lines': ['warn', {max: 3}]} as const
  it.each<[string, Config, unknown]>([
    [
      'a bare severity keeps the options below it',
      {overrides: [{files: ['docs/**'], rules: {'max-code-lines': 'error'}}]},
      ['error', {max: 3}]
    ],
    [
      'an array replaces severity and options',
      {overrides: [{files: ['docs/**'], rules: {'max-code-lines': ['error']}}]},
      'error'
    ],
    [
      '`true` is the rule’s own severity',
      {overrides: [{files: ['docs/**'], rules: {'max-code-lines': true}}]},
      ['warn', {max: 3}]
    ],
    ['numbers are severities', {overrides: [{files: ['docs/**'], rules: {'max-code-lines': 2}}]}, ['error', {max: 3}]],
    ['`off` turns off', {overrides: [{files: ['docs/**'], rules: {'max-code-lines': 'off'}}]}, undefined],
    [
      'options survive being off',
      {
        overrides: [
          {files: ['docs/**'], rules: {'max-code-lines': 'off'}},
          {files: ['**/*.md'], rules: {'max-code-lines': 'warn'}}
        ]
      },
      ['warn', {max: 3}]
    ],
    [
      'overrides apply in order',
      {
        overrides: [
          {files: ['docs/**'], rules: {'max-code-lines': ['error', {max: 4}]}},
          {files: ['docs/*.md'], rules: {'max-code-lines': ['error', {max: 5}]}}
        ]
      },
      ['error', {max: 5}]
    ],
    [
      'an override of other files does not hold',
      {overrides: [{files: ['adr/**'], rules: {'max-code-lines': 'off'}}]},
      ['warn', {max: 3}]
    ],
    ['an override may extend', {overrides: [{files: ['docs'], extends: 'strict'}]}, 'error'],
    [
      'what an override extends stands below its own rules',
      {overrides: [{files: ['docs/**'], extends: 'strict', rules: {'max-code-lines': 'warn'}}]},
      'warn'
    ]
  ])('%s', async (_, config, expected) => {
    const rules = await rulesUnder({...config, rules: base})
    expect(rules['max-code-lines']).toEqual(expected)
  })

  it('puts the command line above all and `--only` above that', async () => {
    const config: Config = {
      overrides: [{files: ['**'], rules: {'no-pii': 'off', 'max-code-lines': ['error', {max: 2}]}}]
    }
    const cwd = '/projects/payments'
    const ruleSettings = ['no-pii: warn', 'max-code-lines:off']
    expect(await rulesOf(cwd, 'docs/cache.md', {config, ruleSettings})).toMatchObject({'no-pii': 'warn'})
    expect(await rulesOf(cwd, 'docs/cache.md', {config, ruleSettings, only: ['max-code-lines']})).toEqual({
      'max-code-lines': ['warn', {max: 2}]
    })
  })
})

describe('a whole configuration', async () => {
  const cwd = fileURLToPath(new URL('../../fixtures/configs/handbook', import.meta.url))
  const loader = createConfigLoader({cwd, registry})
  const config = await loader.forFile(join(cwd, 'docs/payments.md'))
  const settingsOf = (path: string) => config.forFile(join(cwd, path)).settings

  it('carries every key', () => {
    expect({...config}).toMatchObject({
      file: join(cwd, '.design-lintrc.yaml'),
      root: cwd,
      parser: 'remark',
      requirements: ['docs/prd.md'],
      sources: ['src/**', '!src/generated/**']
    })
    expect(config.forFile(undefined).suppressions).toMatchObject({unused: 'error', requireReason: true})
  })

  it.each([
    ['docs/payments.md', true],
    ['docs/notes/retro.md', false],
    ['docs/adr/0001-queue.md', false],
    ['CHANGES.md', false]
  ])('says whether %s is a design: %s', (path, isDesign) => expect(settingsOf(path).isDesign).toBe(isDesign))

  it.each([
    ['docs/archive', true],
    ['docs/archive/2019/cache.md', true],
    ['docs/archived.md', false],
    ['other/docs/archive/cache.md', false]
  ])('ignores %s: %s', (path, ignored) => expect(config.ignores(join(cwd, path))).toBe(ignored))

  it('merges the vocabulary by topic', () =>
    expect(settingsOf('docs/payments.md').vocabulary).toEqual({
      alternatives: ['Abgelehnte Varianten'],
      tests: ['Prüfplan']
    }))

  it.each([
    [
      'docs/payments.md',
      {
        ...recommended,
        'max-code-lines': ['error', {max: 12}],
        'no-pii': 'warn',
        'no-copied-source': 'warn',
        'require-owner': 'warn'
      }
    ],
    [
      'docs/adr/0002-cache.md',
      {
        ...recommended,
        'no-placeholders': 'error',
        'no-pii': 'warn',
        'no-copied-source': 'warn',
        'require-owner': 'warn'
      }
    ],
    [
      'docs/adr/0001-queue.md',
      {
        'max-code-lines': 'warn',
        'require-test-plan': 'warn',
        'no-pii': 'warn',
        'no-copied-source': 'warn',
        'require-owner': 'warn'
      }
    ]
  ])('composes the rules of %s', async (path, expected) => expect(await rulesOf(cwd, path)).toEqual(expected))

  it('shares the rules of files that the same layers hold for', () =>
    expect(config.forFile(join(cwd, 'docs/a.md')).rules).toBe(config.forFile(join(cwd, 'docs/b/c.md')).rules))

  it('tells where each part was written', async () =>
    expect(
      await loader.describe(join(cwd, 'docs/adr/0001-queue.md'))
    ).toBe(`# docs/adr/0001-queue.md: .design-lintrc.yaml
# no design by \`designDocs\`
extends: []
designDocs: ["docs/**","!docs/notes/**"]  # .design-lintrc.yaml
ignore: ["docs/archive"]  # .design-lintrc.yaml
vocabulary: {"alternatives":["Abgelehnte Varianten"],"tests":["Prüfplan"]}  # .design-lintrc.yaml and shared/base.json
requirements: ["docs/prd.md"]  # .design-lintrc.yaml
sources: ["src/**","!src/generated/**"]  # .design-lintrc.yaml
plugins: ["./lint/require-owner.mjs"]  # .design-lintrc.yaml
parser: remark  # .design-lintrc.yaml
reportUnusedIgnores: error  # .design-lintrc.yaml
requireIgnoreReason: true  # .design-lintrc.yaml
rules:
  max-code-lines: ["warn",{"max":25,"strict":false}]  # shared/records.yml
  no-copied-source: ["warn",{"max":25,"strict":false}]  # preset recommended
  no-pii: ["warn",{"max":25,"strict":false}]  # shared/base.json
  no-placeholders: off  # .design-lintrc.yaml, overrides[1]
  no-vendor-details: off  # default
  require-owner: warn  # preset recommended
  require-sections: off  # default
  require-test-plan: ["warn",{"max":25,"strict":false}]  # preset recommended
`))
})

describe('a package', () => {
  const files = {
    'node_modules/@acme/design-lint/package.json': {name: '@acme/design-lint', exports: {'.': {import: './base.mjs'}}},
    'node_modules/@acme/design-lint/base.mjs': `export default {
      extends: './more.json',
      ignore: ['docs/archive/**'],
      sources: ['templates/**'],
      rules: {'max-code-lines': ['error', {max: 9}]}
    }`,
    'node_modules/@acme/design-lint/more.json': {ignore: ['**'], rules: {'no-pii': 'off'}},
    '.design-lintrc.json': {extends: '@acme/design-lint'}
  }

  it('is a configuration of which `ignore` does not apply', async () => {
    const cwd = await createProject(files)
    const config = await createConfigLoader({cwd, registry}).forFile(join(cwd, 'docs/archive/a.md'))
    expect(config.ignores(join(cwd, 'docs/archive/a.md'))).toBe(false)
    expect(config.sources).toEqual(['node_modules/@acme/design-lint/templates/**'])
    expect(await rulesOf(cwd, 'docs/a.md')).toEqual({'max-code-lines': ['error', {max: 9}]})
  })
})
