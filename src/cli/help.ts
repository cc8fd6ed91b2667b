import type {Command, Manual, Rows} from './command.js'
import type {Flag} from './flag.js'
import {paragraph, table} from './text-layout.js'

/** The commands that a help text lists, by name. */
type Listed = readonly Pick<Command, 'name' | 'summary'>[]

/** The help text of a command, at most 80 columns wide. */
export async function helpText(command: Command, otherCommands: Listed = []): Promise<string> {
  const name = nameOf(command)
  const {description = [], groups = {}, environment, files, exitStatus = plainExit} = (await command.manual?.()) ?? {}
  const parts = [
    paragraph(`${name} - ${command.summary}`, 0),
    section('Usage', [paragraph(`${name} ${command.words}`.trimEnd())]),
    ...description.map((text) => paragraph(text, 0)),
    ...listed(otherCommands),
    ...flagSections(command, groups),
    ...(environment ? [section('Environment', [table(environment)])] : []),
    ...(files ? [section('Files', [table(files)])] : []),
    section('Exit status', [table(exitStatus)]),
    section('Examples', command.examples.map(example))
  ]
  return `${parts.join('\n\n')}\n`
}

const plainExit: Rows = [
  ['0', 'done'],
  ['2', 'could not be done: the reason is on standard error']
]

function nameOf({name}: Pick<Command, 'name'>): string {
  return ['design-lint', name].filter(Boolean).join(' ')
}

function section(heading: string, blocks: readonly string[]): string {
  return `${heading}:\n${blocks.join('\n')}`
}

function listed(commands: Listed): string[] {
  if (commands.length === 0) return []
  return [
    section('Commands', [table(commands.map(({name, summary}) => [name, summary]))]),
    paragraph(
      'A first word that is a command is a command; `./rules` is the folder. `design-lint <command> --help` tells more of each.',
      0
    )
  ]
}

/** Flags that no group names stand below the last heading, so that a new one is never missing. */
function flagSections({flags}: Command, groups: NonNullable<Manual['groups']>): string[] {
  const grouped = new Set(Object.values(groups).flat())
  const headings = Object.entries(groups).map(([heading, names]) => ({
    heading,
    names: names.filter((name) => flags[name])
  }))
  const last = headings.pop() ?? {heading: 'Flags', names: []}
  const rest = Object.keys(flags).filter((name) => !grouped.has(name))
  return [...headings, {...last, names: [...last.names, ...rest]}].map(({heading, names}, at, {length}) => {
    const rows = names.flatMap((name): Rows => (flags[name] ? [flagRow(name, flags[name])] : []))
    const help: Rows = at === length - 1 ? [['-h, --help', 'show this help']] : []
    return section(heading, [table([...rows, ...help])])
  })
}

function flagRow(name: string, {short, value = '<value>', kind, summary}: Flag): readonly [string, string] {
  const shape = kind === 'switch' ? '' : kind === 'optional' ? `[=${value}]` : ` ${value}`
  return [`${short ? `-${short}, ` : '    '}--${name}${shape}`, summary]
}

/** A command stands on a line of its own, to be copied. */
function example([command, does]: readonly [string, string]): string {
  return `${paragraph(`${does}:`)}\n    ${command}`
}
