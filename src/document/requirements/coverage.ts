import type {Document} from '../document.js'
import {isAbout, type Section} from '../sections/sections.js'
import {findReferences, type RequirementReference} from './references.js'
import type {Requirement} from './requirement.js'

/** All requirements of a project by the file that defines them. */
export type RequirementFiles = ReadonlyMap<string, readonly Requirement[]>

/** The prefixes of all requirements: other ids belong to somebody else. */
export function prefixesOf(files: RequirementFiles): ReadonlySet<string> {
  return new Set([...files.values()].flat().map(({prefix}) => prefix))
}

/** Documents that answer for requirements: designs and decisions that are not given up, lists of requirements aside. */
export function answeringDesigns(
  documents: ReadonlyMap<string, Document>,
  files: RequirementFiles
): Map<string, Document> {
  return new Map([...documents].filter(([path, document]) => !files.has(path) && answers(document)))
}

function answers({kind, metadata}: Document): boolean {
  if (kind !== 'design' && kind !== 'adr') return false
  return metadata.status !== 'rejected' && metadata.status !== 'withdrawn' && metadata.status !== 'superseded'
}

/** The requirements of a file that stand and that no design refers to. */
export function uncovered(
  requirements: readonly Requirement[],
  designs: ReadonlyMap<string, Document>
): readonly Requirement[] {
  const prefixes = new Set(requirements.map(({prefix}) => prefix))
  const covered = new Set([...designs.values()].flatMap((one) => findReferences(one, prefixes)).map(({key}) => key))
  return requirements.filter(({key, dropped}) => !dropped && !covered.has(key))
}

/** A reference to a requirement that is not defined, or that was dropped. */
export interface WrongReference {
  readonly reference: RequirementReference
  readonly problem: 'unknown' | 'dropped'
}

/** The wrong references of a design, the first of each id; what is said to be out of scope may name dropped ones. */
export function wrongReferences(document: Document, files: RequirementFiles): readonly WrongReference[] {
  const defined = new Map([...files.values()].flat().map((one) => [one.key, one]))
  const seen = new Set<string>()
  return findReferences(document, prefixesOf(files)).flatMap((reference): WrongReference[] => {
    const requirement = defined.get(reference.key)
    if (seen.has(reference.key) || (requirement && !requirement.dropped)) return []
    if (requirement && isAside(document.sectionAt(reference.start))) return []
    seen.add(reference.key)
    return [{reference, problem: requirement ? 'dropped' : 'unknown'}]
  })
}

function isAside(section: Section | undefined): boolean {
  return (['goals', 'alternatives', 'future', 'questions'] as const).some((topic) => isAbout(section, topic))
}
