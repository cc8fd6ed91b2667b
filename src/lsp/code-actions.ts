import {type CodeAction, type CodeActionContext, CodeActionTriggerKind, type Range} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {editsIn} from '../fix/apply-edits.js'
import type {ReadText} from '../lint/lint-text.js'
import {maskFor} from '../report/mask-result.js'
import type {LintMessage, LintResult, ResultEdit} from '../rule/result.js'
import {type ClientFeatures, fixAllKind} from './client-features.js'
import {type DiagnosticContext, diagnosticOf} from './diagnostics.js'
import {ignoreComments} from './ignore-comment.js'
import {placesIn, touches} from './places.js'
import {workspaceEdit} from './workspace-edit.js'

/** What the actions for one range of a text are made from. */
export interface ActionRequest {
  text: TextDocument
  result: LintResult
  range: Range
  context: CodeActionContext
  features: ClientFeatures
  read: () => Promise<ReadText>
  /** the edits that `--fix` would make */
  fixAll: () => Promise<readonly ResultEdit[]>
}

/**
 * What an editor can do about the findings in a range. Titles are masked; edits are whole, because they go into a text
 * that the editor has whole, and a masked edit would destroy what it replaces.
 */
export async function codeActions(request: ActionRequest): Promise<CodeAction[]> {
  const {only} = request.context
  return [
    ...(allows(only, 'quickfix') ? await quickFixes(request) : []),
    ...(wantsFixAll(request) ? await fixAllActions(request) : [])
  ]
}

/** Whether an editor that asked for some kinds, or for any, wants this one; kinds hold those below them. */
function allows(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))
}

/** It costs several runs, too many to be offered each time that the cursor moves. */
function wantsFixAll({result, context}: ActionRequest): boolean {
  if (result.fixableErrorCount + result.fixableWarningCount === 0) return false
  if (context.only === undefined) return context.triggerKind !== CodeActionTriggerKind.Automatic
  return allows(context.only, fixAllKind)
}

async function fixAllActions({text, features, fixAll}: ActionRequest): Promise<CodeAction[]> {
  const edits = await fixAll()
  if (edits.length === 0) return []
  const edit = workspaceEdit(text, edits, features.versionedEdits)
  return [{title: 'Fix all that design-lint can fix safely', kind: fixAllKind, edit}]
}

async function quickFixes(request: ActionRequest): Promise<CodeAction[]> {
  const {text, result, range, features} = request
  const context = {uri: text.uri, places: placesIn(text), mask: maskFor([result]), features}
  const findings = result.messages.filter((message) => touches(context.places.ofMessage(message), range))
  if (findings.length === 0) return []
  const read = await request.read()
  return [
    ...findings.flatMap((finding) => edited(finding, context, request)),
    ...findings
      .filter((finding, at) => findings.findIndex(({ruleId}) => ruleId === finding.ruleId) === at)
      .flatMap((finding) => ignored(finding, {read, context, request}))
  ]
}

/** The fix of a finding, or its suggestions, from which a person has to choose. */
function edited(finding: LintMessage, context: DiagnosticContext, {text, features}: ActionRequest): CodeAction[] {
  const {ruleId, fix, edits, suggestions = []} = finding
  const offered = fix
    ? [{title: `Fix this \`${ruleId}\` finding`, edits: editsIn({fix, edits}), isSafe: true}]
    : suggestions.map((one) => ({title: context.mask(one.desc), edits: editsIn(one), isSafe: false}))
  return offered.map(({title, edits: chosen, isSafe}) => ({
    title,
    kind: 'quickfix',
    diagnostics: [diagnosticOf(finding, context)],
    edit: workspaceEdit(text, chosen, features.versionedEdits),
    ...(isSafe && features.preferredActions ? {isPreferred: true} : {})
  }))
}

interface IgnoreContext {
  read: ReadText
  context: DiagnosticContext
  request: ActionRequest
}

function ignored(finding: LintMessage, {read, context, request}: IgnoreContext): CodeAction[] {
  return ignoreComments(finding, read).map(({reach, edit}) => ({
    title: `Ignore \`${finding.ruleId}\` ${reach}`,
    kind: 'quickfix',
    diagnostics: [diagnosticOf(finding, context)],
    edit: workspaceEdit(request.text, [edit], request.features.versionedEdits)
  }))
}
