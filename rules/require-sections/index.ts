import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import {endsInOpenHtml} from '../../src/document/markdown/open-html.js'
import {
  compareOutline,
  insertionOf,
  leavingTold,
  type MissingSections,
  type PlacedSection,
  readWanted,
  titleOf,
  type WantedSection
} from '../../src/document/sections/outline.js'
import {hasContent} from '../../src/document/sections/section-content.js'
import type {Section} from '../../src/document/sections/sections.js'
import {type Span, spanOf} from '../../src/document/text/span.js'
import {normaliseHeading, topics} from '../../src/document/topics/topics.js'
import {defineRule, type Place, type Report} from '../../src/rule/index.js'
import {quotedList} from '../../src/rule/quoted-list.js'

const wantedSection = v.strictObject({
  title: v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))], 'a title or a list of titles'),
  topic: v.optional(v.picklist(topics)),
  under: v.optional(v.string()),
  optional: v.optional(v.boolean()),
  anywhere: v.optional(v.boolean()),
  words: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  question: v.optional(v.string())
})

const options = v.strictObject({
  sections: v.pipe(
    v.optional(v.array(v.union([v.string(), wantedSection], 'a title or an object with `title`')), []),
    v.description('the sections in their order, each a title or an object')
  ),
  order: v.pipe(v.optional(v.boolean(), true), v.description('whether the order counts')),
  extras: v.pipe(
    v.optional(v.union([v.boolean(), v.array(v.string())], '`true`, `false` or a list of titles'), true),
    v.description('whether other sections may stand beside them, or which ones')
  ),
  maxDepth: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)), 6),
    v.description('how deep headings may go')
  )
})

const say = {
  missing: (titles: readonly string[], where?: string) =>
    [
      'Unexpected document without',
      `${quotedList(titles)}, expected ${titles.length > 1 ? 'these sections' : 'this section'}`,
      where
    ]
      .filter(Boolean)
      .join(' '),
  remedy: ({titles, topic, question}: WantedSection) => {
    const others = titles.slice(1).map((title) => `\`${title}\``)
    if (topic) others.push(`another heading for ${topic}`)
    return `\`${titles[0]}\`: ${question ?? 'a section of this house style'}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`
  },
  insert: (titles: readonly string[]) => `Insert ${quotedList(titles)}`,
  misspelt: (title: string, wanted: string) => `Unexpected section \`${title}\`, expected \`${wanted}\``,
  rename: (title: string) => `Rename it to \`${title}\``,
  misplaced: (title: string, side: string, neighbour: string) =>
    `Unexpected place of the section \`${title}\`, expected it ${side} \`${neighbour}\``,
  extra: (title: string) => `Unexpected section \`${title}\`, expected only the sections of the house style`,
  short: (title: string, actual: number, words: number) =>
    `Unexpected \`${actual}\` words below \`${title}\`, expected at least \`${words}\``,
  deep: (depth: number, max: number) => `Unexpected heading of depth \`${depth}\`, expected at most \`${max}\``
}

export default defineRule({
  meta: {
    id: 'require-sections',
    summary: 'Require the sections of a house style, in their order.',
    items: ['focus'],
    scope: 'document',
    kinds: ['design', 'adr'],
    severity: 'warn',
    needs: 'options',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  check(document, report, {sections, order, extras, maxDepth}) {
    const wanted = leavingTold(readWanted(sections), document.metadata)
    const {placed, missing, misspelt, misplaced, extra} = compareOutline(document.sections, wanted)
    for (const one of missing) reportMissing(document, report, one)
    for (const {section, wanted} of misspelt) reportMisspelt(report, section, titleOf(wanted))
    for (const {section, side, neighbour} of order ? misplaced : []) {
      const related = [{place: neighbour, message: `\`${neighbour.title}\` stands here`}]
      report(say.misplaced(section.title, side, neighbour.title), {place: placeOf(section), related})
    }
    const allowed = new Set((Array.isArray(extras) ? extras : []).map(normaliseHeading))
    for (const section of extras === true ? [] : extra) {
      if (!allowed.has(section.name)) report(say.extra(section.title), {place: placeOf(section)})
    }
    for (const one of placed) reportShort(document, report, one)
    for (const section of document.sections) {
      if (section.depth > maxDepth) report(say.deep(section.depth, maxDepth), {place: placeOf(section)})
    }
    const first = placed.find(({section}) => section)?.section
    if (first && missing.length === 0) report.evidence('focus', first, 'the sections of the house style')
  }
})

function placeOf(section: Partial<Section> & Span): Place {
  return section.heading ?? section
}

function reportMissing(document: Document, report: Report, missing: MissingSections): void {
  const {wanted, neighbour} = missing
  const titles = wanted.map(titleOf)
  const [first] = document.sections
  const {at, text} = insertionOf(missing, document.sections.at(-1)?.end ?? document.source.length)
  report(say.missing(titles, neighbour && `${neighbour.side} \`${neighbour.section.title}\``), {
    place: placeOf(neighbour?.section ?? first ?? {start: 0, end: document.lines.end(1)}),
    note: wanted.map(say.remedy).join('\n'),
    suggestions: endsInOpenHtml(document.tree) ? [] : [{message: say.insert(titles), edits: [{range: [at, at], text}]}]
  })
}

function reportMisspelt(report: Report, section: Section, wanted: string): void {
  const written = section.heading?.children ?? []
  const [first, last] = [written[0], written.at(-1)]
  const edits = first && last ? [{range: [spanOf(first).start, spanOf(last).end] as const, text: wanted}] : []
  const suggestions = [{message: say.rename(wanted), edits}]
  report(say.misspelt(section.title, wanted), {place: placeOf(section), suggestions})
}

/** An empty section is another rule's finding. */
function reportShort({prose}: Document, report: Report, {wanted: {words}, section}: PlacedSection): void {
  if (words === undefined || !section || !hasContent(section)) return
  const actual = prose.wordsIn(section)
  if (actual < words) report(say.short(section.title, actual, words), {place: placeOf(section)})
}
