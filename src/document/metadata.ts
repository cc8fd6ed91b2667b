import type {NodeIndex} from './node-index.js'

/** Where a document stands in its life; block rules alone judge what is implemented, superseded, rejected or withdrawn. */
export type DocumentStatus = 'draft' | 'proposed' | 'accepted' | 'implemented' | 'superseded' | 'rejected' | 'withdrawn'

/** What a document says of itself in its front matter or header. */
export interface Metadata {
  /** front matter keys in lower case with their scalar values */
  readonly fields: ReadonlyMap<string, string>
  readonly status: DocumentStatus | undefined
}

/** Read the metadata of a document. */
export function readMetadata(nodes: NodeIndex): Metadata {
  const [yaml] = nodes.all('yaml')
  const fields = new Map<string, string>()
  for (const match of (yaml?.value ?? '').matchAll(/^([\w-]+):[ \t]*(\S.*)$/gm)) {
    fields.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'))
  }
  return {fields, status: statusOf(fields.get('status'))}
}

const statuses: readonly DocumentStatus[] = [
  'draft',
  'proposed',
  'accepted',
  'implemented',
  'superseded',
  'rejected',
  'withdrawn'
]

function statusOf(word: string | undefined): DocumentStatus | undefined {
  return statuses.find((status) => word?.toLowerCase().startsWith(status))
}
