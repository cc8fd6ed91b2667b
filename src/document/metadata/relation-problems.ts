import type {Document} from '../document.js'
import type {DocumentStatus} from './metadata.js'
import {findRelations, type Relation, resolveRelation} from './relations.js'

/** What is wrong with a document that another one names in its metadata, and its status where it is found. */
export interface RelationProblem {
  readonly problem: 'missing' | 'unanswered' | 'unsettled'
  readonly status: DocumentStatus | undefined
}

const settled: readonly (DocumentStatus | undefined)[] = ['accepted', 'implemented']
const unsettled: readonly (DocumentStatus | undefined)[] = ['draft', 'proposed', 'rejected', 'withdrawn']

/** Judge a relation of a document by the documents beside it; `undefined` when all is well or cannot be known. */
export function judgeRelation(
  relation: Relation,
  document: Document,
  others: ReadonlyMap<string, Document>
): RelationProblem | undefined {
  const path = resolveRelation(relation, others.keys())
  if (path === document.path && path !== undefined) return undefined
  const other = path === undefined ? undefined : others.get(path)
  if (!other)
    return relation.path !== undefined || others.size > 1 ? {problem: 'missing', status: undefined} : undefined
  const {status} = other.metadata
  if (relation.kind !== 'requires')
    return answers(other, relation, document) ? undefined : {problem: 'unanswered', status}
  const leans = settled.includes(document.metadata.status) && unsettled.includes(status)
  return leans ? {problem: 'unsettled', status} : undefined
}

/** A document that was replaced has to say so; one that replaces another has at least to name it. */
function answers(other: Document, {kind}: Relation, document: Document): boolean {
  const wanted = kind === 'supersedes' ? 'superseded-by' : 'supersedes'
  const path = document.path ?? ''
  if (findRelations(other).some((one) => one.kind === wanted && resolveRelation(one, [path]) === path)) return true
  if (kind === 'supersedes') return false
  return other.source.includes(path.split('/').at(-1) ?? path)
}

/** Whether a document says that it was superseded and not by what. */
export function lacksSuccessor(document: Document): boolean {
  const written = document.metadata.fields.get('status') ?? ''
  if (document.metadata.status !== 'superseded' || !/\b(?:superseded|replaced)\b/i.test(written)) return false
  return !findRelations(document).some(({kind}) => kind === 'superseded-by') && !/\bby\s+\S/i.test(written)
}
