import {readDocument} from '../../document/read-document.js'
import type {LintResult} from '../../rule/result.js'
import type {ReportOptions} from '../report.js'
import {shownMessages} from '../shown.js'
import type {PageDocument} from './document-section.js'
import {numberFindings} from './numbered.js'
import {page} from './page.js'

/**
 * One page that needs nothing beside itself: the checklist of each document, and its findings in the rendered text, with
 * mermaid drawn. The renderer of mermaid is in the page only where a document has a diagram.
 */
export async function html(results: readonly LintResult[], options: ReportOptions): Promise<string> {
  const documents: PageDocument[] = []
  let first = 1
  for (const [index, result] of results.entries()) {
    const document = isShown(result) && result.source !== undefined ? await readDocument(result.source) : undefined
    const findings = numberFindings(shownMessages(result, options), first, document?.lines)
    documents.push({id: `document-${index + 1}`, result, document, findings})
    first += findings.length
  }
  return page(documents, options.version ?? '')
}

/**
 * Private values are looked for only in documents of which something is said; the text of others may not be shown. One
 * that could not be read as a document is not read again.
 */
function isShown({messages, suppressedMessages, checklist, fatalErrorCount}: LintResult): boolean {
  return fatalErrorCount === 0 && messages.length + suppressedMessages.length + Object.keys(checklist).length > 0
}
