import type {LintMessage, LintResult} from '../rule/result.js'
import {holdBack} from './hold-back.js'

/** The changed lines of a document, 1-based, both ends included; `all` for a new document. */
export type ChangedLines = 'all' | readonly (readonly [first: number, last: number])[]

/** Beyond so many changed lines a document counts as new: comparing would take longer than linting. */
const maxChanges = 20_000

/**
 * The lines of a text that differ from what it was; line endings do not count. Where lines were taken out, the nearest
 * lines with text above and below count as changed: an emptied section is to be told at its heading.
 */
export async function changedLines(before: string | undefined, after: string): Promise<ChangedLines> {
  if (before === undefined) return 'all'
  const {structuredPatch} = await import('diff')
  const [old, text] = [unified(before), unified(after)]
  const patch = structuredPatch('', '', old, text, undefined, undefined, {context: 0, maxEditLength: maxChanges})
  if (!patch) return 'all'
  const lines = text.split('\n')
  return patch.hunks.map(({newStart, newLines, lines: changes}) => {
    const last = newStart + newLines - 1
    const isDeletion = changes.some((change) => change.startsWith('-'))
    // Of a pure deletion the patch names the line below it.
    return isDeletion && newLines === 0
      ? [writtenLine(lines, newStart - 1, -1), writtenLine(lines, newStart, 1)]
      : [newStart, last]
  })
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** The nearest line that is not blank, from one on, in one direction. */
function writtenLine(lines: readonly string[], from: number, step: 1 | -1): number {
  let line = from
  while (line > 1 && line < lines.length && lines[line - 1]?.trim() === '') line += step
  return Math.min(Math.max(line, 1), Math.max(lines.length, 1))
}

/** Hold back the findings that no changed line has to do with; of a new document none. */
export function holdBackUnchanged(result: LintResult, changed: ChangedLines): LintResult {
  if (changed === 'all') return result
  const touches = ({line, endLine, endColumn}: Pick<LintMessage, 'line' | 'endLine' | 'endColumn'>) => {
    // An end at the first column is behind the line break of the line above.
    const lastLine = endColumn === 1 && endLine > line ? endLine - 1 : endLine
    return changed.some(([first, last]) => first <= lastLine && line <= last)
  }
  return holdBack(
    result,
    'unchanged',
    (message) => message.wholeDocument === true || ![message, ...(message.related ?? [])].some(touches)
  )
}
