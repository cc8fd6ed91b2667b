import {resolve} from 'node:path'
import {rules} from '../rules/index.js'
import type {Config, LoadedConfig} from './config/config.js'
import {createConfigLoader} from './config/load-config.js'
import type {FixTier} from './fix/apply-edits.js'
import {fixDocument} from './fix/fix-document.js'
import {lintFiles as lintManyFiles} from './lint/lint-files.js'
import {lintText as lintOneText} from './lint/lint-text.js'
import {describeRules} from './report/describe-rules.js'
import {type FormatName, formats, isFormatName} from './report/formats.js'
import {render} from './report/render.js'
import type {ReportOptions} from './report/report.js'
import type {LintResult} from './rule/result.js'
import {version} from './rule/version.js'

export type {Config, ConfigOverride} from './config/config.js'
export type {Document} from './document/document.js'
export type {FixTier} from './fix/apply-edits.js'
export type {FormatName} from './report/formats.js'
export type {ReportOptions} from './report/report.js'
export {type ChecklistItem, checklist} from './rule/checklist.js'
export {defineRule, type Rule} from './rule/define-rule.js'
export type {Edit, Finding, Report, Suggestion} from './rule/finding.js'
export type {Project, Read} from './rule/project.js'
export type {
  ChecklistEntry,
  LintMessage,
  LintResult,
  ResultEdit,
  ResultSuggestion,
  SuppressedMessage
} from './rule/result.js'
export type {AnyRule, RuleDefinition, RuleMeta} from './rule/rule.js'
export type {RuleSetting, Severity} from './rule/severity.js'
export {type RuleTestContext, testRule} from './rule/test-rule.js'
export {rules}

/** How a text or files are linted. */
export interface LintOptions {
  /** folder that paths are relative to; default: the working directory of the process */
  cwd?: string
  /** a configuration, or the path of one; default: what is found beside the files */
  config?: Config | string
  /**
   * told what a user should know and that is no finding, such as a check that was skipped because its key is missing;
   * each sentence once for each call; default: a warning of the process
   */
  onNotice?: (sentence: string) => void
}

/** A text and the path that it is taken to have. */
export interface LintTextOptions extends LintOptions {
  /** decides configuration, kind and relative links; the file need not exist */
  path?: string
}

/** Which files are linted. */
export interface LintFilesOptions extends LintOptions {
  /** whether `.gitignore` and `.designlintignore` count; default: true */
  useIgnoreFiles?: boolean
  /** globs of files to leave out */
  ignorePatterns?: readonly string[]
  /** whether a pattern that matches no Markdown file is an error; default: true */
  errorOnUnmatched?: boolean
}

/**
 * Lint one text. The result is for your own process: its edits are whole, so that they can be applied, and may hold what
 * no report may show; `formatResults` masks that.
 * @throws {Error} when the configuration cannot be used
 */
export function lintText(source: string, options: LintTextOptions = {}): Promise<LintResult> {
  const shared = prepare(options)
  const path = options.path === undefined ? undefined : resolve(shared.cwd, options.path)
  return lintOneText(source, {...shared, path})
}

/**
 * Lint files, folders and globs; results are sorted by path.
 * @throws {Error} when the configuration cannot be used, or a path is missing, unreadable or matches nothing
 */
export function lintFiles(patterns: string | readonly string[], options: LintFilesOptions = {}): Promise<LintResult[]> {
  const {useIgnoreFiles, ignorePatterns, errorOnUnmatched} = options
  const wanted = typeof patterns === 'string' ? [patterns] : patterns
  return lintManyFiles(wanted, {
    ...prepare(options),
    useIgnoreFiles,
    ignorePatterns,
    errorOnUnmatched,
    keepSource: true
  })
}

/** A text after its fixes. */
export interface FixTextResult {
  text: string
  /** findings answered by edits */
  fixed: number
  /** what is still to be said of `text` */
  result: LintResult
}

/**
 * Apply the safe fixes of all rules to a text, or with `tier: 'unsafe'` also the first suggestion of each finding, until
 * nothing changes any more.
 */
export function fixText(source: string, options: LintTextOptions & {tier?: FixTier} = {}): Promise<FixTextResult> {
  const onNotice = onceEach(options.onNotice)
  return fixDocument(source, (text) => lintText(text, {...options, onNotice}), options.tier)
}

/** The configuration that holds for a file or folder, composed and checked. @throws {Error} when it cannot be used */
export function loadConfig(path = '.', options: LintOptions = {}): Promise<LoadedConfig> {
  const {cwd, loader} = prepare(options)
  return loader.forFile(resolve(cwd, path))
}

/**
 * The text of a report, with secrets, numbers of people and protected names masked.
 * @throws {RangeError} on an unknown format
 */
export async function formatResults(
  results: readonly LintResult[],
  format: FormatName,
  options: ReportOptions = {}
): Promise<string> {
  if (!isFormatName(format)) {
    throw new RangeError(`Unexpected format \`${format}\`, expected one of ${Object.keys(formats).join(', ')}`)
  }
  const tool = {version, rules: describeRules(Object.values(rules))}
  return render(format, results, {...tool, ...options})
}

/** Give a configuration file its types. */
export function defineConfig(config: Config): Config {
  return config
}

function prepare({cwd = process.cwd(), config, onNotice}: LintOptions) {
  const given = typeof config === 'string' ? {configFile: config} : config === undefined ? {} : {config}
  const loader = createConfigLoader({cwd, registry: rules, ...given})
  return {cwd, loader, environment: process.env, onNotice: onceEach(onNotice)}
}

function onceEach(
  tell = (sentence: string) => process.emitWarning(sentence, 'DesignLintWarning')
): (sentence: string) => void {
  const told = new Set<string>()
  return (sentence) => {
    if (!told.has(sentence)) tell(sentence)
    told.add(sentence)
  }
}
