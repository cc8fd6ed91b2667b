import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {configsIn} from '../../config/find-config.js'
import {initialConfig, initialName} from '../../config/init.js'
import {version} from '../../rule/version.js'
import {defineCommand} from '../command.js'
import {UsageError} from '../usage-error.js'
import {writeNew} from '../write-new.js'

const hook = `repos:
  - repo: https://github.com/design-lint/design-lint
    rev: v${version}
    hooks:
      - id: design-lint
`

/** `design-lint init` */
export const init = defineCommand({
  name: 'init',
  summary: 'Write a configuration file, with every key explained.',
  words: '',
  flags: {},
  examples: [['design-lint init', `write ${initialName}, and show the entry for the pre-commit framework`]],
  manual: async () => ({files: [[initialName, 'the configuration; one that exists is never overwritten']]}),
  async run({cwd, stdout}, _flags, words) {
    if (words.length > 0) throw new UsageError(`Unexpected \`${words.join(' ')}\` behind \`init\`, expected nothing`)
    const [existing] = configsIn(cwd)
    if (existing) {
      throw new UsageError(
        `Unexpected existing configuration \`${existing}\`, expected none: init never overwrites one`
      )
    }
    await writeNew(join(cwd, initialName), initialConfig(), {shown: initialName, by: 'init'})
    stdout.write(`Wrote ${initialName}.\n\n`)
    const place = existsSync(join(cwd, '.pre-commit-config.yaml')) ? 'Add to' : 'Put into'
    stdout.write(`${place} .pre-commit-config.yaml to check every commit:\n\n${hook}`)
    return 0
  }
})
