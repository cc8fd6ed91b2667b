import {runWithin, TimeoutError} from './run-within.js'

/**
 * Runs a synchronous action in this or the next turn of the event loop, and stops it when its milliseconds are over.
 * Rejects with a `TimeoutError` then, else with what the action throws.
 */
export type RunLimited = <Value>(milliseconds: number, action: () => Value) => Promise<Value>

interface Waiting {
  readonly milliseconds: number
  readonly attempt: () => void
  readonly reject: (error: unknown) => void
  isDone: boolean
}

/**
 * Make a limit for actions that come up together: a watch over one takes longer than many an action, so they share it. Only
 * where the sum of their times is exceeded, those that have not ended are run again, each within its own time.
 */
export function shareLimit(): RunLimited {
  let waiting: Waiting[] = []
  const runAll = () => {
    const together = waiting
    waiting = []
    const milliseconds = together.reduce((sum, one) => sum + one.milliseconds, 0)
    try {
      runWithin(milliseconds, () => {
        for (const one of together) one.attempt()
      })
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error
      for (const one of together) if (!one.isDone) runAlone(one)
    }
  }
  return (milliseconds, action) =>
    new Promise((resolve, reject) => {
      const attempt = () => {
        try {
          resolve(action())
        } catch (error) {
          reject(error)
        }
        own.isDone = true
      }
      const own: Waiting = {milliseconds, attempt, reject, isDone: false}
      if (waiting.push(own) === 1) setImmediate(runAll)
    })
}

function runAlone({milliseconds, attempt, reject}: Waiting): void {
  try {
    runWithin(milliseconds, attempt)
  } catch (error) {
    reject(error)
  }
}
