import {expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {presetNames} from '../../src/config/preset.js'

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
