/** Words by which documentation says that a value is no secret; leetspeak is read as letters. */
const sampleWords =
  /example|sample|placeholder|dummy|fake|mock|change-?_?me|change-?_?it|redacted|replace|insert|(?<![a-z])yours?[-_]?|mysecret|mypass|my[-_]|password|passwd|passphrase|passw|secret|letmein|qwerty|welcome|hunter|(?:foo|bar|baz|qux){2}|(?<![a-z])(?:foo|bar|baz|todo|demo|none|null|true|false)(?![a-z])|test|xxx|lorem|hello|admin|guest|default|token|apikey|api[-_]key|hidden|masked|encrypted|generated|random|unknown|undefined|value|string|optional|required/gi

/** Of these, those that no chance puts into a value of any length. */
const surelySample = /example|sample|placeholder|dummy|redacted|change-?_?me|your[-_]|fake|xxxx/i

/** Short words that also occur in real values by chance. */
const shortWords =
  /^(?:my|foo|bar|baz|test|demo|todo|admin|guest|token|value|none|null|true|false|hello|random|hidden|string)/i

/** Signs of a value that is filled in elsewhere: `<token>`, `${TOKEN}`, `{{ token }}`, `%TOKEN%`, `****`, `…`. */
const filledElsewhere = /[<>…]|\.\.\.|\*{3}|\$[{(]|\{\{|\}\}|^%\w+%$|^\$|_{4}|-{4}|#{3}|•/

/** Runs that people type when they make a value up. */
const madeUpRuns =
  /0123456|1234567|12345678|abcdef(?:gh|012|123)|abcd1234|1234abcd|123abc|abc123|deadbeef|cafebabe|(..)\1{3}|(...)\2{2}|(.{4,12})\3{2}/i

/** One sign again and again. */
const longRun = /(.)\1{4,}/g

/** From this length on, what stands beside the runs of one sign makes a value: some issuers pad their tokens. */
const shortestPadded = 48

/** Whether people typed a value to fill its place. */
function isMadeUp(value: string): boolean {
  const rest = value.replace(longRun, '')
  if (rest.length < value.length && (rest.length < shortestPadded || !isRandom(rest))) return true
  return madeUpRuns.test(rest)
}

/** Published values: the samples of jwt.io, RFC 6750, 7515, 7517 and 8037, Stripe, Twitter, Kubernetes and the Azure storage emulator. */
const published =
  /xvz1evFS4wEEPTGEFPHBog|kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw|MWYyZDFlMmU2N2Rm|4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2|SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c|TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ|mF_9\.B5f-4\.1JqM|czZCaGRSa3F0MzpnWDFmQmF0M2JW|QWxhZGRpbjpvcGVuIHNlc2FtZQ|dXNlcjpwYXNz|YWRtaW46|Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq|GawgguFyGrWKav7AX4VKUg|hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg|AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T|X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoV|870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE|jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI|nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A|C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEHLM\+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw\/Jw/

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i'
}

/** Whether a value is documentation's own: says so, is filled in elsewhere, is made up or published. */
export function isSampleSecret(value: string): boolean {
  if (filledElsewhere.test(value) || isMadeUp(value) || published.test(value)) return true
  if (surelySample.test(value)) return true
  if (value.length > 24) return /-test-|_test_(?=.*_test_)/i.test(value)
  const read = value.replace(/[013457@$!]/g, (sign) => leet[sign] ?? sign)
  return [value, read].some((text) =>
    (text.match(sampleWords) ?? []).some((word) => word.length > 5 || shortWords.test(read) || value.length < 16)
  )
}

/** Shannon's entropy of a text in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

/** How many kinds of characters a text mixes: lower case, upper case, digits, signs. */
export function characterKinds(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length
}

/** Whether a text is as mixed as a generated secret of its length. */
export function isRandom(text: string): boolean {
  if (!/[A-Za-z]/.test(text) || !(/\d/.test(text) || changesCase(text))) return false
  const expected = /^[0-9a-f]+$/i.test(text) ? 3 : 3.6
  return entropy(text) >= Math.min(expected, Math.log2(text.length) * 0.74)
}

/** Whether case changes within words as often as where chance sets it. */
function changesCase(text: string): boolean {
  return (text.match(/[a-z](?=[A-Z]{2})|[A-Z](?=[a-z][A-Z])/g) ?? []).length >= text.length / 5
}

/** From this share of readable characters on, a text is words rather than a generated value. */
const readableShare = 0.65

/** Whether a text is words in any case with some digits and signs between: `BASE64_ENCODED_KEY`, `orders-db-primary-2`. */
export function isReadable(text: string): boolean {
  const words = text.match(/[A-Z]?[a-z]{3,}|[A-Z]{3,}/g) ?? []
  const readable = words.filter((word) => /[aeiouy]/i.test(word) && !/[^aeiouy]{5}/i.test(word))
  return readable.join('').length >= text.length * readableShare && !isChopped(text)
}

/** Whether the capitals of a text cut it into bits of one or two letters, as no writing of words does: `XfrKIKYsCWl`. */
function isChopped(text: string): boolean {
  const bits = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []
  return bits.filter((bit) => bit.length <= 2).length >= Math.max(3, text.length / 8)
}

/** Shorter texts of letters can be abbreviations. */
const shortestScrambled = 12

/** Whether a text is letters of both cases that chance has put together, without a digit. */
export function isScrambled(text: string): boolean {
  const isMixed = text.length >= shortestScrambled && /^[A-Za-z]+$/.test(text) && /[a-z][A-Z].*[a-z][A-Z]/.test(text)
  return isMixed && !isReadable(text)
}
