/** Where a document stands in its life; block rules alone judge what is implemented, superseded, rejected or withdrawn. */
export type DocumentStatus =
  | 'draft'
  | 'proposed'
  | 'accepted'
  | 'implemented'
  | 'superseded'
  | 'rejected'
  | 'withdrawn'
  | 'deferred'

/** The words of templates and trackers for each status; a word of two parts comes before its first part alone. */
const words: readonly (readonly [DocumentStatus, RegExp])[] = [
  ['superseded', /\b(?:superseded|replaced|obsolete[ds]?|deprecated|defunct|archived)\b/],
  ['rejected', /\b(?:rejected|declined|denied|not accepted|will not implement|wontfix)\b/],
  ['withdrawn', /\b(?:withdrawn|abandoned|cancell?ed|retired|closed)\b/],
  ['deferred', /\b(?:deferred|postponed|on hold|stalled|stagnant|dormant|inactive|expired)\b/],
  [
    'draft',
    /\b(?:draft|wip|work in progress|provisional|idea|pre-?draft|returned for revision|unreviewed|alternative proposal)\b/
  ],
  [
    'proposed',
    /\b(?:proposed|proposal|pending|pitch|under discussion|open|request for comments|(?:in|under|active|awaiting|ready for) ?review|reviewing)\b/
  ],
  [
    'accepted',
    /\b(?:accepted|approved|implementable|decided|active|living|ready for implementation|final comment|fcp|in progress|ongoing|committed|adopted|experimental|previewing)\b/
  ],
  ['implemented', /\b(?:implemented|completed?|final|done|released|shipped|stable|ga|merged|live|landed|finished)\b/]
]

/** The first status that a text names; `undefined` for a template's list of choices and for words that are none. */
export function statusOf(text: string | undefined): DocumentStatus | undefined {
  if (!text) return undefined
  const found = statusesIn(text)
  return isChoice(text, found) ? undefined : found[0]
}

/** Whether a text is a template's list of choices: `{Draft, In Review, Implemented}`. */
export function isStatusChoice(text: string): boolean {
  return isChoice(text, statusesIn(text))
}

function isChoice(text: string, found: readonly DocumentStatus[]): boolean {
  return found.length >= 3 && /[|/,{]/.test(text)
}

/** The longest status that is read. */
const statusLimit = 400

/** Each status that a text names, in the order of their first words. */
function statusesIn(text: string): readonly DocumentStatus[] {
  const written = text.slice(0, statusLimit).toLowerCase()
  return words
    .map(([status, pattern]) => ({status, at: written.search(pattern)}))
    .filter(({at}) => at !== -1)
    .sort((a, b) => a.at - b.at)
    .map(({status}) => status)
}
