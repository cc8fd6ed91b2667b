import type {Document} from '../document.js'
import {findProtected} from './confidential.js'
import {detect} from './detector.js'
import type {IsProtected} from './names.js'
import {nationalKinds} from './national-ids.js'
import {detectorsOf, type PersonalDataKind} from './personal-data.js'
import {findSecrets} from './secrets.js'

/** Personal data that no output may show whole: numbers that identify or pay, not addresses. */
const hiddenKinds: readonly PersonalDataKind[] = ['card', 'iban', 'us-ssn', 'us-itin', 'passport', ...nationalKinds]

/** A line of a longer value is masked alone when it tells that much. */
const tellingLine = 12

/**
 * The values of a document that no output may show whole: secrets, cards, accounts, identity numbers and protected names;
 * as written and as Markdown shows them, values of several lines also line by line. Whether any rule is on does not matter.
 */
export async function protectedValues(document: Document, isProtected?: IsProtected): Promise<readonly string[]> {
  const found = [
    ...(await findSecrets(document)),
    ...(await detect(document, detectorsOf(hiddenKinds))),
    ...(isProtected ? findProtected(document.source, isProtected) : [])
  ]
  return [...new Set(found.flatMap(({value}) => spellings(value)))]
}

function spellings(value: string): string[] {
  const shown = value.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  const lines = value
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= tellingLine && !/^-----(?:BEGIN|END)/.test(line))
  return lines.length > 1 || value.includes('\n') ? [value, ...lines] : [value, shown]
}
