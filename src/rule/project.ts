import type {SourceIndex} from '../document/copied/source-index.js'
import type {Document} from '../document/document.js'

/** Something that a project rule wants to know of the world outside its document. Paths are relative to the root, with forward slashes. */
export type Read =
  | {readonly type: 'entry'; readonly path: string}
  | {readonly type: 'anchors'; readonly path: string}
  | {readonly type: 'text'; readonly path: string}
  | {readonly type: 'glob'; readonly pattern: string}
  | {readonly type: 'documents'; readonly pattern: string}
  | {readonly type: 'texts'; readonly pattern: string}
  /** source code by globs, of which those with `!` take files out again */
  | {readonly type: 'sources'; readonly patterns: readonly string[]}
  /** a variable of the environment */
  | {readonly type: 'environment'; readonly name: string}
  /** a text that may lie outside of the root; `$NAME` is the path that an environment variable holds. Only options may name it, never a document */
  | {readonly type: 'outside'; readonly path: string}

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
  /** the source code that globs match, by what stands in it */
  sources(patterns: readonly string[]): SourceIndex | undefined
  /** the value of an environment variable */
  environment(name: string): string | undefined
  /** the text of a file that an option names, wherever it lies */
  outside(path: string): string | undefined
  /** tell the user something that is no finding; the same sentence is told once in a run */
  notice(sentence: string): void
}

/** The project of a text that belongs to none. */
export const noProject: Project = {
  entry: () => undefined,
  anchors: () => undefined,
  text: () => undefined,
  glob: () => undefined,
  documents: () => undefined,
  texts: () => undefined,
  sources: () => undefined,
  environment: () => undefined,
  outside: () => undefined,
  notice: () => undefined
}
