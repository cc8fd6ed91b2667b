import {describe, expect, it} from 'vitest'
import {readDocument} from '../../../src/document/read-document.js'

const block = (language: string, ...lines: string[]) => [`\`\`\`${language}`, ...lines, '```', ''].join('\n')

describe('what a design does not bring is no parameter of it', () => {
  it.each<[name: string, source: string, expected: string[]]>([
    [
      'a setting that is replaced',
      'The new setting `sync-interval` replaces the deprecated setting `poll-interval`.',
      ['sync-interval']
    ],
    [
      'a flag that it may be confused with',
      '`--insecure` is new. It must not be confused with `--skip-verify`.',
      ['--insecure']
    ],
    ['a new flag beside old ones', 'The old commands take the new `--region`.', ['--region']],
    [
      'a flag that links to its page, but not to where it is proposed',
      'As [`--cache-ttl`](https://example.com/flags#ttl) does, [`--cache-size`](https://example.com/pull/7) takes a number.',
      ['--cache-size']
    ],
    ['what it left out', '`--json` is new. We decided not to add `--yaml`.', ['--json']],
    ['what it deliberately omits', '**Deliberately omitted**: `--yaml` (nobody asked), `--xml`.', []],
    [
      'what it rejected',
      '`--json` is new; `--depth` stays. `--xml` was rejected because of its size.',
      ['--json', '--depth']
    ],
    ['what it needs no more', '- `BUILD_WINDOW` – this environment variable is no longer needed.', []],
    [
      'the values of a setting',
      'Add the setting `rebalance-mode`. Allowed values are `best-effort` and `least-effort`, which the setting takes.',
      ['rebalance-mode']
    ],
    ['a flag of a tool in the tests', '# Test plan\n\nRun it with `--rate 1000`.\n', []],
    ['flags of others in the limitations', '# Known limitations\n\nOther tools call it `--context`.\n', []],
    [
      'a name of a section on configuration that is told of as something else',
      '# Configuration\n\nThree images: `api-server` and `web-front`.\n',
      []
    ],
    ['the name of a test', '- [TestCacheWarmup](cache_test.go) - feature gate toggle', []],
    ['a type near a gate', 'Disabling the feature gate simply makes the `DeleteOption` useless.', []],
    [
      'a gate whose name is said to come',
      'It is guarded by a new feature gate — proposed name `CacheWarmup`.',
      ['CacheWarmup']
    ],
    [
      'what a command prints',
      `# Environment variables\n\n\`tool env\` prints:\n\n${block('', 'os="linux"', 'arch="x86"', 'env="gnu"')}`,
      []
    ],
    [
      'the containers and labels of a manifest',
      `The configuration:\n\n${block('yaml', 'kind: Cache', 'labels:', '  app: demo', 'spec:', '  ttl: 60s', '  containers:', '  - image: demo', '    port: 80', '  size: 10')}`,
      ['ttl', 'size']
    ],
    [
      'the definition of one setting',
      `# Configuration\n\n${block('', 'DisplayName: "Metrics"', 'Type: bool', 'Required: true', 'ReadOnly: false', 'Default: true')}`,
      []
    ],
    [
      'the registration of a webhook',
      `The configuration:\n\n${block('yaml', 'kind: ValidatingWebhookConfiguration', 'webhooks:', '- timeoutSeconds: 5')}`,
      []
    ]
  ])('%s', async (_, source, expected) => {
    const {parameters} = await readDocument(source)
    expect(parameters.map(({name}) => name)).toEqual(expected)
  })
})
