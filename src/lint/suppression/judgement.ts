import type {FileConfig} from '../../config/config.js'
import type {Document} from '../../document/document.js'
import type {Span} from '../../document/text/span.js'
import type {Finding} from '../../rule/finding.js'
import type {ActiveRule} from '../../rule/run-rule.js'
import type {Severity} from '../../rule/severity.js'
import {suppressionMeta} from '../../rule/suppression-meta.js'
import type {Directive} from './directive.js'
import type {Directives} from './directives.js'
import type {Words} from './say.js'

/** What suppressions are judged by. */
export interface Judgement {
  document: Document
  read: Directives
  settings: FileConfig['suppressions']
  /** as `2027-03-01` */
  today: string
  run: RunFacts
}

/** What the rules did to a document. */
export interface RunFacts {
  active: readonly ActiveRule[]
  /** ids of rules that ended with an error */
  broken: ReadonlySet<string>
  /** the rules that each directive silenced */
  silenced: ReadonlyMap<Directive, ReadonlySet<string>>
}

/** Make a finding on a suppression. */
export function suppressionFinding(
  document: Document,
  place: Span,
  {severity, message, note}: Words & {severity: Severity}
): Finding {
  return {ruleId: suppressionMeta.id, severity, message, note, position: document.positionOf(place)}
}
