import {Console} from 'node:console'
import {resolve} from 'node:path'
import {rules} from '../../../rules/index.js'
import {serve} from '../../lsp/server.js'
import {version} from '../../rule/version.js'
import {defineCommand} from '../command.js'
import {loaderFrom} from '../config-loader.js'
import {readRuleReadme} from '../rule-readme.js'
import {UsageError} from '../usage-error.js'
import {lintFlags} from './lint-flags.js'

/** `design-lint lsp` */
export const lsp = defineCommand({
  name: 'lsp',
  summary: 'Serve an editor: findings as you type, fixes, and why a rule exists.',
  words: '[--stdio]',
  flags: {
    stdio: {kind: 'switch', summary: 'talk over standard input and output, which is the only way; editors pass it'},
    'on-save': {kind: 'switch', summary: 'check a document when it is opened or saved, not as it is typed'},
    config: lintFlags.config,
    'config-format': lintFlags['config-format']
  },
  examples: [
    ['design-lint lsp --stdio', 'what an editor runs'],
    ['design-lint lsp --config-format static', 'the same in a repository that you do not trust']
  ],
  async run({cwd, env, stdin, stderr, openStdout}, flags, words) {
    if (words.length > 0) throw new UsageError(`Unexpected \`${words.join(' ')}\` behind \`lsp\`, expected flags alone`)
    // Named now: a server that could not use its flags would fail at the first document instead.
    const config = flags.config === undefined ? undefined : resolve(cwd, flags.config)
    const loaderFor = (folder: string) => loaderFrom({...flags, config}, {cwd: folder})
    loaderFor(cwd)
    const {console: usual} = globalThis
    // Whatever a plugin logs would break the conversation on standard output.
    globalThis.console = new Console(stderr, stderr)
    try {
      return await serve({
        streams: {input: stdin, output: openStdout()},
        version,
        cwd,
        environment: env,
        loaderFor,
        readmeOf: async (id) => (Object.hasOwn(rules, id) ? readRuleReadme(id) : undefined),
        onSaveOnly: flags['on-save']
      })
    } finally {
      globalThis.console = usual
      stdin.destroy()
    }
  }
})
