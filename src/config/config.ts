import type {DocumentSettings} from '../document/settings.js'
import type {ParserName} from '../parse/parser.js'
import type {ActiveRule} from '../rule/run-rule.js'
import type {RuleSetting} from '../rule/severity.js'

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
  parser?: ParserName
  reportUnusedIgnores?: 'off' | 'warn' | 'error'
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
  /** absolute path of the file; `undefined` for the built-in default */
  readonly file: string | undefined
  /** absolute folder that globs and paths are relative to */
  readonly root: string
  readonly parser: ParserName
  readonly reportUnusedIgnores: 'off' | 'warn' | 'error'
  readonly requireIgnoreReason: boolean
  /** whether `ignore` leaves out a file, named by its absolute path */
  ignores(file: string): boolean
  /** what holds for one file, named by its absolute path; `undefined` is text without a file */
  forFile(file: string | undefined): FileConfig
}

/** What holds for one file. */
export interface FileConfig {
  readonly rules: readonly ActiveRule[]
  readonly settings: DocumentSettings
}
