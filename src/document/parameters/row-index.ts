import {addTo} from '../collections/groups.js'
import {editDistance} from '../text/edit-distance.js'
import {foldName, isConstantName} from './parameter.js'
import type {ParameterRow} from './parameter-tables.js'

/** The rows of all tables of a document, by their names and by names that are nearly theirs. */
export interface RowIndex {
  /** the rows of a name, of one table or several */
  named(name: string): readonly ParameterRow[]
  /** the row that documents a key of a sample: either may be written with less of the path */
  ofPath(path: readonly string[]): ParameterRow | undefined
  /** the row that a name is most likely meant to be, as it is spelt or mistyped */
  twinOf(name: string): ParameterRow | undefined
  /** the row whose last word of the path has the same letters */
  withLastWord(word: string): ParameterRow | undefined
  /** how many rows stand right below a path */
  below(path: string): number
}

/** Index rows for looking up many names. */
export function indexRows(rows: readonly ParameterRow[]): RowIndex {
  const byName = new Map<string, ParameterRow[]>()
  const byEnding = new Map<string, ParameterRow>()
  const byLetters = new Map<string, ParameterRow[]>()
  const byOtherWords = new Map<string, ParameterRow[]>()
  const byLastWord = new Map<string, ParameterRow>()
  const sizes = new Map<string, number>()
  for (const row of rows) {
    addTo(byName, row.name, row)
    if (byName.get(row.name)?.length !== 1) continue
    for (const ending of endingsOf(row.name.split('.'))) if (!byEnding.has(ending)) byEnding.set(ending, row)
    addTo(byLetters, foldName(row.name), row)
    for (const others of otherWords(row.name)) addTo(byOtherWords, others, row)
    const dot = row.name.lastIndexOf('.')
    byLastWord.set(foldName(row.name.slice(dot + 1)), row)
    if (dot > 0) sizes.set(row.name.slice(0, dot), (sizes.get(row.name.slice(0, dot)) ?? 0) + 1)
  }
  return {
    named: (name) => byName.get(name) ?? [],
    ofPath: (path) =>
      byEnding.get(path.join('.')) ?? endingsOf(path).flatMap((ending) => byName.get(ending)?.[0] ?? [])[0],
    twinOf: (name) =>
      byLetters.get(foldName(name))?.find((row) => isSameSpeltElse(name, row.name)) ??
      otherWords(name)
        .flatMap((others) => byOtherWords.get(others) ?? [])
        .find((row) => isTypo(name, row.name)),
    withLastWord: (word) => byLastWord.get(foldName(word)),
    below: (path) => sizes.get(path) ?? 0
  }
}

/** `a.b.c`, `b.c` and `c`. */
function endingsOf(path: readonly string[]): readonly string[] {
  return path.map((_, at) => path.slice(at).join('.'))
}

/** A name with each of its words left out in turn: two names that differ in one word have one of them in common. */
function otherWords(name: string): readonly string[] {
  const words = wordsOf(name)
  return words.length < 2 || words.length > mostWords
    ? []
    : words.map((_, out) => words.map((word, at) => (at === out ? '' : word)).join(' '))
}

const mostWords = 12

type Medium = 'flag' | 'environment' | 'key'

/** A flag, a variable and a key of the same words are one setting given in three ways. */
function mediumOf(name: string): Medium {
  if (name.startsWith('-')) return 'flag'
  return isConstantName(name) ? 'environment' : 'key'
}

/** `batchsize` and `batch_size`; code and text may write a name each in a style of its own, as `batchSize` and `batch_size`. */
function isSameSpeltElse(name: string, row: string): boolean {
  if (name === row || mediumOf(name) !== mediumOf(row) || foldName(name) !== foldName(row)) return false
  const [last, other] = [name, row].map((one) => one.slice(one.lastIndexOf('.') + 1))
  const isRun = last !== undefined && /^[a-z0-9]+$/.test(last) && other !== undefined && !/^[a-z0-9]+$/.test(other)
  return mediumOf(name) !== 'key' || name.includes('.') || isRun
}

/** Shorter words differ by a letter on purpose. */
const wordFrom = 5

/** Whether two names of one style differ by a slip in one word: no number, no plural and no other form of it. */
function isTypo(name: string, row: string): boolean {
  if (mediumOf(name) !== mediumOf(row) || Math.abs(name.length - row.length) > 1) return false
  const [words, others] = [wordsOf(name), wordsOf(row)]
  if (words.length !== others.length || words.length < 2) return false
  const [at, ...more] = words.flatMap((word, index) => (word === others[index] ? [] : [index]))
  if (at === undefined || more.length > 0) return false
  const [word = '', other = ''] = [words[at], others[at]]
  if (Math.min(word.length, other.length) < wordFrom || isForm(word, other) || isForm(other, word)) return false
  return editDistance(word, other) === 1 && word.replace(/\D/g, '') === other.replace(/\D/g, '')
}

/** `request` and `requests`, `enable` and `enabled`. */
function isForm(word: string, longer: string): boolean {
  return longer.startsWith(word) && /^[sdr]$/i.test(longer.slice(word.length))
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[-._]|(?<=[a-z0-9])(?=[A-Z])/)
}
