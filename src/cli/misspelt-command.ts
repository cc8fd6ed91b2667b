import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {nearest} from '../rule/nearest.js'
import {UsageError} from './usage-error.js'

/** Refuse a first word that is no path but close to a command. @throws {UsageError} that names the command */
export function refuseMisspeltCommand(word: string, commands: readonly string[], cwd: string): void {
  if (!/^[a-z]+$/i.test(word)) return
  const command = nearest(word, commands)
  if (command === undefined || existsSync(resolve(cwd, word))) return
  throw new UsageError(
    `Unexpected path \`${word}\`, which is missing, expected a file, a folder, a glob or a command; did you mean \`${command}\`?`
  )
}
