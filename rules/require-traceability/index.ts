import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import {
  answeringDesigns,
  type RequirementFiles,
  uncovered,
  wrongReferences
} from '../../src/document/requirements/coverage.js'
import type {Requirement} from '../../src/document/requirements/requirement.js'
import {readTableFile} from '../../src/document/requirements/table-file.js'
import {defineRule, type Place, type Project, type Read, type Report} from '../../src/rule/index.js'
import {quotedList} from '../../src/rule/quoted-list.js'

const options = v.strictObject({
  documents: v.pipe(
    v.optional(v.string(), '**/*.{md,markdown}'),
    v.description('glob, from the root, of the documents among which the designs are')
  )
})

const say = {
  unknown: (id: string, files: readonly string[]) =>
    `Unexpected reference to \`${id}\`, expected a requirement that ${quotedList(files, 3)} defines`,
  dropped: (id: string) =>
    `Unexpected design for \`${id}\`, which is marked as dropped, expected a requirement that stands`,
  uncovered: (id: string) =>
    `Unexpected requirement \`${id}\` without a design, expected a design document that names it`,
  uncoveredIn: (file: string, ids: readonly string[]) =>
    `Unexpected requirements of \`${file}\` without a design (${quotedList(ids, 3)}), expected a design document that names ${ids.length > 1 ? 'each' : 'it'}`,
  remedy: 'Name the id where the design answers it, or mark the requirement as dropped',
  noFile: (patterns: readonly string[]) =>
    `Unexpected \`requirements\` of the configuration (${quotedList(patterns, 3)}) that match no requirement, expected a Markdown or CSV file that defines ids such as \`REQ-1\``
}

export default defineRule({
  meta: {
    id: 'require-traceability',
    summary: 'Require that designs and product requirements stay in step.',
    items: [],
    scope: 'project',
    severity: 'warn',
    needs: 'requirements',
    since: '1.0.0'
  },
  options,
  reads({settings: {requirements = []}}, {documents}): Read[] {
    if (requirements.length === 0) return []
    const sources = requirements.flatMap((pattern): Read[] => [
      {type: 'documents', pattern},
      ...(isMarkdown(pattern) ? [] : [{type: 'texts', pattern} as const])
    ])
    return [{type: 'documents', pattern: documents}, ...sources]
  },
  check(document, report, {documents}, project) {
    const known = project.documents(documents)
    const {requirements: patterns = []} = document.settings
    if (!known || document.path === undefined || patterns.length === 0) return
    const files = requirementFiles(document, patterns, project)
    const designs = answeringDesigns(known, files)
    const [first] = [...designs.keys()].sort()
    if (document.path === first) reportElsewhere(document, report, {patterns, files, designs})
    const own = files.get(document.path)
    if (own && designs.size > 0) {
      for (const {id, span} of uncovered(own, designs)) report(say.uncovered(id), {place: span, note: say.remedy})
    }
    if (!designs.has(document.path)) return
    for (const {reference, problem} of wrongReferences(document, files)) {
      report(say[problem](reference.id, [...files.keys()]), {place: reference})
    }
  }
})

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

/** The document itself counts as it is, not as it was when the run began. */
function requirementFiles(document: Document, patterns: readonly string[], project: Project): RequirementFiles {
  const files = new Map<string, readonly Requirement[]>()
  for (const pattern of patterns) {
    for (const [path, one] of project.documents(pattern) ?? []) {
      files.set(path, path === document.path ? document.requirements : one.requirements)
    }
    for (const [path, text] of project.texts(pattern) ?? []) {
      if (!isMarkdown(path)) files.set(path, readTableFile(text))
    }
  }
  return files
}

interface Coverage {
  patterns: readonly string[]
  files: RequirementFiles
  designs: ReadonlyMap<string, Document>
}

/** What has no place in a Markdown file of its own stands at the title of the first design. */
function reportElsewhere(document: Document, report: Report, {patterns, files, designs}: Coverage): void {
  const place = titleOf(document)
  if ([...files.values()].every((requirements) => requirements.length === 0)) report(say.noFile(patterns), {place})
  for (const [path, requirements] of files) {
    const left = isMarkdown(path) ? [] : uncovered(requirements, designs)
    if (left.length > 0)
      report(
        say.uncoveredIn(
          path,
          left.map(({id}) => id)
        ),
        {place, note: say.remedy}
      )
  }
}

function titleOf({sections, lines}: Document): Place {
  return sections.find(({heading}) => heading)?.heading ?? {start: 0, end: lines.end(1)}
}
