import {createSkeletonReader} from './code/skeleton-of.js'
import {withLazy} from './collections/memo.js'
import {findDrawings} from './diagram/drawings.js'
import type {Document, DocumentInput} from './document.js'
import {recogniseKind} from './kind.js'
import {findAnchors} from './links/anchors.js'
import {findCodeBlocks} from './markdown/code-blocks.js'
import {findDamagedFences} from './markdown/fences.js'
import {findImages} from './markdown/images.js'
import {indexNodes} from './markdown/node-index.js'
import {findTables} from './markdown/tables.js'
import {readMetadata} from './metadata/metadata.js'
import {findParameters} from './parameters/find-parameters.js'
import {findPictures} from './picture/find-pictures.js'
import {createSearches} from './privacy/searches.js'
import {findSuspects} from './privacy/suspects.js'
import {findRequirements} from './requirements/definitions.js'
import {findCarriers} from './sections/carriers.js'
import {findSections, sectionAt} from './sections/sections.js'
import {indexLines} from './text/lines.js'
import {findPassages} from './text/passages.js'
import {readProse} from './text/prose.js'

/** What a document has from the start; everything else of it is a fact. */
type Given = 'source' | 'path' | 'tree' | 'settings' | 'sectionAt' | 'positionOf' | 'skeletonOf' | 'searches'

/** A document over a parsed source; nothing is analysed before it is asked for. */
export function createDocument({source, tree, path, settings = {}, yaml}: DocumentInput): Document {
  const {vocabulary, isDesign} = settings
  const document: Document = withLazy<Pick<Document, Given>, Omit<Document, Given>>(
    {
      source,
      path,
      tree,
      settings,
      sectionAt: (offset) => sectionAt(document.sections, offset),
      positionOf: ({start, end}) => document.lines.positionOf(start, end),
      skeletonOf: createSkeletonReader(),
      searches: createSearches()
    },
    {
      lines: () => indexLines(source),
      nodes: () => indexNodes(tree),
      metadata: ({nodes, sections}) => readMetadata({source, tree, nodes, sections, yaml}),
      kind: ({metadata, sections}) => recogniseKind({path, isDesign, metadata, sections}),
      sections: () => findSections(tree, vocabulary),
      codeBlocks: ({lines, nodes}) => findCodeBlocks(source, lines, nodes),
      damagedSpans: ({codeBlocks}) => findDamagedFences(source, codeBlocks),
      passages: ({nodes}) => findPassages(source, nodes),
      tables: ({nodes}) => findTables(source, nodes),
      anchors: ({nodes}) => findAnchors(nodes),
      prose: ({passages, sections}) => readProse(passages, sections),
      carriers: ({nodes, tables, sections}) => findCarriers({nodes, tables, sections, vocabulary}),
      parameters: (whole) => findParameters(whole),
      requirements: (whole) => findRequirements(whole),
      pictures: (whole) => findPictures(whole),
      images: ({nodes}) => findImages(source, nodes),
      drawings: (whole) => findDrawings(whole),
      suspects: () => findSuspects(source)
    }
  )
  return document
}
