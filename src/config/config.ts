import type {DocumentSettings} from '../document/settings.js'
import type {ParserName} from '../parse/parser.js'
import type {ActiveRule, ProtectingRule} from '../rule/run-rule.js'
import type {RuleSetting, Severity} from '../rule/severity.js'

/** A configuration as people write it. */
export interface Config {
  $schema?: string
  root?: boolean
  extends?: string | readonly string[]
  designDocs?: readonly string[]
  ignore?: readonly string[]
  rules?: Readonly<Record<string, RuleSetting>>
  overrides?: readonly ConfigOverride[]
  vocabulary?: Readonly<Record<string, readonly string[]>>
  requirements?: string | readonly string[]
  sources?: readonly string[]
  plugins?: readonly string[]
  judgeClosed?: boolean
  parser?: ParserName
  reportUnusedIgnores?: ReportLevel
  requireIgnoreReason?: boolean
}

/** Other settings for the files that its globs match. */
export interface ConfigOverride {
  files: readonly string[]
  extends?: string | readonly string[]
  rules?: Readonly<Record<string, RuleSetting>>
  designDocs?: readonly string[]
}

/** A configuration that was found, composed and checked; it answers for every file below its root. */
export interface LoadedConfig {
  /** absolute paths of all files that it was composed of */
  readonly files: readonly string[]
  /** absolute path of the file; `undefined` for the built-in default and for one that is no file */
  readonly file: string | undefined
  /** absolute folder that paths are relative to, those of `requirements` and `sources` among them */
  readonly root: string
  readonly parser: ParserName
  /** paths and globs of the product requirements, with forward slashes */
  readonly requirements: readonly string[]
  /** globs of the source code that documents must not copy, with forward slashes */
  readonly sources: readonly string[]
  /** absolute paths of the modules that bring more rules */
  readonly plugins: readonly string[]
  /** whether `ignore` leaves out a file, named by its absolute path */
  ignores(file: string): boolean
  /** what holds for one file, named by its absolute path; `undefined` is text without a file */
  forFile(file: string | undefined): FileConfig
  /** what holds for one file and where each part of it was written, as plain data */
  explain(file: string | undefined): ExplainedConfig
}

/** How much a problem with a suppression weighs. */
export type ReportLevel = 'off' | 'warn' | 'error'

/** What holds for one file. */
export interface FileConfig {
  /** the rules that are on */
  readonly rules: readonly ActiveRule[]
  /** the rules that name what no report may show, those that are off too */
  readonly protecting: readonly ProtectingRule[]
  readonly settings: DocumentSettings
  readonly suppressions: SuppressionSettings
}

/** How comments and front matter that silence findings are judged. */
export interface SuppressionSettings {
  /** what one is that silences nothing */
  readonly unused: ReportLevel
  readonly requireReason: boolean
  /** of all rules that there are, those of plugins among them */
  readonly ruleIds: ReadonlySet<string>
}

/** What holds for one file and where it was written. */
export interface ExplainedConfig {
  /** the configuration that answers for the file: a path, or words where it is no file */
  config: string
  ignored: boolean
  /** whether `designDocs` names it; `undefined` where nothing is said */
  isDesign: boolean | undefined
  /** keys of the configuration that are set */
  settings: Record<string, {value: unknown; origin: string}>
  /** all rules by id, those that are off too */
  rules: Record<string, {severity: 'off' | Severity; options: object; origin: string}>
}
