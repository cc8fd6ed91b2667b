import type {Detector} from '../detector.js'
import {
  isAadhaar,
  isCpf,
  isGermanTaxId,
  isLuhnValid,
  isNhsNumber,
  isNir,
  isNric,
  isPesel,
  isSpanishTaxId,
  isTfn
} from './checksums.js'
import {checksum} from './numbers.js'

/** Identity numbers of a country, each with its checksum. */
export const nationalKinds = [
  'uk-nhs',
  'uk-nino',
  'de-tax-id',
  'es-nif',
  'pl-pesel',
  'in-aadhaar',
  'in-pan',
  'br-cpf',
  'fr-nir',
  'ca-sin',
  'au-tfn',
  'sg-nric'
] as const

/** A kind of identity number. */
export type NationalKind = (typeof nationalKinds)[number]

/** The detectors of identity numbers; where digits alone make the form, a word nearby has to name it. */
export const nationalDetectors: readonly Detector<NationalKind>[] = [
  {
    kind: 'uk-nhs',
    label: 'NHS number',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /\bnhs\b|\bpatient\b/i,
    check: checksum(isNhsNumber)
  },
  {
    kind: 'uk-nino',
    label: 'national insurance number',
    suspicion: 'identifier',
    pattern:
      /(?<![\w-])(?!BG|GB|KN|NK|NT|TN|ZZ|QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w-])/g,
    score: 0.6,
    check: (value) => !/12 ?34 ?56/.test(value)
  },
  {
    kind: 'de-tax-id',
    label: 'German tax id',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])[1-9]\d(?: ?\d{3}){3}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /steuer|\btax\b|\bidnr\b|\btin\b/i,
    check: checksum(isGermanTaxId)
  },
  {
    kind: 'es-nif',
    label: 'Spanish tax id',
    suspicion: 'digits',
    pattern: /(?<![\w-])(?:\d{8}|[XYZ]-?\d{7})-?[TRWAGMYFPDXBNJZSQVHLCKE](?![\w-])/g,
    score: 0.3,
    context: /\b(?:nif|nie|dni|tax|spanish|spain|españ\w*)(?![a-z])/i,
    check: (value) => !/12345678/.test(value) && checksum(isSpanishTaxId)(value)
  },
  {
    kind: 'pl-pesel',
    label: 'PESEL',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])\d{11}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /pesel/i,
    check: checksum(isPesel)
  },
  {
    kind: 'in-aadhaar',
    label: 'Aadhaar number',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])[2-9]\d{3}([ -]?)\d{4}\1\d{4}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /aadh?aar|\buidai\b/i,
    check: checksum(isAadhaar)
  },
  {
    kind: 'in-pan',
    label: 'Indian tax id (PAN)',
    suspicion: 'identifier',
    pattern: /(?<![\w-])[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z](?![\w-])/g,
    score: 0.3,
    context: /\bpan\b|income tax|permanent account|\bindia\b/i,
    check: (value) => !/^ABCDE|1234/.test(value)
  },
  {
    kind: 'br-cpf',
    label: 'CPF',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-]|\.\d)/g,
    score: 0.6,
    check: checksum(isCpf)
  },
  {
    kind: 'br-cpf',
    label: 'CPF',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])\d{11}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /\bcpf\b/i,
    check: checksum(isCpf)
  },
  {
    kind: 'fr-nir',
    label: 'French social security number',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-4]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /\bnir\b|s[ée]curit[ée] sociale|social security|\binsee\b|french|france/i,
    check: checksum(isNir)
  },
  {
    kind: 'ca-sin',
    label: 'Canadian social insurance number',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])[1-79]\d{2}([ -]?)\d{3}\1\d{3}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /\bsins?\b|social insurance/i,
    check: checksum(isLuhnValid)
  },
  {
    kind: 'au-tfn',
    label: 'Australian tax file number',
    suspicion: 'digits',
    pattern: /(?<![\w.+-])\d{3}([ -]?)\d{3}\1\d{3}(?![\w-]|\.\d)/g,
    score: 0.3,
    context: /\btfns?\b|tax file/i,
    check: checksum(isTfn)
  },
  {
    kind: 'sg-nric',
    label: 'NRIC',
    suspicion: 'digits',
    pattern: /(?<![\w-])[STFGM]\d{7}[A-Z](?![\w-])/g,
    score: 0.6,
    check: (value) => !/1234567/.test(value) && isNric(value)
  }
]
