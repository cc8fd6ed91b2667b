import {inspect} from 'node:util'
import {ConfigError} from '../config/config-error.js'
import {GitError} from '../git/git-error.js'
import {RunError} from '../lint/run-error.js'
import {MergeError} from '../merge/merge-error.js'
import {maskParagraph} from '../report/mask-paragraph.js'
import {terminalText} from '../report/terminal-text.js'
import type {Context} from './command.js'
import {UsageError} from './usage-error.js'

/** Print a known error as one paragraph; any other is a bug and thrown on. */
export async function tellError(error: unknown, {stderr}: Pick<Context, 'stderr'>): Promise<void> {
  if (!isKnown(error)) throw error
  stderr.write(`design-lint: ${terminalText(await maskParagraph(error.message))}\n`)
}

/** Print a bug with its trace, for the report of it: what it says of a document is masked like a finding. */
export async function tellBug(error: unknown, {stderr}: Pick<Context, 'stderr'>): Promise<void> {
  stderr.write(`${terminalText(await maskParagraph(inspect(error)))}\n`)
}

function isKnown(error: unknown): error is Error {
  return [UsageError, RunError, ConfigError, MergeError, GitError].some((known) => error instanceof known)
}
