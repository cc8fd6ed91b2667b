import {UsageError} from './usage-error.js'

/** The error of two flags that contradict each other. */
export function conflict(flag: string, other: string): UsageError {
  return new UsageError(`Unexpected \`${flag}\` beside \`${other}\`, expected one of them`)
}
