import {groupBy} from '../collections/groups.js'
import type {Document} from '../document.js'
import {isRole} from '../flow/actors.js'
import type {Section} from '../sections/sections.js'

/** The components that a document gives a section each, and how they depend on each other. */
export interface Components {
  /** names as titled, in source order */
  readonly names: readonly string[]
  /** pairs of which the section of one mentions the other */
  readonly relations: number
  /** the section that holds the first of them, or that one itself */
  readonly section: Section
}

/** A type in two humps or more. */
const isTypeName = (name: string) => /^[A-Z][A-Za-z0-9]{2,60}$/.test(name) && /[a-z0-9][A-Z]/.test(name)

/** Up to three words of a title that end in a role: `API gateway`. */
const longest = 3

/** The sections of a document that are titled by the name of a type or of an acting part, with what they mention of each other. */
export function findComponents({sections, source}: Pick<Document, 'sections' | 'source'>): Components | undefined {
  const introduced = introducedParts(sections)
  const titled = sections.flatMap((section) => {
    const name = introduced.get(section) ?? (section.depth > 1 ? componentIn(section.title) : undefined)
    return name === undefined ? [] : [{name, section}]
  })
  const byName = new Map(titled.map((one) => [one.name.toLowerCase(), one]))
  const [first] = titled
  if (!first || byName.size < 2) return undefined
  const relations = titled.reduce((count, {name, section}) => {
    const text = source.slice(section.start, section.end).toLowerCase()
    const others = [...byName].filter(([key, other]) => key !== name.toLowerCase() && !isWithin(other.section, section))
    return count + others.filter(([key]) => mentions(text, key)).length
  }, 0)
  return {names: [...byName.values()].map(({name}) => name), relations, section: first.section.parent ?? first.section}
}

/** An article and one name: `The Scheduler`. */
const introduction = /^The ([A-Z][a-z]{2,40})$/

/** Sister sections that are titled by an article and one name, of which two or more are roles: they introduce parts of a system. */
function introducedParts(sections: readonly Section[]): ReadonlyMap<Section, string> {
  const named = sections.flatMap((section) => {
    const name = section.depth > 1 ? introduction.exec(section.title)?.[1] : undefined
    return name === undefined ? [] : [{name, section}]
  })
  const sisters = [...groupBy(named, ({section}) => section.parent).values()]
  const parts = sisters.filter((group) => group.filter(({name}) => isRole(name)).length >= 2).flat()
  return new Map(parts.map(({name, section}) => [section, name]))
}

const isWithin = (inner: Section, outer: Section) => outer.start <= inner.start && inner.end <= outer.end

function componentIn(title: string): string | undefined {
  const name = title
    .replace(/^[\d.)]{1,12}\s/, '')
    .replaceAll('`', '')
    .replace(/\([^()]{0,60}\)$/, '')
    .trim()
    .replace(/^(?:the|component|class|interface|struct|module):?\s+/i, '')
    .trim()
  if (isTypeName(name)) return name
  const words = name.split(/\s+/)
  const last = words.at(-1) ?? ''
  const isProper = words.every((word) => /^[A-Z]/.test(word) || word === last)
  return words.length >= 2 && words.length <= longest && isProper && isRole(last) && !last.endsWith('s')
    ? name
    : undefined
}

function mentions(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + key.length] ?? ' '}`
    if (!/[\p{L}\p{N}_]/u.test(around)) return true
  }
  return false
}
