import {type CompletedCommand, type CompletedFlag, type Program, quoted, spellings, wordsOf} from './program.js'

/** Completion for Bash 3.2 and later; it needs no other package. Where no word is offered, Bash offers files. */
export function bash({name, main, commands}: Program): string {
  const all = [main, ...commands]
  return `# Completion of ${name} for bash, written by \`${name} completion bash\`.

_design_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local command='' joined='' flags='' operands='' values='' prefix='' word
  COMPREPLY=()

  # Bash takes the sign between a flag and its value for a word of its own.
  if [[ $current == = ]]; then
    current='' joined='='
  elif [[ $previous == = && $COMP_CWORD -gt 2 ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]} joined='='
  fi

  if [[ $COMP_CWORD -gt 1 ]]; then
    case \${COMP_WORDS[1]} in
      ${commands.map((command) => command.name).join('|')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi

  case $command in
${all.map(commandBranch).join('\n')}
  esac

  case "$command $previous$joined" in
${all.flatMap(valueBranches).join('\n')}
    *=) return ;;
    *) values=$operands
      [[ $current == -* ]] && values=$flags
      [[ $COMP_CWORD -eq 1 && $current != -* ]] && values=${quoted(commands.map((command) => command.name).join(' '))} ;;
  esac

  while IFS= read -r word; do
    COMPREPLY+=("$word")
  done < <(compgen -P "$prefix" -W "$values" -- "\${current#"$prefix"}")

  # The first word is a command or a path.
  if [[ $COMP_CWORD -eq 1 && $current != -* ]]; then
    while IFS= read -r word; do
      COMPREPLY+=("$word")
    done < <(compgen -f -- "$current")
    compopt -o filenames 2>/dev/null
  fi
  return 0
}

complete -o default -F _design_lint ${name}
`
}

function commandBranch({name, flags, operands}: CompletedCommand): string {
  const words = flags.flatMap(spellings).join(' ')
  return `    ${quoted(name)}) flags=${quoted(words)} operands=${quoted(wordsOf(operands).join(' '))} ;;`
}

function valueBranches({name, flags}: CompletedCommand): string[] {
  return flags
    .filter(({takes}) => takes !== 'nothing')
    .map((flag) => {
      const patterns = spellings(flag).flatMap((word) => patternsOf(`${name} ${word}`, flag))
      const words = wordsOf(flag.values)
      const actions = [
        words.length === 0 ? 'return' : `values=${quoted(words.join(' '))}`,
        ...(flag.separator
          ? [`[[ $current == *${flag.separator}* ]] && prefix=\${current%${flag.separator}*}${flag.separator}`]
          : [])
      ]
      return `    ${patterns.join('|')}) ${actions.join('; ')} ;;`
    })
}

function patternsOf(flag: string, {takes}: CompletedFlag): string[] {
  return takes === 'joined' ? [quoted(`${flag}=`)] : [quoted(flag), quoted(`${flag}=`)]
}
