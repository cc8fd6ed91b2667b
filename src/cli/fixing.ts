import type {FixTier} from '../fix/apply-edits.js'
import {type FixableFile, fixFile} from '../fix/fix-file.js'
import type {LintResult} from '../rule/result.js'

/** What the flags say of edits. */
export interface FixFlags {
  fix: boolean
  'unsafe-fixes': boolean
  diff: boolean
}

/** Edits the files of a run, one after the other, and remembers what it did. */
export interface Fixer {
  handle(file: FixableFile): Promise<LintResult>
  /** findings answered by edits */
  fixed(): number
  /** what would change, sorted by path; empty unless `--diff` is given */
  diff(): string
}

/** Which edits the flags want. */
export function tierOf(flags: FixFlags): FixTier {
  return flags['unsafe-fixes'] ? 'unsafe' : 'safe'
}

/** Whether the flags want edits at all. */
export function wantsFixes(flags: FixFlags): boolean {
  return flags.fix || flags['unsafe-fixes'] || flags.diff
}

/** A fixer as the flags want it; `undefined` when they want none. */
export function createFixer(flags: FixFlags): Fixer | undefined {
  if (!wantsFixes(flags)) return undefined
  const tier = tierOf(flags)
  const diffs = new Map<string, string>()
  let fixed = 0
  return {
    async handle(file) {
      const outcome = await fixFile(file, tier, !flags.diff)
      if (outcome.text === undefined) return outcome.result
      if (flags.diff) {
        const {unifiedDiff} = await import('../fix/unified-diff.js')
        diffs.set(file.filePath, unifiedDiff(file.filePath, file.text, outcome.text))
      } else fixed += outcome.fixed
      return outcome.result
    },
    fixed: () => fixed,
    diff: () =>
      [...diffs.keys()]
        .sort()
        .map((path) => diffs.get(path))
        .join('')
  }
}
