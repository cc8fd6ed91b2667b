import type {LoadedConfig} from '../config/config.js'
import type {ConfigLoader} from '../config/load-config.js'
import {slashedPath} from '../config/slashed-path.js'
import type {Document} from '../document/document.js'
import {parseDocument} from '../document/read-document.js'
import {withoutByteOrderMark} from '../document/text/byte-order-mark.js'
import {shareLimit} from '../limits/shared-limit.js'
import type {Parse} from '../parse/parse.js'
import type {LintResult} from '../rule/result.js'
import {displayPath} from './discover.js'
import {createParsers, settingsBelow} from './file-linter.js'
import {type LintJob, lintDocument} from './lint-document.js'
import {createSnapshot, type GatherProject, type SnapshotOptions} from './project-snapshot.js'
import type {Directive} from './suppression/directive.js'
import {readDirectives} from './suppression/directives.js'
import {createResult} from './to-message.js'

/** What texts that may or may not lie on disk have in common. */
export interface TextLinterOptions {
  cwd: string
  loader: ConfigLoader
  onNotice?: ((notice: string) => void) | undefined
  onRuleTime?: LintJob['onRuleTime']
  today?: LintJob['today']
  /** variables that rules may ask for by name; default: none */
  environment?: SnapshotOptions['environment']
}

/** A text that may or may not lie on disk. */
export interface LintTextOptions extends TextLinterOptions {
  /** absolute path that the text is taken to have; decides configuration, kind and relative links */
  path?: string | undefined
}

/** Lints texts one after the other; what it read of configuration and other files it reads once. */
export interface TextLinter {
  /** Lint a text that is taken to have an absolute path, or none; a path that the configuration ignores gives no findings. */
  lint(text: string, path?: string): Promise<LintResult>
  /** What such a text says, of its subject and to us. */
  read(text: string, path?: string): Promise<ReadText>
}

/** A text that was read but not linted. */
export interface ReadText {
  document: Document
  directives: readonly Directive[]
}

/** Make a linter of texts that sees the disk as it is when a rule first asks; to see changes, make a new one. */
export function createTextLinter(options: TextLinterOptions): TextLinter {
  const {cwd, loader, onNotice, onRuleTime, environment, today} = options
  const parsers = createParsers(onNotice)
  const runLimited = shareLimit()
  const snapshots = new Map<string, GatherProject>()
  const snapshotOf = (config: LoadedConfig, parse: Parse) => {
    const {root} = config
    const settingsOf = settingsBelow(config)
    const known = snapshots.get(root) ?? createSnapshot({root, parse, settingsOf, environment, onNotice})
    snapshots.set(root, known)
    return known
  }
  const prepare = async (path: string | undefined) => {
    const config = await loader.forFile(path)
    const fromRoot = path === undefined ? undefined : slashedPath(config.root, path)
    return {config, fromRoot, forFile: config.forFile(path), parse: await parsers(config.parser)}
  }
  return {
    async lint(text, path) {
      const {config, fromRoot, forFile, parse} = await prepare(path)
      const isIgnored = path !== undefined && config.ignores(path)
      const linted = await lintDocument({
        text,
        filePath: path === undefined ? '<text>' : displayPath(path, cwd),
        path: fromRoot,
        config: isIgnored ? {...forFile, rules: []} : forFile,
        parse,
        gather: snapshotOf(config, parse),
        runLimited,
        onRuleTime,
        today
      })
      // What suppressions are judged by is no rule, and says nothing of such a file either.
      const result = isIgnored ? createResult(linted, []) : linted
      result.source = withoutByteOrderMark(text)
      return result
    },
    async read(text, path) {
      const {forFile, fromRoot, parse} = await prepare(path)
      const document = await parseDocument(text, {parse, path: fromRoot, settings: forFile.settings})
      return {document, ...readDirectives(document, (id) => forFile.suppressions.ruleIds.has(id))}
    }
  }
}

/** Lint one text; a path that the configuration ignores gives no findings. */
export function lintText(text: string, {path, ...options}: LintTextOptions): Promise<LintResult> {
  return createTextLinter(options).lint(text, path)
}
