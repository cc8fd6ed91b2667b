import {cpuUsage} from 'node:process'
import {Script} from 'node:vm'

/** An action that was stopped because its time was up. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}

const interruptions = Symbol.for('design-lint.interruptions')

// The script can only see what is global. A context of its own would take longer to make than a document to lint.
const place = Symbol.for('design-lint.action')
const script = new Script("globalThis[Symbol.for('design-lint.action')]()")

/** How often an action may begin that the machine gave no time to. */
const mostBeginnings = 3

/**
 * The value of a synchronous action, which is stopped after so many milliseconds wherever it is, also within a regular
 * expression; what it awaits goes on unbounded. A call costs a tenth of a millisecond. The clock runs on where a busy
 * machine gives the processor to others, or sleeps: an action that had less than half of its time is begun again.
 * @throws {TimeoutError} when the time is up
 */
export function runWithin<Value>(milliseconds: number, action: () => Value): Value {
  for (let beginning = 1; ; beginning++) {
    const before = cpuUsage()
    try {
      return runOnce(milliseconds, action)
    } catch (error) {
      const {user, system} = cpuUsage(before)
      const hadItsTime = (user + system) / 1000 >= milliseconds / 2
      if (!(error instanceof TimeoutError) || hadItsTime || beginning === mostBeginnings) throw error
    }
  }
}

function runOnce<Value>(milliseconds: number, action: () => Value): Value {
  Reflect.set(globalThis, place, action)
  try {
    return script.runInThisContext({timeout: milliseconds})
  } catch (error) {
    if (!isTimeout(error)) throw error
    countInterruption()
    throw new TimeoutError(`The action took more than ${milliseconds} ms`)
  } finally {
    Reflect.deleteProperty(globalThis, place)
  }
}

/** Whoever evaluates a module on first use can tell that he was stopped in the middle of it. */
function countInterruption(): void {
  const count: unknown = Reflect.get(globalThis, interruptions)
  Reflect.set(globalThis, interruptions, typeof count === 'number' ? count + 1 : 1)
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
