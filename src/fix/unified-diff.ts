import {createTwoFilesPatch} from 'diff'

/** What edits change in a document, as a unified diff that `git apply` and `patch -p1` take; empty when nothing does. */
export function unifiedDiff(filePath: string, before: string, after: string): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(`a/${filePath}`, `b/${filePath}`, before, after, undefined, undefined, {context: 3})
  return patch.replace(/^=+\n/, '')
}
