import {expect, it} from 'vitest'
import {parse} from 'yaml'
import {rules} from '../../rules/index.js'
import {configNames} from '../../src/config/find-config.js'
import {initialConfig, initialName} from '../../src/config/init.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {configSchema} from '../../src/config/schema.js'
import {createProject} from './project.js'

const text = initialConfig()
/** Comments are `# words`; an example is a line of YAML behind its `#`. */
const uncommented = text.replace(/^#(?=\S| {2,}\S)/gm, '')

it('is found under its name', () => expect(configNames).toContain(initialName))

it('is the recommended preset as it is written', async () => {
  const cwd = await createProject({[initialName]: text, 'other/.git': ''})
  const loader = createConfigLoader({cwd, registry: rules})
  const [written, builtIn] = [await loader.forFile(`${cwd}/a.md`), await loader.forFile(`${cwd}/other/a.md`)]
  expect(written.file).toBe(`${cwd}/${initialName}`)
  expect(written.forFile(`${cwd}/a.md`)).toEqual(builtIn.forFile(`${cwd}/other/a.md`))
})

it('explains every key', () => {
  const keys = Object.keys(configSchema.entries).filter((key) => key !== '$schema')
  expect(Object.keys(parse(uncommented)).sort()).toEqual(keys.sort())
})

it('shows examples that can be used', async () => {
  const {plugins, ...config} = parse(uncommented)
  expect(plugins).toEqual(['./lint/our-rule.js'])
  const loaded = await createConfigLoader({cwd: '/projects/payments', registry: rules, config}).forFile(undefined)
  expect(loaded.ignores('/projects/payments/docs/archive/cache.md')).toBe(true)
})

it('keeps its lines readable', () => {
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
})
