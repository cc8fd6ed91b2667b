import type {Document} from '../../document.js'
import {githubSlug} from '../../links/anchors.js'
import type {Span} from '../../text/span.js'
import {findSecrets} from '../credentials/secrets.js'
import {detect} from '../detector.js'
import {nationalKinds} from '../personal/national-ids.js'
import {detectorsOf, type PersonalDataKind} from '../personal/personal-data.js'

/** Personal data that no output may show whole: numbers that identify or pay, not addresses. */
const hiddenKinds: readonly PersonalDataKind[] = ['card', 'iban', 'us-ssn', 'us-itin', 'passport', ...nationalKinds]

/** A line of a longer value is masked alone when it tells that much. */
const tellingLine = 12

/**
 * The values of a document that no output may show whole: secrets, cards, accounts, identity numbers, and what stands in
 * the given spans; each as written, as Markdown shows it, and as a link to a heading or a file spells it, values of several lines
 * also line by line, which code may spell `\\n`. Whether any rule is on does not matter.
 */
export async function protectedValues(document: Document, spans: readonly Span[] = []): Promise<readonly string[]> {
  const found = [
    ...(await findSecrets(document)),
    ...(await detect(document, detectorsOf(hiddenKinds))),
    ...spans.map(({start, end}) => ({value: document.source.slice(start, end)}))
  ]
  return [...new Set(found.flatMap(({value}) => spellings(value)))]
}

function spellings(value: string): string[] {
  const lines = value
    .split(/\r\n?|\n|\\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= tellingLine && !/^-----(?:BEGIN|END)/.test(line))
  if (lines.length > 1 || value.includes('\n')) return [value, ...lines]
  const shown = value.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  // Rules that follow a link speak of its target without escapes.
  const followed = shown.replaceAll('%20', ' ')
  return [value, shown, followed, githubSlug(shown), githubSlug(followed)]
}
