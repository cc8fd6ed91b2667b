/** Runs a task per key: at most one at a time for each, and no more often than needed. */
export interface Scheduler {
  /** run when nothing was asked for this key for the delay */
  later(key: string): void
  /** run at once, or as soon as the run under way is over */
  now(key: string): void
  /** forget what is waiting */
  cancel(key: string): void
  cancelAll(): void
}

/** Make a scheduler with a delay in milliseconds; the task handles its own errors. */
export function createScheduler(task: (key: string) => Promise<void>, delay: number): Scheduler {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<string>()
  const again = new Set<string>()
  const cancel = (key: string) => {
    clearTimeout(timers.get(key))
    timers.delete(key)
    again.delete(key)
  }
  const run = async (key: string): Promise<void> => {
    cancel(key)
    if (running.has(key)) {
      again.add(key)
      return
    }
    running.add(key)
    try {
      await task(key)
    } finally {
      running.delete(key)
    }
    if (again.has(key)) await run(key)
  }
  return {
    later(key) {
      cancel(key)
      timers.set(
        key,
        setTimeout(() => void run(key), delay)
      )
    },
    now: (key) => void run(key),
    cancel,
    cancelAll() {
      for (const key of [...timers.keys(), ...again]) cancel(key)
    }
  }
}
