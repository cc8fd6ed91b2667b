import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {formatResults, lintFiles} from '../../src/index.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = `${root}dist/src/cli/bin.js`

// What bundling does to a regular expression or an order of evaluation shows in findings alone.
it.runIf(existsSync(program)).each(['recommended', 'all'] as const)(
  'the built program finds what its sources find, by %s',
  async (preset) => {
    const documents = ['fixtures/docs', 'fixtures/presets', 'docs', 'README.md', 'rules']
    const folder = await mkdtemp(join(tmpdir(), 'design-lint-built-'))
    const config = join(folder, 'config.json')
    await writeFile(config, JSON.stringify({extends: preset}))
    const {stdout, stderr} = spawnSync(
      process.execPath,
      [program, '--no-cache', '--exit-zero', '--format', 'json', '--config', config, ...documents],
      {cwd: root, encoding: 'utf8', maxBuffer: 1 << 28}
    )
    const results = await lintFiles(documents, {cwd: root, config})
    await rm(folder, {recursive: true})
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(JSON.parse(await formatResults(results, 'json')))
  },
  60_000
)
