import {replaceFile, WriteError} from '../files/write-atomically.js'
import type {LintMessage, LintResult} from '../rule/result.js'
import type {FixTier} from './apply-edits.js'
import {fixDocument} from './fix-document.js'

/** A file that was read, and how its text is linted. */
export interface FixableFile {
  /** absolute */
  path: string
  filePath: string
  text: string
  lint(text: string): Promise<LintResult>
}

/** What became of a file. */
export interface FixedFile {
  result: LintResult
  /** findings answered by edits */
  fixed: number
  /** the text after the edits, where it differs from that before */
  text?: string
}

/** Lint a file, apply its edits and write it back, unless `write` is false; a file that cannot be written gets a finding. */
export async function fixFile(file: FixableFile, tier: FixTier, write: boolean): Promise<FixedFile> {
  const {text, fixed, result} = await fixDocument(file.text, file.lint, tier)
  if (text === file.text) return {result, fixed: 0}
  if (!write) return {result, fixed, text}
  try {
    await replaceFile(file.path, text, file.text)
    return {result, fixed, text}
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    return {result: withProblem(await file.lint(file.text), error.message), fixed: 0}
  }
}

function withProblem(result: LintResult, reason: string): LintResult {
  const problem: LintMessage = {
    ruleId: null,
    severity: 2,
    message: `Unexpected failure to write the fixed document (${reason}), expected to replace it`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    fatal: true,
    note: 'The document is as it was; run again once it can be written'
  }
  return {
    ...result,
    messages: [problem, ...result.messages],
    errorCount: result.errorCount + 1,
    fatalErrorCount: result.fatalErrorCount + 1
  }
}
