import * as v from 'valibot'
import {withCommentsAbove} from '../../src/document/code/comment-above.js'
import {elideAll} from '../../src/document/code/elide.js'
import {wholeLines} from '../../src/document/code/line-span.js'
import {sourceSpan} from '../../src/document/code/place.js'
import {findPrivateMembers, type PrivateMember} from '../../src/document/code/private-members.js'
import {announcesUsage} from '../../src/document/code/purpose.js'
import type {Skeleton} from '../../src/document/code/skeleton.js'
import {findUses} from '../../src/document/code/uses.js'
import type {Document} from '../../src/document/document.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import type {Section} from '../../src/document/sections/sections.js'
import {indexSpans} from '../../src/document/text/span-index.js'
import {defineRule, type Suggestion} from '../../src/rule/index.js'

const options = v.strictObject({
  visibilities: v.pipe(
    v.optional(v.array(v.picklist(['private', 'internal', 'protected'])), ['private', 'internal']),
    v.description('which members are not for callers')
  ),
  goFields: v.pipe(v.optional(v.boolean(), false), v.description('whether lower-case fields of a Go struct count')),
  allowUsage: v.pipe(
    v.optional(v.boolean(), false),
    v.description('accept private members under a heading that announces usage, examples or samples')
  )
})

const say = {
  members: (names: readonly string[], owner: string, visibility: string) =>
    `Unexpected ${visibility} ${names.length === 1 ? 'member' : 'members'} ${list(names)}${owner === '' ? '' : ` of \`${owner}\``}, expected only what callers use`,
  remedy: 'A design promises what callers see; what a type keeps to itself may change without anyone noticing',
  remove: (names: readonly string[], bodies: number) =>
    `Remove ${list(names)}${bodies === 0 ? '' : ` and the ${bodies === 1 ? 'body that names' : 'bodies that name'} ${names.length === 1 ? 'it' : 'them'}`}`
}

export default defineRule({
  meta: {
    id: 'no-private-members',
    summary: 'Disallow private members in the types that a design shows.',
    items: ['interfaces'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  check(document, report, {allowUsage, ...options}) {
    for (const block of document.codeBlocks) {
      const skeleton = allowUsage && announcesUsage(document, block) ? undefined : document.skeletonOf(block)
      const members = skeleton ? findPrivateMembers(skeleton, options) : []
      const [one] = members
      if (!one || !skeleton || speaksOfVisibility(document, document.sectionAt(block.start))) continue
      for (const group of byOwner(members)) {
        const [first] = group
        if (!first) continue
        const names = group.map(({name}) => name)
        report(say.members(names, first.owner, visibilityOf(group)), {
          place: sourceSpan(block, first),
          note: say.remedy,
          related: group.slice(1).map((member) => ({place: sourceSpan(block, member), message: `\`${member.name}\``})),
          suggestions: removal(document, block, {skeleton, group})
        })
      }
    }
  }
})

/** What takes members out, and with them the bodies that name them; none where something else goes on naming what is gone. */
function removal(
  document: Document,
  block: CodeBlock,
  {skeleton, group}: {skeleton: Skeleton; group: readonly PrivateMember[]}
): Suggestion[] {
  const names = group.map(({name}) => name)
  const removed = [...withCommentsAbove(skeleton, group), ...group.flatMap(({assignments}) => assignments)]
  const {functions, elsewhere} = findUses(skeleton, names, removed)
  if (elsewhere) return []
  const shortened = indexSpans(functions)
  const lines = removed
    .filter((span) => !shortened.someEncloses(span))
    .map((span) => ({...wholeLines(document, block, span), text: ''}))
  const elided = elideAll(skeleton, functions).map(({text, ...span}) => ({...sourceSpan(block, span), text}))
  const edits = [...lines, ...elided].map(({start, end, text}) => ({range: [start, end] as const, text}))
  return [{message: say.remove(names, functions.length), edits}]
}

function byOwner(members: readonly PrivateMember[]): readonly (readonly PrivateMember[])[] {
  const owners = [...new Set(members.map(({owner}) => owner))]
  return owners.map((owner) => members.filter((member) => member.owner === owner))
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and \`${rest}\` more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

function visibilityOf(members: readonly PrivateMember[]): string {
  const kinds = new Set(members.map(({visibility}) => visibility))
  return kinds.size === 1 ? (members[0]?.visibility ?? 'private') : 'non-public'
}

const subject =
  /\b(?:visibility|access[- ](?:levels?|modifiers?|controls?|specifiers?)|encapsulat\w+|private|fileprivate|protected|internal (?:members?|types?|methods?|fields?|access))\b/gi

/** Whether the prose of a section makes visibility its subject: the heading names it, or the text comes back to it. */
function speaksOfVisibility({passages}: Document, section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (at.title.search(subject) !== -1) return true
  if (!section) return false
  const texts = passages.filter(({start, end}) => section.start <= start && end <= section.ownEnd)
  return texts.reduce((sum, {text}) => sum + (text.match(subject)?.length ?? 0), 0) >= 2
}
