import type {Document} from '../../document/document.js'
import type {Finding} from '../../rule/finding.js'
import type {LintMessage, SuppressedMessage} from '../../rule/result.js'
import type {RuleMeta} from '../../rule/rule.js'
import {suppressionMeta} from '../../rule/suppression-meta.js'
import {createFingerprints} from '../fingerprint.js'
import {toMessage} from '../to-message.js'
import type {Directive} from './directive.js'
import type {FindSuppression} from './suppress.js'

/** Turns the findings of one document into messages and sorts those that a directive silences from those that it does not. */
export interface Sorter {
  messages: LintMessage[]
  suppressed: SuppressedMessage[]
  /** the rules that each directive silenced */
  silenced: Map<Directive, Set<string>>
  add(finding: Finding, meta: RuleMeta): void
}

/** A sorter for the findings of one document. */
export function createSorter(document: Document, suppressionOf: FindSuppression): Sorter {
  const fingerprintOf = createFingerprints(document)
  const sorter: Sorter = {
    messages: [],
    suppressed: [],
    silenced: new Map(),
    add(finding, meta) {
      const message = toMessage(finding, meta, document.source)
      message.fingerprint = fingerprintOf(finding.ruleId, finding.position.start.offset)
      const directive = suppressionOf(finding)
      if (!directive || !maySilence(directive, finding)) {
        sorter.messages.push(message)
        return
      }
      const silenced = sorter.silenced.get(directive) ?? new Set()
      sorter.silenced.set(directive, silenced.add(finding.ruleId))
      sorter.suppressed.push({...message, suppressions: [{kind: 'directive', justification: directive.reason}]})
    }
  }
  return sorter
}

/** A directive for all rules would hide what is wrong with itself. */
function maySilence({rules}: Directive, {ruleId}: Finding): boolean {
  return ruleId !== suppressionMeta.id || rules.length > 0
}
