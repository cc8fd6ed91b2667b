import {findAnchors} from './anchors.js'
import {createSkeletonReader} from './code/skeleton-of.js'
import {findCodeBlocks} from './code-blocks.js'
import type {Document, DocumentInput} from './document.js'
import {findDamagedFences} from './fences.js'
import {recogniseKind} from './kind.js'
import {indexLines} from './lines.js'
import {once} from './memo.js'
import {readMetadata} from './metadata.js'
import {indexNodes} from './node-index.js'
import {findParameters} from './parameters/find-parameters.js'
import {findPassages} from './passages.js'
import {findSections, sectionAt} from './sections.js'
import {findTables} from './tables.js'

/** A document over a parsed source; nothing is analysed before it is asked for. */
export function createDocument({source, tree, path, settings = {}}: DocumentInput): Document {
  const lines = once(() => indexLines(source))
  const nodes = once(() => indexNodes(tree))
  const metadata = once(() => readMetadata(nodes()))
  const kind = once(() =>
    recogniseKind({path, isDesign: settings.isDesign, metadata: metadata(), sections: sections()})
  )
  const sections = once(() => findSections(tree, settings.vocabulary))
  const codeBlocks = once(() => findCodeBlocks(source, lines(), nodes()))
  const damagedSpans = once(() => findDamagedFences(source, codeBlocks()))
  const skeletons = once(createSkeletonReader)
  const passages = once(() => findPassages(source, nodes()))
  const tables = once(() => findTables(source, nodes()))
  const anchors = once(() => findAnchors(nodes()))
  const document: Document = {
    source,
    path,
    tree,
    settings,
    get lines() {
      return lines()
    },
    get nodes() {
      return nodes()
    },
    get metadata() {
      return metadata()
    },
    get kind() {
      return kind()
    },
    get sections() {
      return sections()
    },
    get codeBlocks() {
      return codeBlocks()
    },
    get damagedSpans() {
      return damagedSpans()
    },
    get passages() {
      return passages()
    },
    get tables() {
      return tables()
    },
    get anchors() {
      return anchors()
    },
    get parameters() {
      return parameters()
    },
    skeletonOf: (block) => skeletons()(block),
    sectionAt: (offset) => sectionAt(sections(), offset),
    positionOf: ({start, end}) => lines().positionOf(start, end)
  }
  const parameters = once(() => findParameters(document))
  return document
}
