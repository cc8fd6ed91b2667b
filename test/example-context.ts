import picomatch from 'picomatch'
import {foldSource, indexSources} from '../src/document/copied/source-index.js'
import {readDocument} from '../src/document/read-document.js'
import type {RuleTestContext} from '../src/rule/test-rule.js'
import type {ReadmeExample} from './rule-readme.js'

/** What a readme example is run with: the files that it names, and itself among them. */
export async function exampleContext(source: string, project: ReadmeExample['project']): Promise<RuleTestContext> {
  if (!project) return {}
  const path = 'docs/design.md'
  const settings = {isDesign: true, ...project.settings}
  const documents = new Map([[path, await readDocument(source, {path, settings})]])
  for (const [file, text] of Object.entries(project.files)) {
    documents.set(file, await readDocument(text, {path: file, settings: {isDesign: false}}))
  }
  const matching = <Value>(all: Iterable<[string, Value]>, pattern: string) =>
    new Map([...all].filter(([file]) => picomatch.isMatch(file, pattern)))
  return {
    path,
    settings,
    project: {
      documents: (pattern) => matching(documents, pattern),
      texts: (pattern) => matching(Object.entries(project.files), pattern),
      sources: (patterns) => {
        const files = patterns.flatMap((pattern) => [...matching(Object.entries(project.files), pattern)])
        return indexSources(files.map(([file, text]) => foldSource(file, text)))
      }
    }
  }
}
