import type {Detector} from '../detector.js'
import {ipv4Pattern, ipv6Pattern, isDeviceMac, isPublicIpv4, isPublicIpv6, macPattern} from './network.js'

/** Kinds that designs often hold without harm. */
export const looseKinds = ['ip-address', 'mac-address', 'postal-address', 'date-of-birth'] as const

/** A kind of data that is personal only at times. */
export type LooseKind = (typeof looseKinds)[number]

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'

/** `1983-03-14`, `14.03.1983`, `3/14/1983`, `14 March 1983`, `March 14th, 1983`. */
const birthDatePattern = new RegExp(
  `(?<![\\w.-])(?:(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ -]${months}\\.?[ -](?:19|20)\\d{2}|${months}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2})(?![\\w-])`,
  'g'
)

/** The detectors of network addresses, postal addresses and dates of birth. */
export const looseDetectors: readonly Detector<LooseKind>[] = [
  {
    kind: 'ip-address',
    label: 'IP address',
    suspicion: 'address',
    pattern: ipv4Pattern,
    score: 0.6,
    check: isPublicIpv4
  },
  {
    kind: 'ip-address',
    label: 'IP address',
    suspicion: 'address',
    pattern: ipv6Pattern,
    score: 0.6,
    check: isPublicIpv6
  },
  {
    kind: 'mac-address',
    label: 'MAC address',
    suspicion: 'address',
    pattern: macPattern,
    score: 0.6,
    check: isDeviceMac
  },
  {
    kind: 'postal-address',
    label: 'postal address',
    suspicion: 'address',
    pattern:
      /\b\d{1,5} (?:[A-Z][\w.'-]{1,20} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Place|Pl)\b\.?/g,
    score: 0.3,
    context: /address|\blives? (?:at|in)\b|\bship|\bdeliver|\bstreet\b|\bresid/i
  },
  {
    kind: 'postal-address',
    label: 'postal address',
    suspicion: 'address',
    pattern: /\b[A-ZÄÖÜ][a-zäöüß]{2,20}(?:straße|strasse|str\.|weg|allee|platz|gasse) \d{1,4}[a-z]?\b/g,
    score: 0.3,
    context: /adresse?|anschrift|\bwohn|address|stra(?:\u00df|ss)e|street/i
  },
  {
    // A postal code behind the street leaves no doubt.
    kind: 'postal-address',
    label: 'postal address',
    suspicion: 'address',
    pattern:
      /\b\d{1,5} (?:[A-Z][\w.'-]{1,20} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Place|Pl)\b\.?,? (?:[A-Z][\w.'-]{1,20},? ){1,3}(?:[A-Z]{2} \d{5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\w-])/g,
    score: 0.6
  },
  {
    kind: 'postal-address',
    label: 'postal address',
    suspicion: 'address',
    pattern:
      /[A-Z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc\u00df]{2,20}(?:stra\u00dfe|strasse|str\.|weg|allee|platz|gasse) \d{1,4}[a-z]?, \d{5} [A-Z\u00c4\u00d6\u00dc][a-z\u00e4\u00f6\u00fc\u00df]{2,20}/g,
    score: 0.6
  },
  {
    kind: 'date-of-birth',
    label: 'date of birth',
    suspicion: 'address',
    pattern: birthDatePattern,
    score: 0.3,
    // The first days of the epoch, of a century and of a decade stand for any.
    check: (value) => !/^(?:19|20)\d0-01-01$/.test(value),
    context:
      /\bborn\b|\bdob\b|birth ?da(?:te|y)|date of birth|birth_?date|geburtsdatum|geboren|\bgeb\.|\bn\u00e9e?\b|naissance|\bnacid[oa]\b|nacimiento|\bnat[oa] il\b|urodzon/i
  }
]
