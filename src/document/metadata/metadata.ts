import type {Root} from 'mdast'
import type {NodeIndex} from '../markdown/node-index.js'
import type {Section} from '../sections/sections.js'
import type {MetadataEntry} from './entry.js'
import {type FrontMatter, readFrontMatter, type YamlParser} from './front-matter.js'
import {readHeaderBlock, readStatusSection} from './header-block.js'
import {type DocumentStatus, statusOf} from './status.js'

export type {MetadataEntry} from './entry.js'
export type {FrontMatter, YamlParser} from './front-matter.js'
export {type DocumentStatus, isStatusChoice, statusOf} from './status.js'

/** What a document says of itself in its front matter, else in the block of facts below its title. */
export interface Metadata {
  /** where it was found; `none` when the document says nothing of itself */
  readonly form: 'front-matter' | 'header' | 'section' | 'none'
  /** in source order */
  readonly entries: readonly MetadataEntry[]
  /** the values of `entries` by key; the first of a key wins */
  readonly fields: ReadonlyMap<string, string>
  readonly status: DocumentStatus | undefined
  readonly frontMatter: FrontMatter | undefined
}

/** What metadata is read from. */
export interface MetadataSource {
  source: string
  tree: Root
  nodes: NodeIndex
  sections: readonly Section[]
  yaml: YamlParser | undefined
}

/** Read the metadata of a document: front matter comes first, then the header block, then a section named "Status". */
export function readMetadata({source, tree, nodes, sections, yaml}: MetadataSource): Metadata {
  const [node] = nodes.all('yaml')
  const frontMatter = node && yaml ? readFrontMatter(node, source, yaml) : undefined
  const header = readHeaderBlock(tree, source)
  const section = readStatusSection(sections, source)
  const entries = [...(frontMatter?.entries ?? []), ...header, ...section]
  const fields = new Map<string, string>()
  for (const {key, value} of entries) if (!fields.get(key)) fields.set(key, value)
  const form = frontMatter ? 'front-matter' : header.length > 0 ? 'header' : section.length > 0 ? 'section' : 'none'
  // Requests for discussion call it their state.
  const status = statusOf(fields.get('status') ?? fields.get('state'))
  return {form, entries, fields, status, frontMatter}
}
