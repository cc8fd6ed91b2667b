import type {CachePlace} from '../cache/cache-folder.js'
import type {CacheEntry} from '../cache/collected-entries.js'
import type {FileLinterOptions} from '../file-linter.js'
import type {PlainResult} from '../plain-result.js'
import type {Batch} from './batches.js'

/** The batches of a run, of which each thread takes the next one when it is free. */
export interface Queue<Taken extends Batch = Batch> {
  batches: readonly Taken[]
  /** one number in memory that all threads share: the index of the next batch */
  next: Int32Array
}

/** All that a thread is told; plain data. */
export interface Work extends Queue, Pick<FileLinterOptions, 'cwd' | 'keepSource' | 'today' | 'environment'> {
  /** whether the time of each rule is asked for */
  isTimed: boolean
  /** whether results are to be cached */
  isCached: boolean
  /** where source code that was folded is kept */
  sourcePlace: CachePlace | undefined
}

/** What a thread tells of a batch; plain data. */
export interface BatchReport {
  results: PlainResult[]
  failures: Failure[]
  notices: string[]
  ruleTimes: [ruleId: string, milliseconds: number][]
  entries: CacheEntry[]
}

/** What ended the linting of a file; errors lose their class between threads. */
export interface Failure {
  path: string
  message: string
  /** of a bug */
  stack?: string | undefined
}

/** A queue of batches, none of which is taken. */
export function createQueue<Taken extends Batch>(batches: readonly Taken[]): Queue<Taken> {
  return {batches, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))}
}

/** Take batches until none is left. */
export async function takeBatches<Taken extends Batch>(
  {batches, next}: Queue<Taken>,
  lint: (batch: Taken) => Promise<void>
): Promise<void> {
  for (;;) {
    const batch = batches[Atomics.add(next, 0, 1)]
    if (!batch) return
    await lint(batch)
  }
}

/** Let nobody take any more batches. */
export function closeQueue({batches, next}: Queue): void {
  Atomics.store(next, 0, batches.length)
}
