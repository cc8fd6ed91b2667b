import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {runIn} from '../cli/run-in.js'
import {makeFolder, runCommand} from './packed.js'

/** What a line ends in, and what each shell offers for its last word. */
const lines: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['design-lint --out', ['--output-file']],
  ['design-lint --format js', ['json']],
  ['design-lint --format=js', ['json']],
  ['design-lint -f sa', ['sarif']],
  ['design-lint --config-format st', ['static']],
  ['design-lint --only no-pii,no-sec', ['no-pii,no-secrets']],
  ['design-lint expl', ['explain']],
  ['design-lint explain no-ascii', ['no-ascii-diagrams']],
  ['design-lint new --preset ke', ['kep']],
  ['design-lint merge --max', ['--max-warnings']],
  ['design-lint completion po', ['powershell']],
  ['design-lint do', ['docs/']],
  ['design-lint --quiet do', ['docs/']],
  ['design-lint --config do', ['docs/']],
  ['design-lint merge re', ['report 1.json']],
  ['design-lint --rule max-code-l', ['max-code-lines']]
]

/** Runs the function as Bash does for the words of a line, split where Bash splits; then what `-o default` does. */
const bashDriver = `
source ./design-lint.bash
line=$1
read -r -a words <<< "\${line//=/ = }"
COMP_WORDS=("\${words[@]}") COMP_CWORD=$(( \${#words[@]} - 1 ))
_design_lint
if [[ \${#COMPREPLY[@]} -eq 0 ]]; then
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "\${words[COMP_CWORD]}")
fi
for word in "\${COMPREPLY[@]}"; do [[ -d $word ]] && word=$word/; printf '%s\\n' "$word"; done
`

/** Types the line into an interactive zsh, presses Tab, and reads what stands in the line then. */
const zshDriver = `
zmodload zsh/zpty
zpty shell 'PS1= zsh -f -i'
zpty -w shell 'autoload -Uz compinit && compinit -u -d ./zcompdump; source ./design-lint.zsh'
zpty -w shell 'zstyle ":completion:*" list-prompt ""; unsetopt automenu'
zpty -w shell 'show() { zle expand-or-complete; print -r -- "<<<$BUFFER>>>"; BUFFER=; zle accept-line }; zle -N show; bindkey "^I" show; print ready-$((1))'
zpty -r -m shell output '*ready-1*'
zpty -w -n shell "$1"$'\\t'
zpty -r -m shell output '*<<<*>>>*'
output=\${output##*<<<}
print -r -- "\${output%%>>>*}"
zpty -d shell
`

/** A sign that zsh adds behind a word, and takes away again when a blank follows. */
const removedLater = /[=,]$/

describe.runIf(process.env.DESIGN_LINT_E2E)(
  'completion in the shells themselves',
  () => {
    let folder = ''

    beforeAll(async () => {
      folder = await makeFolder({'report 1.json': '[]', 'driver.bash': bashDriver, 'driver.zsh': zshDriver})
      await mkdir(join(folder, 'docs'))
      for (const shell of ['bash', 'zsh', 'fish']) {
        await writeFile(join(folder, `design-lint.${shell}`), (await runIn(folder, ['completion', shell])).stdout)
      }
    })

    it.each(['bash', 'zsh', 'fish'])('%s can read its script', async (shell) => {
      expect(await runCommand(shell, ['-n', `design-lint.${shell}`], {cwd: folder})).toEqual({
        status: 0,
        stdout: '',
        stderr: ''
      })
    })

    it.each(lines)('bash offers for `%s`', async (line, offered) => {
      const {stdout, stderr} = await runCommand('bash', ['--norc', 'driver.bash', line], {cwd: folder})
      expect([stderr, stdout.trimEnd().split('\n')]).toEqual(['', offered])
    })

    it.each(lines)('zsh completes `%s`', async (line, [word = '']) => {
      const {stdout} = await runCommand('zsh', ['-f', 'driver.zsh', line], {cwd: folder})
      const before = line.slice(0, Math.max(line.lastIndexOf(' '), line.lastIndexOf('=')) + 1)
      expect(stdout.trimEnd().replace(removedLater, '')).toBe(`${before}${word.replaceAll(' ', '\\ ')}`)
    })

    it.each(lines)('fish offers for `%s`', async (line, offered) => {
      const script = `source ./design-lint.fish; complete -C '${line}'`
      const {stdout, stderr} = await runCommand('fish', ['--no-config', '-c', script], {cwd: folder})
      const words = stdout
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t')[0])
      const shown = line.includes('=') ? offered.map((word) => `${line.split(' ')[1]?.split('=')[0]}=${word}`) : offered
      expect([stderr, words]).toEqual(['', shown])
    })
  },
  60_000
)
