import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Threads} from '../lint/threads/share-work.js'
import type {Work} from '../lint/threads/work.js'
import {build} from '../rule/version.js'
import type {LintFlags} from './commands/lint-flags.js'
import {UsageError} from './usage-error.js'

/** What a thread is started with. */
export interface ThreadData {
  flags: LintFlags
  work: Work
}

/** More would each take memory and leave little to the others. */
const mostByDefault = 8

/**
 * The threads that the flags allow; `undefined` where there is but one, and for code that runs unbuilt.
 * @throws {UsageError} for no thread at all
 */
export function threadsFrom(flags: LintFlags): Threads | undefined {
  const asked = flags.threads
  if (asked === 0) throw new UsageError('Unexpected value `0` of `--threads`, expected a whole number from 1')
  const most = asked ?? Math.min(availableParallelism(), mostByDefault)
  if (most === 1 || build === '') return undefined
  return {most, start: (work) => start({flags, work})}
}

function start(workerData: ThreadData): Worker {
  return new Worker(new URL('worker.js', import.meta.url), {workerData})
}
