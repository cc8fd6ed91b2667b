import {type CompletedCommand, type CompletedFlag, type Program, spellings, wordsOf} from './program.js'

/** Completion for Windows PowerShell 5 and PowerShell 7. Where nothing is offered, PowerShell offers files. */
export function powershell({name, main, commands}: Program): string {
  const all = [main, ...commands]
  return `# Completion of ${name} for PowerShell, written by \`${name} completion powershell\`.

Register-ArgumentCompleter -Native -CommandName ${psQuoted(name)} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $commands = [ordered]@{
${commands.map((command) => `    ${psQuoted(command.name)} = ${psQuoted(command.summary)}`).join('\n')}
  }
  $flags = @{
${all.map(flagTable).join('\n')}
  }
  $operands = @{
${all.map(({name: command, operands}) => `    ${psQuoted(command)} = ${list(wordsOf(operands))}`).join('\n')}
  }
  $values = @{
${all.flatMap(valueRows).join('\n')}
  }

  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = ''
  if ($words.Count -gt 1 -and $commands.Contains($words[1])) { $command = $words[1] }
  $previous = $words[-1]

  function Complete($text, $tip) {
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $tip)
  }

  if ($wordToComplete -match '^(--[^=]+)=(.*)$' -and $values.ContainsKey("$command $($Matches[1])")) {
    $flag = $Matches[1]
    $start = $Matches[2]
    $values["$command $flag"] | Where-Object { $_.StartsWith($start) } | ForEach-Object { Complete "$flag=$_" $_ }
  } elseif ($values.ContainsKey("$command $previous")) {
    $values["$command $previous"] | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object { Complete $_ $_ }
  } elseif ($wordToComplete.StartsWith('-')) {
    $table = $flags[$command]
    $table.Keys | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object { Complete $_ $table[$_] }
  } else {
    if ($words.Count -eq 1) {
      $commands.Keys | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object { Complete $_ $commands[$_] }
    }
    $operands[$command] | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object { Complete $_ $_ }
  }
}
`
}

function flagTable({name, flags}: CompletedCommand): string {
  const rows = flags.map(({long, summary}) => `      ${psQuoted(`--${long}`)} = ${psQuoted(summary)}`)
  return `    ${psQuoted(name)} = [ordered]@{\n${rows.join('\n')}\n    }`
}

function valueRows({name, flags}: CompletedCommand): string[] {
  return flags.flatMap((flag: CompletedFlag) => {
    const words = wordsOf(flag.values)
    return words.length === 0
      ? []
      : spellings(flag).map((word) => `    ${psQuoted(`${name} ${word}`)} = ${list(words)}`)
  })
}

function list(words: readonly string[]): string {
  return `@(${words.map(psQuoted).join(', ')})`
}

function psQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
