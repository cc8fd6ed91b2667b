import {isIPv6} from 'node:net'
import type {Match} from '../detector.js'

/** Four numbers up to 255 with dots. */
export const ipv4Pattern =
  /(?<![\d.\w-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d\w-]|\.\d)/g

/** Groups of hexadecimal digits with colons; `isPublicIpv6` tells addresses from times and ratios. */
export const ipv6Pattern = /(?<![\w:.])[0-9A-Fa-f]{1,4}(?::{1,2}[0-9A-Fa-f]{1,4}){2,7}(?:::)?(?![\w:]|\.\d)/g

/** Six pairs of hexadecimal digits. */
export const macPattern = /(?<![\w:-])[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![\w:-])/g

/**
 * IPv4 that is nobody's in particular, as first octets in dots: this network, private, carrier-grade NAT, loopback, link
 * local, documentation, benchmarks, multicast and reserved (IANA special-purpose registry), and public resolvers.
 */
const special =
  /^(?:\d{1,2}\.0\.0\.\d|0|10|127|22[4-9]|2[3-5]\d|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113|8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9|1\.2\.3\.\d{1,3})(?:\.|$)/

/** Words that make dotted numbers a version, a section or an object identifier. */
const notAddress =
  /(?:(?:version|\bv|\bv8|\boid|release|section|§|build|\bsdk|firmware|driver)s?\b|§)[^.\n]{0,12}$|\brfc \d{1,5},? ?$|\b(?:bump|downgrade|patch|update|upgrade)(?:d|ed|s)?\b[^\n]{0,48} (?:to|from) $/i

/** The same number four times, or numbers of one digit each: `4.4.4.4`, `222.111.111.222`. */
const madeUp = /^(\d{1,3})(?:\.\1){3}$|^(?:(\d)\2{2}(?:\.|$)){4}/

/** Whether dotted numbers are a public address. */
export function isPublicIpv4(value: string, {document: {source}, start}: Match): boolean {
  return !special.test(value) && !madeUp.test(value) && !notAddress.test(source.slice(Math.max(0, start - 60), start))
}

/** Whether groups of digits are a public unicast address (2000::/3) outside of the documentation ranges, and none of a public resolver. */
export function isPublicIpv6(value: string): boolean {
  return (
    isIPv6(value) &&
    /^[23][0-9a-f]{3}:/i.test(value) &&
    !/^(?:2001:0?db8:|3fff:|2001:4860:4860:|2606:4700:4700:)/i.test(value)
  )
}

/** Whether an address is one of a device: not the documentation range (RFC 7042), broadcast, nil or a counted-up sample. */
export function isDeviceMac(value: string): boolean {
  const digits = value.replace(/[:-]/g, '').toLowerCase()
  if (/^00005e0053|^0*$|^f*$|^(..)\1{5}$/.test(digits)) return false
  return !/^(?:001122334455|aabbccddeeff|010203|0a0b0c0d0e0f|123456789abc)|deadbeef/.test(digits)
}
