import type {ExitStatus} from './command.js'

/** What a run found. */
export interface FindingCounts {
  errors: number
  warnings: number
}

/** What decides on the exit status beside the findings. */
interface ExitFlags {
  'exit-zero': boolean
  'max-warnings': number | undefined
}

/** The findings of results in numbers. */
export function countFindings(results: readonly {errorCount: number; warningCount: number}[]): FindingCounts {
  return {
    errors: results.reduce((sum, {errorCount}) => sum + errorCount, 0),
    warnings: results.reduce((sum, {warningCount}) => sum + warningCount, 0)
  }
}

/** How a run that did its work ends. */
export function exitStatus({errors, warnings}: FindingCounts, flags: ExitFlags): ExitStatus {
  if (flags['exit-zero']) return 0
  return errors > 0 || warnings > (flags['max-warnings'] ?? Number.POSITIVE_INFINITY) ? 1 : 0
}
