import {readFile} from 'node:fs/promises'
import type {DocumentSettings} from '../src/document/settings.js'

/** An example of a rule readme: a text, the options to run it with and, of bad ones, the expected lines. */
export interface ReadmeExample {
  kind: 'good' | 'bad'
  line: number
  source: string
  options: object
  /** the files around the text and the shared settings, where the rule looks at the project */
  project: {files: Readonly<Record<string, string>>; settings: DocumentSettings} | undefined
  expected: string[]
}

/** The parts of a rule readme that tests need. */
export interface RuleReadme {
  title: string
  summary: string
  headings: string[]
  examples: ReadmeExample[]
}

/** Read the readme of a rule. @throws on an example without an expectation */
export async function readRuleReadme(id: string): Promise<RuleReadme> {
  const text = await readFile(new URL(`../rules/${id}/readme.md`, import.meta.url), 'utf8')
  const outside = text.replace(/^(`{4,})[\s\S]*?^\1$/gm, '')
  return {
    title: /^# (.+)$/m.exec(text)?.[1] ?? '',
    summary: /^# .+\n\n(.+)$/m.exec(text)?.[1] ?? '',
    headings: [...outside.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? ''),
    examples: readExamples(text)
  }
}

function readExamples(text: string): ReadmeExample[] {
  const good = text.indexOf('\n## Good')
  const bad = text.indexOf('\n## Bad')
  return [...text.matchAll(/^(`{4,})markdown *(\{.*\})?\n([\s\S]*?)^\1$(?:\n\n```text\n([\s\S]*?)^```$)?/gm)].map(
    (match) => {
      const kind = match.index > bad ? 'bad' : 'good'
      if (good === -1 || bad === -1 || match.index < good)
        throw new Error('An example stands outside `## Good` and `## Bad`')
      if ((kind === 'bad') !== (match[4] !== undefined))
        throw new Error('Bad examples, and only they, are followed by a `text` fence')
      return {
        kind,
        line: text.slice(0, match.index).split('\n').length,
        source: match[3] ?? '',
        ...readInfo(match[2] ?? '{}'),
        expected: (match[4] ?? '').split('\n').filter(Boolean)
      }
    }
  )
}

/** The info of an example's fence: options, and under `project` what lies around the text. */
function readInfo(info: string): Pick<ReadmeExample, 'options' | 'project'> {
  const {project, ...options} = JSON.parse(info) as {project?: ReadmeExample['project']}
  return {options, project}
}
