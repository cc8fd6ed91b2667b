import type {Finding} from '../../rule/finding.js'
import {concerns, type Directive} from './directive.js'
import type {Directives, Switch} from './directives.js'
import {isInForce} from './expiry.js'

/** Tells which directive silences a finding, if one does. */
export type FindSuppression = (finding: Pick<Finding, 'ruleId' | 'position'>) => Directive | undefined

/**
 * Index the directives of a document that are in force on a day. As in remark-lint, what is said of all rules also resets
 * each single rule, and a single rule cannot be turned on where all are off.
 */
export function createSuppression(directives: Directives, today: string): FindSuppression {
  const switches = directives.switches.filter(({directive}) => isInForce(directive, today))
  const wholeFile = directives.wholeFile.filter((directive) => isInForce(directive, today))
  const general = switches.filter(({ruleId}) => ruleId === undefined)
  const forRule = new Map<string, readonly Switch[]>()
  for (const {ruleId} of switches) {
    if (ruleId !== undefined && !forRule.has(ruleId)) {
      forRule.set(
        ruleId,
        switches.filter((one) => one.ruleId === undefined || one.ruleId === ruleId)
      )
    }
  }
  return ({ruleId, position}) => {
    const everywhere = wholeFile.find((directive) => concerns(directive, ruleId))
    if (everywhere) return everywhere
    const offset = position.start.offset
    const nearest = [lastAt(forRule.get(ruleId) ?? [], offset), lastAt(general, offset)]
    return nearest.find((one) => one?.on === false)?.directive
  }
}

function lastAt(switches: readonly Switch[], offset: number): Switch | undefined {
  return switches.findLast(({at}) => at <= offset)
}
