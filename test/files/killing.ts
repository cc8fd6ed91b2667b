import {type ChildProcess, spawn} from 'node:child_process'
import {watch} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

/** The built program. */
export const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))

/** How often a run is killed; `DESIGN_LINT_KILLS=300` for a long test. */
export const kills = Number(process.env.DESIGN_LINT_KILLS ?? 2)

/** Milliseconds for so many kills, on a machine that has other things to do. */
export const timeForKills = 60_000 + 5_000 * kills

/** What is killed, and where it writes. */
export interface Victim {
  /** the words behind the program's name */
  words: readonly string[]
  cwd: string
  /** folders in which a write is seen */
  folders: readonly string[]
  /** make everything as it was before the run */
  reset(): Promise<void>
  /** what is wrong after a run that was killed, or was not; empty when all is well */
  examine(): Promise<readonly string[]>
}

/**
 * Kill a program again and again: half of its runs at moments spread over the time of a whole one, the others shortly after
 * it was seen to write.
 * @returns what was wrong afterwards, and how many of the runs were killed before their end
 */
export async function killAtAnyMoment(victim: Victim): Promise<{problems: readonly string[]; killed: number}> {
  const problems = new Set<string>()
  const examine = async () => {
    for (const problem of await victim.examine()) problems.add(problem)
  }
  const started = performance.now()
  await victim.reset()
  await ended(start(victim))
  const duration = performance.now() - started
  await examine()
  let killed = 0
  for (let run = 0; run < kills; run++) {
    await victim.reset()
    const written = run % 2 === 0 ? undefined : firstWrite(victim.folders)
    const child = start(victim)
    const end = ended(child)
    if (written) {
      await Promise.race([written, end])
      await wait(Math.random() * duration * 0.1)
    } else await wait(duration * (0.2 + (0.8 * run) / kills))
    child.kill('SIGKILL')
    if ((await end) === 'SIGKILL') killed++
    await examine()
  }
  return {problems: [...problems], killed}
}

function start({words, cwd}: Victim): ChildProcess {
  return spawn(process.execPath, [bin, ...words], {cwd, stdio: 'ignore'})
}

/** When a process has ended; the signal that ended it, if one did. */
export function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
}

function firstWrite(folders: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const watchers = folders.map((folder) =>
      watch(folder, () => {
        for (const watcher of watchers) watcher.close()
        resolve()
      })
    )
  })
}
