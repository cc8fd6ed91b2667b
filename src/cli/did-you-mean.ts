import {nearest} from '../rule/nearest.js'

/** `; did you mean …?` for a word that is close to a legal one, and nothing for others. */
export function didYouMean(word: string, legal: readonly string[]): string {
  const close = nearest(word, legal)
  return close === undefined ? '' : `; did you mean \`${close}\`?`
}
