import * as v from 'valibot'
import type {DamagedFence} from '../../src/document/markdown/fences.js'
import type {Span} from '../../src/document/text/span.js'
import type {Edit, FindingDetails} from '../../src/rule/index.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({})

const say = {
  unclosed: (info: string) => `Unexpected ${named(info)} that never closes, expected a closing fence below the code`,
  closeIt: (mark: string, length: number) =>
    `Write a line of ${length} ${mark} below the code, as deeply indented as the opening fence`,
  tooShort: (info: string, marks: string, inner: string, needed: number) =>
    `Unexpected ${named(info)} of ${marks} that the ${named(inner)} inside it closes early, expected at least \`${needed}\``,
  lengthen: 'An outer fence has to be longer than every fence that it holds',
  notClosed: (inner: string, line: number) =>
    `Unexpected ${named(inner)} inside the block of line \`${line}\`, expected that block to close first`,
  closeFirst: 'Close the block above this fence, or remove the fence that opens it by mistake',
  opensHere: 'The block that is still open begins here'
}

export default defineRule({
  meta: {
    id: 'valid-fences',
    summary: 'Require code fences that close where their author meant them to.',
    items: ['focus'],
    scope: 'block',
    severity: 'error',
    judgesDamage: true,
    since: '1.0.0',
    fixable: 'safe'
  },
  options,
  check({source, damagedSpans, positionOf}, report) {
    for (const damaged of damagedSpans) {
      const {block, opening, inner, closing, lengthNeeded = 0} = damaged
      const {marker, length} = block.fence
      const marks = marker === '`' ? 'backticks' : 'tildes'
      const place = {start: opening.start, end: lineEnd(source, opening)}
      if (!inner) {
        report(say.unclosed(block.info), {place, note: say.closeIt(marks, length)})
        continue
      }
      const innerInfo = source.slice(inner.end, lineEnd(source, inner)).trim()
      if (closing || isMarkdown(block.language)) {
        const message = say.tooShort(block.info, `\`${length}\` ${marks}`, innerInfo, lengthNeeded)
        report(message, {place, note: say.lengthen, ...lengthening(damaged)})
        continue
      }
      report(say.notClosed(innerInfo, positionOf(place).start.line), {
        place: {start: inner.start, end: lineEnd(source, inner)},
        note: say.closeFirst,
        related: [{place, message: say.opensHere}]
      })
    }
  }
})

function named(info: string): string {
  return info === '' ? 'fence' : `\`${info}\` fence`
}

/** The end of the visible text of the line in which a fence begins. */
function lineEnd(source: string, {start}: Span): number {
  const breakAt = source.slice(start).search(/[\r\n]/)
  return start + source.slice(start, breakAt === -1 ? source.length : start + breakAt).trimEnd().length
}

/** Languages whose examples commonly hold fences. */
function isMarkdown(language: string): boolean {
  return /^(?:markdown|md|mdx|gfm)$/.test(language)
}

/** Of code in another language a forgotten fence is as likely as a nested one, so a person has to agree. */
function lengthening({block, opening, closing, lengthNeeded = 0}: DamagedFence): Partial<FindingDetails> {
  if (!closing) return {}
  const text = block.fence.marker.repeat(lengthNeeded)
  const edits: Edit[] = [opening, closing].map(({start, end}) => ({range: [start, end], text}))
  if (isMarkdown(block.language) || block.language === '') return {fix: edits}
  return {suggestions: [{message: `Lengthen the outer fence to ${lengthNeeded} characters`, edits}]}
}
