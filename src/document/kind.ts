import type {Metadata} from './metadata.js'
import type {Section} from './sections.js'

/** What a document is taken for; document rules run only on the kinds that they name. */
export type DocumentKind = 'design' | 'adr' | 'template' | 'other'

/** What the kind of a document is read from. */
export interface KindEvidence {
  /** relative to the configuration root */
  path: string | undefined
  /** whether configuration names the file as a design; it wins over everything else */
  isDesign: boolean | undefined
  metadata: Metadata
  sections: readonly Section[]
}

/** Recognise what a document is. */
export function recogniseKind({path = '', isDesign, sections}: KindEvidence): DocumentKind {
  if (isDesign) return 'design'
  if (isDesign === false || /(?:^|\/)(?:readme|index)\.\w+$/i.test(path)) return 'other'
  if (/template/i.test(path)) return 'template'
  if (/(?:^|\/)(?:adrs?|decisions?)\//i.test(path)) return 'adr'
  const topics = new Set(sections.flatMap((section) => section.topics))
  return topics.size >= 2 ? 'design' : 'other'
}
