import {expect, it} from 'vitest'
import {unifiedDiff} from '../../src/fix/unified-diff.js'

it('a unified diff names the file and shows three lines around a change', () => {
  const lines = ['# Cache', '', 'one', 'two', 'three', 'four', 'five', '']
  expect(
    unifiedDiff('docs/cache.md', lines.join('\n'), lines.join('\n').replace('three', '3'))
  ).toBe(`--- a/docs/cache.md
+++ b/docs/cache.md
@@ -2,6 +2,6 @@
 
 one
 two
-three
+3
 four
 five
`)
  expect(unifiedDiff('a.md', 'same', 'same')).toBe('')
})

it('a unified diff of a document outside the working directory names it as git does', () => {
  expect(unifiedDiff('/designs/a.md', 'Cache\n=====\n', 'Store\n=====\n')).toBe(`--- a/designs/a.md
+++ b/designs/a.md
@@ -1,2 +1,2 @@
-Cache
+Store
 =====
`)
})
