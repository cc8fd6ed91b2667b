import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {rules} from '../../rules/index.js'
import {createConfigLoader} from '../../src/config/load-config.js'
import {withoutByteOrderMark} from '../../src/document/text/byte-order-mark.js'
import {indexLines, type Lines} from '../../src/document/text/lines.js'
import type {FixTier} from '../../src/fix/apply-edits.js'
import {fixDocument} from '../../src/fix/fix-document.js'
import {shareLimit} from '../../src/limits/shared-limit.js'
import {lintDocument} from '../../src/lint/lint-document.js'
import {createSnapshot} from '../../src/lint/project-snapshot.js'
import {loadParser, type ParserName} from '../../src/parse/parser.js'
import {type FormatName, formats} from '../../src/report/formats.js'
import {render} from '../../src/report/render.js'
import type {LintMessage, LintResult} from '../../src/rule/result.js'
import {everything, neighbours} from './everything.js'

/** Puts texts through all that the program does with a document. */
export interface Examiner {
  lint(text: string, parser?: ParserName): Promise<LintResult>
  /** what is wrong with how a text was treated, a sentence each; empty when all is well */
  examine(text: string): Promise<string[]>
  close(): Promise<void>
}

/** An examiner over a small project on disk, so that the rules that read other files have some to read. */
export async function createExaminer(): Promise<Examiner> {
  const cwd = await mkdtemp(join(tmpdir(), 'design-lint-hostile-'))
  for (const [path, text] of Object.entries(neighbours)) {
    await mkdir(dirname(join(cwd, path)), {recursive: true})
    await writeFile(join(cwd, path), text)
  }
  const looks = {native: await createLook(cwd, 'native'), remark: await createLook(cwd, 'remark')}
  const lint = (text: string, parser: ParserName = 'native') => looks[parser](text)
  return {
    lint,
    async examine(text) {
      const lines = indexLines(withoutByteOrderMark(text))
      const lintOnce = remember(lint)
      const [native, remark] = [await lintOnce(text), await lint(text, 'remark')]
      return [
        ...resultProblems(native, lines).map((problem) => `native parser: ${problem}`),
        ...resultProblems(remark, lines).map((problem) => `remark-parse: ${problem}`),
        ...(await reportProblems(native)),
        ...(await fixProblems(text, 'safe', lintOnce)),
        ...(await fixProblems(text, 'unsafe', lintOnce))
      ]
    },
    close: () => rm(cwd, {recursive: true})
  }
}

/** What `lintText` does, over files that are read once. */
async function createLook(cwd: string, parser: ParserName): Promise<Lint> {
  const path = 'docs/design.md'
  const loader = createConfigLoader({cwd, registry: rules, config: {...everything, parser}})
  const config = (await loader.forFile(join(cwd, path))).forFile(join(cwd, path))
  const {parse} = await loadParser(parser)
  const gather = createSnapshot({root: cwd, parse})
  const runLimited = shareLimit()
  return (text) => lintDocument({text, filePath: path, path, config, parse, gather, runLimited})
}

type Lint = (text: string) => Promise<LintResult>

/** One look at each text: most are not changed by fixes. */
function remember(lint: Lint): Lint {
  const known = new Map<string, Promise<LintResult>>()
  return (text) => {
    const result = known.get(text) ?? lint(text)
    known.set(text, result)
    return result
  }
}

function resultProblems({messages, suppressedMessages}: LintResult, lines: Lines): string[] {
  return [...messages, ...suppressedMessages].flatMap((message) => {
    if (message.fatal) return [`${message.message}\n${message.note}`]
    const places = [message, ...(message.related ?? [])]
    const edits = [message, ...(message.suggestions ?? [])].flatMap(({fix, edits = []}) => [
      ...(fix ? [fix] : []),
      ...edits
    ])
    return places.every((place) => isInside(place, lines)) && edits.every(({range}) => isRange(range, lines))
      ? []
      : [`a place or an edit outside of the document: ${JSON.stringify(message)}`]
  })
}

type Place = Pick<LintMessage, 'line' | 'column' | 'endLine' | 'endColumn'>

function isInside({line, column, endLine, endColumn}: Place, lines: Lines): boolean {
  const isOrdered = endLine > line || (endLine === line && endColumn >= column)
  return isOrdered && line >= 1 && column >= 1 && endLine <= lines.count && endColumn <= lines.text(endLine).length + 1
}

function isRange([start, end]: readonly [number, number], lines: Lines): boolean {
  return start >= 0 && start <= end && end <= lines.end(lines.count)
}

const structured: readonly FormatName[] = ['json', 'sarif', 'gitlab', 'rdjson']
/** A terminal would act on these. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

async function reportProblems(result: LintResult): Promise<string[]> {
  const problems: string[] = []
  for (const format of Object.keys(formats) as FormatName[]) {
    const text = await render(format, [result], {})
    if (control.test(text)) problems.push(`a control character in the report ${format}`)
    if (structured.includes(format)) JSON.parse(text)
  }
  return problems
}

/** A text that was fixed stays as it is, and safe fixes bring no finding that was not there before. */
async function fixProblems(text: string, tier: FixTier, lint: Lint): Promise<string[]> {
  const before = await lint(text)
  const once = await fixDocument(text, lint, tier)
  const twice = await fixDocument(once.text, lint, tier)
  const problems: string[] = []
  if (twice.text !== once.text || twice.fixed > 0)
    problems.push(`${tier} fixes change their own text: ${JSON.stringify(once.text)}`)
  // What a broken fence hides is no news that a fix brings.
  const wasDamaged = before.messages.some(({ruleId}) => ruleId === 'valid-fences')
  if (tier === 'safe' && !wasDamaged) {
    for (const [ruleId, count] of countByRule(once.result)) {
      if (count > (countByRule(before).get(ruleId) ?? 0))
        problems.push(`fixes bring findings of ${ruleId}: ${JSON.stringify(once.text)}`)
    }
  }
  return problems
}

function countByRule({messages}: LintResult): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {ruleId} of messages) counts.set(String(ruleId), (counts.get(String(ruleId)) ?? 0) + 1)
  return counts
}
