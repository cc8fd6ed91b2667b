import type {Readable, Writable} from 'node:stream'
import type {Completes, Flags, FlagValues} from './flag.js'

/** The world of one run; nothing else of the process is used. A stream may be opened by its first use, so none is read without need. */
export interface Context {
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  stdin: Readable
  stdout: Output
  stderr: Output & Writable
  /** standard output for a command that converses */
  openStdout(): Writable
  /** told after each document that had to be linted */
  onLint?: (left: number) => void
  /** resolves when the user wants the program to end; asked for by commands that would not end by themselves */
  interruption?: () => Promise<void>
}

/** Where text goes, which may be a terminal. */
export interface Output {
  isTTY?: boolean
  columns?: number
  write(text: string | Uint8Array): unknown
}

/** 0: nothing at error level; 1: findings; 2: could not run; 130: ended by the user. */
export type ExitStatus = 0 | 1 | 2 | 130

/** A command of the program. */
export interface Command<Table extends Flags = Flags> {
  /** the word that calls it; empty for linting, which needs none */
  name: string
  /** one sentence */
  summary: string
  /** what may follow the flags: `[paths…]` */
  words: string
  /** what a shell offers for these words; default: nothing */
  completes?: Completes
  flags: Table
  /** commands that show its use, each with what it does */
  examples: readonly (readonly [command: string, does: string])[]
  /** what help tells beside flags and examples */
  manual?: () => Promise<Manual>
  run(context: Context, flags: FlagValues<Table>, words: readonly string[]): Promise<ExitStatus>
}

/** Commands by the word that calls them, each loaded when it is called. */
export type Commands = Readonly<Record<string, {summary: string; load: (main: Command) => Promise<Command>}>>

/** Two columns of a help text. */
export type Rows = readonly (readonly [string, string])[]

/** The parts of a help text that a command has only some of. */
export interface Manual {
  /** paragraphs that say more than the summary */
  description?: readonly string[]
  /** flags by the headings that they stand below, in order; all others stand below the last one */
  groups?: Readonly<Record<string, readonly string[]>>
  environment?: Rows
  files?: Rows
  /** default: 0 when the work was done, 2 when it could not be */
  exitStatus?: Rows
}

/** Give a command its types. */
export function defineCommand<const Table extends Flags>(command: Command<Table>): Command<Table> {
  return command
}
