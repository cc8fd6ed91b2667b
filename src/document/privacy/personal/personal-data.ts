import type {Detector} from '../detector.js'
import {emailPattern, isPersonalEmail} from './email.js'
import {type LooseKind, looseDetectors} from './loose-data.js'
import {type NationalKind, nationalDetectors} from './national-ids.js'
import {cardPattern, ibanPattern, isCard, isIban, isSsn, itinPattern, ssnPattern, ssnWords} from './numbers.js'
import {
  americanPhonePattern,
  internationalPhonePattern,
  isAmericanPhone,
  isInternationalPhone,
  isNationalPhone,
  nationalPhonePattern,
  phoneWords
} from './phone.js'

/** Kinds of personal data that can be told anywhere. */
export const commonKinds = ['email', 'phone', 'card', 'iban', 'us-ssn', 'us-itin', 'passport'] as const

/** A kind of personal data. */
export type PersonalDataKind = (typeof commonKinds)[number] | NationalKind | LooseKind

/** The detectors of personal data; the first that finds a stretch of text names it. */
export const personalDataDetectors: readonly Detector<PersonalDataKind>[] = [
  {
    kind: 'email',
    label: 'e-mail address',
    suspicion: 'at',
    pattern: emailPattern,
    score: 0.6,
    check: isPersonalEmail
  },
  {
    kind: 'card',
    label: 'card number',
    suspicion: 'digits',
    pattern: cardPattern,
    score: 0.2,
    check: isCard,
    checkWeight: 0.8
  },
  {
    kind: 'iban',
    label: 'account number (IBAN)',
    suspicion: 'digits',
    pattern: ibanPattern,
    score: 0,
    check: isIban,
    checkWeight: 1
  },
  {
    kind: 'us-ssn',
    label: 'social security number',
    suspicion: 'digits',
    pattern: ssnPattern,
    score: 0.6,
    check: isSsn
  },
  {
    kind: 'us-ssn',
    label: 'social security number',
    suspicion: 'digits',
    pattern: /(?<![\w.+-]|\d\/)(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /\bssns?\b|social security/i,
    check: isSsn
  },
  {
    kind: 'us-itin',
    label: 'taxpayer number',
    suspicion: 'digits',
    pattern: itinPattern,
    score: 0.3,
    context: ssnWords
  },
  {
    kind: 'phone',
    label: 'phone number',
    suspicion: 'digits',
    pattern: internationalPhonePattern,
    score: 0.2,
    check: isInternationalPhone,
    checkWeight: 0.6
  },
  {
    kind: 'phone',
    label: 'phone number',
    suspicion: 'digits',
    pattern: americanPhonePattern,
    score: 0.6,
    check: isAmericanPhone
  },
  {
    kind: 'phone',
    label: 'phone number',
    suspicion: 'digits',
    pattern: nationalPhonePattern,
    score: 0.3,
    context: phoneWords,
    check: isNationalPhone
  },
  {
    kind: 'passport',
    label: 'passport number',
    suspicion: 'passport',
    pattern:
      /(?<![A-Za-z])(?:[Pp]assport|PASSPORT)s?[\w .,"'`*#(){:-]{0,48}?[\s:=#|"'`*]{1,8}(?<value>(?=(?:[A-Z]{0,4}\d){3})[A-Z]{0,2}\d[A-Z\d]{6,8})(?![\w-])/g,
    score: 0.6,
    check: (value) => !isSample(value)
  },
  {
    kind: 'passport',
    label: 'passport number',
    suspicion: 'digits',
    pattern: /(?<![\w-])[A-Z]{1,2}\d{7,8}(?![\w-])/g,
    score: 0.3,
    context: /passport/i,
    check: (value) => !isSample(value)
  },
  ...nationalDetectors,
  ...looseDetectors
]

/** A document number that counts up or repeats. */
function isSample(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  return '01234567890'.includes(digits) || '9876543210'.includes(digits) || /^(\d)\1*$/.test(digits)
}

/** The detectors of some kinds. */
export function detectorsOf(kinds: readonly PersonalDataKind[]): readonly Detector<PersonalDataKind>[] {
  return personalDataDetectors.filter(({kind}) => kinds.includes(kind))
}
