import * as v from 'valibot'
import type {Document} from '../../src/document/document.js'
import {correctionOf, type FieldSchema} from '../../src/document/metadata/field.js'
import {judgeRelation, lacksSuccessor, type RelationProblem} from '../../src/document/metadata/relation-problems.js'
import {findRelations, type Relation, siblingsGlob} from '../../src/document/metadata/relations.js'
import {type JudgedField, judgeFields, type NumberClash, numberClashes} from '../../src/document/metadata/schema.js'
import {defineRule, type Place, type Project, type Read, type Report} from '../../src/rule/index.js'
import {nearest} from '../../src/rule/nearest.js'
import {quotedList} from '../../src/rule/quoted-list.js'

const field = v.strictObject({
  required: v.optional(v.boolean()),
  type: v.optional(v.picklist(['text', 'date', 'people', 'number', 'link'])),
  values: v.optional(v.array(v.string())),
  aliases: v.optional(v.array(v.string())),
  format: v.optional(v.picklist(['YYYY-MM-DD', 'DD-mmm-YYYY']))
})

const options = v.strictObject({
  fields: v.pipe(
    v.optional(v.record(v.string(), field), {}),
    v.description('what each key has to be; keys in lower case, with hyphens for blanks')
  ),
  form: v.pipe(
    v.optional(v.picklist(['front-matter', 'header', 'section']), 'front-matter'),
    v.description('where it is looked for first: front matter, a block below the title, a section Status')
  ),
  number: v.pipe(
    v.optional(v.array(v.picklist(['file', 'title', 'metadata'])), []),
    v.description('where the number of the document has to stand')
  ),
  relations: v.pipe(
    v.optional(v.boolean(), true),
    v.description('whether documents that supersede or require one another have to exist and agree')
  )
})

const say = {
  noBlock: (keys: readonly string[], form: keyof typeof places) =>
    `Unexpected document without metadata, expected ${quotedList(keys)} ${places[form]}`,
  missing: (key: string, wanted: string) => `Unexpected metadata without \`${key}\`, expected ${wanted}`,
  empty: (key: string, wanted: string) => `Unexpected empty \`${key}\`, expected ${wanted}`,
  illegal: (key: string, value: string, wanted: string) => `Unexpected ${key} \`${value}\`, expected ${wanted}`,
  change: (value: string) => `Change it to \`${value}\``,
  number: ({place, actual, expected, source}: NumberClash) =>
    `Unexpected ${place} ${actual === undefined ? 'without a number' : `with the number \`${actual}\``}, expected \`${expected}\` as in the ${source === 'file' ? 'file name' : source}`,
  relation: {
    missing: ({kind, text}: Relation) => `Unexpected ${kind} \`${text}\`, expected a document that exists`,
    unanswered: ({kind, text}: Relation) =>
      `Unexpected ${kind} \`${text}\`, expected that document to ${kind === 'supersedes' ? 'say that it is superseded by' : 'name'} this one`,
    unsettled: ({kind, text}: Relation, {status}: RelationProblem) =>
      `Unexpected ${kind} \`${text}\`, which is ${status}, expected an accepted document to lean on accepted ones`
  },
  noSuccessor: 'Unexpected status `superseded` without a successor, expected `superseded by` and the document'
}

const places = {'front-matter': 'in front matter', header: 'below the title', section: 'in a section `Status`'}

export default defineRule({
  meta: {
    id: 'valid-metadata',
    summary: 'Require the metadata of a document to keep to a schema and to agree with its neighbours.',
    items: [],
    scope: 'project',
    severity: 'warn',
    needs: 'options',
    since: '1.0.0',
    fixable: 'suggestion'
  },
  options,
  reads(document, {relations}): Read[] {
    if (!relations || document.path === undefined || findRelations(document).length === 0) return []
    return globsFor(document, document.path).map((pattern) => ({type: 'documents', pattern}))
  },
  check(document, report, {fields, form, number, relations}, project) {
    if (document.kind === 'other' || document.kind === 'template') return
    const judged = judgeFields(document, fields)
    const required = judged.filter(({schema}) => schema.required).map(({key}) => key)
    if (document.metadata.entries.length > 0) for (const one of judged) reportField(document, report, one)
    else if (required.length > 0) report(say.noBlock(required, form), {place: titleOf(document)})
    for (const clash of numberClashes(document, number, fields)) report(say.number(clash), {place: clash.span})
    if (relations) reportRelations(document, report, project)
  }
})

function reportField(document: Document, report: Report, {key, schema, entry, verdict}: JudgedField): void {
  const wanted = expectation(schema)
  const [first] = document.metadata.entries
  if (verdict === 'missing') report(say.missing(key, wanted), {place: first?.keySpan ?? titleOf(document)})
  if (!entry) return
  if (verdict === 'empty') report(say.empty(entry.key, wanted), {place: entry.keySpan})
  if (verdict !== 'illegal') return
  const correction = correctionOf(entry.value, schema) ?? nearest(entry.value, schema.values ?? [])
  const {start, end} = entry.valueSpan
  const edits = correction === undefined ? [] : [{range: [start, end] as const, text: correction}]
  const suggestions = correction === undefined ? [] : [{message: say.change(correction), edits}]
  report(say.illegal(entry.key, entry.value, wanted), {place: entry.valueSpan, suggestions})
}

function reportRelations(document: Document, report: Report, project: Project): void {
  const known = globsFor(document, document.path ?? '').map((pattern) => project.documents(pattern))
  const others = new Map(known.flatMap((documents) => [...(documents ?? [])]))
  for (const relation of others.size > 0 ? findRelations(document) : []) {
    const found = judgeRelation(relation, document, others)
    if (found) report(say.relation[found.problem](relation, found), {place: relation})
  }
  const status = document.metadata.entries.find(({key}) => key === 'status')
  if (status && lacksSuccessor(document)) report(say.noSuccessor, {place: status.valueSpan})
}

/** The documents beside this one, and those further away that it names by path. */
function globsFor(document: Document, path: string): readonly string[] {
  return [siblingsGlob(path), ...findRelations(document).flatMap((one) => one.path ?? [])]
}

function titleOf({sections, lines}: Document): Place {
  return sections.find(({heading}) => heading)?.heading ?? {start: 0, end: lines.end(1)}
}

function expectation({values, type = 'text', format = 'YYYY-MM-DD'}: FieldSchema): string {
  if (values) return `one of ${quotedList(values)}`
  return {
    text: 'a value',
    date: `a date as \`${format}\``,
    people: 'names or handles',
    number: 'a number',
    link: 'a link'
  }[type]
}
