import * as v from 'valibot'
import {everySource} from '../../src/document/copied/every-source.js'
import {type Copy, findCopies} from '../../src/document/copied/find-copies.js'
import {leastRun} from '../../src/document/copied/fingerprints.js'
import {foldLines} from '../../src/document/copied/fold-lines.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import type {Span} from '../../src/document/text/span.js'
import {defineRule, type Read} from '../../src/rule/index.js'

const options = v.strictObject({
  minLines: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(leastRun)), 8),
    v.description('significant lines in a row that make a copy')
  )
})

const say = {
  copied: ({source: {path, first, last}}: Copy) =>
    `Unexpected copy of lines \`${first}\` to \`${last}\` of \`${path}\`, expected a link to them`,
  remedy: 'Link to the file at a commit, and keep only the lines that the decision is about: a copy grows old unseen',
  leftOut: (files: number) =>
    `no-copied-source: ${files} ${files === 1 ? 'file' : 'files'} of \`sources\` beyond the bounds ${files === 1 ? 'was' : 'were'} not compared`,
  nothing:
    'no-copied-source: `sources` matches no file, so nothing was compared; in a git repository only the files that it tracks count'
}

export default defineRule({
  meta: {
    id: 'no-copied-source',
    summary: 'Disallow code blocks that repeat a source file of the repository.',
    items: ['code'],
    scope: 'project',
    severity: 'warn',
    needs: 'sources',
    since: '1.0.0'
  },
  options,
  reads({settings: {sources}, codeBlocks}, {minLines}): Read[] {
    return sources && codeBlocks.some((block) => isLong(block, minLines)) ? [{type: 'sources', patterns: sources}] : []
  },
  check(document, report, {minLines}, project) {
    const {sources = []} = document.settings
    const index = project.sources(sources)
    if (!index) return
    if (index.files + index.leftOut === 0 && !sources.includes(everySource)) project.notice(say.nothing)
    if (index.leftOut > 0) project.notice(say.leftOut(index.leftOut))
    for (const block of document.codeBlocks) {
      if (!isLong(block, minLines)) continue
      const folded = foldLines(block.value, document.skeletonOf(block)?.language)
      for (const copy of findCopies(folded, index, minLines)) {
        report(say.copied(copy), {place: placeOf(block, copy), note: say.remedy})
      }
    }
  }
})

function isLong({lines, language}: CodeBlock, minLines: number): boolean {
  return lines.length >= minLines && language !== 'mermaid'
}

/** The repeated lines, from the first character of the first one. */
function placeOf({lines, start, end}: CodeBlock, copy: Copy): Span {
  const [first, last] = [lines[copy.first - 1], lines[copy.last - 1]]
  if (!first || !last) return {start, end}
  return {start: first.start + first.text.search(/\S/), end: last.start + last.text.trimEnd().length}
}
