import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Config} from '../../src/config/config.js'
import {ConfigError} from '../../src/config/config-error.js'
import {type ConfigLoaderOptions, createConfigLoader} from '../../src/config/load-config.js'
import {createProject} from './project.js'
import {registry} from './registry.js'

/** The one paragraph that a project's configuration is refused with; its folder reads `~`. */
async function refusal(
  files: Readonly<Record<string, string>>,
  options: Partial<ConfigLoaderOptions> = {}
): Promise<string> {
  const cwd = await createProject(files)
  const loading = createConfigLoader({cwd, registry, ...options}).forFile(join(cwd, 'docs/cache.md'))
  const error = await loading.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  expect(error).toBeInstanceOf(ConfigError)
  const {message} = error as ConfigError
  expect(message).not.toContain('\n')
  return message.replaceAll(cwd, '~')
}

function expectText(actual: string, expected: string | RegExp): void {
  if (typeof expected === 'string') expect(actual).toBe(expected)
  else expect(actual).toMatch(expected)
}

const rc = '.design-lintrc'
const severities = '(off, warn, error, 0, 1, 2)'
const ruleId = 'the id of a rule (`design-lint rules` lists them)'

describe('a wrong value', () => {
  it.each([
    [
      'extend: strict',
      /^Unexpected `extend`, expected a key of the configuration \(\$schema, .*\); did you mean `extends`\?$/
    ],
    [
      'rules: {max-code-line: off}',
      `Unexpected \`max-code-line\` at \`rules\`, expected ${ruleId} (${Object.keys(registry).join(', ')}); did you mean \`max-code-lines\`?`
    ],
    [
      'rules: {no-pii: eror}',
      `Unexpected \`eror\` at \`rules.no-pii\`, expected a severity ${severities}; did you mean \`error\`?`
    ],
    ['rules: {no-pii: [loud]}', `Unexpected \`loud\` at \`rules.no-pii[0]\`, expected a severity ${severities}`],
    ['rules: {no-pii: []}', 'Unexpected `[]` at `rules.no-pii`, expected `[severity, options]`'],
    [
      'rules: {no-pii: [warn, [1]]}',
      'Unexpected `[1]` at `rules.no-pii[1]`, expected an object of options (max, strict)'
    ],
    [
      'rules: {no-pii: [off, {maxx: 1}]}',
      'Unexpected `maxx` at `rules.no-pii[1]`, expected an option of this rule (max, strict); did you mean `max`?'
    ],
    ['rules: {no-pii: [warn, {max: 0}]}', 'Unexpected `0` at `rules.no-pii[1].max`, expected at least `1`'],
    [
      'overrides: [{files: [a.md], rules: {no-pii: 3}}]',
      `Unexpected \`3\` at \`overrides[0].rules.no-pii\`, expected a severity ${severities}`
    ],
    [
      'overrides: [{file: [a.md]}]',
      'Unexpected `file` at `overrides[0]`, expected a key of an override (files, extends, rules, designDocs); did you mean `files`?'
    ],
    ['overrides: [{rules: {}}]', 'Unexpected `nothing` at `overrides[0].files`, expected a value'],
    ['overrides: [{files: []}]', 'Unexpected `[]` at `overrides[0].files`, expected at least one glob'],
    [
      'overrides: [{files: [a.md], parser: remark}]',
      'Unexpected `parser` at `overrides[0]`, expected a key of an override (files, extends, rules, designDocs)'
    ],
    ['parser: nativ', 'Unexpected `nativ` at `parser`, expected one of (native, remark); did you mean `native`?'],
    ['requireIgnoreReason: "yes"', 'Unexpected `yes` at `requireIgnoreReason`, expected a boolean'],
    ['ignore: docs', 'Unexpected `docs` at `ignore`, expected an array'],
    ['extends: 3', 'Unexpected `3` at `extends`, expected a text or a list of texts'],
    [
      'extends: stirct',
      'Unexpected `stirct` at `extends`, expected a preset, a file (`./…`) or an installed package (recommended, strict, all, kep, rust-rfc, swift-evolution, tep, madr, nygard-adr, python-pep-md, google-design-doc, rfd); did you mean `strict`?'
    ],
    [
      'extends: base.yaml',
      'Unexpected `base.yaml` at `extends`, expected a preset, a file (`./…`) or an installed package (recommended, strict, all, kep, rust-rfc, swift-evolution, tep, madr, nygard-adr, python-pep-md, google-design-doc, rfd, ./base.yaml); did you mean `./base.yaml`?'
    ],
    [
      'extends: ./bas.yaml',
      'Unexpected `./bas.yaml` at `extends`, expected a file that exists (./base.yaml); did you mean `./base.yaml`?'
    ],
    [
      'overrides: [{files: [a], extends: ./missing.yaml}]',
      'Unexpected `./missing.yaml` at `overrides[0].extends`, expected a file that exists (./base.yaml)'
    ],
    ['plugins: [./rule.js]', 'Unexpected `./rule.js` at `plugins[0]`, expected a file (`./…`) or an installed package'],
    ['- strict', 'Unexpected `["strict"]`, expected a map of settings, as in `extends: recommended`'],
    ['strict', 'Unexpected `strict`, expected a map of settings, as in `extends: recommended`'],
    [
      'vocabulary: {alternative: [Options]}',
      /^Unexpected `alternative` at `vocabulary`, expected a topic \(.*\); did you mean `alternatives`\?$/
    ]
  ])('%s', async (text, expected) => {
    const message = await refusal({[rc]: `${text}\n`, 'base.yaml': 'rules: {}\n'})
    const [start, reason] = [`Cannot use ~/${rc}: `, message.slice(`Cannot use ~/${rc}: `.length)]
    expect(message.startsWith(start)).toBe(true)
    expectText(reason, expected)
  })
})

