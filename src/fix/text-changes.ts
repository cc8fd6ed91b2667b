import {diffLines} from 'diff'
import type {ResultEdit} from '../rule/result.js'

/** After so many milliseconds the exact difference of two texts is given up for one edit over the whole. */
const patience = 500

/** The edits, line by line and in order, that turn one text into another; editors keep cursors and folds between them. */
export function textChanges(before: string, after: string): ResultEdit[] {
  if (before === after) return []
  const parts = diffLines(before, after, {timeout: patience})
  if (!parts) return [{range: [0, before.length], text: after}]
  const edits: ResultEdit[] = []
  let at = 0
  let open: {start: number; text: string} | undefined
  const close = () => {
    if (open) edits.push({range: [open.start, at], text: open.text})
    open = undefined
  }
  for (const {added, removed, value} of parts) {
    if (!added && !removed) close()
    else open ??= {start: at, text: ''}
    if (added && open) open.text += value
    if (!added) at += value.length
  }
  close()
  return edits
}
