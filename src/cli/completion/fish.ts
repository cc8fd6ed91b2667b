import {type CompletedCommand, type CompletedFlag, type Program, wordsOf} from './program.js'

/** Completion for fish 3 and later. */
export function fish({name, main, commands}: Program): string {
  const names = commands.map((command) => command.name).join(' ')
  return `# Completion of ${name} for fish, written by \`${name} completion fish\`.

function __design_lint_command
    set -l words (commandline -opc)
    if set -q words[2]; and contains -- $words[2] ${names}
        echo $words[2]
    end
end

function __design_lint_in
    test "$(__design_lint_command)" = "$argv[1]"
end

function __design_lint_first
    test (count (commandline -opc)) -eq 1
end

${commands.map((command) => `complete -c ${name} -n __design_lint_first -a ${fishQuoted(command.name)} -d ${fishQuoted(command.summary)}`).join('\n')}

${[main, ...commands].map((command) => commandLines(name, command).join('\n')).join('\n\n')}
`
}

function commandLines(program: string, {name, operands, flags}: CompletedCommand): string[] {
  const start = `complete -c ${program} -n ${fishQuoted(`__design_lint_in '${name}'`)}`
  const words = wordsOf(operands)
  const first =
    operands === 'file' ? [] : [`${start} -f${words.length > 0 ? ` -a ${fishQuoted(words.join(' '))}` : ''}`]
  return [...first, ...flags.map((flag) => `${start} ${flagOptions(flag)} -d ${fishQuoted(flag.summary)}`)]
}

function flagOptions({long, short, takes, values, separator}: CompletedFlag): string {
  const names = short === undefined ? `-l ${long}` : `-s ${short} -l ${long}`
  if (takes !== 'word') return names
  if (values === 'file') return `${names} -rF`
  if (values === 'folder') return `${names} -x -a '(__fish_complete_directories)'`
  const words = wordsOf(values).join(' ')
  if (separator) return `${names} -x -a ${fishQuoted(`(__fish_append ${separator} ${words})`)}`
  return words === '' ? `${names} -x` : `${names} -x -a ${fishQuoted(words)}`
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
