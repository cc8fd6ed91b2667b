import type {Context} from './command.js'

/** A line on a terminal that tells how far a run is, from its second second on. */
export interface Progress {
  show(done: number, total: number): void
  clear(): void
}

const firstAfter = 1000
const atMostEvery = 100

/** A progress line on standard error; silent where that is no terminal. */
export function createProgress(context: Pick<Context, 'stderr'>): Progress {
  const started = Date.now()
  let last = 0
  let visible = false
  return {
    show(done, total) {
      const now = Date.now()
      if (now - started < firstAfter || now - last < atMostEvery) return
      const {stderr} = context
      if (!stderr.isTTY) return
      last = now
      visible = true
      stderr.write(`\r${done} of ${total} documents`)
    },
    clear() {
      if (visible) context.stderr.write('\r\u001B[K')
    }
  }
}
