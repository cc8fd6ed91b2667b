import {addTo} from '../../document/collections/groups.js'
import {lastAtMost} from '../../document/collections/last-at-most.js'
import type {Switch} from './directives.js'

/** Which switch holds where; found in logarithmic time. */
export interface SwitchIndex {
  /** the last switch at or before an offset that is for all rules */
  lastForAll(offset: number): Switch | undefined
  /** the last switch at or before an offset that is for one rule, or for all */
  lastFor(ruleId: string, offset: number): Switch | undefined
}

/** A switch and how many stand before it. */
type Placed = readonly [place: number, one: Switch]

/** Index switches in source order. */
export function indexSwitches(switches: readonly Switch[]): SwitchIndex {
  const byRule = new Map<string | undefined, Placed[]>()
  for (const [place, one] of switches.entries()) addTo(byRule, one.ruleId, [place, one])
  const last = (ruleId: string | undefined, offset: number): Placed | undefined => {
    const same = byRule.get(ruleId) ?? []
    const found = same[lastAtMost(same, offset, ([, {at}]) => at)]
    return found && found[1].at <= offset ? found : undefined
  }
  return {
    lastForAll: (offset) => last(undefined, offset)?.[1],
    lastFor(ruleId, offset) {
      const [own, general] = [last(ruleId, offset), last(undefined, offset)]
      return own && (!general || own[0] > general[0]) ? own[1] : general?.[1]
    }
  }
}
