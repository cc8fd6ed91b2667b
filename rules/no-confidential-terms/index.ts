import * as v from 'valibot'
import {findHosts, findTickets} from '../../src/document/privacy/confidential/internal-places.js'
import {findMarkings} from '../../src/document/privacy/confidential/markings.js'
import {canBeFound, fewestLetters} from '../../src/document/privacy/confidential/names.js'
import {findUnmentionable, type TermSources} from '../../src/document/privacy/confidential/unmentionable.js'
import {patternProblem} from '../../src/document/privacy/confidential/user-patterns.js'
import {maskValue} from '../../src/document/privacy/masking/mask.js'
import type {Span} from '../../src/document/text/span.js'
import {defineRule, type Project} from '../../src/rule/index.js'

const pattern = v.pipe(
  v.string(),
  v.check(
    (written) => patternProblem(written) === undefined,
    ({input}) => `a regular expression (${patternProblem(String(input))})`
  )
)
const term = v.pipe(v.string(), v.check(canBeFound, `a name of at least ${fewestLetters} letters or digits`))
const list = (description: string, item: v.GenericSchema<string> = v.string()) =>
  v.pipe(v.optional(v.array(item), []), v.description(description))

const defaultFile = '$DESIGN_LINT_TERMS'

const options = v.strictObject({
  markings: v.pipe(v.optional(v.boolean(), true), v.description('report confidentiality markings')),
  terms: list('names and terms that must not be shown, in any spelling', term),
  patterns: list('regular expressions of what must not be shown', pattern),
  file: v.pipe(
    v.optional(v.string(), defaultFile),
    v.description('a list of terms outside of the repository; `$NAME` is a path that an environment variable holds')
  ),
  digests: v.pipe(
    v.optional(v.string()),
    v.description('a committed list of digests of names, as `design-lint protect` makes it')
  ),
  keyVariable: v.pipe(
    v.optional(v.string(), 'DESIGN_LINT_NAMES_KEY'),
    v.description('the environment variable that holds the key of the digests')
  ),
  hosts: list('internal hosts and links, such as `*.corp.*`, `go/*` and `wiki.shop.io/*`'),
  tickets: list('keys of projects whose ticket ids must not be shown'),
  customerNames: v.pipe(
    v.optional(v.boolean(), false),
    v.description('report proper names after the words customer, client and tenant')
  )
})

const say = {
  marking: (text: string) =>
    `Unexpected confidentiality marking \`${text}\`, expected a document that may be read by all`,
  name: (masked: string) => `Unexpected protected name \`${masked}\`, expected a neutral one such as \`the customer\``,
  customer: (masked: string) =>
    `Unexpected name of a customer \`${masked}\`, expected a fictional one such as \`Contoso\``,
  pattern: (masked: string) => `Unexpected confidential text \`${masked}\`, expected none`,
  host: (masked: string) => `Unexpected internal address \`${masked}\`, expected one that every reader can open`,
  ticket: (masked: string) => `Unexpected ticket id \`${masked}\`, expected its subject in words`,
  badPattern: (shown: string, problem: string) =>
    `Unexpected pattern \`${shown}\` (${problem}), expected a regular expression without nested repetition`,
  remedy: 'Say what it is rather than what it is called; what was committed once stays in the history',
  skipped: (what: string, why: string) => `no-confidential-terms: the ${what} were not checked, because ${why}`,
  tooShort: 'a letter stands in every document',
  reasons: {
    'no key': (variable: string) => `the environment has no key in ${variable}`,
    'no list': () => 'it is not a list that design-lint protect made',
    'no file': () => 'the file cannot be read',
    'no path': (variable: string) => `the environment has no ${variable}`
  }
}

export default defineRule({
  meta: {
    id: 'no-confidential-terms',
    summary: 'Disallow confidentiality markings, protected names and internal addresses.',
    items: ['internals'],
    scope: 'block',
    severity: 'error',
    since: '1.0.0'
  },
  options,
  reads: (_, {file, digests, keyVariable}) => [
    {type: 'outside', path: file},
    ...(file.startsWith('$') ? [{type: 'environment', name: file.slice(1)} as const] : []),
    ...(digests === undefined
      ? []
      : [{type: 'text', path: digests} as const, {type: 'environment', name: keyVariable} as const])
  ],
  protects(document, chosen, project) {
    const {names, patterns, customers} = findUnmentionable(document, sourcesOf(chosen, project))
    return [...names, ...patterns.found, ...customers]
  },
  check(document, report, chosen, project) {
    const tell = (found: readonly Span[], message: (shown: string) => string) => {
      for (const {start, end} of found)
        report(message(maskValue(document.source.slice(start, end))), {place: {start, end}, note: say.remedy})
    }
    if (chosen.markings) {
      for (const one of findMarkings(document.source)) report(say.marking(one.text), {place: one})
    }
    const {names, patterns, customers, problem, hasShortNames} = findUnmentionable(document, sourcesOf(chosen, project))
    tell(names, say.name)
    tell(patterns.found, say.pattern)
    tell(customers, say.customer)
    for (const {written, problem} of patterns.problems) {
      const shown = chosen.patterns.includes(written) ? written : maskValue(written)
      report(say.badPattern(shown, problem), {place: {start: 0, end: 0}})
    }
    for (const host of chosen.hosts) tell(findHosts(document.source, host), say.host)
    tell(findTickets(document.source, chosen.tickets), say.ticket)
    const {digests, file, keyVariable} = chosen
    const unused = digests !== undefined && project.text(digests) === undefined ? 'no file' : problem
    if (unused) project.notice(say.skipped(`names of ${digests}`, say.reasons[unused](keyVariable)))
    const missing = whyUnread(file, project)
    if (missing) project.notice(say.skipped(`terms of ${file}`, say.reasons[missing](file.slice(1))))
    if (hasShortNames) project.notice(say.skipped(`names of one letter in ${file}`, say.tooShort))
  }
})

type Options = v.InferOutput<typeof options>

function sourcesOf(
  {terms, patterns, file, digests, keyVariable, customerNames}: Options,
  project: Project
): TermSources {
  return {
    terms,
    patterns,
    customerNames,
    list: project.outside(file) ?? '',
    digests: digests === undefined ? undefined : project.text(digests),
    key: project.environment(keyVariable)
  }
}

/** A list that the configuration or the environment names and that is not there must not pass for an empty one. */
function whyUnread(file: string, project: Project): 'no file' | 'no path' | undefined {
  if (project.outside(file) !== undefined) return undefined
  if (!file.startsWith('$') || project.environment(file.slice(1))) return 'no file'
  return file === defaultFile ? undefined : 'no path'
}
