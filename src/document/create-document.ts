import {findAnchors} from './anchors.js'
import {findCarriers} from './carriers.js'
import {findCodeBlocks} from './code-blocks.js'
import {findDrawings} from './diagram/drawings.js'
import type {Document, DocumentInput} from './document.js'
import {findDamagedFences} from './fences.js'
import {findImages} from './images.js'
import {recogniseKind} from './kind.js'
import {indexLines} from './lines.js'
import {once} from './memo.js'
import {readMetadata} from './metadata.js'
import {indexNodes} from './node-index.js'
import {findParameters} from './parameters/find-parameters.js'
import {findPassages} from './passages.js'
import {findPictures} from './picture/find-pictures.js'
import {readProse} from './prose.js'
import {findSections, sectionAt} from './sections.js'
import {findTables} from './tables.js'

/** A document over a parsed source; nothing is analysed before it is asked for. */
export function createDocument({source, tree, path, settings = {}, yaml}: DocumentInput): Document {
  const lines = once(() => indexLines(source))
  const nodes = once(() => indexNodes(tree))
  const metadata = once(() => readMetadata({source, tree, nodes: nodes(), sections: sections(), yaml}))
  const kind = once(() =>
    recogniseKind({path, isDesign: settings.isDesign, metadata: metadata(), sections: sections()})
  )
  const sections = once(() => findSections(tree, settings.vocabulary))
  const codeBlocks = once(() => findCodeBlocks(source, lines(), nodes()))
  const damagedSpans = once(() => findDamagedFences(source, codeBlocks()))
  const passages = once(() => findPassages(source, nodes()))
  const tables = once(() => findTables(source, nodes()))
  const images = once(() => findImages(source, nodes()))
  const pictures = once(() => findPictures({source, lines: lines(), nodes: nodes(), codeBlocks: codeBlocks()}))
  const anchors = once(() => findAnchors(nodes()))
  const prose = once(() => readProse(passages(), sections(), nodes()))
  const carriers = once(() =>
    findCarriers({nodes: nodes(), tables: tables(), sections: sections(), vocabulary: settings.vocabulary})
  )
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
    get images() {
      return images()
    },
    get pictures() {
      return pictures()
    },
    get drawings() {
      return drawings()
    },
    get anchors() {
      return anchors()
    },
    get parameters() {
      return parameters()
    },
    get prose() {
      return prose()
    },
    get carriers() {
      return carriers()
    },
    sectionAt: (offset) => sectionAt(sections(), offset),
    positionOf: ({start, end}) => lines().positionOf(start, end)
  }
  const drawings = once(() => findDrawings(document))
  const parameters = once(() => findParameters(document))
  return document
}
