import type {CountryCode} from 'libphonenumber-js/min'
import {contextOf} from '../context.js'
import type {Match} from '../detector.js'
import {isMadeUpNumber} from '../placeholders.js'
import {isAuthorship} from './authorship.js'

const separators = '[ \\u00A0\\u202F\\u2010-\\u2013().\\/-]'

/** `+49 30 901820`, `tel:+14157302211`, `sip:+14157302211@…`, `+44 (0)20 7183 8750`, `0049 30 901820`. */
export const internationalPhonePattern = new RegExp(
  `(?<![\\w.+]|\\d[ -])(?:\\+|(?<![\\d-])00(?=[1-9]))(?:${separators}{0,2}\\d){8,15}(?!\\w|[.:/-]\\d)(?:(?!@)|(?<=sips?:\\+\\d{8,15}))`,
  'g'
)

/** A number as people of one country write it. */
export const nationalPhonePattern = new RegExp(
  `(?<![\\w.+/#-]|[\\d)][ .-])\\(?\\d(?:${separators}{0,2}\\d){7,11}(?![\\w@%]|[ .:/-]\\d)`,
  'g'
)

/** `(415) 730-2211`, as nothing but telephone numbers of North America is written. */
export const americanPhonePattern = /(?<![\w(.-])\([2-9]\d{2}\) ?[2-9]\d{2}[-. ]\d{4}(?![\w-]|\.\d)/g

/** The words for a telephone in the language of a country, and the countries that speak it. */
const countryWords: readonly (readonly [words: RegExp, countries: readonly CountryCode[]])[] = [
  [
    /\b(?:telefon(?:nummer|nr)?|handy(?:nummer)?|mobilnummer|rufnummer|durchwahl)\b/i,
    ['DE', 'AT', 'CH', 'PL', 'SE', 'DK', 'NO']
  ],
  [/\bt[ée]l[ée]phone\b|\bt[ée]l\.|\bportable\b/i, ['FR', 'BE', 'CH']],
  [/\btel[ée]fono\b|\bm[óo]vil\b/i, ['ES', 'MX', 'AR', 'CO']],
  [/\btelefono\b|\bcellulare\b/i, ['IT']],
  [/\btelefone\b|\bcelular\b|\btelem[óo]vel\b/i, ['BR', 'PT']],
  [/\btelefoon(?:nummer)?\b/i, ['NL', 'BE']],
  [/電話/, ['JP']],
  [/전화|휴대폰/, ['KR']],
  [/电话|手机/, ['CN']],
  [
    /\btel(?:ephone)?\b|\bphones?\b|phone_?(?:number)?\b|\bphone ?(?:no|number)\b|\bmob(?:ile)?\b|\bcell(?:phone)?\b|\bfax\b|\bcall\b|\bhotline\b|\bsms\b|\btext\b|\bpager\b/i,
    ['US', 'CA', 'GB', 'AU', 'IN', 'ZA', 'IE', 'NZ', 'SG', 'ES', 'IT', 'PT']
  ],
  [/\btel\b/i, ['DE', 'FR', 'NL', 'PL']]
]

/** First digits of numbers as people write them in their country; in most that is the zero of the trunk, in India mobile numbers go without. */
const firstDigits: Partial<Record<CountryCode, string>> = {
  AT: '0',
  AU: '0',
  BE: '0',
  CH: '0',
  DE: '0',
  ES: '6789',
  FR: '0',
  GB: '0',
  IE: '0',
  IN: '06789',
  IT: '03',
  JP: '0',
  KR: '0',
  NL: '0',
  NZ: '0',
  PT: '29',
  SE: '0',
  ZA: '0'
}

/** Whether a number begins as people of a country write it: `(111) 222-3333` is nobody's in India. */
function isWrittenIn(country: CountryCode, written: string): boolean {
  return firstDigits[country]?.includes(written.replace(/\D/g, '').charAt(0)) ?? true
}

/** Any of the words for a telephone. */
export const phoneWords = new RegExp(countryWords.map(([words]) => words.source).join('|'), 'i')

/** Numbers that regulators keep for fiction: NANP 555-01xx and the 500-555 of a provider's tests, Ofcom, ACMA and ARCEP, in E.164 form. */
const fictional: readonly RegExp[] = [
  /^\+1\d{3}55501\d\d$|^\+1500555\d{4}$/,
  /^\+44(?:7700900\d{3}|1632960\d{3}|20794(?:60)\d{3}|(?:11[3-8]|121|131|141|151|161)4960\d{3}|191498\d{4}|808157\d{4}|909879\d{4}|3069990\d{3})$/,
  /^\+61(?:491570(?:006|15[6-9]|110|313|737)|[2378](?:5550|7010)\d{4})$/,
  /^\+33(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
  /^\+49(?:3023125\d{3}|6990009\d{3}|4066969\d{3}|2214710\d{3}|8999998\d{3})$/
]

/** Whether a candidate in international form is a number that somebody can have. */
export async function isInternationalPhone(written: string, match: Match): Promise<boolean> {
  if (isArithmetic(match) || isDialIn(match)) return false
  return isSomebodys(written.replace(/^00/, '+').replace('(0)', ''), undefined, match)
}

/** Dates, spans of years, and amounts in groups of three, whose first group is shorter. */
const notPhones = /^\d{4}-\d\d-\d\d|^(?:19|20)\d\d[ -]\d{4}$|^[1-9]\d?(?:[ \u00A0\u202F]\d{3}){2,}$/

/** Whether a candidate in the form of North America is a number that somebody can have. */
export function isAmericanPhone(written: string, match: Match): Promise<boolean> {
  return isSomebodys(written, 'US', match)
}

/** Whether a candidate in national form is a number of a country whose word for a telephone stands nearby. */
export async function isNationalPhone(written: string, match: Match): Promise<boolean> {
  const context = contextOf(match.document, match)
  if (notPhones.test(written) || (isUnclear(written) && !phoneLabel.test(context))) return false
  const countries = new Set(countryWords.flatMap(([words, speakers]) => (words.test(context) ? speakers : [])))
  const numbers = await Promise.all([...countries].map((country) => parsePhone(written, country)))
  // A number that one country keeps for fiction may be somebody's in another; the author meant the fiction.
  if (numbers.some((number) => number && isFictional(number.number))) return false
  for (const country of countries) {
    if (isWrittenIn(country, written) && (await isSomebodys(written, country, match))) return true
  }
  return false
}

/** Bare digits, and as few of them as two years or a date have. */
function isUnclear(written: string): boolean {
  return /^\d+$/.test(written) || written.replace(/\D/g, '').length < 9
}

/** A label that leaves no doubt about bare digits: `phone: `, `"mobile": "`. */
const phoneLabel =
  /(?:phone|tel|telefon|telephone|mobile|fax|cell|sms|手机|电话|電話|전화)[\w ]{0,12}["'`*]{0,3}\s?[:=|\u2026]/i

/** Seven digits in a row, as people type them who make a number up. */
const countsUp = /0123456|1234567|2345678|3456789|4567890|9876543|8765432|7654321|6543210/

async function isSomebodys(written: string, country: CountryCode | undefined, match: Match): Promise<boolean> {
  const number = await parsePhone(written, country)
  if (!number?.isValid() || (country && number.country !== country)) return false
  return (
    !isMadeUpNumber(number.nationalNumber) &&
    !countsUp.test(number.nationalNumber) &&
    !isFictional(number.number) &&
    !isAuthorship(match.document, match.start)
  )
}

async function parsePhone(written: string, country: CountryCode | undefined) {
  const {parsePhoneNumberFromString} = await import('libphonenumber-js/min')
  return parsePhoneNumberFromString(written, country)
}

function isFictional(number: string): boolean {
  return fictional.some((range) => range.test(number))
}

/** Everyone dials the number of a conference. */
function isDialIn({document: {source}, start}: Match): boolean {
  return /\b(?:dial-?in|conference bridge)\b[^\n]{0,40}$/i.test(source.slice(Math.max(0, start - 60), start))
}

/** `x +12345678901` and `a[0] +1...`: a sum rather than a dialling code. */
function isArithmetic({document: {source}, start}: Match): boolean {
  return (
    /[\w)\]] ?$/.test(source.slice(Math.max(0, start - 2), start)) &&
    /\d ?$/.test(source.slice(Math.max(0, start - 2), start))
  )
}
