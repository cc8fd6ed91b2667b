import type {Finding} from '../../rule/finding.js'
import type {Directive, Directives, Switch} from './directives.js'

/** Tells which directive silences a finding, if one does. */
export type FindSuppression = (finding: Pick<Finding, 'ruleId' | 'position'>) => Directive | undefined

/**
 * Index the directives of a document. As in remark-lint, what is said of all rules also resets each single rule, and a
 * single rule cannot be turned on where all are off.
 */
export function createSuppression({switches, wholeFile}: Directives): FindSuppression {
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
    const everywhere = wholeFile.find(({ruleIds}) => ruleIds.length === 0 || ruleIds.includes(ruleId))
    if (everywhere) return everywhere
    const offset = position.start.offset
    const nearest = [lastAt(forRule.get(ruleId) ?? [], offset), lastAt(general, offset)]
    return nearest.find((one) => one?.on === false)?.directive
  }
}

function lastAt(switches: readonly Switch[], offset: number): Switch | undefined {
  return switches.findLast(({at}) => at <= offset)
}
