import type {Command} from '../command.js'
import type {Completes, Flag} from '../flag.js'

/** A program as a shell completes it: what it does without a command, and each command. */
export interface Program {
  name: string
  main: CompletedCommand
  commands: readonly CompletedCommand[]
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  name: string
  summary: string
  operands: Completes | undefined
  flags: readonly CompletedFlag[]
}

/** A flag as a shell completes it. */
export interface CompletedFlag {
  long: string
  short: string | undefined
  summary: string
  /** whether a value follows as the next word or after `=`, only after `=`, or not at all */
  takes: 'word' | 'joined' | 'nothing'
  repeatable: boolean
  values: Completes | undefined
  separator: string | undefined
}

/** What the tables of commands and flags tell a shell. */
export function describeProgram(main: Command, commands: readonly Command[]): Program {
  return {name: 'design-lint', main: describeCommand(main), commands: commands.map(describeCommand)}
}

function describeCommand({name, summary, completes, flags}: Command): CompletedCommand {
  const help: CompletedFlag = describeFlag('help', {kind: 'switch', short: 'h', summary: 'show this help'})
  const own = Object.entries(flags).map(([flag, about]) => describeFlag(flag, about))
  return {name, summary, operands: completes, flags: [...own, help]}
}

function describeFlag(long: string, {kind, short, summary, choices, completes, separator}: Flag): CompletedFlag {
  const takes = kind === 'switch' ? 'nothing' : kind === 'optional' ? 'joined' : 'word'
  return {long, short, summary, takes, repeatable: kind === 'list', values: choices ?? completes, separator}
}

/** The spellings of a flag. */
export function spellings({long, short}: CompletedFlag): string[] {
  return short === undefined ? [`--${long}`] : [`--${long}`, `-${short}`]
}

/** The words that a shell offers; none for paths. */
export function wordsOf(values: Completes | undefined): readonly string[] {
  return values === undefined || typeof values === 'string' ? [] : values
}

/** A text in single quotes, as `sh` and its descendants read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
