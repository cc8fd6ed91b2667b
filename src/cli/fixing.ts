import type {FixTier} from '../fix/apply-edits.js'
import {type FixableFile, fixFile} from '../fix/fix-file.js'
import {maskFor} from '../report/mask-result.js'
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
      if (flags.diff) {
        const {diff, result} = await diffFile(file, tier)
        diffs.set(file.filePath, diff)
        return result
      }
      const outcome = await fixFile(file, tier, true)
      fixed += outcome.fixed
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

/** What edits would change in a file, with the private values of all its states masked; empty when nothing changes. */
export async function diffFile(file: FixableFile, tier: FixTier): Promise<{diff: string; result: LintResult}> {
  const seen: LintResult[] = []
  const lint = async (text: string) => {
    const result = await file.lint(text)
    seen.push(result)
    return result
  }
  const {text, result} = await fixFile({...file, lint}, tier, false)
  if (text === undefined) return {diff: '', result}
  const {unifiedDiff} = await import('../fix/unified-diff.js')
  return {diff: maskFor(seen)(unifiedDiff(file.filePath, file.text, text)), result}
}
