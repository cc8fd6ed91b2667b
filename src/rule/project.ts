import type {Document} from '../document/document.js'

/** Something that a project rule wants to know of the world outside its document. Paths are relative to the root, with forward slashes. */
export type Read =
  | {readonly type: 'entry'; readonly path: string}
  | {readonly type: 'anchors'; readonly path: string}
  | {readonly type: 'text'; readonly path: string}
  | {readonly type: 'glob'; readonly pattern: string}
  | {readonly type: 'documents'; readonly pattern: string}
  | {readonly type: 'texts'; readonly pattern: string}

/**
 * What was gathered of the world before the rules run; read-only. A lookup of something that no rule declared in `reads`
 * gives `undefined`, as does everything where there is no project (text without a file, bare remark-cli).
 */
export interface Project {
  /** what stands at a path */
  entry(path: string): 'file' | 'folder' | 'missing' | undefined
  /** the `#fragments` that a Markdown file offers: heading slugs and HTML ids */
  anchors(path: string): ReadonlySet<string> | undefined
  /** the text of a file */
  text(path: string): string | undefined
  /** the paths that a glob matches */
  glob(pattern: string): readonly string[] | undefined
  /** the Markdown documents that a glob matches, by path; each is parsed once in a run */
  documents(pattern: string): ReadonlyMap<string, Document> | undefined
  /** the texts of the files that a glob matches, by path */
  texts(pattern: string): ReadonlyMap<string, string> | undefined
}

/** The project of a text that belongs to none. */
export const noProject: Project = {
  entry: () => undefined,
  anchors: () => undefined,
  text: () => undefined,
  glob: () => undefined,
  documents: () => undefined,
  texts: () => undefined
}
