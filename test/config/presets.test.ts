import {readdir} from 'node:fs/promises'
import {expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {presetNames, presetSettings} from '../../src/config/preset.js'
import type {AnyRule, RuleMeta} from '../../src/rule/rule.js'

/** Rules that the presets do not simply turn on: what has to come first, and what `strict` lifts. */
const special: Readonly<Record<string, Partial<Pick<RuleMeta, 'recommended' | 'needs'>> | 'restrained'>> = {
  'require-contract': {recommended: false},
  'no-vendor-details': {recommended: false},
  'require-prior-art': {recommended: false},
  'no-copied-source': {needs: 'sources'},
  'require-traceability': {needs: 'requirements'},
  'require-sections': {needs: 'options'},
  'valid-metadata': {needs: 'options'},
  'require-test-plan': 'restrained',
  'require-configuration-table': 'restrained',
  'no-undocumented-settings': 'restrained'
}

it.each(Object.values<AnyRule>(rules).map(({meta}) => [meta.id, meta] as const))(
  'presets treat %s as planned',
  (id, meta) => {
    const {recommended, needs, strictOptions} = meta
    const planned = special[id] ?? {}
    expect({recommended, needs, restrained: strictOptions !== undefined}).toEqual({
      recommended: undefined,
      needs: undefined,
      restrained: planned === 'restrained',
      ...(planned === 'restrained' ? {} : planned)
    })
  }
)

it('every preset has a module of its name', async () => {
  const files = await readdir(new URL('../../src/config/presets', import.meta.url))
  expect(files.sort()).toEqual(presetNames.map((name) => `${name}.ts`).sort())
})

it.each(presetNames)('the module of %s says what `extends` means by it', async (name) => {
  const {default: preset} = await import(`../../src/config/presets/${name}.ts`)
  const rulesUnder = async (config: object) => {
    const loader = createConfigLoader({cwd: '/projects/payments', registry: rules, config})
    return (await loader.forFile(undefined)).forFile(undefined).rules
  }
  expect(await rulesUnder({sources: ['src/**'], requirements: 'docs/prd.md', extends: [], ...preset})).toEqual(
    await rulesUnder({sources: ['src/**'], requirements: 'docs/prd.md', extends: name})
  )
  expect((await rulesUnder({extends: name})).length).toBeGreaterThan(0)
})

it.each(presetNames)('%s judges designs whose life is over only where it lifts all restraints', (name) => {
  expect(presetSettings(name).judgeClosed === true).toBe(name === 'strict' || name === 'all')
})
