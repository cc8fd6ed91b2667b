import type {Output} from './command.js'

/** A line on a terminal that tells how far a run is, from its second second on. */
export interface Progress {
  show(done: number, total: number): void
  clear(): void
}

const firstAfter = 1000
const atMostEvery = 100

/** A progress line on a stream; silent where the stream is no terminal. */
export function createProgress(stream: Output): Progress {
  const started = performance.now()
  let last = 0
  let visible = false
  return {
    show(done, total) {
      const now = performance.now()
      if (!stream.isTTY || now - started < firstAfter || now - last < atMostEvery) return
      last = now
      visible = true
      stream.write(`\r${done} of ${total} documents`)
    },
    clear() {
      if (visible) stream.write('\r\u001B[K')
    }
  }
}
