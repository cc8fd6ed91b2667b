import {describe, expect, it} from 'vitest'
import type {Flags} from '../../src/cli/flag.js'
import {parseArguments} from '../../src/cli/parse-arguments.js'
import {UsageError} from '../../src/cli/usage-error.js'

const flags = {
  quiet: {kind: 'switch', short: 'q', summary: 'errors only'},
  format: {kind: 'list', short: 'f', value: '<name>', summary: 'report'},
  config: {kind: 'text', short: 'c', value: '<file>', summary: 'configuration'},
  'max-warnings': {kind: 'count', value: '<n>', summary: 'limit'},
  baseline: {kind: 'optional', value: '<file>', summary: 'known findings'}
} as const satisfies Flags

const none = {quiet: false, format: [], config: undefined, 'max-warnings': undefined, baseline: undefined}

describe('parseArguments', () => {
  it.each<[argv: string[], set: object, words: string[]]>([
    [[], {}, []],
    [['docs', '-q', 'a.md'], {quiet: true}, ['docs', 'a.md']],
    [['-f', 'json', '--format=compact'], {format: ['json', 'compact']}, []],
    [['-c', 'lint.yaml', '--max-warnings', '0'], {config: 'lint.yaml', 'max-warnings': 0}, []],
    [['--baseline', 'docs'], {baseline: true}, ['docs']],
    [['--baseline=known.json', 'docs'], {baseline: 'known.json'}, ['docs']],
    [['-', '--quiet'], {quiet: true}, ['-']],
    [['--', '--quiet', '-f'], {}, ['--quiet', '-f']],
    [['-qf', 'json'], {quiet: true, format: ['json']}, []]
  ])('reads %j', (argv, set, words) => {
    expect(parseArguments(argv, flags)).toEqual({flags: {...none, ...set}, words})
  })

  it.each([
    [['--quite'], 'Unexpected flag `--quite`, expected one of those that `--help` lists; did you mean `--quiet`?'],
    [['-x'], 'Unexpected flag `-x`, expected one of those that `--help` lists'],
    [['--config'], 'Unexpected `--config` without a value, expected `--config <file>`'],
    [['--config='], 'Unexpected `--config` without a value, expected `--config <file>`'],
    [['--quiet=yes'], 'Unexpected value `yes` of `--quiet`, expected none: the flag is on when it stands there'],
    [['--max-warnings', 'x'], 'Unexpected value `x` of `--max-warnings`, expected a whole number from 0'],
    [['--max-warnings=-1'], 'Unexpected value `-1` of `--max-warnings`, expected a whole number from 0'],
    [['--__proto__'], 'Unexpected flag `--__proto__`, expected one of those that `--help` lists']
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv, flags)).toThrow(new UsageError(message))
  })
})
