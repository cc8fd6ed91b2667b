import {join} from 'node:path'
import type {LoadedConfig} from '../../config/config.js'
import {withoutByteOrderMark} from '../../document/text/byte-order-mark.js'
import type {LintResult} from '../../rule/result.js'
import {fromPlain, toPlain} from '../plain-result.js'
import type {GatherProject, SnapshotOptions} from '../project-snapshot.js'
import {readSource} from '../read-source.js'
import type {CachePlace} from './cache-folder.js'
import {cacheHeader, createKeys} from './cache-key.js'
import {type CacheTable, openCacheTable} from './cache-table.js'
import type {CacheEntry} from './collected-entries.js'
import {createContents} from './contents.js'
import {digest} from './digest.js'
import {type Findings, fromPayload, isSealed, toPayload} from './payload.js'
import {openSourceCache, type SourceCache} from './source-cache.js'
import {type Lookup, type Lookups, noteLookups} from './watched-project.js'
import {createWorld, type World} from './world.js'

/** Results of earlier runs; a run begins by looking at the files anew. */
export interface ResultCache {
  beginRun(options: CacheRunOptions): CacheRun
  /** keep what a run in another thread collected */
  adopt(entries: readonly CacheEntry[]): void
  /** source code that was folded for comparisons */
  sources?: SourceCache | undefined
  /** keep what is new for the next process. @throws when it cannot be written */
  save(): void
}

/** What holds for all files of a run. */
export interface CacheRunOptions extends Pick<SnapshotOptions, 'environment' | 'onNotice'> {
  /** what the configuration tells of the documents below its root */
  settingsBelow(config: LoadedConfig): SnapshotOptions['settingsOf']
  /** whether results hold the text of their documents */
  keepSource: boolean
  /** the day that decides which suppressions have expired, as `2027-03-01` */
  today: string
  /** told what each result rests on beside its document */
  onBasis?: ((config: LoadedConfig, lookups: readonly Lookup[]) => void) | undefined
}

/** A file and what holds for it. */
export interface CacheableFile {
  /** absolute */
  path: string
  /** as reports show it */
  filePath: string
  config: LoadedConfig
}

/** The cache for the time of one run. */
export interface CacheRun {
  /** the result of a file, if nothing that it rests on has changed */
  recall(file: CacheableFile): Promise<LintResult | undefined>
  /** follow how a text that was read from a file is linted */
  follow(file: CacheableFile, text: string): Following
}

/** A document that is being linted. */
export interface Following {
  /** what to gather with, so that what is looked up is noted */
  gather(inner: GatherProject): GatherProject
  keep(result: LintResult): void
}

/** Open a cache; without a folder it lives in memory. */
export function openResultCache(place: CachePlace): ResultCache {
  const {folder, base} = place
  const file = folder === undefined ? undefined : join(folder, 'results')
  const table = openCacheTable({file, header: cacheHeader(), base})
  return createResultCache(table, openSourceCache(place))
}

/** A cache over a table, and over source code where that is compared. */
export function createResultCache(table: CacheTable, sources?: SourceCache): ResultCache {
  return {
    sources,
    beginRun: (options) => beginRun(table, options),
    adopt(entries) {
      for (const [path, entry] of entries) {
        if (entry.payload === '') table.set(path, entry)
        else table.keep(path, entry)
      }
    },
    save() {
      table.save()
      sources?.save()
    }
  }
}

function beginRun(table: CacheTable, options: CacheRunOptions): CacheRun {
  const {settingsBelow, keepSource, environment, onNotice, today, onBasis} = options
  const contents = createContents(table)
  const keyOf = createKeys()
  const worlds = new Map<string, World>()
  const worldOf = (config: LoadedConfig) => {
    const {root} = config
    const known = worlds.get(root) ?? createWorld({root, contents, environment, settingsOf: settingsBelow(config)})
    worlds.set(root, known)
    return known
  }
  return {
    async recall({path, filePath, config}) {
      // Taken before the text is read, whoever reads it.
      contents.signatureOf(path)
      const entry = table.get(path)
      if (!entry || entry.payload === '' || entry.key !== keyOf(config, path)) return undefined
      if (contents.digestOf(path) !== entry.digest) return undefined
      const sealed = isSealed(entry.payload) ? textWith(path, entry.digest) : undefined
      const findings = fromPayload(entry.payload, sealed)
      if (!findings || (findings.day ?? today) !== today) return undefined
      if (!(await allStand(findings.lookups, worldOf(config)))) return undefined
      onBasis?.(config, findings.lookups)
      const result = toResult(findings, filePath)
      if (keepSource && result.messages.length > 0) {
        const text = sealed ?? textWith(path, entry.digest)
        if (text === undefined) return undefined
        result.source = withoutByteOrderMark(text)
      }
      for (const notice of findings.notices) onNotice?.(notice)
      return result
    },
    follow({path, config}, text) {
      const lookups: Lookups = {reads: new Map(), notices: new Set()}
      const signature = contents.signatureOf(path) ?? ''
      return {
        gather: (inner) => noteLookups(inner, worldOf(config), lookups),
        keep(result) {
          onBasis?.(config, [...lookups.reads.values()])
          // What broke, or could not be read, is tried again.
          if (result.fatalErrorCount > 0) return
          const payload = toPayload({...toFindings(result, lookups), ...(mayExpire(text) ? {day: today} : {})}, text)
          table.keep(path, {signature, digest: digest(text), key: keyOf(config, path), payload})
        }
      }
    }
  }
}

/** The text of a file, if it is still the one that has this digest. */
function textWith(path: string, expected: string): string | undefined {
  const read = readSource(path)
  return 'text' in read && digest(read.text) === expected ? read.text : undefined
}

async function allStand(lookups: readonly Lookup[], world: World): Promise<boolean> {
  for (const [read, before] of lookups) {
    const state = world.stateOf(read)
    if ((typeof state === 'string' ? state : await state) !== before) return false
  }
  return true
}

/** Whether a text may hold a suppression that ends some day; one word too many costs a document a lint a day. */
function mayExpire(text: string): boolean {
  return text.includes('until') && text.includes('lint')
}

function toFindings(linted: LintResult, {reads, notices}: Lookups): Findings {
  const {result: whole, ...hidden} = toPlain(linted)
  const {filePath: _, source: __, ...result} = whole
  return {result, lookups: [...reads.values()], notices: [...notices], ...hidden}
}

function toResult({result, hidden}: Findings, filePath: string): LintResult {
  return fromPlain({result: {filePath, ...result}, ...(hidden ? {hidden} : {})})
}
