import {createHash} from 'node:crypto'
import type {Document} from '../document/document.js'

/**
 * Makes fingerprints for the findings of one document: they stay the same when lines move or messages are reworded, and
 * no two are equal. A fingerprint hashes the path, the rule, the headings above the finding and its ordinal below them.
 */
export function createFingerprints(document: Document): (ruleId: string, offset: number) => string {
  const counts = new Map<string, number>()
  return (ruleId, offset) => {
    const titles: string[] = []
    for (let at = document.sectionAt(offset); at; at = at.parent) titles.unshift(at.title)
    const place = JSON.stringify([document.path ?? '', ruleId, titles])
    const ordinal = counts.get(place) ?? 0
    counts.set(place, ordinal + 1)
    return createHash('sha256').update(`${place}${ordinal}`).digest('hex').slice(0, 32)
  }
}
