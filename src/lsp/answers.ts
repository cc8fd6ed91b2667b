import type {
  CodeAction,
  CodeActionParams,
  DocumentLink,
  DocumentLinkParams,
  Hover,
  HoverParams
} from 'vscode-languageserver'
import {rules} from '../../rules/index.js'
import {withoutByteOrderMark} from '../document/text/byte-order-mark.js'
import {fixDocument} from '../fix/fix-document.js'
import {textChanges} from '../fix/text-changes.js'
import type {LintResult, ResultEdit} from '../rule/result.js'
import type {Check} from './checks.js'
import {codeActions} from './code-actions.js'
import {documentLinks} from './document-links.js'
import {hoverAt} from './hover.js'
import {placesIn} from './places.js'
import {inOrder} from './requests.js'
import type {Session} from './session.js'

/** Answer what an editor asks of a text. */
export function answerRequests(session: Session): void {
  const {connection} = session
  connection.onCodeAction(inOrder(session, (params) => answerCodeActions(session, params)))
  connection.onHover(inOrder(session, (params) => answerHover(session, params)))
  connection.onDocumentLinks(inOrder(session, (params) => answerLinks(session, params)))
}

/** The check of a text that could be linted. */
interface LintedText {
  document: Check['document']
  result: LintResult
}

/** `undefined` for a text that is not ours, cannot be checked, or has changed meanwhile. */
async function lintedText({checks}: Session, uri: string): Promise<LintedText | undefined> {
  const check = await checks.of(uri)
  if (!check || !('result' in check.outcome) || !checks.isCurrent(check)) return undefined
  return {document: check.document, result: check.outcome.result}
}

async function answerCodeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const {features, workspace} = session
  const linted = features.codeActions ? await lintedText(session, params.textDocument.uri) : undefined
  if (!linted) return []
  const {document, result} = linted
  return codeActions({
    text: document,
    result,
    range: params.range,
    context: params.context,
    features,
    read: () => workspace.read(document),
    fixAll: () => fixAll(session, linted)
  })
}

async function fixAll({workspace}: Session, {document, result}: LintedText): Promise<readonly ResultEdit[]> {
  const before = document.getText()
  const fixed = await fixDocument(before, async (text) => {
    const outcome = await workspace.lint(document, text)
    // The configuration was fine a moment ago; if it no longer is, nothing is fixed.
    return 'result' in outcome ? outcome.result : {...result, messages: []}
  })
  return textChanges(withoutByteOrderMark(before), withoutByteOrderMark(fixed.text))
}

async function answerHover(session: Session, {textDocument, position}: HoverParams): Promise<Hover | null> {
  const linted = await lintedText(session, textDocument.uri)
  if (!linted) return null
  return hoverAt({
    position,
    places: placesIn(linted.document),
    findings: linted.result.messages,
    text: await session.workspace.read(linted.document),
    readmeOf: session.options.readmeOf,
    markdown: session.features.markdown
  })
}

async function answerLinks(session: Session, {textDocument}: DocumentLinkParams): Promise<DocumentLink[]> {
  const linted = await lintedText(session, textDocument.uri)
  if (!linted) return []
  const text = await session.workspace.read(linted.document)
  return documentLinks(text, placesIn(linted.document), (ruleId) => Object.hasOwn(rules, ruleId))
}
