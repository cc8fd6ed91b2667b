import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {mergeResults} from '../../merge/merge-results.js'
import {countSarif, errorsOnly, mergeSarif} from '../../merge/merge-sarif.js'
import {type ReportText, readReports, type Several} from '../../merge/read-report.js'
import type {SarifLog} from '../../merge/sarif-schema.js'
import {formats} from '../../report/formats.js'
import {quotedList} from '../../rule/quoted-list.js'
import type {LintResult} from '../../rule/result.js'
import {colorVariables} from '../color-variables.js'
import {type Context, defineCommand, type ExitStatus} from '../command.js'
import {countFindings, exitStatus} from '../exit-status.js'
import type {FlagValues} from '../flag.js'
import {type ReportTarget, readTargets, writeReport, writeReports} from '../reports.js'
import {UsageError} from '../usage-error.js'

const flags = {
  format: {
    kind: 'list',
    short: 'f',
    value: '<name[=file]>',
    completes: Object.keys(formats),
    summary: 'report as another format; JSON reports can become any that shows no text of documents'
  },
  'output-file': {kind: 'text', short: 'o', value: '<file>', completes: 'file', summary: 'write the report to a file'},
  'max-warnings': {kind: 'count', value: '<n>', summary: 'exit with 1 when there are more warnings in all'},
  quiet: {kind: 'switch', short: 'q', summary: 'report errors only'},
  'exit-zero': {kind: 'switch', summary: 'exit with 0 whatever was found'},
  color: {kind: 'switch', summary: 'colour the report'},
  'no-color': {kind: 'switch', summary: 'do not colour the report'}
} as const

type MergeFlags = FlagValues<typeof flags>

/** `design-lint merge <reports…>` */
export const merge = defineCommand({
  name: 'merge',
  summary: 'Join the reports of the shards of a run into one.',
  words: '[flags] <reports…>',
  completes: 'file',
  flags,
  examples: [
    ['design-lint merge -o report.json shard-*.json', 'join JSON reports; the exit status is that of the whole run'],
    ['design-lint merge -f github -f sarif=all.sarif shard-*.json', 'join JSON reports, and report in other formats'],
    ['design-lint merge -o all.sarif shard-*.sarif', 'join SARIF reports']
  ],
  manual: async () => ({
    description: [
      'Reads what `--format json` or `--format sarif` wrote in each shard, and writes what the whole run would have written. A shard fails when it finds something; give it --exit-zero to let the merged report decide. No file may be in two reports.'
    ],
    environment: colorVariables,
    exitStatus: [
      ['0', 'nothing at error level'],
      ['1', 'findings at error level, or more warnings than --max-warnings'],
      ['2', 'a report is missing, damaged, of another format or of another run']
    ]
  }),
  async run(context, flags, words) {
    const [first, ...others] = words
    if (first === undefined) {
      throw new UsageError(
        'Unexpected `merge` without a report, expected those of all shards, as in `design-lint merge shard-*.json`'
      )
    }
    const read = readReports([await readText(first, context), ...(await readTexts(others, context))])
    return read.format === 'json'
      ? writeResults(mergeResults(read.reports), context, flags)
      : writeSarif(read.reports, context, flags)
  }
})

function readTexts(names: readonly string[], context: Context): Promise<ReportText[]> {
  return Promise.all(names.map((name) => readText(name, context)))
}

async function readText(name: string, {cwd}: Context): Promise<ReportText> {
  try {
    return {name, text: await readFile(resolve(cwd, name), 'utf8')}
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UsageError(`Unexpected unreadable report \`${name}\` (${code}), expected a report of a shard`)
  }
}

async function writeResults(results: LintResult[], context: Context, flags: MergeFlags): Promise<ExitStatus> {
  const possible = Object.entries(formats).flatMap(([name, {showsSource}]) => (showsSource ? [] : [name]))
  const targets = targetsOf(flags, context, 'json')
  refuse(targets, possible, 'reports do not hold the text of documents')
  await writeReports(results, targets, {context, quiet: flags.quiet})
  return exitStatus(countFindings(results), flags)
}

async function writeSarif(reports: Several<SarifLog>, context: Context, flags: MergeFlags): Promise<ExitStatus> {
  const targets = targetsOf(flags, context, 'sarif')
  refuse(targets, ['sarif'], 'SARIF does not hold all that other formats show; merge JSON reports for those')
  const log = mergeSarif(reports)
  const text = `${JSON.stringify(flags.quiet ? errorsOnly(log) : log)}\n`
  for (const target of targets) await writeReport(text, target, context)
  return exitStatus(countSarif(log), flags)
}

/** Without a format, the merged report is what its parts are. */
function targetsOf(flags: MergeFlags, context: Context, own: 'json' | 'sarif'): ReportTarget[] {
  return readTargets({...flags, format: flags.format.length > 0 ? flags.format : [own]}, context)
}

function refuse(targets: readonly ReportTarget[], possible: readonly string[], why: string): void {
  const wrong = targets.find(({format}) => !possible.includes(format))
  if (wrong) {
    throw new UsageError(`Unexpected format \`${wrong.format}\`, expected one of ${quotedList(possible)}: ${why}`)
  }
}
