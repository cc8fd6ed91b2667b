import type {ConfigLoader} from '../config/load-config.js'
import {slashedPath} from '../config/slashed-path.js'
import {withoutByteOrderMark} from '../document/byte-order-mark.js'
import type {LintResult} from '../rule/result.js'
import {displayPath} from './discover.js'
import {type LintJob, lintDocument} from './lint-document.js'
import {createParsers, settingsBelow} from './lint-files.js'
import {createSnapshot, type SnapshotOptions} from './project-snapshot.js'

/** A text that may or may not lie on disk. */
export interface LintTextOptions {
  /** absolute path that the text is taken to have; decides configuration, kind and relative links */
  path?: string | undefined
  cwd: string
  loader: ConfigLoader
  onNotice?: ((notice: string) => void) | undefined
  onRuleTime?: LintJob['onRuleTime']
  today?: LintJob['today']
  /** variables that rules may ask for by name; default: none */
  environment?: SnapshotOptions['environment']
}

/** Lint one text; a path that the configuration ignores gives no findings. */
export async function lintText(text: string, options: LintTextOptions): Promise<LintResult> {
  const {path, cwd, loader, onNotice, onRuleTime, environment} = options
  const config = await loader.forFile(path)
  const parse = await createParsers(onNotice)(config.parser)
  const forFile = config.forFile(path)
  const result = await lintDocument({
    text,
    filePath: path === undefined ? '<text>' : displayPath(path, cwd),
    path: path === undefined ? undefined : slashedPath(config.root, path),
    config: path !== undefined && config.ignores(path) ? {...forFile, rules: []} : forFile,
    parse,
    gather: createSnapshot({root: config.root, parse, settingsOf: settingsBelow(config), environment, onNotice}),
    onRuleTime,
    today: options.today
  })
  result.source = withoutByteOrderMark(text)
  return result
}
