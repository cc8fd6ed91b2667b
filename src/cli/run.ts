import type {BatchReport} from '../lint/threads/work.js'
import {version} from '../rule/version.js'
import type {Command, Context, ExitStatus} from './command.js'
import {commands} from './commands/index.js'
import {createLoader, lint} from './commands/lint.js'
import {refuseMisspeltCommand} from './misspelt-command.js'
import {parseArguments} from './parse-arguments.js'
import {tellError} from './tell-error.js'
import type {ThreadData} from './threads.js'

export {tellBug} from './tell-error.js'

/** Run one command line to its end. Known errors are printed as one paragraph; what is thrown is a bug. */
export async function run(argv: readonly string[], context: Context): Promise<ExitStatus> {
  const [first = '', ...rest] = argv
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined
  const command = named ? await named.load(lint as Command) : (lint as Command)
  const words = named ? rest : argv
  const options = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined)
  try {
    if (options.includes('--help') || options.includes('-h')) {
      const {helpText} = await import('./help.js')
      context.stdout.write(await helpText(command, named ? [] : listCommands()))
      return 0
    }
    if (!named && (options.includes('--version') || options.includes('-V'))) {
      context.stdout.write(`${version}\n`)
      return 0
    }
    if (!named) refuseMisspeltCommand(first, Object.keys(commands), context.cwd)
    const {flags, words: operands} = parseArguments(words, command.flags)
    return await command.run(context, flags, operands)
  } catch (error) {
    await tellError(error, context)
    return 2
  }
}

/** What a thread does that helps another one with linting. */
export async function help({flags, work}: ThreadData, tell: (report: BatchReport) => void): Promise<void> {
  const {helpWith} = await import('../lint/threads/help.js')
  await helpWith(work, createLoader(work.cwd, flags), tell)
}

function listCommands(): {name: string; summary: string}[] {
  return Object.entries(commands).map(([name, {summary}]) => ({name, summary}))
}
