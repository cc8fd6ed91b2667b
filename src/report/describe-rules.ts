import {docsUrl} from '../rule/docs-url.js'
import type {AnyRule} from '../rule/rule.js'
import type {DescribedRule} from './report.js'

/** Rules as reports describe them. */
export function describeRules(rules: Iterable<AnyRule>): DescribedRule[] {
  return Array.from(rules, ({meta: {id, summary, severity, items}}) => ({
    id,
    summary,
    severity,
    items,
    url: docsUrl(id)
  }))
}
