import {describe, expect, it} from 'vitest'
import noUndocumentedSettings from '../../rules/no-undocumented-settings/index.js'
import {testRule} from '../../src/rule/test-rule.js'

/** A table with three settings, whose names are made of these words. */
function tableOf(head: string, names: readonly [string, string, string]): string {
  const [size, interval, limit] = names
  return `| ${head} | type | default | description |
| --- | --- | --- | --- |
| \`${size}\` | integer | \`512\` | events per batch, 1 to 4096 |
| \`${interval}\` | duration | \`5s\` | longest wait before a batch is sent, 1s to 60s |
| \`${limit}\` | integer | \`10000\` | events kept in memory, at least 1000 |`
}

const keys = tableOf('setting', ['exporter.batch_size', 'exporter.flush_interval', 'exporter.queue_limit'])
const variables = tableOf('variable', ['EXPORTER_BATCH_SIZE', 'EXPORTER_FLUSH_INTERVAL', 'EXPORTER_QUEUE_LIMIT'])
const flags = tableOf('flag', ['--batch-size', '--flush-interval', '--queue-limit'])
const words = tableOf('parameter', ['batch_size', 'flush_interval', 'queue_limit'])
const humps = tableOf('option', ['batchSize', 'flushInterval', 'queueLimit'])

function document(table: string, text: string): string {
  return `# Event exporter\n\n## Proposal\n\n${text}\n\n## Configuration\n\n${table}\n`
}

/** The findings as `written text: message`. */
async function findings(table: string, text: string): Promise<string[]> {
  const source = document(table, text)
  const found = await testRule(noUndocumentedSettings, source)
  return found.map(({position, message}) => {
    const {start, end} = position
    return `${source.slice(start.offset, end.offset)}: ${message}`
  })
}

const fenced = (language: string, ...lines: string[]) => [`\`\`\`${language}`, ...lines, '```'].join('\n')
const noRow = (name: string, written = name) =>
  `${written}: Unexpected setting \`${name}\` that no table has, expected a row for it`
const other = (name: string, known: string) =>
  `${name}: Unexpected setting \`${name}\`, expected \`${known}\` as the table has it`
const twoDefaults = (name: string, written = name, actual = '1024') =>
  `${written}: Unexpected default \`${actual}\` of \`${name}\`, expected \`512\` as the table has it`

describe('settings without a row', () => {
  it.each<[name: string, table: string, text: string, expected: string]>([
    [
      'a key of the same name space',
      keys,
      'It spills to disk at `exporter.spill_threshold` of its limit.',
      noRow('exporter.spill_threshold')
    ],
    [
      'a variable of the same prefix',
      variables,
      'Once `EXPORTER_SPILL_DIR` is set it spills to disk.',
      noRow('EXPORTER_SPILL_DIR')
    ],
    ['a flag of the same first word', flags, 'With `--queue-dir` it spills to disk.', noRow('--queue-dir')],
    [
      'a key of a map of the table',
      keys,
      fenced('yaml', 'exporter:', '  batch_size: 512', '  spill_dir: /var/spool # new'),
      noRow('exporter.spill_dir', 'spill_dir')
    ],
    [
      'a key of an object in JSON',
      keys,
      fenced('json', '{', '  "exporter": {', '    "batch_size": 512,', '    "spill_dir": "/var/spool"', '  }', '}'),
      noRow('exporter.spill_dir', 'spill_dir')
    ],
    [
      'a key of a table of TOML',
      keys,
      fenced('toml', '[exporter]', 'batch_size = 512', 'spill_dir = "/var/spool"'),
      noRow('exporter.spill_dir', 'spill_dir')
    ],
    [
      'a property',
      keys,
      fenced('properties', 'exporter.batch_size=512', 'exporter.spill_dir=/var/spool'),
      noRow('exporter.spill_dir')
    ],
    [
      'a key among keys of the table',
      words,
      fenced('yaml', 'batch_size: 512', 'flush_interval: 5s', 'spill_dir: /var/spool'),
      noRow('spill_dir')
    ],
    [
      'a variable that a script sets',
      variables,
      fenced('bash', 'export EXPORTER_SPILL_DIR=/var/spool'),
      noRow('EXPORTER_SPILL_DIR')
    ],
    [
      'a variable that a container is given',
      variables,
      fenced('yaml', 'environment:', '  - EXPORTER_SPILL_DIR=/var/spool'),
      noRow('EXPORTER_SPILL_DIR')
    ],
    [
      'a variable of a manifest',
      variables,
      fenced('yaml', 'env:', '  - name: EXPORTER_SPILL_DIR', '    value: /var/spool'),
      noRow('EXPORTER_SPILL_DIR')
    ],
    [
      'a variable that Go reads',
      variables,
      fenced('go', 'dir := os.Getenv("EXPORTER_SPILL_DIR")'),
      noRow('EXPORTER_SPILL_DIR')
    ],
    [
      'a variable that TypeScript reads',
      variables,
      fenced('ts', 'const dir = process.env.EXPORTER_SPILL_DIR'),
      noRow('EXPORTER_SPILL_DIR')
    ]
  ])('%s', async (_, table, text, expected) => {
    expect(await findings(table, text)).toEqual([expected])
  })
})

