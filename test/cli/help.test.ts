import {describe, expect, it} from 'vitest'
import type {Command} from '../../src/cli/command.js'
import {commands} from '../../src/cli/commands/index.js'
import {lint} from '../../src/cli/commands/lint.js'
import {runIn} from './run-in.js'

const all = [lint as Command, ...(await Promise.all(Object.values(commands).map(({load}) => load(lint as Command))))]

describe.each(all)('the help of `$name`', (command) => {
  const argv = [command.name, '--help'].filter(Boolean)

  it('names every flag, the exit status and an example, within 80 columns', async () => {
    const {status, stdout, stderr} = await runIn('/', argv)
    expect([status, stderr]).toEqual([0, ''])
    for (const name of Object.keys(command.flags)) expect(stdout).toMatch(new RegExp(` --${name}[[ \n]`))
    for (const [example] of command.examples) expect(stdout).toContain(`\n    ${example}\n`)
    expect(stdout).toContain('\nExit status:\n  0  ')
    const wide = stdout.split('\n').filter((line) => line.length > 80 && !line.includes('design-lint '))
    expect(wide).toEqual([])
  })

  it('has each flag in one group, where it has groups', async () => {
    const named = Object.values((await command.manual?.())?.groups ?? {}).flat()
    expect(named.filter((name) => !(name in command.flags))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    if (named.length > 0) expect(Object.keys(command.flags).filter((name) => !named.includes(name))).toEqual([])
  })
})

it('is laid out in columns', async () => {
  expect(
    (await runIn('/', ['merge', '-h'])).stdout
  ).toBe(`design-lint merge - Join the reports of the shards of a run into one.

Usage:
  design-lint merge [flags] <reports…>

Reads what \`--format json\` or \`--format sarif\` wrote in each shard, and writes
what the whole run would have written. A shard fails when it finds something;
give it --exit-zero to let the merged report decide. No file may be in two
reports.

Flags:
  -f, --format <name[=file]>  report as another format; JSON reports can become
                              any that shows no text of documents
  -o, --output-file <file>    write the report to a file
      --max-warnings <n>      exit with 1 when there are more warnings in all
  -q, --quiet                 report errors only
      --exit-zero             exit with 0 whatever was found
      --color                 colour the report
      --no-color              do not colour the report
  -h, --help                  show this help

Environment:
  NO_COLOR     when set and not empty, colour nothing
  FORCE_COLOR  colour although no terminal reads along; \`0\` or \`false\` colours
               nothing

Exit status:
  0  nothing at error level
  1  findings at error level, or more warnings than --max-warnings
  2  a report is missing, damaged, of another format or of another run

Examples:
  join JSON reports; the exit status is that of the whole run:
    design-lint merge -o report.json shard-*.json
  join JSON reports, and report in other formats:
    design-lint merge -f github -f sarif=all.sarif shard-*.json
  join SARIF reports:
    design-lint merge -o all.sarif shard-*.sarif
`)
})
