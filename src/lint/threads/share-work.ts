import {setImmediate as breathe} from 'node:timers/promises'
import type {Worker} from 'node:worker_threads'
import type {LintResult} from '../../rule/result.js'
import type {FileLinter, FileLinterOptions, KeptFile} from '../file-linter.js'
import {forEach} from '../for-each.js'
import {fromPlain} from '../plain-result.js'
import {RunError} from '../run-error.js'
import {todayInUtc} from '../suppression/expiry.js'
import {makeBatches, threadsFor} from './batches.js'
import {threadsWithFiles} from './spare-files.js'
import {type BatchReport, closeQueue, createQueue, type Failure, takeBatches, type Work} from './work.js'

/** The threads that may work on a run. */
export interface Threads {
  /** how many at most, the one that asks among them */
  most: number
  /** start one that helps with work and posts a report of each batch */
  start(work: Work): Worker
}

/** What is shared, and who is told what comes of it. */
export interface SharedRun extends FileLinterOptions {
  threads: Threads
  onResult(result: LintResult): void
}

/**
 * Lint files in this thread and, where there are enough of them, in others that help it as soon as they have started.
 * @throws what linting a file threw: of several files, that of the first by path
 */
export async function shareWork(files: readonly KeptFile[], linter: FileLinter, run: SharedRun): Promise<void> {
  const {batches, bytes} = makeBatches([...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
  const queue = createQueue(batches)
  const helping = threadsWithFiles(threadsFor(bytes, run.threads.most) - 1)
  const failures: {path: string; error: unknown}[] = []
  let done = 0
  const onResult = (result: LintResult) => {
    done++
    run.onResult(result)
  }
  const lint = async (batch: readonly KeptFile[]) => {
    await forEach(batch, linter.atOnce, async (file) => {
      try {
        onResult(await linter.lint(file))
      } catch (error) {
        failures.push({path: file.path, error})
      }
    })
    // Lets reports of the others in.
    await breathe()
  }
  const helpers = startHelpers(helping, workOf(queue.next, batches, run), {...run, onResult})
  try {
    await Promise.all([takeBatches(queue, lint), helpers.finished])
  } finally {
    closeQueue(queue)
    await helpers.stop()
  }
  failures.push(...helpers.failures.map((failure) => ({path: failure.path, error: toError(failure)})))
  const [first] = failures.sort((a, b) => (a.path < b.path ? -1 : 1))
  if (first) throw first.error
  if (done < files.length) throw lost(`without ${files.length - done} of its results`)
}

function workOf(next: Int32Array, batches: readonly (readonly KeptFile[])[], run: SharedRun): Work {
  const {cwd, keepSource, today = todayInUtc(), environment} = run
  return {
    // Configurations are no plain data: each thread reads its own.
    batches: batches.map((batch) => batch.map(({path, named}) => ({path, named}))),
    next,
    cwd,
    keepSource,
    today,
    environment: {...environment},
    isTimed: run.onRuleTime !== undefined,
    isCached: run.cache !== undefined,
    sourcePlace: run.cache?.sources?.place
  }
}

/** Threads that help. */
interface Helpers {
  /** when all of them have ended; rejects with what broke one */
  finished: Promise<unknown>
  failures: readonly Failure[]
  stop(): Promise<unknown>
}

function startHelpers(count: number, work: Work, run: SharedRun): Helpers {
  const failures: Failure[] = []
  const workers = Array.from({length: count}, () => run.threads.start(work))
  for (const worker of workers) {
    worker.on('message', ({results, notices, ruleTimes, entries, failures: failed}: BatchReport) => {
      for (const result of results) run.onResult(fromPlain(result))
      for (const notice of notices) run.onNotice?.(notice)
      for (const time of ruleTimes) run.onRuleTime?.(...time)
      run.cache?.adopt(entries)
      failures.push(...failed)
    })
  }
  return {
    finished: Promise.all(workers.map(endOf)),
    failures,
    stop: () => Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Resolves when a thread has ended as it should; what it posted has arrived by then. */
function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', (error: NodeJS.ErrnoException) => reject(isOfNode(error) ? lost(error.message) : error))
    worker.once('messageerror', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(lost(`it ended with ${code}`))))
  })
}

/** Whether the thread broke, and not our code in it. */
function isOfNode({code}: NodeJS.ErrnoException): boolean {
  return code?.startsWith('ERR_WORKER_') === true
}

function lost(why: string): RunError {
  return new RunError(
    `Unexpected end of a thread (${why}), expected the findings of its documents. Lint with \`--threads 1\`, which needs less memory`
  )
}

function toError({message, stack}: Failure): Error {
  return stack === undefined ? new RunError(message) : Object.assign(new Error(message), {stack})
}
