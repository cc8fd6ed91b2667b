import * as v from 'valibot'
import type {Section} from '../../src/document/sections/sections.js'
import {longestSharedRun} from '../../src/document/sections/shared-run.js'
import {findSimilarSections} from '../../src/document/sections/similar-sections.js'
import {shorten} from '../../src/document/text/shorten.js'
import {defineRule} from '../../src/rule/index.js'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const options = v.strictObject({
  similarity: v.pipe(
    v.optional(share, 0.2),
    v.description('how alike sections of different chapters may be, from 0 to 1')
  ),
  similarityWithinChapter: v.pipe(
    v.optional(share, 0.85),
    v.description('how alike sections of one chapter or of one name, such as two options, may be')
  ),
  minWords: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 15),
    v.description('sections with fewer significant words are not compared')
  )
})

const say = {
  repeated: (title: string, other: string, line: number) =>
    `Unexpected section \`${title}\` that repeats \`${other}\` of line \`${line}\`, expected each thing to be said once`,
  remedy: 'Keep the better of the two and link to it from the other place',
  shared: (words: string) => `Both say, among other things: \`${words}\``,
  other: 'The same is said here'
}

export default defineRule({
  meta: {
    id: 'no-duplicate-sections',
    summary: 'Disallow sections that say the same.',
    items: ['focus'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {similarity, similarityWithinChapter, minWords}) {
    const limits = {apart: similarity, together: similarityWithinChapter, minWords}
    for (const {earlier, later} of findSimilarSections(document, limits)) {
      const place = headOf(later)
      const other = headOf(earlier)
      const line = document.positionOf(other).start.line
      const shared = longestSharedRun(document.prose, earlier, later)
      report(say.repeated(later.title, earlier.title || 'the introduction', line), {
        place,
        note: shared ? `${say.shared(shorten(shared.later.words, quoteLimit))}. ${say.remedy}` : say.remedy,
        related: [{place: shared?.earlier.place ?? other, message: say.other}]
      })
    }
  }
})

/** The longest quotation in a note. */
const quoteLimit = 100

/** The heading of a section, or the place of the text before the first one. */
function headOf({heading, start, ownEnd}: Section) {
  const position = heading?.position
  return {start: position?.start.offset ?? start, end: position?.end.offset ?? ownEnd}
}
