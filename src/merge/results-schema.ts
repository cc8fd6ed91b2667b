import * as v from 'valibot'
import {type ChecklistItem, checklist} from '../rule/checklist.js'

const edit = v.looseObject({range: v.tuple([v.number(), v.number()]), text: v.string()})
const place = {line: v.number(), column: v.number(), endLine: v.number(), endColumn: v.number()}

const messageEntries = {
  ruleId: v.nullable(v.string()),
  severity: v.picklist([1, 2]),
  message: v.string(),
  ...place,
  fatal: v.optional(v.literal(true)),
  url: v.optional(v.string()),
  note: v.optional(v.string()),
  checklist: v.optional(v.array(v.picklist(Object.keys(checklist) as ChecklistItem[]))),
  fingerprint: v.optional(v.string()),
  wholeDocument: v.optional(v.literal(true)),
  related: v.optional(v.array(v.looseObject({message: v.string(), ...place}))),
  fix: v.optional(edit),
  edits: v.optional(v.array(edit)),
  suggestions: v.optional(v.array(v.looseObject({desc: v.string(), fix: edit, edits: v.array(edit)})))
}

const checklistEntry = v.looseObject({
  verdict: v.picklist(['passed', 'failed', 'not-applicable', 'not-checked']),
  line: v.optional(v.number()),
  reason: v.optional(v.string())
})

const suppression = v.looseObject({kind: v.picklist(['directive', 'baseline']), justification: v.string()})

/** What the format `json` writes; keys that it does not name are kept. */
export const resultsSchema = v.array(
  v.looseObject({
    filePath: v.string(),
    kind: v.picklist(['design', 'adr', 'template', 'other']),
    errorCount: v.number(),
    fatalErrorCount: v.number(),
    warningCount: v.number(),
    fixableErrorCount: v.number(),
    fixableWarningCount: v.number(),
    messages: v.array(v.looseObject(messageEntries)),
    suppressedMessages: v.array(v.looseObject({...messageEntries, suppressions: v.array(suppression)})),
    checklist: v.record(v.picklist(Object.keys(checklist) as ChecklistItem[]), checklistEntry)
  })
)
