import * as v from 'valibot'

const uri = v.pipe(v.string(), v.check(isAddress, 'an encoded address'))

const finding = v.looseObject({
  ruleId: v.string(),
  ruleIndex: v.optional(v.number()),
  level: v.picklist(['warning', 'error']),
  locations: v.tuple([v.looseObject({physicalLocation: v.looseObject({artifactLocation: v.looseObject({uri})})})]),
  suppressions: v.optional(v.array(v.unknown()))
})

const driver = v.looseObject({
  name: v.literal('design-lint'),
  semanticVersion: v.string(),
  rules: v.array(v.looseObject({id: v.string()}))
})

/** The parts of the format `sarif` that merging touches; keys that it does not name are kept. */
export const sarifSchema = v.looseObject({
  version: v.literal('2.1.0'),
  runs: v.tuple([v.looseObject({tool: v.looseObject({driver}), results: v.array(finding)})])
})

/** A SARIF log of one run of ours. */
export type SarifLog = v.InferInput<typeof sarifSchema>

/** One result of a SARIF log. */
export type SarifFinding = v.InferInput<typeof finding>

/** The path of the document that a SARIF result is about. */
export function pathOf({locations: [{physicalLocation}]}: SarifFinding): string {
  return physicalLocation.artifactLocation.uri.split('/').map(decodeURIComponent).join('/')
}

function isAddress(text: string): boolean {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}
