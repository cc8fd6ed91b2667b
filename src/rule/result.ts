import type {ChecklistItem} from './checklist.js'

/** An edit in ESLint's shape: replace a half-open range of UTF-16 offsets (after a byte order mark). */
export interface ResultEdit {
  range: readonly [start: number, end: number]
  text: string
}

/** A suggestion in ESLint's shape; `fix` is the edit, or the smallest span that covers all of `edits`. */
export interface ResultSuggestion {
  desc: string
  fix: ResultEdit
  edits: ResultEdit[]
}

/** One finding in ESLint's shape. Lines and columns are 1-based, `endColumn` is exclusive. */
export interface LintMessage {
  /** `null` for a file that could not be read; `valid-suppressions` for what is wrong with a suppression */
  ruleId: string | null
  /** 1 warns, 2 is an error */
  severity: 1 | 2
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
  /** the file itself failed */
  fatal?: true
  url?: string
  /** the remedy and the legal values */
  note?: string
  checklist?: readonly ChecklistItem[]
  /** the same for this finding when lines move or words change; for baselines and code scanning */
  fingerprint?: string
  /** of a rule that judges the document as a whole */
  wholeDocument?: true
  related?: {message: string; line: number; column: number; endLine: number; endColumn: number}[]
  /** the safe edit, or the smallest span that covers all of `edits` */
  fix?: ResultEdit
  /** the safe edits when there are several */
  edits?: ResultEdit[]
  suggestions?: ResultSuggestion[]
}

/** A finding that is not reported: silenced in the document, held back by the baseline, or outside of the changed lines. */
export interface SuppressedMessage extends LintMessage {
  suppressions: {kind: 'directive' | 'baseline' | 'unchanged'; justification: string}[]
}

/** What the run can say of one checklist item of one document. */
export interface ChecklistEntry {
  verdict: 'passed' | 'failed' | 'not-applicable' | 'not-checked'
  /** the line that made it pass */
  line?: number
  reason?: string
}

/**
 * Where a result keeps what no report may show whole. Copies of a result take it along; JSON, listings of properties and
 * `console.log` leave it out or show a function.
 */
export const withheld = Symbol.for('design-lint.withheld')

/** What became of one document; plain data. Messages are sorted by line, column and rule. */
export interface LintResult {
  /** relative to the working directory, forward slashes; absolute when it lies outside */
  filePath: string
  kind: 'design' | 'adr' | 'template' | 'other'
  errorCount: number
  fatalErrorCount: number
  warningCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  messages: LintMessage[]
  suppressedMessages: SuppressedMessage[]
  checklist: Partial<Record<ChecklistItem, ChecklistEntry>>
  /** the text that was linted, where the caller asked to keep it; never part of a JSON report */
  source?: string
  /** secrets, numbers of people and protected names of the document; absent where there is none */
  [withheld]?: () => readonly string[]
}

/** Order of results. */
export function byPath(a: Pick<LintResult, 'filePath'>, b: Pick<LintResult, 'filePath'>): number {
  return a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0
}