describe('a file', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'that is empty',
      {[rc]: ''},
      `Unexpected empty configuration ~/${rc}, expected at least one key, as in \`extends: recommended\`. Delete the file to use the recommended rules`
    ],
    [
      'of comments alone',
      {[rc]: '# later\n'},
      `Unexpected empty configuration ~/${rc}, expected at least one key, as in \`extends: recommended\`. Delete the file to use the recommended rules`
    ],
    [
      'with a key twice',
      {[rc]: 'rules: {}\nextends: all\nrules: {}\n'},
      `Cannot parse the configuration ~/${rc} at line 3, column 1: Unexpected second key \`rules\` in one map, expected each key once`
    ],
    [
      'of broken YAML',
      {[rc]: 'rules:\n  no-pii: [warn\n'},
      `Cannot parse the configuration ~/${rc} at line 3, column 1: Flow sequence in block collection must be sufficiently indented and end with a ]`
    ],
    [
      'with an unknown tag',
      {[rc]: 'extends: !file base.yaml\n'},
      `Cannot parse the configuration ~/${rc} at line 1, column 10: Unresolved tag: !file`
    ],
    [
      'with an alias of nothing',
      {[rc]: 'extends: *base\n'},
      `Cannot parse the configuration ~/${rc}: Unresolved alias (the anchor must be set before the alias): base`
    ],
    [
      'of broken JSON',
      {[`${rc}.json`]: '{\n  "extends": "all",\n}'},
      `Cannot parse the configuration ~/${rc}.json at line 3, column 1: Expected double-quoted property name`
    ],
    [
      'with `__proto__` in JSON',
      {[`${rc}.json`]: '{"rules": {"__proto__": {"x": 1}}}'},
      `Unexpected key \`__proto__\` in the configuration ~/${rc}.json, expected none of that name`
    ],
    [
      'with `__proto__` in YAML',
      {[rc]: 'rules: {no-pii: [warn, {__proto__: {max: 1}}]}\n'},
      `Unexpected key \`__proto__\` in the configuration ~/${rc}, expected none of that name`
    ],
    [
      'that throws',
      {[`${rc}.mjs`]: '\nthrow new TypeError("no licence")'},
      `Cannot run the configuration ~/${rc}.mjs at line 2: TypeError: no licence`
    ],
    [
      'without a default export',
      {[`${rc}.mjs`]: 'export const rules = {}'},
      `Unexpected configuration ~/${rc}.mjs without a default export, expected \`export default {…}\` or \`module.exports = {…}\``
    ],
    [
      'that exports a function',
      {[`${rc}.mjs`]: 'export default () => ({})'},
      `Cannot use ~/${rc}.mjs: Unexpected \`a function\`, expected a map of settings, as in \`extends: recommended\``
    ],
    [
      'beside another',
      {[rc]: 'extends: all\n', 'package.json': '{"design-lint": {}}'},
      'Unexpected 2 configurations in ~ (`package.json`, `.design-lintrc`), expected one. Keep the one that should hold, or name it with `--config`'
    ],
    [
      'that is its own parent',
      {[rc]: 'extends: ./a.yaml\n', 'a.yaml': `extends: ./${rc}\n`},
      `Unexpected circle of configurations: ~/${rc} extends ~/a.yaml extends ~/${rc}. Take one of the \`extends\` out`
    ],
    [
      'whose parent is wrong',
      {[rc]: 'extends: ./a.yaml\n', 'a.yaml': 'rules: {no-pi: off}\n'},
      `Cannot use ~/a.yaml: Unexpected \`no-pi\` at \`rules\`, expected ${ruleId} (${Object.keys(registry).join(', ')}); did you mean \`no-pii\`?`
    ],
    [
      'whose plugin is no rule',
      {[rc]: 'plugins: [./rule.mjs]\n', 'rule.mjs': 'export default {}'},
      'Unexpected default export of the plugin ~/rule.mjs, expected a rule made by `defineRule`, or a list of rules'
    ],
    [
      'whose plugin takes the id of a rule',
      {
        [rc]: 'plugins: [./rule.mjs]\n',
        'rule.mjs': 'export default {meta: {id: "no-pii"}, options: {entries: {}}, check() {}}'
      },
      'Unexpected second rule `no-pii` in the plugin ./rule.mjs, expected an id that no other rule has. Rename one'
    ]
  ])('%s', async (_, files, expected) => expect(await refusal(files)).toBe(expected))
})

