import {parseArgs} from 'node:util'
import {quotedList} from '../rule/quoted-list.js'
import {didYouMean} from './did-you-mean.js'
import type {Flag, Flags, FlagValues} from './flag.js'
import {UsageError} from './usage-error.js'

/** What stands on a command line. */
export interface ParsedArguments<Table extends Flags> {
  flags: FlagValues<Table>
  /** what is no flag, in order; everything after `--` too */
  words: string[]
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, {kind: 'option'}>

/** Read a command line by a table of flags. @throws {UsageError} on an unknown flag, a missing value or a wrong one */
export function parseArguments<Table extends Flags>(argv: readonly string[], table: Table): ParsedArguments<Table> {
  const values = new Map<string, unknown>()
  for (const [name, {kind}] of Object.entries(table)) {
    values.set(name, kind === 'switch' ? false : kind === 'list' ? [] : undefined)
  }
  const words: string[] = []
  for (const token of tokensOf(argv, table)) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind === 'option') {
      const flag = Object.hasOwn(table, token.name) ? table[token.name] : undefined
      if (!flag) throw unknownFlag(token, table)
      const known = values.get(token.name)
      const value = readValue(token, flag)
      values.set(token.name, Array.isArray(known) ? [...known, value] : value)
    }
  }
  return {flags: Object.fromEntries(values) as FlagValues<Table>, words}
}

/** A lone `-` is standard input, not a flag; everything else is as `node:util` reads it. */
function tokensOf(argv: readonly string[], table: Flags): Token[] {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, {kind, short}]) => [
      name,
      {type: takesNext(kind) ? ('string' as const) : ('boolean' as const), ...(short ? {short} : {})}
    ])
  )
  return parseArgs({args: [...argv], options, strict: false, tokens: true, allowPositionals: true}).tokens
}

function takesNext(kind: Flag['kind']): boolean {
  return kind === 'text' || kind === 'list' || kind === 'count'
}

function readValue({rawName, value}: OptionToken, {kind, value: shape = '<value>', choices, least = 0}: Flag): unknown {
  if (kind === 'optional') return value ?? true
  if (kind === 'switch') {
    if (value === undefined) return true
    throw new UsageError(
      `Unexpected value \`${value}\` of \`${rawName}\`, expected none: the flag is on when it stands there`
    )
  }
  if (value === undefined || value === '') {
    throw new UsageError(`Unexpected \`${rawName}\` without a value, expected \`${rawName} ${shape}\``)
  }
  if (choices && !choices.includes(value)) {
    throw new UsageError(
      `Unexpected value \`${value}\` of \`${rawName}\`, expected one of ${quotedList(choices)}${didYouMean(value, choices)}`
    )
  }
  if (kind !== 'count') return value
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value)
  throw new UsageError(`Unexpected value \`${value}\` of \`${rawName}\`, expected a whole number from ${least}`)
}

function unknownFlag({rawName}: OptionToken, table: Flags): UsageError {
  const hint = didYouMean(
    rawName,
    Object.keys(table).map((flag) => `--${flag}`)
  )
  return new UsageError(`Unexpected flag \`${rawName}\`, expected one of those that \`--help\` lists${hint}`)
}
