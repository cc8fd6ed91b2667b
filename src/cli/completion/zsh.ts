import type {Completes} from '../flag.js'
import {type CompletedCommand, type CompletedFlag, type Program, quoted, spellings} from './program.js'

/** Completion for zsh, as a file of `$fpath` named `_design-lint` or by `source`. */
export function zsh({name, main, commands}: Program): string {
  const listed = commands.map((command) => `    ${quoted(`${command.name}:${command.summary}`)}`)
  return `#compdef ${name}
# Completion of ${name} for zsh, written by \`${name} completion zsh\`.

_design_lint_first() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  _describe -t commands command commands
  _files
}

_design_lint() {
  if (( CURRENT > 2 )); then
    case $words[2] in
${commands.map(branch).join('\n')}
    esac
  fi
  _arguments -s -S \\
${[...main.flags.flatMap(flagSpecs), quoted('1: :_design_lint_first'), quoted('*:file:_files')].map((spec) => `    ${spec}`).join(' \\\n')}
}

if [[ $funcstack[1] == _design_lint || $funcstack[1] == _${name} ]]; then
  _design_lint "$@"
else
  compdef _design_lint ${name}
fi
`
}

function branch({name, flags, operands}: CompletedCommand): string {
  const specs = [...flags.flatMap(flagSpecs), ...(operands ? [quoted(`*:${name}:${action(operands, undefined)}`)] : [])]
  return `      ${name})
        shift words; (( CURRENT-- ))
        _arguments -s -S \\
${specs.map((spec) => `          ${spec}`).join(' \\\n')}
        return ;;`
}

function flagSpecs(flag: CompletedFlag): string[] {
  const names = spellings(flag)
  const others = flag.repeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : ''
  const summary = `[${flag.summary.replace(/[[\]]/g, '\\$&')}]`
  return names.map((name) => {
    const isLong = name.startsWith('--')
    if (flag.takes === 'nothing') return quoted(`${others}${name}${summary}`)
    const value = `:${flag.long}:${action(flag.values, flag.separator)}`
    if (flag.takes === 'joined') return quoted(`${others}${name}=-${summary}:${value}`)
    return quoted(`${others}${name}${isLong ? '=' : '+'}${summary}${value}`)
  })
}

function action(values: Completes | undefined, separator: string | undefined): string {
  if (values === undefined) return ''
  if (values === 'file') return '_files'
  if (values === 'folder') return '_files -/'
  return separator ? `_sequence -s ${separator} compadd - ${values.join(' ')}` : `(${values.join(' ')})`
}
