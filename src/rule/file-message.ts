import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Document} from '../document/document.js'
import {createMasker, type Masker} from '../document/privacy/masking/mask.js'
import {protectedValues} from '../document/privacy/masking/protected-values.js'
import type {Span} from '../document/text/span.js'
import {isDocsUrl} from './docs-url.js'
import type {Edit, Finding, Suggestion} from './finding.js'

/** What our rules leave with a message beside what `vfile` knows. */
interface Offers {
  edits: Edit[]
  suggestions: Suggestion[]
}

/** What no message of a file may show. */
interface Withheld {
  readonly spans: readonly Span[]
  readonly masker: Promise<Masker>
}

/** Where a file keeps it, so that rules of two copies of this module withhold the same. */
const withheldKey = Symbol.for('design-lint.withheld-values')

/** Say findings on a file under a unified processor, without showing whole what no report may show. */
export async function sayFindings(file: VFile, document: Document, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return
  const masker = await withheldOf(file, document).masker
  for (const finding of findings) maskMessage(addMessage(file, finding), masker)
}

/** Withhold what stands in some spans of a file, also where it was said before. */
export async function withholdSpans(file: VFile, document: Document, spans: readonly Span[]): Promise<void> {
  if (spans.length === 0) return
  const all = [...withheldOf(file, document).spans, ...spans]
  const withheld = withhold(document, all)
  withheldBy(file)[withheldKey] = withheld
  const masker = await withheld.masker
  for (const message of file.messages) {
    if (isDocsUrl(message.url)) maskMessage(message as VFileMessage & Offers, masker)
  }
}

function withheldBy(file: VFile): Record<symbol, Withheld | undefined> {
  return file.data as Record<symbol, Withheld | undefined>
}

function withheldOf(file: VFile, document: Document): Withheld {
  const data = withheldBy(file)
  data[withheldKey] ??= withhold(document, [])
  return data[withheldKey]
}

function withhold(document: Document, spans: readonly Span[]): Withheld {
  return {spans, masker: protectedValues(document, spans).then(createMasker)}
}

function addMessage(file: VFile, {message, position, note, fix, suggestions, related}: Finding): VFileMessage & Offers {
  const edits = fix ?? []
  const added = Object.assign(file.message(message, {place: position}), {edits, suggestions: suggestions ?? []})
  if (note !== undefined) added.note = note
  // Editors replace the range of a message by its `expected`, so it is set only where that is the edit.
  const [edit] = edits
  if (edit && edits.length === 1 && edit.range[0] === position.start.offset && edit.range[1] === position.end.offset) {
    added.expected = [edit.text]
  }
  const [first] = related ?? []
  if (first) added.cause = Object.assign(new Error(first.message), {place: first.position})
  return added
}

/** Edits that would show a value are left out: a masked one would destroy what it stands for. */
function maskMessage(message: VFileMessage & Offers, {mask}: Masker): void {
  const isShown = ({edits}: {edits: readonly Edit[]}) => edits.every(({text}) => mask(text) === text)
  message.reason = mask(message.reason)
  message.message = message.reason
  if (message.note !== undefined) message.note = mask(message.note)
  if (message.cause instanceof Error) message.cause.message = mask(message.cause.message)
  if (!isShown(message)) {
    message.edits = []
    message.expected = undefined
  }
  message.suggestions = message.suggestions
    .filter(isShown)
    .map((suggestion) => ({...suggestion, message: mask(suggestion.message)}))
}
