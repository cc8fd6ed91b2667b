import type {Document} from '../document/document.js'
import {hash} from './hash.js'

/** How many characters say the path, and how many the rule with the headings above the finding; the rest is the ordinal. */
const pathLength = 10
const subjectLength = 18

/**
 * Makes fingerprints for the findings of one document: they stay the same when lines move or messages are reworded, and
 * no two are equal. A fingerprint hashes the path, the rule with the headings above the finding, and its ordinal below
 * them.
 */
export function createFingerprints(document: Document): (ruleId: string, offset: number) => string {
  const counts = new Map<string, number>()
  const path = hash(document.path ?? '', pathLength)
  return (ruleId, offset) => {
    const titles: string[] = []
    for (let at = document.sectionAt(offset); at; at = at.parent) titles.unshift(at.title)
    const subject = hash(JSON.stringify([ruleId, titles]), subjectLength)
    const ordinal = counts.get(subject) ?? 0
    counts.set(subject, ordinal + 1)
    return path + subject + ordinal.toString(16).padStart(4, '0')
  }
}

/** What of a fingerprint says the rule and the section: the same for a renamed file and for all findings of its kind there. */
export function subjectOfFingerprint(fingerprint: string): string {
  return fingerprint.slice(pathLength, pathLength + subjectLength)
}
