import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {createConfigLoader} from '../../src/config/load-config.js'
import {createProject} from './project.js'
import {registry} from './registry.js'

/** The sources that hold in a project with one configuration, and what turned the rule on that needs them. */
async function sourcesUnder(config: string, {repository = true} = {}) {
  const cwd = await createProject({'docs/.design-lintrc.yaml': config, 'docs/cache.md': '# Cache\n'})
  if (!repository) await rm(join(cwd, '.git'), {recursive: true})
  const file = join(cwd, 'docs/cache.md')
  const loaded = await createConfigLoader({cwd, registry}).forFile(file)
  const {rules, settings} = loaded.explain(file)
  expect(loaded.forFile(file).settings.sources ?? []).toEqual(loaded.sources)
  return [loaded.sources, settings.sources?.origin, rules['no-copied-source']?.severity]
}

const code = [expect.stringMatching(/^\*\*\/\*\.\{c,.*,ts,.*\}$/)]

describe('strict', () => {
  it.each<[name: string, config: string, expected: unknown]>([
    ['takes the source code for sources', 'extends: strict', [code, '.design-lintrc.yaml', 'error']],
    ['leaves sources that are set', 'extends: strict\nsources: [lib]', [['lib'], '.design-lintrc.yaml', 'error']],
    ['is alone in that', 'extends: all', [[], undefined, 'off']],
    ['does so for all files or none', 'overrides: [{files: ["*"], extends: strict}]', [[], undefined, 'off']]
  ])('%s', async (_, config, expected) => expect(await sourcesUnder(config)).toEqual(expected))

  it('takes none outside of a repository', async () =>
    expect(await sourcesUnder('extends: strict', {repository: false})).toEqual([[], undefined, 'off']))
})
