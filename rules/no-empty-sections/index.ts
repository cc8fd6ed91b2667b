import * as v from 'valibot'
import {hasContent, ownContent} from '../../src/document/sections/section-content.js'
import type {Section} from '../../src/document/sections/sections.js'
import type {Filler} from '../../src/document/unfinished/filler.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  allow: v.pipe(v.optional(v.array(v.string()), []), v.description('titles of sections that may be empty, in any case'))
})

const say = {
  nothing: (title: string) => `Unexpected empty section \`${title}\`, expected content`,
  comment: (title: string) => `Unexpected section \`${title}\` with only a comment, expected content`,
  filler: (title: string, text: string) => `Unexpected section \`${title}\` with only \`${text}\`, expected content`,
  template: (title: string) => `Unexpected section \`${title}\` with only the text of its template, expected content`,
  children: (title: string) => `Unexpected section \`${title}\` with only empty sub-sections, expected content`,
  remedy: 'Write what belongs here, or delete the heading: a section that answers nothing only costs the reader time',
  reason:
    'Say in a sentence why it does not apply, or delete the heading: a section that answers nothing only costs the reader time',
  nest: (next: string) =>
    `Write what belongs here, delete the heading, or put \`${next}\` one level below it where it is a part of it`
}

/** "None" is an answer; these are not, but "N/A" to a question. */
const noAnswer: readonly Filler[] = ['undecided', 'not-applicable', 'template']

/** The longest filler that a message repeats. */
const quoteLimit = 40

export default defineRule({
  meta: {
    id: 'no-empty-sections',
    summary: 'Disallow sections that say nothing.',
    items: ['focus'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {allow}) {
    if (document.kind === 'template') return
    const allowed = new Set(allow.map((title) => title.toLowerCase()))
    const items = listItems(document.sections)
    const silent = silentSections(document.sections, items)
    const [title] = document.sections.filter(({heading}) => heading)
    for (const [at, section] of document.sections.entries()) {
      if (!section.heading || section.title === '' || allowed.has(section.title.toLowerCase())) continue
      if (!silent.has(section) || (section.parent && silent.has(section.parent))) continue
      if (section === title && document.sections.some((other) => other !== section && hasContent(other))) continue
      report(messageOf(section), {place: section.heading, note: remedyFor(section, document.sections[at + 1])})
    }
  }
})

/** Sections that say nothing, sub-sections and all; a heading that is an item of a list says what it says. */
function silentSections(sections: readonly Section[], items: ReadonlySet<Section>): ReadonlySet<Section> {
  const silent = new Set<Section>()
  for (const section of sections.toReversed()) {
    if (
      !items.has(section) &&
      !answersItself.test(section.title) &&
      isNoAnswer(section) &&
      section.children.every((child) => silent.has(child))
    )
      silent.add(section)
  }
  return silent
}

/** The remedy by what stands there; a heading with another of its depth right below may have lost its sub-sections. */
function remedyFor(section: Section, next: Section | undefined): string {
  const content = ownContent(section)
  if (content.state === 'filler' && content.filler === 'not-applicable') return say.reason
  const mayBePart = next?.depth === section.depth && next.topics.length === 0 && hasContent(next)
  return mayBePart && content.state === 'empty' && section.children.length === 0 ? say.nest(next.title) : say.remedy
}

/** "Deletion (no change)": a heading that says itself what there is to say. */
const answersItself =
  /[([](?:no changes?|unchanged|not (?:supported|affected|needed|required)|none|out of scope)[)\]]\s*$/i

/** A heading of so many words is a sentence. */
const sentenceWords = 7

/** Empty leaves that some write a list as: a sentence each, or several below one parent that name no topic. */
function listItems(sections: readonly Section[]): ReadonlySet<Section> {
  return new Set(
    sections.flatMap(({children}) => {
      const items = children.filter(isItem)
      const isList = items.length >= 3 && items.length * 2 > children.length
      return isList ? items : items.filter(({title}) => title.split(/\s+/).length >= sentenceWords)
    })
  )
}

function isItem(section: Section): boolean {
  if (section.topics.length > 0 || section.title.endsWith('?') || section.children.length > 0) return false
  return ownContent(section).state === 'empty'
}

function isNoAnswer(section: Section): boolean {
  const content = ownContent(section)
  if (content.state !== 'filler') return content.state !== 'filled'
  const answersQuestion = content.filler === 'not-applicable' && section.title.endsWith('?')
  return noAnswer.includes(content.filler) && !answersQuestion
}

function messageOf(section: Section): string {
  const content = ownContent(section)
  if (content.state === 'comment') return say.comment(section.title)
  if (content.state !== 'filler') {
    return section.children.length > 0 ? say.children(section.title) : say.nothing(section.title)
  }
  const isTemplate = content.filler === 'template' || content.text.length > quoteLimit
  return isTemplate ? say.template(section.title) : say.filler(section.title, content.text)
}
