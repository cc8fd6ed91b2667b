import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isIntroduced} from '../../../src/document/parameters/introduced.js'
import {distinctParameters} from '../../../src/document/parameters/parameter.js'
import {findParameterTables} from '../../../src/document/parameters/parameter-tables.js'
import {unmetAspect} from '../../../src/document/parameters/rollout.js'
import {skeletonTable} from '../../../src/document/parameters/skeleton-table.js'
import {emptyCells, missingColumns, unboundedRows} from '../../../src/document/parameters/table-gaps.js'
import {readDocument} from '../../../src/document/read-document.js'

async function named(source: string): Promise<string[]> {
  const {parameters} = await readDocument(source)
  return parameters.map(({kind, name, default: value}) => `${kind} ${name}${value === undefined ? '' : ` = ${value}`}`)
}

describe('parameters', () => {
  it.each<[name: string, source: string, expected: string[]]>([
    ['flags', 'Run it with `--dry-run` or `--output=json`; `-v` is short.', ['flag --dry-run', 'flag --output']],
    ['a long flag with one dash, beside its word', 'The flag `-settingsFile` names a file.', ['flag -settingsFile']],
    [
      'environment variables',
      'The environment variable `CACHE_TTL` defaults to `60s`.',
      ['environment CACHE_TTL = 60s']
    ],
    [
      'what is set to tune something',
      'Set `CACHE_TTL` and `CACHE_SIZE` to tune it. The pool is configured with `POOL_SIZE`.',
      ['environment CACHE_TTL', 'environment CACHE_SIZE', 'environment POOL_SIZE']
    ],
    [
      'what code reads from the environment, with its default',
      '```ts\nconst home = process.env.HOME\nconst ttl = Number(process.env.CACHE_TTL ?? 60)\nconst url = process.env.STORE_URL\n```',
      ['environment CACHE_TTL = 60', 'environment STORE_URL']
    ],
    [
      'flags that code defines, with their defaults',
      '```go\nsize := flag.Int("batch-size", 1024, "rows of a batch")\ndry := flag.Bool("dry-run", false, "write nothing")\n```',
      ['flag --batch-size = 1024', 'flag --dry-run = false']
    ],
    [
      'no variables that a script sets for others',
      '```sh\nexport CACHE_TTL=60\ndocker run -e STORE_URL=redis shop\n```',
      []
    ],
    ['no constants that are set as a state', 'Set the phase to `SCALED_DOWN` once it is idle.', []],
    ['no constants', 'The call fails with `RESOURCE_EXHAUSTED`.', []],
    [
      'no constants of a sentence beside one on configuration',
      'It fails with `NOT_FOUND`. The configuration stays.',
      []
    ],
    [
      'no operators',
      'The switches come first. After them, in the order of the text, stands what is joined by `-and`.',
      []
    ],
    [
      'no functions before a sentence on setting something',
      'It calls `set_tunnel_key` today. Setting the address is new.',
      []
    ],
    ['no names that the text calls code', 'The `CACHE_TTL` constant holds the name of the environment variable.', []],
    ['no types', '- `string` by default: a name.\n\n```go\ntype CacheOptions struct {\n\tttl int\n}\n```\n', []],
    ['no certificates', 'The configured files are `tls.crt` and `tls.key`.', []],
    ['dotted keys', 'Set `cache.max-size` in the configuration (default: 1000).', ['key cache.max-size = 1000']],
    ['no files and hosts', 'The configuration is in `cache.yaml` at `docs.example.com`.', []],
    ['no members', 'The configuration is read by `Cache.Open`.', []],
    [
      'names that are shown with their default',
      'By default `max_attempts = 6` and `baseDelay: 2.0`. It loops while `attempt_no = 1`.',
      ['key max_attempts', 'key baseDelay']
    ],
    [
      'the entries of a list of settings, but no values',
      'Add configuration options:\n\n- `warm_up`: loads it at the start\n- `lru` and `fifo` evict\n\nThe environment variables are:\n\n- `CACHE_TTL`\n\nIt returns:\n\n- `hit_rate`\n',
      ['key warm_up', 'environment CACHE_TTL']
    ],
    [
      'keys right beside their word',
      'The setting `max_retries` is new; `retry_queue` is a table.',
      ['key max_retries']
    ],
    [
      'fields of a configuration',
      'We add the `external_labels` field in the hashring config.',
      ['key external_labels']
    ],
    ['feature gates', 'It hides behind the feature gate `CacheWarmup`, unlike WarmStart.', ['gate CacheWarmup']],
    ['feature gates without marks', 'Behind the CacheWarmup feature gate nothing changes.', ['gate CacheWarmup']],
    ['items with a default', '- `bounds` boolean - whether to keep them. Defaults to `true`.', ['key bounds = true']],
    [
      'keys of a sample of configuration',
      'The configuration:\n\n```yaml\ncache:\n  ttl: 60s\n  size: 1000\n```\n',
      ['key ttl', 'key size']
    ],
    [
      'no kinds and drives of a sample',
      'The configuration:\n\n```yaml\nKind: Cache\n"C:\\caches": 4\nttl: 60s\n```\n',
      ['key ttl']
    ],
    ['gates with an acronym', 'The feature gate name: CacheIPWarmup', ['gate CacheIPWarmup']],
    ['no keys of other data', 'The answer:\n\n```yaml\nid: 4\nstate: paid\n```\n', []],
    [
      'keys of an untagged sample',
      'Its settings file:\n\n```\nttl: 60s\nsize: 1000\npolicy: lru\n```\n',
      ['key ttl', 'key size', 'key policy']
    ],
    [
      'fields of option types',
      '```go\ntype CacheConfig struct {\n\t// how long\n\tTTL time.Duration\n\tSize int `json:"size"`\n}\n\ntype Entry struct {\n\tKey string\n}\n```\n',
      ['field TTL', 'field Size']
    ],
    ['what code reads from its configuration', '```rust\nsleep(config.interval);\n```\n', ['key config.interval']],
    [
      'functional options',
      '```go\nfunc WithTimeout(limit time.Duration) ClientOption {\nfunc WithContext(c context.Context) *Client {\n```\n',
      ['field WithTimeout']
    ],
    ['what a command sets', '```console\n$ cachectl config set max_age 60\n```\n', ['key max_age']],
    [
      'flags of a synopsis',
      '```console\n$ cachectl import -c <cache> [--limit=<n>]\n$ kubectl logs -c <cache>\n$ cachectl import -c prices\n```\n',
      ['flag -c', 'flag --limit']
    ],
    [
      'feature gates some words away',
      'A new feature gate guards it, with the proposed name `CacheWarmup`.',
      ['gate CacheWarmup']
    ],
    [
      'none that are said to exist',
      'Pass `--runs` twice. The existing `--warm=disk` stays, as the existing test flag is `--runs`, beside `--limit`.',
      ['flag --limit']
    ],
    ['no flags of every command', 'Both take `--help`, `--version` and `--limit`.', ['flag --limit']],
    [
      'no flags of a common tool',
      "Helm's `--set` and kubectl `--context` stay; ours is `--cache-url`.",
      ['flag --cache-url']
    ],
    ['no types that the text names in pairs', 'Behind a feature gate, `CacheSpec` and `CacheStatus` types grow.', []],
    ['no keys that the platform writes', 'The configuration sets `metadata.name` and `cache.ttl`.', ['key cache.ttl']],
    [
      'without a default where the sentence goes on',
      'The setting `cache.host` defaults to using the host of the server.',
      ['key cache.host']
    ],
    [
      'no keys of an object of Kubernetes',
      'The configuration:\n\n```yaml\nkind: Deployment\nreplicas: 3\n---\nkind: Service\nport: 80\n```\n',
      []
    ],
    [
      'keys of an object of its own beside one of Kubernetes',
      'The configuration:\n\n```yaml\nkind: Cache\nttl: 60s\n---\nkind: Service\nport: 80\n```\n',
      ['key ttl', 'key port']
    ],
    [
      'no keys of a hosted build',
      'The configuration:\n\n```yaml\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout: 5\n```\n',
      []
    ],
    [
      'no keys of a schema',
      'The configuration:\n\n```yaml\nproperties:\n  ttl:\n    type: string\n    description: how long\n```\n',
      []
    ],
    [
      'no empty maps and no anchors',
      'The configuration:\n\n```yaml\nselector: {}\nbase: &base\n  ttl: 60s\ncopy: *base\n```\n',
      ['key ttl']
    ],
    [
      'no choices and types within a type of options',
      '```proto\nmessage CacheConfig {\n  oneof policy {\n    int32 size = 1;\n  }\n}\n```\n',
      ['field size']
    ],
    [
      'no statements and no properties that can only be read',
      '```csharp\nclass CacheOptions {\n  public int Size { get; set; }\n  public int Used { get; }\n  if (name == x) {\n}\n```\n',
      ['field Size']
    ],
    [
      'no status and no words that describe a setting',
      'The configuration:\n\n```yaml\nstatus:\n  state: ready\n\n  retries: 3\nttl: 60s\ndefault: 60s\ncategory: cache\nshards: { ... }\n```\n',
      ['key ttl']
    ],
    [
      'no lines of a docstring',
      '```python\nclass CacheConfig:\n  """Holds them.\n\n  ttl: How long.\n  """\n  size: int\n```\n',
      ['field size']
    ],
    [
      'none of other options, later work and what is not done',
      '# Cache\n\nWe add `--ttl`.\n\n## Non-goals\n\nNo `--shards`.\n\n## Alternatives\n\nA flag `--size`.\n\n## Future work\n\nA flag `--warm`.\n',
      ['flag --ttl']
    ],
    [
      'those of the option that was taken',
      '# Cache\n\n## Alternatives\n\n### Option 1 (selected)\n\nA flag `--ttl`.\n\n### Option 2\n\nA flag `--size`.\n',
      ['flag --ttl']
    ]
  ])('are %s', async (_, source, expected) => expect(await named(source)).toEqual(expected))

  it('are one in all spellings', async () => {
    const {parameters} = await readDocument(
      'Set `--cache-ttl` or the environment variable `CACHE_TTL`; in the configuration `server.cache-ttl` or `server.cache-size`.'
    )
    expect(distinctParameters(parameters).map(({name}) => name)).toEqual(['--cache-ttl', 'server.cache-size'])
  })

  it('stand where they are named first', async () => {
    const source = 'Pass `--dry-run`.\n\nAgain `--dry-run`.\n'
    const [parameter] = (await readDocument(source)).parameters
    expect(source.slice(parameter?.place.start, parameter?.place.end)).toBe('--dry-run')
    expect(parameter?.place.start).toBe(6)
  })

  it('lie inside any text', async () => {
    const words = fc.constantFrom(
      '`--a-b`',
      '`A_B`',
      'config',
      'default: 3',
      '\n\n',
      '```yaml\n',
      'a: 1\n',
      '```\n',
      '- ',
      '`a.b`'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, {maxLength: 30}), async (parts) => {
        const source = parts.join(' ')
        for (const {place} of (await readDocument(source)).parameters) {
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeLessThanOrEqual(source.length)
          expect(place.start).toBeLessThan(place.end)
        }
      })
    )
  })
})

