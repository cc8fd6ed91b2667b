/** What a document is taken for; document rules run only on the kinds that they name. */
export type DocumentKind = 'design' | 'adr' | 'template' | 'other'

/** Where a document stands in its life; block rules alone judge what is rejected, superseded or implemented. */
export type DocumentStatus = 'draft' | 'proposed' | 'accepted' | 'implemented' | 'superseded' | 'rejected' | 'withdrawn'
