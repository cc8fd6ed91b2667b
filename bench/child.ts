import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {text} from 'node:stream/consumers'

/** What one run of a program took. */
export interface Cost {
  /** wall time in milliseconds */
  time: number
  /** peak of resident memory in megabytes, children included; `undefined` where the system does not tell */
  memory: number | undefined
}

/** How often the memory of a running program is looked at, in milliseconds. */
const interval = 20

/**
 * Run a program to its end and measure it.
 * @throws {Error} when it cannot be started or ends by a signal or with a status above 1, which is for findings, or breaks
 */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now()
  const child = spawn(command, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
  const told = text(child.stderr)
  const peaks = new Map<number, number>()
  const watch = setInterval(() => note(peaks, child.pid), interval)
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once('error', reject).once('close', (...ended) => resolve(ended))
  }).finally(() => clearInterval(watch))
  const time = performance.now() - started
  if (status === null || status > 1) {
    throw new Error(`Expected \`${[command, ...args].join(' ')}\` to end with 0 or 1, found ${status ?? signal}`)
  }
  // Programs that cannot load a plugin end like those that found something.
  const trace = /^ {4}at .+$/m.exec(await told)?.[0]
  if (trace !== undefined)
    throw new Error(`Expected \`${[command, ...args].join(' ')}\` to run, found an error${trace}`)
  const memory = [...peaks.values()].reduce((sum, peak) => sum + peak, 0) / 1024
  return {time, memory: peaks.size > 0 ? memory : undefined}
}

/** Note the peaks of a process and of those that it started, in kilobytes, as Linux counts them. */
function note(peaks: Map<number, number>, pid: number | undefined): void {
  if (pid === undefined) return
  try {
    const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    if (peak !== undefined) peaks.set(pid, Number(peak))
    for (const started of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? []) {
      note(peaks, Number(started))
    }
  } catch {
    // The process ended while it was looked at, or the system has no /proc.
  }
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