describe('settings that are spelt otherwise', () => {
  it.each<[name: string, table: string, text: string, expected: string]>([
    [
      'without the blank of a key',
      keys,
      'A batch holds `exporter.batchsize` events.',
      other('exporter.batchsize', 'exporter.batch_size')
    ],
    [
      'in another style within a name space',
      keys,
      'It waits `exporter.flushInterval` at most.',
      other('exporter.flushInterval', 'exporter.flush_interval')
    ],
    [
      'with a letter too many',
      keys,
      'It waits `exporter.flush_intervall` at most.',
      other('exporter.flush_intervall', 'exporter.flush_interval')
    ],
    [
      'with two letters swapped',
      words,
      'It waits `flush_intreval` at most.',
      other('flush_intreval', 'flush_interval')
    ],
    ['without the blank of a word', words, 'A batch holds `batchsize` events.', other('batchsize', 'batch_size')],
    ['without its hump', humps, 'A batch holds `batchsize` events.', other('batchsize', 'batchSize')],
    [
      'without the blank of a variable',
      variables,
      'A batch holds `EXPORTER_BATCHSIZE` events.',
      other('EXPORTER_BATCHSIZE', 'EXPORTER_BATCH_SIZE')
    ],
    [
      'without the hyphen of a flag',
      flags,
      'A batch holds `--batchsize` events.',
      other('--batchsize', '--batch-size')
    ],
    [
      'in a sample',
      words,
      fenced('yaml', 'batchsize: 512', 'flush_interval: 5s', 'queue_limit: 1'),
      other('batchsize', 'batch_size')
    ]
  ])('%s', async (_, table, text, expected) => {
    expect(await findings(table, text)).toEqual([expected])
  })
})

describe('defaults that are stated twice', () => {
  it.each<[name: string, table: string, text: string, expected: string]>([
    [
      'in brackets',
      variables,
      '`EXPORTER_BATCH_SIZE` (default 1024) bounds a batch.',
      twoDefaults('EXPORTER_BATCH_SIZE')
    ],
    [
      'behind what is counted',
      keys,
      'A batch holds `exporter.batch_size` events (default: 1024).',
      twoDefaults('exporter.batch_size')
    ],
    [
      'before the name',
      keys,
      'By default, `exporter.batch_size` is 1024, which fits a packet.',
      twoDefaults('exporter.batch_size')
    ],
    ['with what is counted', flags, '`--batch-size` defaults to 1024 events.', twoDefaults('--batch-size')],
    [
      'in a sample of defaults',
      keys,
      `The default configuration:\n\n${fenced('yaml', 'exporter:', '  batch_size: 1024')}`,
      twoDefaults('exporter.batch_size', 'batch_size')
    ],
    [
      'in a comment of a sample',
      keys,
      fenced('yaml', 'exporter:', '  batch_size: 256 # default 1024'),
      twoDefaults('exporter.batch_size', 'batch_size')
    ],
    [
      'where Python reads a variable',
      variables,
      fenced('python', 'size = int(os.environ.get("EXPORTER_BATCH_SIZE", "1024"))'),
      twoDefaults('EXPORTER_BATCH_SIZE')
    ],
    [
      'where TypeScript reads a variable',
      variables,
      fenced('ts', 'const size = Number(process.env.EXPORTER_BATCH_SIZE ?? 1024)'),
      twoDefaults('EXPORTER_BATCH_SIZE')
    ],
    [
      'where a shell reads a variable',
      variables,
      fenced('bash', 'size=${EXPORTER_BATCH_SIZE:-1024}'),
      twoDefaults('EXPORTER_BATCH_SIZE')
    ],
    [
      'where a flag is defined',
      flags,
      fenced('go', 'flag.Int("batch-size", 1024, "events per batch")'),
      twoDefaults('--batch-size', 'batch-size')
    ],
    [
      'in a type',
      words,
      fenced('python', '@dataclass', 'class ExporterConfig:', '    batch_size: int = 1024'),
      twoDefaults('batch_size')
    ],
    [
      'in the comment of a field',
      humps,
      fenced('ts', 'interface ExporterOptions {', '  /** default 1024 */', '  batchSize?: number', '}'),
      twoDefaults('batchSize')
    ],
    [
      'in an initial value',
      words,
      fenced(
        'rust',
        'impl Default for ExporterConfig {',
        '    fn default() -> Self {',
        '        Self { batch_size: 1024 }',
        '    }',
        '}'
      ),
      twoDefaults('batch_size')
    ],
    ['in a second table', keys, '| setting | default |\n| --- | --- |\n| `exporter.batch_size` | `1024` |', '']
  ])('%s', async (_, table, text, expected) => {
    const found = await findings(table, text)
    if (expected !== '') return expect(found).toEqual([expected])
    expect(found).toEqual([
      'exporter.batch_size: Unexpected default `512` of `exporter.batch_size`, expected `1024` as the table has it'
    ])
  })
})

