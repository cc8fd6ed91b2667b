import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Threads} from '../lint/threads/share-work.js'
import type {Work} from '../lint/threads/work.js'
import {build} from '../rule/version.js'
import type {LintFlags} from './commands/lint-flags.js'

/** What a thread is started with. */
export interface ThreadData {
  flags: LintFlags
  work: Work
}

/** More would each take memory and leave little to the others. */
const mostByDefault = 8

/** The threads that the flags allow; `undefined` where there is but one, and for code that runs unbuilt. */
export function threadsFrom(flags: LintFlags): Threads | undefined {
  const most = flags.threads ?? Math.min(availableParallelism(), mostByDefault)
  if (most === 1 || build === '') return undefined
  return {most, start: (work) => start({flags, work})}
}

function start(workerData: ThreadData): Worker {
  return new Worker(new URL('worker.js', import.meta.url), {workerData})
}
