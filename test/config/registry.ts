import * as v from 'valibot'
import {defineRule} from '../../src/rule/define-rule.js'
import type {AnyRule, RuleMeta} from '../../src/rule/rule.js'

const lines = v.strictObject({
  max: v.optional(v.pipe(v.number(), v.minValue(1)), 25),
  strict: v.optional(v.boolean(), false)
})

/** One rule of each kind that a preset treats in its own way. */
export const registry: Readonly<Record<string, AnyRule>> = Object.fromEntries(
  [
    rule('max-code-lines', {severity: 'warn'}),
    rule('no-pii', {severity: 'error'}),
    rule('no-placeholders', {severity: 'warn'}),
    rule('no-vendor-details', {severity: 'warn', recommended: false}),
    rule('require-test-plan', {severity: 'warn', strictOptions: {strict: true}}),
    rule('require-sections', {severity: 'warn', needs: 'options'}),
    rule('no-copied-source', {severity: 'warn', needs: 'sources'})
  ].map((one) => [one.meta.id, one])
)

function rule(id: string, meta: Pick<RuleMeta, 'severity' | 'recommended' | 'strictOptions' | 'needs'>): AnyRule {
  return defineRule({
    meta: {id, summary: 'Disallow nothing.', items: [], scope: 'block', since: '1.0.0', ...meta},
    options: lines,
    check() {}
  })
}