describe('what is no setting of the table', () => {
  it.each<[name: string, table: string, text: string]>([
    [
      'a default that is the same in another unit',
      keys,
      '`exporter.flush_interval` (default: 5000 ms) is the longest wait.'
    ],
    ['a metric', keys, 'The metric `exporter.dropped_events` counts what is lost.'],
    ['an event', keys, 'The event `exporter.started` is emitted.'],
    ['a file, a host and a call', keys, 'See `exporter.go` on `exporter.example.com`: `exporter.start()`.'],
    ['an error code', variables, 'It logs `EXPORTER_QUEUE_FULL` as the error code when it is full.'],
    ['a value for some', keys, `Large hosts use:\n\n${fenced('yaml', 'exporter:', '  batch_size: 4096')}`],
    ['a value for one run', variables, fenced('bash', 'EXPORTER_BATCH_SIZE=4096 exporter serve')],
    [
      'one setting in three ways',
      flags,
      'The flag `--batch-size` is also read from `EXPORTER_BATCH_SIZE` and `batchSize`.'
    ],
    ['a plural', words, 'The rows of `flush_intervals` tell when a batch was sent.'],
    ['another number', words.replaceAll('queue_limit', 'ipv4_pools'), 'The addresses are in `ipv6_pools`.'],
    ['a flag of a common tool', flags, 'Run `kubectl apply --queue-dir` and `exporter --help`.'],
    [
      'fields of an object of Kubernetes',
      words,
      fenced('yaml', 'apiVersion: example.com/v1', 'spec:', '  batch_size: 1', '  queue_limit: 1', '  replicas: 3')
    ],
    [
      'a column of the environment',
      keys.replaceAll('| type |', '| environment variable |').replaceAll('| integer |', '| `EXPORTER_SIZE` |'),
      'It is read from `EXPORTER_SIZE`.'
    ],
    [
      'a name in the first column of another table',
      variables,
      '| key of the vault | owner |\n| --- | --- |\n| `EXPORTER_TOKEN` | billing |\n\nIt reads `EXPORTER_TOKEN` once.'
    ],
    [
      'names of a family of which the table has the smaller part',
      variables,
      '`EXPORTER_USER`, `EXPORTER_TOKEN` and `EXPORTER_REALM` are those of the old exporter.'
    ]
  ])('%s', async (_, table, text) => {
    expect(await findings(table, text)).toEqual([])
  })
})

it('takes time in proportion to the settings and their mentions', async () => {
  const names = Array.from({length: 4000}, (_, at) => `exporter.part_${at.toString(36)}.batch_size`)
  const rows = names.map((name) => `| \`${name}\` | integer | \`512\` | events |`).join('\n')
  const text = names.map((name) => `\`${name}s\``).join(', ')
  const started = performance.now()
  await findings(`| setting | type | default | description |\n| --- | --- | --- | --- |\n${rows}`, text)
  expect(performance.now() - started).toBeLessThan(5000)
})
