import {type Command, type Commands, defineCommand} from '../command.js'
import {bash} from '../completion/bash.js'
import {fish} from '../completion/fish.js'
import {powershell} from '../completion/powershell.js'
import {describeProgram, type Program} from '../completion/program.js'
import {zsh} from '../completion/zsh.js'
import {didYouMean} from '../did-you-mean.js'
import {UsageError} from '../usage-error.js'

const shells: Readonly<Record<string, (program: Program) => string>> = {bash, zsh, fish, powershell}

/** `design-lint completion <shell>`, of a program that has these commands beside its main one. */
export function createCompletion(main: Command, commands: Commands) {
  return defineCommand({
    name: 'completion',
    summary: 'Print the completion script of a shell.',
    words: '<bash|zsh|fish|powershell>',
    completes: Object.keys(shells),
    flags: {},
    examples: [
      ['source <(design-lint completion bash)', 'complete in this shell; in ~/.bashrc, in every one'],
      ['design-lint completion zsh > ~/.zfunc/_design-lint', 'complete in zsh, where $fpath has ~/.zfunc'],
      ['design-lint completion fish > ~/.config/fish/completions/design-lint.fish', 'complete in fish'],
      [
        'design-lint completion powershell | Out-String | Invoke-Expression',
        'complete in PowerShell; in $PROFILE, always'
      ]
    ],
    manual: async () => ({
      description: [
        'The script completes commands, flags, their values (formats, presets, ids of rules) and paths, without running design-lint. Print it anew after an update.'
      ]
    }),
    async run({stdout}, _flags, words) {
      const [shell, ...others] = words
      const names = Object.keys(shells)
      if (shell === undefined || others.length > 0) {
        throw new UsageError(
          `Unexpected ${words.length} shells, expected one of ${names.join(', ')}, as in \`design-lint completion bash\``
        )
      }
      const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined
      if (!script) {
        throw new UsageError(
          `Unexpected shell \`${shell}\`, expected one of ${names.join(', ')}${didYouMean(shell, names)}`
        )
      }
      const all = await Promise.all(Object.values(commands).map(({load}) => load(main)))
      stdout.write(script(describeProgram(main, all)))
      return 0
    }
  })
}
