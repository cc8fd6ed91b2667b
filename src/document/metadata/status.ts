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
    /\b(?:accepted|approved|implementable|decided|active|living|ready for implementation|final comment|fcp|in progress|committed|adopted|experimental|previewing)\b/
  ],
  ['implemented', /\b(?:implemented|completed?|final|done|released|shipped|stable|ga|merged|live|landed|finished)\b/]
]

/** The first status that a text names; `undefined` for a template's list of choices and for words that are none. */
export function statusOf(text: string | undefined): DocumentStatus | undefined {
  if (!text) return undefined
  const written = text.slice(0, 400).toLowerCase()
  const found = words
    .map(([status, pattern]) => ({status, at: written.search(pattern)}))
    .filter(({at}) => at !== -1)
    .sort((a, b) => a.at - b.at)
  const isChoice = /[|/,{]/.test(written) && new Set(found.map(({status}) => status)).size >= 3
  return isChoice ? undefined : found[0]?.status
}
