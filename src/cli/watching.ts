import {resolve} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import type {LoadedConfig} from '../config/config.js'
import {openResultCache} from '../lint/cache/result-cache.js'
import type {LintFilesOptions} from '../lint/lint-files.js'
import {createFolderWatcher} from '../lint/watch/folder-watcher.js'
import {foldersOf} from '../lint/watch/watched-folders.js'
import {plural} from '../report/summary.js'
import type {Read} from '../rule/project.js'
import type {LintResult} from '../rule/result.js'
import {openCache, type RunCache} from './caching.js'
import type {Context, ExitStatus} from './command.js'
import {conflict} from './conflict.js'
import {tellError} from './tell-error.js'
import {UsageError} from './usage-error.js'

/** What the flags say of watching. */
export interface WatchFlags {
  config: string | undefined
  'no-cache': boolean
  'cache-location': string | undefined
  'no-ignore': boolean
  fix: boolean
  'unsafe-fixes': boolean
  diff: boolean
  'update-baseline': boolean
}

/** One run over all files while they are watched. */
export interface WatchTurn {
  cache: RunCache
  onRecall(): void
  onBasis: LintFilesOptions['onBasis']
  /** whether there is something to report that the last report did not say; makes room for it */
  isNews(results: readonly LintResult[]): boolean
  /** end a report */
  close(results: readonly LintResult[]): void
}

/** Lints and reports once. */
export type LintTurn = (turn: WatchTurn) => Promise<unknown>

/** Changes often come in packs: an editor writes twice, git a whole branch. */
const settlingTime = 80

/**
 * Lint, and lint again whenever something changes that the results rest on, until the user ends it. Every turn is a run
 * over all files in which the cache answers for what has not changed; it reports when it has something else to say.
 */
export async function watchFiles(
  context: Context,
  {flags, words}: {flags: WatchFlags; words: readonly string[]},
  lint: LintTurn
): Promise<ExitStatus> {
  refuseConflicts(flags, words)
  const cache = openCache(flags, context) ?? inMemory(context)
  const changes = createChanges()
  const watcher = createFolderWatcher(changes.note)
  const interrupted = context.interruption?.() ?? new Promise<void>(() => undefined)
  const ended = interrupted.then(() => 'ended' as const)
  const turn = createTurn(context, {flags, words, cache, lint})
  try {
    do {
      changes.forget()
      // What changed before a folder was watched is met by looking once more.
      if (watcher.watch(await turn())) changes.note()
    } while ((await Promise.race([changes.next(), ended])) !== 'ended')
  } finally {
    watcher.close()
  }
  return 130
}

function refuseConflicts(flags: WatchFlags, words: readonly string[]): void {
  if (words.includes('-')) throw conflict('--watch', '-')
  for (const other of ['fix', 'unsafe-fixes', 'diff', 'update-baseline'] as const) {
    if (flags[other]) throw conflict('--watch', `--${other}`)
  }
}

function inMemory({cwd}: Context): RunCache {
  return {results: openResultCache({folder: undefined, base: cwd}), save: () => undefined}
}

interface Turns {
  flags: WatchFlags
  words: readonly string[]
  cache: RunCache
  lint: LintTurn
}

/** Makes the function that runs once, says what is new, and gives the folders to watch. */
function createTurn(context: Context, {flags, words, cache, lint}: Turns): () => Promise<Set<string>> {
  let said: string | undefined
  let basis = emptyBasis(context, {flags, words})
  const says = (text: string) => {
    const isNew = text !== said
    said = text
    return isNew
  }
  return async () => {
    const next = emptyBasis(context, {flags, words})
    let recalled = 0
    let linted = 0
    const turn: WatchTurn = {
      cache,
      onRecall: () => {
        recalled++
      },
      onBasis: (config, lookups) => {
        next.configs.add(config)
        for (const [read] of lookups) next.reads.set(JSON.stringify([read, config.root]), {read, root: config.root})
      },
      isNews(results) {
        basis = next
        linted = results.filter(({fatalErrorCount}) => fatalErrorCount === 0).length - recalled
        const isNews = says(JSON.stringify(results)) || linted > 0
        if (isNews) clearScreen(context)
        return isNews
      },
      close: (results) => closingLine(context, countsOf(results, linted))
    }
    try {
      await lint(turn)
    } catch (error) {
      // No change of a file mends the command line.
      if (error instanceof UsageError) throw error
      if (says(String(error))) {
        clearScreen(context)
        await tellError(error, context)
        closingLine(context, 'Could not run')
      }
    }
    return foldersOf({...basis, reads: basis.reads.values()})
  }
}

function emptyBasis({cwd, env}: Context, {flags, words}: Pick<Turns, 'flags' | 'words'>) {
  return {
    cwd,
    patterns: words,
    files: flags.config === undefined ? [] : [resolve(cwd, flags.config)],
    useIgnoreFiles: !flags['no-ignore'],
    configs: new Set<LoadedConfig>(),
    reads: new Map<string, {read: Read; root: string}>(),
    environment: env
  }
}

/** Only a terminal has a screen; what a file or a pipe gets stays. */
function clearScreen({stdout}: Context): void {
  if (stdout.isTTY) stdout.write('\u001B[2J\u001B[3J\u001B[H')
}

function countsOf(results: readonly LintResult[], linted: number): string {
  const findings = results.reduce((sum, {messages}) => sum + messages.length, 0)
  return `${plural(findings, 'finding')} in ${plural(results.length, 'file')}, ${linted} linted anew`
}

function closingLine({stderr}: Context, told: string): void {
  stderr.write(`[${new Date().toTimeString().slice(0, 8)}] ${told}; watching for changes, Ctrl-C ends it\n`)
}

/** Remembers that something changed until it is asked for. */
function createChanges() {
  let isNoted = false
  let tell: (() => void) | undefined
  return {
    note() {
      isNoted = true
      tell?.()
    },
    forget() {
      isNoted = false
    },
    /** resolves a moment after the next change */
    async next(): Promise<void> {
      if (!isNoted) {
        await new Promise<void>((resolve) => {
          tell = resolve
        })
      }
      await setTimeout(settlingTime)
    }
  }
}
