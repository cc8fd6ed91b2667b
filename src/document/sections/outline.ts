import {addTo} from '../collections/groups.js'
import {longestRun} from '../collections/longest-run.js'
import type {Metadata} from '../metadata/metadata.js'
import {editDistance} from '../text/edit-distance.js'
import {normaliseHeading, type Topic, withoutArticle} from '../topics/topics.js'
import type {Section} from './sections.js'

/** A section that a house style asks for. */
export interface WantedSection {
  /** any of them will do; the first is the one to write */
  readonly titles: readonly string[]
  /** a heading of this topic will do as well */
  readonly topic?: Topic | undefined
  /** a title of the wanted section that it belongs below; without it, it is one of the outermost */
  readonly under?: string | undefined
  readonly optional?: boolean | undefined
  /** whether its place does not matter */
  readonly anywhere?: boolean | undefined
  /** the least number of words that it has to say, once it says anything */
  readonly words?: number | undefined
  /** what it has to answer */
  readonly question?: string | undefined
}

/** A wanted section as options write it: its title alone, or more. */
export type WrittenSection = string | (Omit<WantedSection, 'titles'> & {readonly title: string | readonly string[]})

/** The wanted sections that options write. */
export function readWanted(written: readonly WrittenSection[]): readonly WantedSection[] {
  return written.map((one) => {
    if (typeof one === 'string') return {titles: [one]}
    const {title, ...rest} = one
    return {...rest, titles: typeof title === 'string' ? [title] : title}
  })
}

/** The same sections, but what the metadata says, such as the status, needs none of its own. */
export function leavingTold(wanted: readonly WantedSection[], {fields}: Metadata): readonly WantedSection[] {
  return wanted.map((one) =>
    one.titles.some((title) => fields.get(title.toLowerCase())) ? {...one, optional: true} : one
  )
}

/** The title to write for a wanted section. */
export function titleOf({titles}: WantedSection): string {
  return titles[0] ?? ''
}

/** How the sections of a document answer for the wanted ones. */
export interface Outline {
  /** every wanted section, and the one that answers for it, if any does */
  readonly placed: readonly PlacedSection[]
  /** required ones that nothing answers for, by where they belong; what belongs below a missing one is left out */
  readonly missing: readonly MissingSections[]
  /** required ones of which a section has nearly the title */
  readonly misspelt: readonly {readonly wanted: WantedSection; readonly section: Section}[]
  /** the sections to move so that all of the house style's own titles stand in their order: as few as can be */
  readonly misplaced: readonly MisplacedSection[]
  /** sections on the level of the outermost wanted ones that answer for none */
  readonly extra: readonly Section[]
}

/** A wanted section and the one that answers for it. */
export interface PlacedSection {
  readonly wanted: WantedSection
  readonly section: Section | undefined
}

/** Required sections that nothing answers for and that belong to one place. */
export interface MissingSections {
  readonly wanted: readonly WantedSection[]
  /** what they belong after, below or before; `undefined` in a document without any of the wanted sections */
  readonly neighbour: Neighbour | undefined
  /** the depth of the headings that fit there */
  readonly depth: number
}

interface Neighbour {
  readonly side: 'after' | 'below' | 'before'
  readonly section: Section
}

/** A section that stands too early or too late. */
export interface MisplacedSection {
  readonly section: Section
  readonly side: 'before' | 'after'
  /** the section that it should stand before or after */
  readonly neighbour: Section
}

/** Compare the sections of a document with the wanted ones. */
export function compareOutline(sections: readonly Section[], wanted: readonly WantedSection[]): Outline {
  const placed = placeSections(sections, wanted)
  const known = new Set(placed.map(({section}) => section))
  const others = sections.filter((section) => section.heading && !known.has(section))
  const misspelt = placed.flatMap((one) => {
    const section = isMissing(one, placed) && others.find(({title}) => isMisspelt(title, titleOf(one.wanted)))
    return section ? [{wanted: one.wanted, section}] : []
  })
  const meant = placed.map((one) => misspelt.find(({wanted}) => wanted === one.wanted) ?? one)
  const level = placed.find(({wanted, section}) => section && wanted.under === undefined)?.section?.depth
  return {
    placed,
    missing: groupMissing(meant),
    misspelt,
    misplaced: misplacedSections(placed),
    extra: others.filter(({depth}) => depth === level)
  }
}

/**
 * By title, else by one part of "Introduction and motivation", else by what stands before the subject in "Decision outcome:
 * Postgres" and "Proposal for the cache", else by topic; one section may answer for two.
 */
function placeSections(sections: readonly Section[], wanted: readonly WantedSection[]): readonly PlacedSection[] {
  const isTitled = sections.filter(({depth}) => depth === 1).length === 1
  const headed = sections.filter(({heading, depth}) => heading && !(isTitled && depth === 1))
  const byTitle = indexTitles(headed, (title) => [title, withoutArticle(title)])
  const byMember = indexTitles(headed, (title) => title.split(/ and |\s?[/,]\s?/))
  const byLead = indexTitles(headed, (title) =>
    withoutArticle(title)
      .split(/: | [-–—] | (?:of|for) /)
      .slice(0, 1)
  )
  return wanted.map((one) => {
    const titles = one.titles.map(normaliseHeading)
    const section =
      outermost(titles.flatMap((title) => byTitle.get(title) ?? [])) ??
      outermost(titles.flatMap((title) => byMember.get(title) ?? [])) ??
      outermost(titles.flatMap((title) => byLead.get(title) ?? [])) ??
      outermost(headed.filter(({topics}) => one.topic && topics.includes(one.topic)))
    return {wanted: one, section}
  })
}

