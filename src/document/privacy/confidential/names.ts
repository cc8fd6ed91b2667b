import {createHmac} from 'node:crypto'
import type {Span} from '../../text/span.js'
import {maskValue} from '../masking/mask.js'

/** Names of more words are not protected. */
export const mostWords = 4

/** Names of fewer letters and digits are not protected: they stand in every document. */
export const fewestLetters = 2

/** Bytes that a digest keeps: enough that no two names of a document meet by chance. */
const digestBytes = 12

/** Legal forms that a company's name goes with or without. */
const legalForms: ReadonlySet<string> = new Set(
  'ab ag as asa bv co company corp corporation gmbh inc incorporated kg kk limited llc llp ltd nv oy plc pte pty sa sarl se spa srl'.split(
    ' '
  )
)

/** A word of a text in its normal form, and where it stands. */
export interface NameWord extends Span {
  readonly word: string
}

const wordPattern = /[\p{L}\p{N}\p{M}&]+(?:['\u2019](?!s\b)[\p{L}]+)*/gu

const camelPart = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}]+|\p{Lu}/gu

/**
 * The words of a text in normal form: NFKC, lower case, without possessive endings; camel case counts as several words, but
 * for a legal form such as `GmbH`.
 */
export function nameWords(text: string): NameWord[] {
  const found: NameWord[] = []
  const known = new Map<string, readonly NameWord[]>()
  for (const match of text.matchAll(wordPattern)) {
    const [written] = match
    const parts = known.get(written) ?? partsOf(written)
    known.set(written, parts)
    for (const {word, start, end} of parts) {
      found.push({word, start: match.index + start, end: match.index + end})
    }
  }
  return found
}

/** A word in English letters, which is its own only part. */
const plainWord = /^[A-Za-z]?[a-z\d&]*$/

/** The words that one written word is, with offsets in it. */
function partsOf(written: string): NameWord[] {
  if (plainWord.test(written)) {
    return written === 's' || written === 'S' ? [] : [{word: written.toLowerCase(), start: 0, end: written.length}]
  }
  const pattern = legalForms.has(normalWord(written)) ? wordPattern : camelPart
  return [...written.matchAll(pattern)]
    .map(({0: part, index}) => ({word: normalWord(part), start: index, end: index + part.length}))
    .filter(({word}) => word !== '' && word !== 's')
}

function normalWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** The normal form of a name: its words without blanks, hyphens and legal forms, so that all spellings meet. */
export function normaliseName(name: string): string {
  return ownWords(name).join('')
}

/** The words of a name without the legal form behind it: `Halden Shipping GmbH & Co. KG` → `halden`, `shipping`. */
function ownWords(name: string): string[] {
  const words = nameWords(name).map(({word}) => word)
  while (words.length > 1 && isOfLegalForm(words.at(-1) ?? '')) words.pop()
  return words
}

function isOfLegalForm(word: string): boolean {
  return legalForms.has(word) || word === '&'
}

/** Whether a name says enough to be looked for: `X` stands in every document. */
export function canBeFound(name: string): boolean {
  return [...normaliseName(name)].length >= fewestLetters
}

/** The keyed digest of a normalised name: HMAC-SHA-256, cut to 12 bytes, in hexadecimal. */
export function nameDigest(normalised: string, key: string): string {
  return createHmac('sha256', key)
    .update(normalised)
    .digest('hex')
    .slice(0, digestBytes * 2)
}

/** A committed list of protected names that tells nobody the names. */
export interface ProtectedNames {
  /** how many characters the normalised names have: nothing else has to be digested */
  readonly lengths: ReadonlySet<number>
  readonly digests: ReadonlySet<string>
}

/**
 * The text of a list of protected names, one name a line, as `design-lint protect` commits it: digests in sorted order
 * after the lengths that occur. Empty lines and lines that begin with `#` are left out.
 * @throws {RangeError} for a name of more than four words, without any, or of one letter; it shows no name whole
 */
