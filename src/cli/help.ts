import type {Command} from './command.js'
import type {Flag} from './flag.js'

/** The help text of a command. */
export function helpText(command: Command, otherCommands: readonly Pick<Command, 'name' | 'summary'>[] = []): string {
  const name = ['design-lint', command.name].filter(Boolean).join(' ')
  const flags = Object.entries(command.flags).map(([flag, about]) => [flagUsage(flag, about), about.summary] as const)
  const parts = [
    `${command.summary}`,
    `Usage:\n  ${name} ${command.words}`.trimEnd(),
    ...(otherCommands.length > 0
      ? [
          `Commands:\n${columns(otherCommands.map((other) => [other.name, other.summary]))}\n  A first word that is a command is a command; \`./rules\` is the folder.`
        ]
      : []),
    `Flags:\n${columns([...flags, ['-h, --help', 'show this help']])}`,
    `Examples:\n${columns(command.examples)}`,
    ...(command.name === '' ? [`Exit status:\n${columns(exitStatuses)}`] : [])
  ]
  return `${parts.join('\n\n')}\n`
}

const exitStatuses = [
  ['0', 'nothing at error level'],
  ['1', 'findings at error level, or more warnings than --max-warnings'],
  ['2', 'could not run: a wrong flag, configuration or path']
] as const

function flagUsage(name: string, {short, value, kind}: Flag): string {
  const shape = kind === 'switch' ? '' : kind === 'optional' ? `[=${value ?? '<value>'}]` : ` ${value ?? '<value>'}`
  return `${short ? `-${short}, ` : '    '}--${name}${shape}`
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)))
  return rows
    .map(([left, right]) =>
      left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`
    )
    .join('\n')
}