describe('the command line', () => {
  it.each<[Partial<ConfigLoaderOptions>, string | RegExp]>([
    [
      {ruleSettings: ['no-pii']},
      "Unexpected `no-pii` of `--rule`, expected an id and a setting, as in `--rule 'no-placeholders: off'`"
    ],
    [
      {ruleSettings: ['no-pii: eror']},
      `Cannot use --rule: Unexpected \`eror\` at \`rules.no-pii\`, expected a severity ${severities}; did you mean \`error\`?`
    ],
    [
      {ruleSettings: ['no-pii: [']},
      'Cannot parse `no-pii: [` of `--rule` at line 1, column 10: Flow sequence in block collection must be sufficiently indented and end with a ]'
    ],
    [
      {only: ['no-pi']},
      `Cannot use --only: Unexpected \`no-pi\`, expected ${ruleId} (${Object.keys(registry).join(', ')}); did you mean \`no-pii\`?`
    ],
    [{configFile: 'lint.yaml'}, 'Cannot read the configuration ~/lint.yaml: there is no such file'],
    [
      {configFile: 'lint.toml'},
      'Unexpected extension `.toml` of the configuration ~/lint.toml, expected one of `.json`, `.yaml`, `.yml`, `.js`, `.mjs`, `.cjs`, `.ts`'
    ],
    [
      {config: {rule: {}} as Config},
      /^Cannot use the given configuration: Unexpected `rule`, .* did you mean `rules`\?$/
    ]
  ])('%j', async (options, expected) => expectText(await refusal({'lint.toml': ''}, options), expected))
})
