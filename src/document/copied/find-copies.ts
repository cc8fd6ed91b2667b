import {fingerprintsOf} from './fingerprints.js'
import type {FoldedLines} from './fold-lines.js'
import type {SourceIndex, SourcePlace} from './source-index.js'

/** Lines that stand in a text and in a file of source code; line numbers are 1-based and inclusive. */
export interface Copy {
  /** how many significant lines are equal */
  readonly size: number
  readonly first: number
  readonly last: number
  readonly source: {readonly path: string; readonly first: number; readonly last: number}
}

/** Equal runs of significant lines, as positions among them. */
interface Run {
  readonly place: SourcePlace
  readonly from: number
  readonly size: number
}

/**
 * The runs of at least `least` significant lines that a text shares with the index, in order and apart from each other: from
 * each line on the longest, of equal ones the first by file. Linear in the text, because a run that is taken is skipped and
 * one that is too short was soon compared. Runs shorter than `leastRun` may be missed.
 */
export function findCopies(text: FoldedLines, index: SourceIndex, least: number): readonly Copy[] {
  const copies: Copy[] = []
  const prints = fingerprintsOf(text.hashes)
  let done = 0
  for (let at = 0; at < prints.length; at++) {
    if (at < done) continue
    const places = index.places.get(prints[at] ?? 0) ?? []
    const best = places.map((place) => runAt(text, {at, done}, place)).reduce(longer, undefined)
    if (!best || best.size < least) continue
    copies.push(copyOf(text, best))
    done = best.from + best.size
  }
  return copies
}

function longer(best: Run | undefined, run: Run): Run {
  return best && best.size >= run.size ? best : run
}

/** The run of equal lines around a position, back to what is done. */
function runAt({hashes}: FoldedLines, {at, done}: {at: number; done: number}, place: SourcePlace): Run {
  const other = place.file.hashes
  let before = 0
  while (at - before > done && place.at > before && hashes[at - before - 1] === other[place.at - before - 1]) before++
  let after = 0
  while (at + after < hashes.length && place.at + after < other.length) {
    if (hashes[at + after] !== other[place.at + after]) break
    after++
  }
  return {place: {file: place.file, at: place.at - before}, from: at - before, size: before + after}
}

function copyOf({numbers}: FoldedLines, {place: {file, at}, from, size}: Run): Copy {
  const lineAt = (all: Int32Array, position: number) => all[position] ?? 1
  return {
    size,
    first: lineAt(numbers, from),
    last: lineAt(numbers, from + size - 1),
    source: {path: file.path, first: lineAt(file.numbers, at), last: lineAt(file.numbers, at + size - 1)}
  }
}