describe('a parameter is introduced', () => {
  it.each<[string, string, boolean]>([
    ['by a word that says so', 'We add the flag `--warm`.', true],
    ['by its default', 'The flag `--warm` (default: true) fills it.', true],
    ['where it is named again', 'Without `--warm` it starts cold; with `--warm` it reads the disk.', true],
    ['as a gate', 'The feature gate `CacheWarmup` is on.', true],
    ['not in passing', 'The jobs that run with `--warm` take an hour.', false]
  ])('%s: %s', async (_, source, expected) => {
    const document = await readDocument(source)
    expect(document.parameters.map((one) => isIntroduced(one, document))).toEqual([expected])
  })
})

describe('an aspect of a rollout', () => {
  it.each<['opt-out' | 'server-control', string, boolean]>([
    ['opt-out', 'The client sends anonymous usage data once a day.', true],
    ['opt-out', 'The client collects telemetry; users can opt out.', false],
    ['opt-out', 'The agent collects distributed traces of all services.', false],
    ['opt-out', 'This change changes the default value for readers.', true],
    ['opt-out', 'No implementation changes the default of the type.', false],
    ['server-control', 'The cache is rolled out gradually, region by region.', true],
    ['server-control', 'It is released in three waves, behind a feature flag.', false],
    ['server-control', 'A canary takes a small percentage of users.', false]
  ])('%s of %j is due and unmet: %s', async (aspect, source, expected) => {
    expect(unmetAspect(await readDocument(source), aspect) !== undefined).toBe(expected)
  })
})