export function protectNames(list: string, key: string): string {
  const names = readTerms(list).map((name) => {
    const count = ownWords(name).filter((word) => !isOfLegalForm(word)).length
    if (count < 1 || count > mostWords) {
      throw new RangeError(`Unexpected name \`${maskValue(name)}\` of ${count} words, expected 1 to ${mostWords}`)
    }
    if (!canBeFound(name)) throw new RangeError(`Unexpected name of one letter, expected at least ${fewestLetters}`)
    return normaliseName(name)
  })
  const lengths = [...new Set(names.map((name) => name.length))].sort((a, b) => a - b)
  const digests = [...new Set(names.map((name) => nameDigest(name, key)))].sort()
  return [`# design-lint protected names, HMAC-SHA-256`, `lengths ${lengths.join(' ')}`, ...digests, ''].join('\n')
}

/** Read what `protectNames` wrote; `undefined` for any other text. */
export function readProtectedNames(text: string): ProtectedNames | undefined {
  const [lengths = '', ...digests] = readTerms(text)
  if (!/^lengths(?: \d+)*$/.test(lengths) || !digests.every((one) => /^[0-9a-f]{24}$/.test(one))) return undefined
  return {lengths: new Set(lengths.split(' ').slice(1).map(Number)), digests: new Set(digests)}
}

/** The lines of a list without comments and empty ones. */
export function readTerms(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Says of a normalised name whether it is protected. */
export interface IsProtected {
  (normalised: string): boolean
  /** Whether a protected name can begin so: most words of a text are looked at no further. */
  readonly mayBegin: (start: string) => boolean
}

/** A test for names in clear. */
export function termsTest(terms: readonly string[]): IsProtected {
  const known = new Set(terms.filter(canBeFound).map(normaliseName))
  const starts = new Set([...known].flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1))))
  return Object.assign((normalised: string) => known.has(normalised), {mayBegin: (start: string) => starts.has(start)})
}

/** A test for digests with their key; each distinct text is digested once. */
export function digestsTest({lengths, digests}: ProtectedNames, key: string): IsProtected {
  const known = new Map<string, boolean>()
  const longest = Math.max(0, ...lengths)
  const isDigested = (normalised: string) => {
    if (!lengths.has(normalised.length)) return false
    const answer = known.get(normalised) ?? digests.has(nameDigest(normalised, key))
    known.set(normalised, answer)
    return answer
  }
  return Object.assign(isDigested, {mayBegin: (start: string) => start.length <= longest})
}

/** The protected names of a text, longest first at each place; runs of 1 to 4 words, never across a blank line. */
export function findNames(text: string, isProtected: IsProtected): Span[] {
  const words = nameWords(text)
  const found: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const match = longestName(text, words, {at, isProtected})
    if (!match) continue
    found.push(match.span)
    at += match.count - 1
  }
  return found
}

/** What may stand between the words of a name: nothing, blanks, one line break, hyphens, points, underlines. */
const joint = /^[ \t\u00A0._/+\u2010-\u2015'\u2019-]{0,3}(?:\r?\n[ \t>]{0,8})?$/

function longestName(
  text: string,
  words: readonly NameWord[],
  {at, isProtected}: {at: number; isProtected: IsProtected}
): {span: Span; count: number} | undefined {
  const first = words[at]
  if (!first) return undefined
  let best: {span: Span; count: number} | undefined
  let joined = ''
  // Camel case splits more words off than people count.
  for (let count = 1; count <= mostWords * 2; count++) {
    const last = words[at + count - 1]
    const before = words[at + count - 2]
    if (!last || (count > 1 && before && !joint.test(text.slice(before.end, last.start)))) break
    joined += last.word
    if (!isProtected.mayBegin(joined)) break
    if (isProtected(joined)) best = {span: {start: first.start, end: last.end}, count}
  }
  return best
}
