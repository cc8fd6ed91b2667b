import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver'
import {type Mask, maskFor} from '../report/mask-result.js'
import type {LintMessage} from '../rule/result.js'
import type {Check} from './checks.js'
import type {ClientFeatures} from './client-features.js'
import {type Places, placesIn} from './places.js'

/** What every diagnostic of ours names as its source. */
export const source = 'design-lint'

/** What is needed to show the findings of one text. */
export interface DiagnosticContext {
  uri: string
  places: Places
  mask: Mask
  features: ClientFeatures
}

/** The findings of a check, none of which shows a private value, or why there are none. */
export function diagnosticsOf({document, outcome}: Check, features: ClientFeatures): Diagnostic[] {
  if ('skipped' in outcome) return []
  if ('problem' in outcome) return [configurationProblem(outcome.problem)]
  const {result} = outcome
  const context = {uri: document.uri, places: placesIn(document), mask: maskFor([result]), features}
  return result.messages.map((message) => diagnosticOf(message, context))
}

/** One finding as an editor shows it: the remedy stands on a line of its own. */
export function diagnosticOf(finding: LintMessage, {uri, places, mask, features}: DiagnosticContext): Diagnostic {
  const {ruleId, severity, message, note, url, related = []} = finding
  const diagnostic: Diagnostic = {
    range: places.ofMessage(finding),
    severity: severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source,
    message: mask(note === undefined ? message : `${message}\n${note}`)
  }
  if (ruleId !== null) diagnostic.code = ruleId
  if (url !== undefined && features.ruleLinks) diagnostic.codeDescription = {href: url}
  if (related.length > 0 && features.relatedPlaces) {
    diagnostic.relatedInformation = related.map((one) => ({
      location: {uri, range: places.ofMessage(one)},
      message: mask(one.message)
    }))
  }
  return diagnostic
}

/** Without it, a text that nobody could check would look like one without findings. */
function configurationProblem(problem: string): Diagnostic {
  const start = {line: 0, character: 0}
  return {range: {start, end: start}, severity: DiagnosticSeverity.Error, source, message: problem}
}
