import type {VFile} from 'vfile'
import type {Document} from '../document/document.js'
import {readDocument} from '../document/read-document.js'
import type {DocumentSettings} from '../document/settings.js'

/** Where a file keeps its document, so that rules of two copies of this module share one analysis. */
const documentKey = Symbol.for('design-lint.document')

/** Where `design-lint/remark` leaves the shared settings in `file.data`. */
export const settingsKey = 'designLint'

declare module 'vfile' {
  interface DataMap {
    /** settings that all rules of design-lint share */
    [settingsKey]?: DocumentSettings
  }
}

/**
 * The document of a file under a unified processor, made on first use from the file's own source: the tree that the
 * processor holds may lack tables or front matter, depending on the plugins that the user has.
 */
export function documentOf(file: VFile): Promise<Document> {
  const data = file.data as Record<symbol, Promise<Document> | undefined>
  const settings = file.data[settingsKey]
  return (data[documentKey] ??= readDocument(String(file), {
    ...(file.path ? {path: file.path.replaceAll('\\', '/')} : {}),
    ...(settings ? {settings} : {})
  }))
}
