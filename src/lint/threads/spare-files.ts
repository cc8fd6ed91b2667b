import {closeSync, openSync} from 'node:fs'
import {devNull} from 'node:os'

/** Files that a thread holds open beside its document: those of its event loop and of its time limits, generously. */
const filesPerThread = 16

/** How many of so many more threads have files to start with; Node ends the whole process where one has not. */
export function threadsWithFiles(wanted: number): number {
  const open: number[] = []
  try {
    while (open.length < wanted * filesPerThread) open.push(openSync(devNull, 'r'))
  } catch {
    // What could be opened is what there is.
  } finally {
    for (const file of open) closeSync(file)
  }
  return Math.floor(open.length / filesPerThread)
}
