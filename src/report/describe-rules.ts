import {docsUrl} from '../rule/docs-url.js'
import type {AnyRule} from '../rule/rule.js'
import {suppressionMeta} from '../rule/suppression-meta.js'
import type {DescribedRule} from './report.js'

/** Rules as reports describe them, with what speaks of suppressions at the end. */
export function describeRules(rules: Iterable<AnyRule>): DescribedRule[] {
  const metas = Array.from(rules, ({meta}) => meta)
  return [...metas, suppressionMeta].map(({id, summary, severity, items}) => ({
    id,
    summary,
    severity,
    items,
    url: docsUrl(id)
  }))
}
