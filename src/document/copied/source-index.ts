import {languageNamed} from '../code/languages.js'
import {fingerprintsOf, winnow} from './fingerprints.js'
import {type FoldedLines, foldLines} from './fold-lines.js'

/** A file of source code, folded. */
export interface SourceFile extends FoldedLines {
  /** relative to the root, with forward slashes */
  readonly path: string
}

/** Where a fingerprint begins: a file and a position among its significant lines. */
export interface SourcePlace {
  readonly file: SourceFile
  readonly at: number
}

/** Files of source code, found by what stands in them. */
export interface SourceIndex {
  /** the places that share a fingerprint, in the order of the files; of a frequent one only the first */
  readonly places: ReadonlyMap<number, readonly SourcePlace[]>
  /** how many files were compared */
  readonly files: number
  /** how many files a bound left out */
  readonly leftOut: number
}

/** More places than this share boilerplate; it also bounds the work. */
const mostPlaces = 16

/** Fold a file of source code; its extension names its language. */
export function foldSource(path: string, text: string): SourceFile {
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? ''
  return {path, ...foldLines(text, languageNamed(extension))}
}

/** Index files of source code in linear time. */
export function indexSources(files: readonly SourceFile[], leftOut = 0): SourceIndex {
  const places = new Map<number, SourcePlace[]>()
  for (const file of files) {
    const prints = fingerprintsOf(file.hashes)
    for (const at of winnow(prints)) {
      const print = prints[at] ?? 0
      const known = places.get(print)
      if (!known) places.set(print, [{file, at}])
      else if (known.length < mostPlaces) known.push({file, at})
    }
  }
  return {places, files: files.length, leftOut}
}
