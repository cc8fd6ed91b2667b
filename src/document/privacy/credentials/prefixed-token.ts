import type {Match} from '../detector.js'
import {isRandom, isReadable, isSampleSecret} from './sample-secrets.js'

/** A short prefix in lower case, and a long body of letters and digits: `pcsk_…`, `apify_api_…`, `nvapi-…`. */
export const prefixedPattern =
  /(?<![\w.+/=%:?&#-])[a-z][a-z0-9]{1,9}(?:[_-][a-z]{2,10}){0,2}[_-](?<value>[A-Za-z0-9]{32,160}|[A-Za-z0-9][\w-]{38,158}[A-Za-z0-9])(?![\w/=+.-])/g

/** Prefixes of what their issuers call public: publishable keys, sessions, ids, digests. */
const publicPrefix =
  /(?<![a-z])(?:cert|c?id|cs|diff|digest|file|hash|img|md|phc|pi|pk|pub|public|publishable|ref|sess|sha\d{0,3})[_-](?:[a-z]{2,10}[_-])?$/

/** How much stands before the body of a token. */
const longestPrefix = 34

/**
 * Whether a value is what issuers prefix so that scanners may find it: chance made its body from all kinds of letters and
 * digits, as no name, hash or id is made.
 */
export function isPrefixedToken(body: string, {document: {source}, start}: Match): boolean {
  const before = source.slice(Math.max(0, start - longestPrefix), start)
  if (publicPrefix.test(before) || isSampleSecret(body) || !isRandom(body) || isReadable(body)) return false
  const counts = [/[a-z]/g, /[A-Z]/g].map((kind) => body.match(kind)?.length ?? 0)
  return /\d/.test(body) && counts.every((count) => count >= body.length / 8)
}
