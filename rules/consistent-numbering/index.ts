import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import {type ContentsEntry, findContents} from '../../src/document/sections/contents.js'
import {checkNumbering, type NumberFault, type Numbering} from '../../src/document/sections/numbering.js'
import {renumber} from '../../src/document/sections/renumber.js'
import {defineRule, type Edit, type FindingDetails} from '../../src/rule/index.js'

const options = v.strictObject({
  contents: v.pipe(v.optional(v.boolean(), true), v.description('compare the table of contents with the headings'))
})

const say = {
  repeated: ({at, expected}: NumberFault, line: number) =>
    `Unexpected section number \`${at.number}\`, which line \`${line}\` has already, expected \`${expected}\``,
  'out-of-order': ({at, other, expected}: NumberFault) =>
    `Unexpected section number \`${at.number}\` after \`${other.number}\`, expected \`${expected}\``,
  foreign: ({at, other, expected}: NumberFault) =>
    `Unexpected section number \`${at.number}\` inside section \`${other.number}\`, expected \`${expected}\``,
  contents: (number: string, actual: string) =>
    `Unexpected number \`${number}\` in the table of contents, expected \`${actual}\` as in the heading`,
  heading: 'The heading stands here',
  other: (number: string) => `Section \`${number}\` begins here`,
  renumber: 'Renumber the sections; the text mentions section numbers, so read it again'
}

export default defineRule({
  meta: {
    id: 'consistent-numbering',
    summary: 'Require section numbers that follow each other and agree with the table of contents.',
    items: ['focus'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0',
    fixable: 'safe'
  },
  options,
  check(document, report, {contents}) {
    // Headings that a broken fence hides would be missed as skipped numbers.
    if (document.damagedSpans.length > 0) return
    const numbering = checkNumbering(document.source, document.sections)
    const entries = contents ? findContents(document.source, document.nodes, document.anchors) : []
    numbering.faults.forEach((fault, index) => {
      const {span, number} = fault.other
      report(say[fault.fault](fault, document.positionOf(span).start.line), {
        place: fault.at.span,
        related: [{place: span, message: say.other(number)}],
        ...(index === 0 && correction(document, numbering, entries))
      })
    })
    const numbers = new Map([...numbering.numbered.values()].map((one) => [one.section.heading, one]))
    for (const {number, span, heading} of entries) {
      const actual = numbers.get(heading)
      if (!actual || actual.number === number) continue
      const fix: Edit[] = [{range: [span.start, span.end], text: actual.number}]
      report(say.contents(number, actual.number), {
        place: span,
        related: [{place: actual.span, message: say.heading}],
        ...(numbering.faults.length === 0 && {fix})
      })
    }
  }
})

/** One edit renumbers the whole document, because numbers depend on each other; it stands with the first finding. */
function correction(
  document: Document,
  numbering: Numbering,
  entries: readonly ContentsEntry[]
): Partial<FindingDetails> {
  const {edits, certain} = renumber(document, numbering, entries)
  return certain ? {fix: [...edits]} : {suggestions: [{message: say.renumber, edits: [...edits]}]}
}