function indexTitles(
  sections: readonly Section[],
  namesOf: (title: string) => readonly string[]
): ReadonlyMap<string, readonly Section[]> {
  const index = new Map<string, Section[]>()
  for (const section of sections) {
    for (const name of namesOf(section.name)) addTo(index, name, section)
  }
  return index
}

function outermost(candidates: readonly Section[]): Section | undefined {
  const [first, ...rest] = candidates
  return first && rest.reduce((best, section) => (best.depth <= section.depth ? best : section), first)
}

function isMissing(one: PlacedSection, placed: readonly PlacedSection[]): boolean {
  const parent = parentOf(one, placed)
  return !one.section && !one.wanted.optional && (!parent || parent.section !== undefined)
}

/** Sections that follow one another in the house style and belong to the same place are one gap. */
function groupMissing(placed: readonly PlacedSection[]): readonly MissingSections[] {
  const groups: (MissingSections & {wanted: WantedSection[]})[] = []
  for (const one of placed) {
    if (!isMissing(one, placed)) continue
    const {neighbour, depth} = placeFor(one, placed)
    const same = groups.find(
      (group) => group.neighbour?.section === neighbour?.section && group.neighbour?.side === neighbour?.side
    )
    if (same && same.depth === depth) same.wanted.push(one.wanted)
    else groups.push({wanted: [one.wanted], neighbour, depth})
  }
  return groups
}

function placeFor(one: PlacedSection, placed: readonly PlacedSection[]): Pick<MissingSections, 'neighbour' | 'depth'> {
  const siblings = placed.filter(({wanted}) => wanted.under === one.wanted.under)
  const at = siblings.indexOf(one)
  const parent = parentOf(one, placed)?.section
  const after = siblings.slice(0, at).findLast(({section}) => section && section !== parent)?.section
  const before = siblings.slice(at + 1).find(({section}) => section)?.section
  if (after) return {neighbour: {side: 'after', section: after}, depth: after.depth}
  if (parent) return {neighbour: {side: 'below', section: parent}, depth: Math.min(parent.depth + 1, 6)}
  return {neighbour: before && {side: 'before', section: before}, depth: before?.depth ?? 2}
}

/** The headings of missing sections, with their questions as comments, and the offset to insert them at; `end` is where the last section ends. */
export function insertionOf({wanted, neighbour, depth}: MissingSections, end: number): {at: number; text: string} {
  const text = wanted.map((one) => skeletonOf(one, depth)).join('\n\n')
  if (neighbour?.side === 'before') return {at: neighbour.section.start, text: `${text}\n\n`}
  const at = neighbour?.side === 'below' ? neighbour.section.ownEnd : neighbour?.section.end
  return {at: at ?? end, text: `\n\n${text}`}
}

/** The heading of a wanted section, and what it has to answer as a comment. */
export function skeletonOf(wanted: WantedSection, depth: number): string {
  const heading = `${'#'.repeat(depth)} ${titleOf(wanted)}`
  return wanted.question === undefined ? heading : `${heading}\n\n<!-- ${wanted.question} -->`
}

function parentOf({wanted: {under}}: PlacedSection, placed: readonly PlacedSection[]): PlacedSection | undefined {
  return under === undefined ? undefined : placed.find(({wanted}) => wanted.titles.includes(under))
}

/** Short words are too near to one another. */
function isMisspelt(title: string, wanted: string): boolean {
  if (wanted.length <= 5 || Math.abs(wanted.length - title.length) > 2) return false
  return editDistance(wanted.toLowerCase(), title.toLowerCase()) <= 2
}

/** Only sections of one parent can be out of order; other titles than the first are from templates with an order of their own. */
function misplacedSections(placed: readonly PlacedSection[]): readonly MisplacedSection[] {
  const levels = new Map<string, Set<Section>>()
  for (const {wanted, section} of placed) {
    if (!section || wanted.anywhere) continue
    if (section.name !== normaliseHeading(titleOf(wanted))) continue
    const level = `${wanted.under ?? ''} ${section.parent?.start ?? ''}`
    levels.set(level, (levels.get(level) ?? new Set()).add(section))
  }
  return [...levels.values()].flatMap((level) => misplacedIn([...level]))
}

function misplacedIn(sections: readonly Section[]): readonly MisplacedSection[] {
  const kept = new Set(longestRun(sections.map(({start}) => start)))
  return sections.flatMap((section, at): MisplacedSection[] => {
    if (kept.has(at)) return []
    const before = sections.find((_, one) => one > at && kept.has(one))
    if (before && before.start < section.start) return [{section, side: 'before', neighbour: before}]
    const after = sections.findLast((_, one) => one < at && kept.has(one))
    return after ? [{section, side: 'after', neighbour: after}] : []
  })
}
