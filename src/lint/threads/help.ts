import type {ConfigLoader} from '../../config/load-config.js'
import {collectEntries} from '../cache/collected-entries.js'
import {createResultCache} from '../cache/result-cache.js'
import {openSourceCache} from '../cache/source-cache.js'
import {createFileLinter} from '../file-linter.js'
import {forEach} from '../for-each.js'
import {toPlain} from '../plain-result.js'
import {RunError} from '../run-error.js'
import {type BatchReport, type Failure, takeBatches, type Work} from './work.js'

/** Lint batches of a run beside its first thread, and tell what came of each. */
export async function helpWith(work: Work, loader: ConfigLoader, tell: (report: BatchReport) => void): Promise<void> {
  let report = emptyReport()
  const collected = collectEntries()
  const linter = createFileLinter({
    ...work,
    onNotice: (notice) => report.notices.push(notice),
    onRuleTime: work.isTimed ? (...time) => report.ruleTimes.push(time) : undefined,
    // What this thread folds the first one folds and keeps too.
    cache: work.isCached
      ? createResultCache(collected, work.sourcePlace && openSourceCache(work.sourcePlace))
      : undefined
  })
  await takeBatches(work, async (batch) => {
    await forEach(batch, linter.atOnce, async (found) => {
      try {
        const file = {...found, config: await loader.forFile(found.path)}
        // The first thread knows of no result; this one has to have looked at the file before it reads it.
        await linter.recall(file)
        report.results.push(toPlain(await linter.lint(file)))
      } catch (error) {
        report.failures.push(failureOf(error, found.path))
      }
    })
    tell({...report, entries: collected.take()})
    report = emptyReport()
  })
}

function emptyReport(): BatchReport {
  return {results: [], failures: [], notices: [], ruleTimes: [], entries: []}
}

function failureOf(error: unknown, path: string): Failure {
  if (!(error instanceof Error)) return {path, message: String(error), stack: ''}
  const {message, stack = ''} = error
  return error instanceof RunError ? {path, message} : {path, message, stack}
}
