import {contextOf} from '../context.js'
import type {Match} from '../detector.js'
import {isMadeUpNumber} from '../placeholders.js'
import {type Checksum, isLuhnValid} from './checksums.js'
import {sampleIbans} from './sample-accounts.js'

const gap = '[ \\u00A0\\u202F\\u2010-\\u2013-]'

/** 13 to 19 digits, alone or in groups. */
export const cardPattern = new RegExp(`(?<![\\w.$#-]|\\d )\\d(?:${gap}?\\d){12,18}(?![\\w-]|[.,]\\d)`, 'g')

/** Words of payment cards. */
const cardWords =
  /\bcards?\b|\bcc\b|card_?(?:number|no)|\bpan\b|\bvisa\b|\bmaster ?card\b|\bamex\b|american express|\bdiscover\b|\bmaestro\b|\bcredit\b|\bdebit\b|\bpayment (?:method|instrument)/i

/** Numbers that the schemes and the payment providers publish for tests. */
const testCards: ReadonlySet<string> = new Set([
  '4111111111111111',
  '4242424242424242',
  '4000056655665556',
  '4012888888881881',
  '4222222222222',
  '4012000033330026',
  '5555555555554444',
  '5200828282828210',
  '5105105105105100',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '6011111111111117',
  '6011000990139424',
  '6011981111111113',
  '3056930009020004',
  '30569309025904',
  '38520000023237',
  '36227206271667',
  '3530111333300000',
  '3566002020360505',
  '6200000000000005',
  '6304000000000000',
  '5019717010103742',
  '6331101999990016'
])

/** First digits and lengths that issuers have (ISO/IEC 7812): Visa, Mastercard, Amex, Discover, Diners, JCB, UnionPay, Maestro. */
const issuers =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:5018|5020|5038|6304|6759|676[1-3])\d{8,15})$/

const cardGroups = /^(?:\d{4}\D\d{4}\D\d{4}\D\d{1,4}(?:\D\d{3})?|\d{4}\D\d{6}\D\d{4,5})$/

/** Whether a number is one that an issuer can have given out, written or introduced as a card. */
export function isCard(written: string, {document, start, end}: Match): boolean {
  const digits = digitsOf(written)
  if (!issuers.test(digits) || !isLuhnValid(digits) || isMadeUpNumber(digits)) return false
  if (testCards.has(digits) || /^4000(?:00|05)/.test(digits) || /(\d)\1{7}/.test(digits)) return false
  return cardGroups.test(written) || cardWords.test(contextOf(document, {start, end}))
}

/** A country, two check digits, and an account in one piece or in groups of four. */
export const ibanPattern =
  /(?<![\w+-])[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?:[ \u00A0-][A-Z0-9]{4}){2,7}(?:[ \u00A0-][A-Z0-9]{1,3})?)(?![\w+/=])/g

/** Whether an account number is valid and no published sample. */
export async function isIban(written: string): Promise<boolean> {
  const iban = written.replace(/[^A-Z0-9]/g, '')
  if (sampleIbans.has(iban)) return false
  const {isValidIBAN} = await import('ibantools')
  return isValidIBAN(iban)
}

/** US social security numbers of the ranges in use. */
export const ssnPattern = /(?<![\w.+-]|\d\/)(?!000|666|9)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\w-]|\.\d)/g

/** Numbers that were once printed on a card or in a brochure. */
const voidSsns: ReadonlySet<string> = new Set(['078051120', '219099999', '457555462', '123456789', '987654321'])

/** Whether a number of that form can be a person's; with blanks or in a path it takes the context to tell. */
export function isSsn(written: string, {document, start, end}: Match): boolean {
  const digits = digitsOf(written)
  if (voidSsns.has(digits) || /^(\d)\1{2}\D\1{2}\D\1{4}$/.test(written)) return false
  const isPath = document.source[start - 1] === '/'
  return (written.includes('-') && !isPath) || ssnWords.test(contextOf(document, {start, end}))
}

/** Words of US social security and taxpayer numbers. */
export const ssnWords = /\bssns?\b|social security|\bitins?\b|taxpayer|\btax ?id\b|\btin\b/i

/** US individual taxpayer numbers (IRS: 9xx, fourth and fifth digit 50-65, 70-88, 90-92, 94-99). */
export const itinPattern = /(?<![\w.+-]|\d\/)9\d{2}([- ]?)(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\1\d{4}(?![\w-]|\.\d)/g

/** A check of the characters that count, which made-up numbers fail. */
export function checksum(isValid: Checksum): (written: string) => boolean {
  return (written) => {
    const text = written.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
    return !isMadeUpNumber(text) && isValid(text)
  }
}

function digitsOf(written: string): string {
  return written.replace(/\D/g, '')
}