const table = (header: string, ...rows: string[]) =>
  ['# Configuration', '', header, header.replace(/[^|]+/g, ' --- '), ...rows, ''].join('\n')

describe('tables of parameters', () => {
  const tableOf = async (source: string) => findParameterTables(await readDocument(source))[0]

  it.each([
    ['| Parameter | Type | Default | Description |', []],
    ['| Flag | Default value | What it does |', ['type']],
    ['| Flag | Type | DefaultValue | Description |', []],
    ['| Secret | Description |', []],
    ['| Environment variable | Purpose |', ['type', 'default']]
  ])('%s lacks %j', async (header, missing) => {
    const found = await tableOf(table(header, '| `A_B` | one | two | three |'))
    expect(found && missingColumns(found)).toEqual(missing)
  })

  it.each([
    ['| `ttl` | 60s | how long |', []],
    ['| `warm` | `false` | at start |', []],
    ['| `path` | "" | where |', []],
    ['| `path` | the home | where |', ['type']]
  ])('%s of a table without types lacks %j', async (row, missing) => {
    const found = await tableOf(table('| Flag | Default | Description |', '| `size` | 100 | how many |', row))
    expect(found && missingColumns(found)).toEqual(missing)
  })

  it.each(['| Step | Description |', '| Option |', '| Country | Capital |'])(
    '%s is of something else',
    async (header) => {
      expect(await tableOf(table(header, '| `a` | b |'))).toBeUndefined()
    }
  )

  it('knows more headings by vocabulary', async () => {
    const document = await readDocument(table('| Stellschraube | Vorgabe |', '| `ttl` | 60s |'))
    expect(findParameterTables(document, {name: ['Stellschraube'], default: ['Vorgabe']})).toHaveLength(1)
  })

  it.each([
    ['| `ttl` | duration | 60s | how long |', ['ttl']],
    ['| `ttl` | duration | 60s | between 1s and 24h |', []],
    ['| `size` | int | | at least 1 |', []],
    ['| `name` | string | cache | the name |', []],
    ['| `mode` | enum | lru | `lru` or `fifo`: one of two |', []],
    ['| `mode` | enum | lru | which goes first |', ['mode']],
    ['| `rate` | integer, 1–10000 | 100 | tokens a second |', []],
    ['| `rate` | integer (at least 1) | 100 | tokens a second |', []],
    ['| `rate` | integer | 100 (at most 1000) | tokens a second |', []],
    ['| `ttl` | duration | 5 min | how long |', ['ttl']],
    ['| `mode` | enum: lru, fifo | lru | which goes first |', []],
    ['| `mode` | enum(lru, fifo) | lru | which goes first |', []]
  ])('%s leaves the values of %j open', async (row, names) => {
    const found = await tableOf(table('| parameter | type | default | description |', row))
    expect(found && unboundedRows(found).map(({name}) => name)).toEqual(names)
  })

  it('tells empty cells', async () => {
    const found = await tableOf(
      table('| parameter | type | default | description |', '| `ttl` | | 60s | |', '| `name` | string | `-` | x |')
    )
    expect(found && emptyCells(found).map(({row, role}) => `${row.name} ${role}`)).toEqual([
      'ttl type',
      'ttl description'
    ])
  })

  it('leaves a remark empty', async () => {
    const found = await tableOf(table('| parameter | default | comment |', '| `ttl` | 60s | |'))
    expect(found && emptyCells(found)).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['yes', 'required', []],
    ['yes', 'no', ['default']]
  ])('asks for defaults where not all is required: %s and %s', async (one, other, missing) => {
    const header = '| parameter | type | required | description |'
    const found = await tableOf(
      table(header, `| \`host\` | string | ${one} | where |`, `| \`port\` | int | ${other} | which |`)
    )
    expect(found && missingColumns(found)).toEqual(missing)
  })

  it('a skeleton carries what the document states', async () => {
    const {parameters} = await readDocument(
      'The settings `cache.ttl` (default: 60s) and `--warm` and the feature gate `CacheWarmup`.'
    )
    expect(skeletonTable(parameters)).toBe(`| parameter | type | default | acceptable values | description |
| --- | --- | --- | --- | --- |
| \`cache.ttl\` | duration | \`60s\` | | |
| \`--warm\` | | | | |
| \`CacheWarmup\` | boolean | | | |`)
  })
})
