import type {LanguageId} from './languages.js'

/** Who may use a declaration; `public` where nothing written says otherwise. */
export type Visibility = 'public' | 'protected' | 'internal' | 'private'

/** `private(set)` keeps nobody from reading; in a signature the content of brackets is left out. */
const keyword = /(?:^|\s)(public|open|private|fileprivate|protected|internal)(?=[\s({[:]|$)(?!\(\))/
const underscored: ReadonlySet<LanguageId> = new Set(['python', 'javascript', 'typescript', 'dart'])

/** The visibility that a declaration states by a word before its name, or by the form of its name (`_x`, `#x`). */
export function statedVisibility(head: string, name: string, language: LanguageId): Visibility | undefined {
  const word = keyword.exec(head.slice(0, 200))?.[1]
  if (word === 'private' || word === 'fileprivate') return 'private'
  if (word === 'protected' || word === 'internal') return word
  if (word === 'public' || word === 'open') return 'public'
  if (name.startsWith('#')) return 'private'
  return underscored.has(language) && /^_(?!_|$)/.test(name) ? 'private' : undefined
}

const sectionLanguages: ReadonlySet<LanguageId> = new Set(['cpp', 'objectivec', 'c', 'ruby'])
/** In Ruby `private :sort` is about one method and sets nothing for those after it. */
const section = /^\s*@?(public|private|protected|package)(?:\s+(?:slots|Q_SLOTS))?(?!\s+:\w)\s*(?::(?!:)|$)/

/** The visibility that a label (`private:`) or a bare `private` sets for the members after it. */
export function sectionVisibility(text: string, language: LanguageId): Visibility | undefined {
  if (!sectionLanguages.has(language)) return undefined
  const word = section.exec(text)?.[1]
  return word === 'package' ? 'internal' : (word as Visibility | undefined)
}
