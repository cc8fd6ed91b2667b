import type {Root} from 'mdast'
import type {Skeleton} from './code/skeleton.js'
import type {Drawing} from './diagram/drawings.js'
import type {DocumentKind} from './kind.js'
import type {Anchors} from './links/anchors.js'
import type {CodeBlock} from './markdown/code-blocks.js'
import type {DamagedFence} from './markdown/fences.js'
import type {DocumentImage} from './markdown/images.js'
import type {NodeIndex} from './markdown/node-index.js'
import type {DocumentTable} from './markdown/tables.js'
import type {Metadata, YamlParser} from './metadata/metadata.js'
import type {Parameter} from './parameters/parameter.js'
import type {Picture} from './picture/find-pictures.js'
import type {Searches} from './privacy/searches.js'
import type {Suspects} from './privacy/suspects.js'
import type {Requirement} from './requirements/requirement.js'
import type {Carrier} from './sections/carriers.js'
import type {Section} from './sections/sections.js'
import type {DocumentSettings} from './settings.js'
import type {Lines, RangePosition} from './text/lines.js'
import type {Passage} from './text/passages.js'
import type {Prose} from './text/prose.js'
import type {Span} from './text/span.js'

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
  /** where a broken fence makes the parser read something else than the author wrote */
  readonly damagedSpans: readonly DamagedFence[]
  readonly passages: readonly Passage[]
  readonly tables: readonly DocumentTable[]
  readonly images: readonly DocumentImage[]
  readonly pictures: readonly Picture[]
  /** every diagram, in whatever form */
  readonly drawings: readonly Drawing[]
  readonly anchors: Anchors
  readonly parameters: readonly Parameter[]
  /** the requirements that it defines, if it is a list of them */
  readonly requirements: readonly Requirement[]
  /** the running text as words */
  readonly prose: Prose
  /** what has a title without being a heading */
  readonly carriers: readonly Carrier[]
  /** what a code block declares and holds; `undefined` for data, output and text */
  skeletonOf(block: CodeBlock): Skeleton | undefined
  /** the lines where private data may stand */
  readonly suspects: Suspects
  /** what was found there */
  readonly searches: Searches
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
