import {createTwoFilesPatch} from 'diff'

/** What edits change in a document, as a unified diff that `git apply` and `patch -p1` take; empty when nothing does. */
export function unifiedDiff(filePath: string, before: string, after: string): string {
  if (before === after) return ''
  // A path from the root gets no second slash, as in git.
  const path = filePath.replace(/^\//, '')
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {context: 3})
  return patch.replace(/^=+\n/, '')
}
