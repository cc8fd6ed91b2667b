import {join} from 'node:path'
import type {LoadedConfig} from '../config/config.js'
import {slashedPath} from '../config/slashed-path.js'
import {withoutByteOrderMark} from '../document/text/byte-order-mark.js'
import {shareLimit} from '../limits/shared-limit.js'
import type {Parse} from '../parse/parse.js'
import {loadParser, type ParserName} from '../parse/parser.js'
import type {LintResult} from '../rule/result.js'
import type {CacheRunOptions, ResultCache} from './cache/result-cache.js'
import {displayPath, type FoundFile} from './discover.js'
import {disk, type FileTree} from './file-tree.js'
import {inFlight} from './for-each.js'
import {type LintJob, lintDocument} from './lint-document.js'
import {createSnapshot, type GatherProject, type SnapshotOptions} from './project-snapshot.js'
import {RunError} from './run-error.js'
import {todayInUtc} from './suppression/expiry.js'
import {createResult, fileProblem} from './to-message.js'

/** What holds for all files of a run. */
export interface FileLinterOptions {
  /** absolute; the names of files in reports are relative to it */
  cwd: string
  /** what is read from; default: the disk */
  tree?: FileTree | undefined
  /** keep each document's text in its result, for reports that show it */
  keepSource?: boolean | undefined
  onRuleTime?: LintJob['onRuleTime']
  today?: LintJob['today']
  /** what to do with each file that was read; default: lint it once */
  handle?: ((file: ReadFile) => Promise<LintResult>) | undefined
  /** told once of each thing that a user should know and that is no finding */
  onNotice?: ((notice: string) => void) | undefined
  /** variables that rules may ask for by name; default: none */
  environment?: SnapshotOptions['environment']
  /** results of earlier runs, which stand as long as what they rest on; default: every file is linted */
  cache?: ResultCache | undefined
  /** with a cache, told what each result rests on beside its document */
  onBasis?: CacheRunOptions['onBasis']
}

/** A file that was read, and how a text in its place is linted. */
export interface ReadFile {
  /** absolute */
  path: string
  filePath: string
  text: string
  lint(text: string): Promise<LintResult>
}

/** A file of the run that its configuration does not leave out. */
export interface KeptFile extends FoundFile {
  config: LoadedConfig
}

/** Lints files, which share parsers and snapshots; each is made on first use. */
export interface FileLinter {
  /** how many files it may have in work: where rules are timed one, because a rule that waits lets other files run meanwhile */
  atOnce: number
  /** the result of an earlier run, if it still stands; to be asked before the file is linted */
  recall(file: KeptFile): Promise<LintResult | undefined>
  /** @throws {RunError} for a file that was named and cannot be read */
  lint(file: KeptFile): Promise<LintResult>
}

/** Make a linter for the time of one run. */
export function createFileLinter(options: FileLinterOptions): FileLinter {
  const {cwd, keepSource = false} = options
  const parsers = createParsers(options.onNotice)
  const runLimited = shareLimit()
  const snapshots = new Map<string, GatherProject>()
  const {environment, onNotice, tree = disk} = options
  const {today = todayInUtc(), onBasis} = options
  const cache = options.cache?.beginRun({settingsBelow, keepSource, environment, onNotice, today, onBasis})
  const sourceCache = tree === disk ? options.cache?.sources : undefined
  const snapshotOf = (config: LoadedConfig, parse: Parse) => {
    const {root} = config
    const settingsOf = settingsBelow(config)
    const known =
      snapshots.get(root) ?? createSnapshot({root, parse, tree, settingsOf, environment, sourceCache, onNotice})
    snapshots.set(root, known)
    return known
  }
  const recall = async ({path, config}: KeptFile) => {
    const known = await cache?.recall({path, filePath: displayPath(path, cwd), config})
    return known && options.handle && isEditable(known) ? undefined : known
  }
  const lintFile = async ({path, named, config}: KeptFile) => {
    const filePath = displayPath(path, cwd)
    const file = {path, filePath, config}
    const read = await tree.read(path)
    if ('problem' in read) {
      if (named && read.code) throw new RunError(`${read.problem}: \`${filePath}\`. ${read.note}`)
      return createResult({filePath, kind: 'other'}, [fileProblem(read.problem, read.note)])
    }
    const parse = await parsers(config.parser)
    const lint = async (text: string) => {
      // Edited texts are on their way to the disk.
      const following = text === read.text ? cache?.follow(file, text) : undefined
      const gather = snapshotOf(config, parse)
      const result = await lintDocument({
        text,
        filePath,
        path: slashedPath(config.root, path),
        config: config.forFile(path),
        parse,
        gather: following ? following.gather(gather) : gather,
        runLimited,
        onRuleTime: options.onRuleTime,
        today
      })
      // A suppression with a date may say something else tomorrow, and a rule that was stopped in the next run.
      if (!text.includes('until=') && result.fatalErrorCount === 0) following?.keep(result)
      if (keepSource && result.messages.length > 0) result.source = withoutByteOrderMark(text)
      return result
    }
    return options.handle ? options.handle({path, filePath, text: read.text, lint}) : lint(read.text)
  }
  return {atOnce: options.onRuleTime ? 1 : inFlight, recall, lint: lintFile}
}

/** Whether a finding comes with an edit of any kind. */
function isEditable({messages}: LintResult): boolean {
  return messages.some(({fix, suggestions = []}) => fix !== undefined || suggestions.length > 0)
}

/** What a configuration tells of the documents below its root. */
export function settingsBelow({root, forFile, ignores}: LoadedConfig): SnapshotOptions['settingsOf'] {
  return (path) => {
    const file = join(root, path)
    return ignores(file) ? undefined : forFile(file).settings
  }
}

/** Load each parser once, and say once why the native one is not in use. */
export function createParsers(onNotice?: (notice: string) => void): (name: ParserName) => Promise<Parse> {
  const loaded = new Map<ParserName, Promise<Parse>>()
  return (name) => {
    const known = loaded.get(name) ?? loadParser(name, onNotice).then(({parse}) => parse)
    loaded.set(name, known)
    return known
  }
}
