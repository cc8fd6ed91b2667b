import {createRequire} from 'node:module'
import {expect, it} from 'vitest'
import * as api from '../src/index.js'

const manifest = createRequire(import.meta.url)('../package.json') as Record<string, unknown>

// What stands here is a promise: a name may be added in a minor version, and taken away in a major one.
it('the library offers these names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'checklist',
    'defineConfig',
    'defineRule',
    'fixText',
    'formatResults',
    'lintFiles',
    'lintText',
    'loadConfig',
    'rules',
    'testRule'
  ])
})

it('the package offers these entries', () => {
  expect(Object.keys(manifest.exports as object)).toEqual([
    '.',
    './remark',
    './rules/*',
    './presets/*',
    './schema.json',
    './package.json'
  ])
  expect(manifest.bin).toEqual({'design-lint': 'dist/src/cli/bin.js'})
  expect(manifest.engines).toEqual({node: '>=20.19.0'})
})

it('results are sorted and carry what they promise', async () => {
  const {messages, kind, filePath} = await api.lintText('# Cache\n\n```ts\nlet a\n', {path: 'docs/cache.md'})
  expect([kind, filePath]).toEqual(['other', 'docs/cache.md'])
  expect(Array.isArray(messages)).toBe(true)
})

it('an unknown report format is refused', async () => {
  await expect(api.formatResults([], 'yaml' as 'json')).rejects.toThrow(
    /Unexpected format `yaml`, expected one of pretty/
  )
})
