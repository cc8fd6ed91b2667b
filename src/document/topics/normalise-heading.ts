/** British to American, and other spellings of one word, each in the singular. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['behaviour', 'behavior'],
  ['authorisation', 'authorization'],
  ['synchronisation', 'synchronization'],
  ['customisation', 'customization'],
  ['criteria', 'criterion'],
  ['alternate', 'alternative'],
  ['tradeoff', 'trade off'],
  ['nongoal', 'non goal'],
  ['pros', 'pro'],
  ['cons', 'con']
])

/** Words that end in "s" in the singular, beside those in -ss, -us and -is. */
const singular = new Set(['as', 'was', 'has', 'does', 'process', 'access', 'https', 'dns', 'tls', 'aws'])

/** What is longer is no name of a topic, and is not read to its end. */
const readLimit = 200

/**
 * The normal form of a heading: lower case, no numbering, emoji, markup or "(optional)", no punctuation at its end, "&" as
 * "and", hyphens as blanks, American spelling, each word in the singular.
 */
export function normaliseHeading(title: string): string {
  const text = title.slice(0, readLimit).toLowerCase()
  return plain.test(text) ? singularWords(text) : normaliseMarked(text)
}

/** Most headings are words with blanks between them, and need no more than the singular. */
const plain = /^[a-z]+(?: [a-z]+)*$/

function singularWords(text: string): string {
  return text.split(' ').map(spelledSingular).join(' ')
}

function normaliseMarked(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\s\{[#.][^{}]*\}\s*$/, ' ')
    .replace(/(?:[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\uFE0F|\u200D|:[a-z_]{3,40}:)/gu, ' ')
    .replace(/^[\s\p{S}§¶•‣]*(?:\p{No}|\p{Nl}|[([]\d{1,3}[)\]])?[.):]?(?=\s)/u, ' ')
    .replace(/[([](?:optional|required|mandatory|if applicable|if any|recommended)[)\]]/g, ' ')
    .replace(
      /^[\s*_`]*(?:(?:section|chapter|appendix|part|step)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[ivx]{1,6}|[a-z])[.):](?=\s)/,
      ' '
    )
    .replace(/^\s*\d{1,3}(?:\.\d{1,3}){0,5}\s*[-–—]?\s/, ' ')
    .replace(/&/g, ' and ')
    .replace(/(?<=[a-z])\/(?=[a-z])/g, ' / ')
    .replace(/[*_`"“”«»]/g, ' ')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .trim()
    .split(/\s+/)
    .map(normaliseWord)
    .join(' ')
    .replace(/^[\s\-–—.:]+|(?<![\s:.?!\-–—])[\s:.?!\-–—]+$/g, '')
}

/** A heading in its normal form without the article that it begins with. */
export function withoutArticle(heading: string): string {
  return heading.replace(/^(?:the|an?|our) /, '')
}

function normaliseWord(word: string): string {
  const [, core = '', tail = ''] = /^(.*[\p{L}\p{N}]|)([^\p{L}\p{N}]*)$/u.exec(word) ?? []
  return spelledSingular(core) + tail
}

function spelledSingular(word: string): string {
  const one = singularOf(word)
  return spellings.get(one) ?? one
}

function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || !/[a-hj-rtv-z]s$/.test(word) || singular.has(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return word.slice(0, /(?:ch|sh|x|ss|zz)es$/.test(word) ? -2 : -1)
}
