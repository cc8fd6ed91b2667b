import type {Finding} from '../../rule/finding.js'
import {concerns, type Directive} from './directive.js'
import type {Directives} from './directives.js'
import {isInForce} from './expiry.js'
import {indexSwitches} from './switch-index.js'

/** Tells which directive silences a finding, if one does. */
export type FindSuppression = (finding: Pick<Finding, 'ruleId' | 'position'>) => Directive | undefined

/**
 * Index the directives of a document that are in force on a day. As in remark-lint, what is said of all rules also resets
 * each single rule, and a single rule cannot be turned on where all are off.
 */
export function createSuppression(directives: Directives, today: string): FindSuppression {
  const index = indexSwitches(directives.switches.filter(({directive}) => isInForce(directive, today)))
  const wholeFile = directives.wholeFile.filter((directive) => isInForce(directive, today))
  const everywhere = new Map<string, Directive | undefined>()
  return ({ruleId, position}) => {
    if (!everywhere.has(ruleId)) {
      everywhere.set(
        ruleId,
        wholeFile.find((directive) => concerns(directive, ruleId))
      )
    }
    const offset = position.start.offset
    const nearest = [index.lastFor(ruleId, offset), index.lastForAll(offset)]
    return everywhere.get(ruleId) ?? nearest.find((one) => one?.on === false)?.directive
  }
}
