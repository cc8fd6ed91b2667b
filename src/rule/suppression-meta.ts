import type {RuleMeta} from './rule.js'

/** What reports say of findings on suppressions: they have the id of a rule, and no rule makes them. */
export const suppressionMeta: RuleMeta = {
  id: 'valid-suppressions',
  summary: 'Require suppressions that are understood, in force, explained and needed.',
  items: [],
  scope: 'block',
  severity: 'warn',
  since: '1.0.0'
}
