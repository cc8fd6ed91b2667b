import {resolve} from 'node:path'
import {rules} from '../../rules/index.js'
import {makeFolderOf, overwriteFile, WriteError} from '../files/write-atomically.js'
import {describeRules} from '../report/describe-rules.js'
import {type FormatName, formats, isFormatName} from '../report/formats.js'
import {render} from '../report/render.js'
import {quotedList} from '../rule/quoted-list.js'
import type {LintResult} from '../rule/result.js'
import {version} from '../rule/version.js'
import {wantsColor} from './color.js'
import type {Context} from './command.js'
import {didYouMean} from './did-you-mean.js'
import {appendStepSummary} from './step-summary.js'
import {UsageError} from './usage-error.js'

/** A report and where it goes: a file, or standard output. */
export interface ReportTarget {
  format: FormatName
  file: string | undefined
  color: boolean
}

/** What decides on the reports. */
interface ReportFlags {
  format: readonly string[]
  'output-file': string | undefined
  color: boolean
  'no-color': boolean
}

/** The reports that the flags ask for. @throws {UsageError} on an unknown format or two reports on standard output */
export function readTargets(flags: ReportFlags, context: Context): ReportTarget[] {
  const color = wantsColor(context.stdout, context, flags)
  const wanted = flags.format.length > 0 ? flags.format : [context.stdout.isTTY ? 'pretty' : 'compact']
  const targets = wanted.map((word): ReportTarget => {
    const [name = '', ...rest] = word.split('=')
    if (!isFormatName(name)) throw unknownFormat(name)
    const file = rest.length > 0 ? rest.join('=') : undefined
    if (file === '')
      throw new UsageError(`Unexpected format \`${word}\` without a file, expected one, as in \`${word}report\``)
    return {format: name, file, color: file === undefined && color}
  })
  if (flags['output-file'] !== undefined) {
    for (const target of targets) target.file ??= flags['output-file']
  }
  const places = targets.map(({file}) => file)
  const twice = places.find((place, at) => places.indexOf(place) !== at)
  if (new Set(places).size === places.length) return targets
  throw new UsageError(
    `Unexpected second report for ${twice === undefined ? 'standard output' : `\`${twice}\``}, expected a file for each but one, as in \`--format json=report.json\``
  )
}

/** Whether any of the reports shows the text of documents. */
export function needsSource(targets: readonly ReportTarget[]): boolean {
  return targets.some(({format}) => formats[format].showsSource)
}

/** Write every report to its place. */
export async function writeReports(
  results: readonly LintResult[],
  targets: readonly ReportTarget[],
  {context, quiet, fixed = 0}: {context: Context; quiet: boolean; fixed?: number}
): Promise<void> {
  const tool = {version, rules: describeRules(Object.values(rules))}
  for (const {format, file, color} of targets) {
    const text = await render(format, results, {color: file === undefined && color, quiet, fixed, ...tool})
    if (format === 'github') await appendStepSummary(results, context, {quiet, fixed, ...tool})
    await writeReport(text, {file}, context)
  }
}

/** Write the text of a report to its place. */
export async function writeReport(
  text: string,
  {file}: Pick<ReportTarget, 'file'>,
  {cwd, stdout}: Context
): Promise<void> {
  if (file === undefined) {
    stdout.write(text)
    return
  }
  const path = resolve(cwd, file)
  try {
    await makeFolderOf(path)
    await overwriteFile(path, text)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    throw new UsageError(
      `Unexpected failure to write the report \`${path}\` (${error.message}), expected a file that can be written`
    )
  }
}

function unknownFormat(name: string): UsageError {
  const names = Object.keys(formats)
  return new UsageError(`Unexpected format \`${name}\`, expected one of ${quotedList(names)}${didYouMean(name, names)}`)
}
