import type {Root} from 'mdast'
import {type Carrier, findCarriers} from './carriers.js'
import {type CodeBlock, findCodeBlocks} from './code-blocks.js'
import {type DocumentKind, recogniseKind} from './kind.js'
import {indexLines, type Lines, type RangePosition} from './lines.js'
import {once} from './memo.js'
import {type Metadata, readMetadata, type YamlParser} from './metadata.js'
import {indexNodes, type NodeIndex} from './node-index.js'
import {findPassages, type Passage} from './passages.js'
import {type Prose, readProse} from './prose.js'
import {findSections, type Section, sectionAt} from './sections.js'
import type {DocumentSettings} from './settings.js'
import type {Span} from './span.js'
import {type DocumentTable, findTables} from './tables.js'

/** Facts about one document, each computed on first use and then kept. All offsets are UTF-16 units after a byte order mark. */
export interface Document {
  /** the text as read, without a byte order mark */
  readonly source: string
  /** relative to the configuration root, with forward slashes; `undefined` for text without a file */
  readonly path: string | undefined
  readonly tree: Root
  readonly settings: DocumentSettings
  readonly lines: Lines
  readonly nodes: NodeIndex
  readonly metadata: Metadata
  readonly kind: DocumentKind
  readonly sections: readonly Section[]
  readonly codeBlocks: readonly CodeBlock[]
  readonly passages: readonly Passage[]
  readonly tables: readonly DocumentTable[]
  /** the running text as words */
  readonly prose: Prose
  /** what has a title without being a heading */
  readonly carriers: readonly Carrier[]
  /** the innermost section that holds an offset */
  sectionAt(offset: number): Section | undefined
  /** the lines and columns of a span */
  positionOf(span: Span): RangePosition
}

/** What a document is made from. */
export interface DocumentInput {
  source: string
  tree: Root
  path?: string | undefined
  settings?: DocumentSettings | undefined
  /** what front matter is parsed with; without it there is none */
  yaml?: YamlParser | undefined
}

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
  const passages = once(() => findPassages(source, nodes()))
  const tables = once(() => findTables(source, nodes()))
  const prose = once(() => readProse(passages(), sections(), nodes()))
  const carriers = once(() =>
    findCarriers({nodes: nodes(), tables: tables(), sections: sections(), vocabulary: settings.vocabulary})
  )
  return {
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
    get passages() {
      return passages()
    },
    get tables() {
      return tables()
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
}
