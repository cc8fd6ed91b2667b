import type {Context, ExitStatus} from './command.js'

/** Print what edits would change; 1 when that is anything. */
export function showDiff({stdout}: Context, diff: string): ExitStatus {
  stdout.write(diff)
  return diff === '' ? 0 : 1
}
