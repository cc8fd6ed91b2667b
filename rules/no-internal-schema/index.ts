import * as v from 'valibot'
import {sourceSpan} from '../../src/document/code/place.js'
import {findDdl, findModels, type StorageDefinition} from '../../src/document/code/schema.js'
import type {Skeleton} from '../../src/document/code/skeleton.js'
import type {Document} from '../../src/document/document.js'
import {isAbout, type Section} from '../../src/document/sections/sections.js'
import {topics} from '../../src/document/topics/topics.js'
import {defineRule} from '../../src/rule/index.js'

const options = v.strictObject({
  allowIn: v.pipe(
    v.optional(v.array(v.picklist(topics)), []),
    v.description('topics of sections in which a schema is a public contract')
  ),
  models: v.pipe(v.optional(v.boolean(), true), v.description('whether models of object-relational mappers count'))
})

const say = {
  ddl: (name: string, more: number) =>
    `Unexpected internal schema \`${name}\`${more > 0 ? ` and \`${more}\` more ${more === 1 ? 'statement' : 'statements'}` : ''}, expected what the data means to others`,
  model: (name: string) => `Unexpected storage ${name}, expected what the data means to others`,
  remedy:
    'Name the entities, their keys and guarantees; where the schema is a contract with others, say so in the heading, such as "Public schema"'
}

export default defineRule({
  meta: {
    id: 'no-internal-schema',
    summary: 'Disallow database schemas that are nobody else’s business.',
    items: ['internals'],
    scope: 'block',
    severity: 'warn',
    since: '1.0.0'
  },
  options,
  check(document, report, {allowIn, models}) {
    for (const block of document.codeBlocks) {
      const skeleton = document.skeletonOf(block)
      const definitions = skeleton ? definitionsOf(skeleton, models) : []
      const [first] = definitions
      const section = document.sectionAt(block.start)
      if (!first || isContract(section) || allowIn.some((topic) => isAbout(section, topic))) continue
      if (first.kind === 'ddl' && speaksOfSql(document, section)) continue
      const end = definitions.at(-1)?.end ?? first.end
      const [kind, name = ''] = first.name.split(/ (.*)/)
      const message =
        first.kind === 'ddl' ? say.ddl(first.name, definitions.length - 1) : say.model(`${kind} \`${name}\``)
      report(message, {place: sourceSpan(block, {start: first.start, end}), note: say.remedy})
    }
  }
})

function definitionsOf(skeleton: Skeleton, models: boolean): readonly StorageDefinition[] {
  if (skeleton.language.family === 'sql') return findDdl(skeleton)
  return models ? findModels(skeleton) : []
}

const contract =
  /\b(?:public|published|external|exported|shared|consumer|reporting)\b.{0,40}\b(?:schemas?|tables?|views?|models?|data)\b|\b(?:data|schema) contracts?\b/i
const language = /\b(?:sql|syntax|ddl|grammar|statements?|quer(?:y|ies)|usage|examples?|tutorial|getting started)\b/i

function isContract(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (contract.test(at.title)) return true
  return false
}

/** In a document about a SQL product a table is an example of the language: its headings or its prose name statements, or come back to SQL. */
function speaksOfSql({passages}: Document, section: Section | undefined): boolean {
  if (section && language.test(section.title)) return true
  if (passages.some(({text}) => statement.test(text))) return true
  return passages.filter(({text}) => sql.test(text)).length >= recurring
}

const statement = /\b(?:CREATE|ALTER)\s+(?:TABLE|INDEX|VIEW|DATABASE)\b/
/** The language, not a product that is called after it. */
const sql = /\b(?:SQL|DDL)\b(?! ?(?:Server|Azure|databases?|injections?|instances?|Managed)\b)/
/** A document comes back to what so many of its passages name. */
const recurring = 5
