import type {Document} from '../document.js'
import {isAside, type Section} from '../sections/sections.js'
import type {Passage} from '../text/passages.js'
import {overlaps, type Span} from '../text/span.js'

/** What a document says of how its design will be tested. */
export interface TestPlan {
  /** the outermost sections about tests */
  readonly sections: readonly TestSection[]
  /** the first passage outside of them that names a strategy */
  readonly passage: Passage | undefined
}

/** A section about tests with those below it. */
export interface TestSection {
  readonly section: Section
  /** where cases or a strategy are named; `undefined` where they are not */
  readonly names: Span | undefined
  /** the categories of tests that it names, as written there first */
  readonly categories: readonly string[]
  readonly namesEdgeCases: boolean
  readonly namesCoverage: boolean
}

/** Categories of tests as testers divide them (ISTQB glossary: levels and types of testing). */
const category =
  /\b(?:unit|integration|end[- ]to[- ]end|e2e|benchmark|system|acceptance|functional|component|contract|conformance|compatibility|regression|smoke|performance|load|stress|scalability|soak|chaos|fuzz|property[- ]based|security|penetration|upgrade|migration|manual|snapshot|golden|mutation)(?:\s*(?:\/|,|and|&)\s*\w+)?[- ]?(?:tests?|testing|test (?:cases?|suites?|coverage)|benchmarks?)\b|\b(?:e2e|fuzzing|benchmarks?|benchmarking)\b/gi
/** Sentences that say how the design is or will be tested, rather than speak of tests that exist. */
const promises: readonly RegExp[] = [
  /\b(?:will|shall|must|should|can|needs? to|going to) (?:also |all )?be (?:\w+ly )?(?:tested|covered by|(?:verified|validated) (?:by|with|through) [\w -]{0,40}tests?)\b/i,
  /\b(?:is|are) (?:\w+ly )?tested (?:by|with|in|through|using|against)\b/i,
  /\b(?:will|shall|should|must|need to|we|to|please) (?:also )?(?:add|write|implement|create|extend|provide) (?:[\w-]+ ){0,4}(?:tests?|test (?:cases?|suites?|coverage))\b/i,
  /\btests? (?:will|shall|should|must|are going to) (?:also )?(?:be (?:added|written|extended|updated|created|run|provided)|cover|verify|ensure|check|exercise|validate|assert|compare|include|simulate)\b/i,
  /\btests? (?:mock|cover|verify|exercise|stub|assert|simulate|inject)s?\b/i,
  /\btesting (?:this|the|it)(?: (?:feature|change|proposal|design))? will (?:require|need|rely on|consist of)\b/i,
  /\btest (?:plan|strategy|matrix)\b/i,
  // "Tests per endpoint: at the limit, over it"
  /^(?:\w+ )?tests?(?: (?:for|of|per|in) [\w -]{1,30})?: (?!n\/?a\b|none\b|no\b|tb[dac]\b|todo\b)\S+ \S/i,
  /\bend[- ]to[- ]end (?:validation|verification)\b/i
]
const edge = /\b(?:edge|corner|boundary|negative|failure|error|race)[- ](?:cases?|paths?|conditions?|scenarios?)\b/i
const coverage = /\bcoverage\b|\b\d{1,3} ?%/i
/** Words that fill a section and say nothing. */
const filler =
  /^(?:n\/?a|none|tbd|todo|tba|not applicable|to be (?:done|defined|determined|written)|standard (?:tests?|testing)|see above|coming soon|wip|\W*)\.?$/i

/** Read what a document says about its tests. */
export function readTestPlan(document: Document): TestPlan {
  const outermost = document.sections.filter(
    (section) => isTestSection(section) && !ancestorsOf(section).some(isTestSection) && speaksOfTests(document, section)
  )
  const sections = outermost.map((section) => readSection(document, section))
  const outside = document.passages.filter(
    (one) => !outermost.some((section) => overlaps(section, one)) && !isAside(document.sectionAt(one.start))
  )
  return {
    sections,
    passage: outside.find(({text}) => isCategory(text) || promises.some((promise) => promise.test(text)))
  }
}

/** A heading names the topic, or a category of tests. */
function isTestSection(section: Section): boolean {
  const {topics, title} = section
  if (isAside(section)) return false
  return topics.includes('tests') || isCategory(title)
}

/** `Validation` may be of input: without a test in its heading a section has to name one in its text. */
function speaksOfTests({passages}: Document, {start, end, title}: Section): boolean {
  const tests = /\btest|\bqa\b/i
  return tests.test(title) || passages.some((one) => start <= one.start && one.end <= end && tests.test(one.text))
}

/** `Integration tests` by itself, as the entry of a list or a heading. */
function isCategory(text: string): boolean {
  return (
    text.length < 60 &&
    text
      .replace(category, '')
      .trim()
      .replace(/[.:;]$/, '') === '' &&
    text.trim() !== ''
  )
}

function ancestorsOf(section: Section): Section[] {
  return section.parent ? [section.parent, ...ancestorsOf(section.parent)] : []
}

function readSection(document: Document, section: Section): TestSection {
  const within = document.passages.filter(
    ({start, end, node}) => section.start < start && end <= section.end && node !== section.heading
  )
  const said = within.filter(({text}) => !filler.test(text.trim()))
  const text = said.map((passage) => passage.text).join('\n')
  const categories = new Set((text.match(category) ?? []).map((word) => word.toLowerCase()))
  return {
    section,
    names: namesCases(said) ?? document.codeBlocks.find((block) => overlaps(section, block)),
    categories: [...categories],
    namesEdgeCases: edge.test(text),
    namesCoverage: coverage.test(text)
  }
}

/** Cases come as a list, a table or sub-sections; a strategy takes a sentence. */
function namesCases(said: readonly Passage[]): Passage | undefined {
  return said.find(({node, text}) => node.type !== 'heading' && text.split(/\s+/).length >= 5) ?? said[2]
}
