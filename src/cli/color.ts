import type {Context, Output} from './command.js'
import {conflict} from './conflict.js'

/**
 * Whether to colour what goes to a stream: flags first, then `FORCE_COLOR`, `NO_COLOR`, then whether it is a terminal.
 * @throws {UsageError} on flags that contradict each other
 */
export function wantsColor(
  stream: Output,
  {env}: Pick<Context, 'env'>,
  flags: {color: boolean; 'no-color': boolean}
): boolean {
  if (flags.color && flags['no-color']) throw conflict('--color', '--no-color')
  if (flags['no-color']) return false
  if (flags.color) return true
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  // An empty NO_COLOR counts as not set (no-color.org).
  if (env.NO_COLOR) return false
  return stream.isTTY === true && env.TERM !== 'dumb'
}
