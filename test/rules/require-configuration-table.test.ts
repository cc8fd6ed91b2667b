import {expect, it} from 'vitest'
import requireConfigurationTable from '../../rules/require-configuration-table/index.js'
import {testRule} from '../../src/rule/test-rule.js'

const introduction = '# Cache\n\n## Overview\n\nWe add `--cache-url`, see below.\n'
const commands = '## Commands\n\nPass `--cache-ttl`, `--cache-size` and `--cache-policy`.\n'
const settings = '## Configuration\n\nThe setting `cache.shards` stands in the file.\n'
const general = '## Configuration\n\nAll is set by flags.\n'

it.each([
  ['the section that names most', [introduction, commands], '## Commands'],
  ['a section about configuration that names some', [introduction, commands, settings], '## Configuration'],
  ['no section about configuration that names none', [introduction, general, commands], '## Commands']
])('asks for the table in %s', async (_, parts, heading) => {
  const source = parts.join('\n')
  const [found] = await testRule(requireConfigurationTable, source)
  expect(source.split('\n')[(found?.position.start.line ?? 0) - 1]).toBe(heading)
})
