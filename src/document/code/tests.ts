import type {Span} from '../text/span.js'
import type {BlankedCode} from './blank.js'
import {expressionBody} from './expression-body.js'
import type {Language, LanguageId} from './languages.js'
import {nameOfFunction, nameOfType, quotedFunctionName} from './names.js'
import type {Item, Region} from './region.js'
import {signatureOf, skipAttributes} from './signature.js'
import {countStatements, statementTexts} from './statements.js'

/** A test with its body. */
export interface TestCase extends Span {
  /** what the author calls it: the text given to `it`, or the name of the function */
  readonly name: string
  /** the groups (`describe`, classes) that it stands in, outermost first */
  readonly groups: readonly string[]
  readonly body: Span
  readonly statements: number
}

const attributes =
  /(?:\[\s*|@|#\[\s*(?:\w+::)*)(?:Fact|Theory|Test|TestMethod|DataTestMethod|TestCase|TestCaseSource|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|SkippableFact|WpfFact|UITest|Benchmark|test|rstest|test_case|quickcheck|proptest|tokio_test|wasm_bindgen_test|bench)\b/

/** Names of test functions, where a language's runners go by the name; `head` must hold with it. */
const named: Readonly<Partial<Record<LanguageId, {name: RegExp; head?: RegExp}>>> = {
  go: {name: /^(?:Test|Benchmark|Fuzz)(?:[A-Z_]\w*)?$/, head: /testing\.|[Ss]uite\)|\*(?:\w+\.)?C\)/},
  python: {name: /^test(?:_\w+|[A-Z]\w*)$/},
  ruby: {name: /^test_\w+[?!]?$/},
  php: {name: /^test[A-Z_]\w*$/},
  swift: {name: /^test[A-Z_]\w*$/, head: /\(\s*\)/},
  objectivec: {name: /^test[A-Z]\w*$/, head: /^\s*-\s*\(\s*void\s*\)/},
  java: {name: /^test[A-Z]\w*$/, head: /public\s+void\s+\w+\s*\(\s*\)/},
  solidity: {name: /^test(?:Fuzz|Fail)?_?\w*$/, head: /\b(?:public|external)\b/},
  rust: {name: /^fuzz_target!?$/},
  cadence: {name: /^test[A-Z]\w*$/}
}

const caseCall =
  /^\s*(?:await\s+|return\s+|t\.|s\.|Deno\.|QUnit\.|async\s+)*(?:it|test|specify|scenario|fit|xit|xtest|It|FIt|PIt|XIt|Specify|Entry|Run|should|testWidgets|testcase|TEST_CASE|SCENARIO|TEST_CASE_METHOD|TEMPLATE_TEST_CASE|@test)(?:\.\w+(?:\((?:[^()]|\([^()]*\))*\)|"[^"]*")?)*\s*(?:\(\s*|\s)[bfr]?"/
/** Cases and groups of Kotest, where a bare literal names either; `when` is quoted, being a word of the language. */
const specificationCase = /^\s*(?:"[^"]*"(?:\.config\(\))?|(?:then|Then|expect)\s*\(\s*"[^"]*"\s*\))\s*$/
const specificationGroup =
  /^\s*(?:"[^"]*"\s*(?:-|should|When)|(?:given|Given|when|When|and|And|"[^"]*")\s*\(\s*"[^"]*"\s*\))\s*$/
/** RSpec's case on one line: `it { should validate_presence_of(:name) }`. */
const inlineCase = /^\s*(?:it|specify)\b\s*(?:"[^"]*"\s*)?\{[ \t]*[^\s}][^\n]*$/
const caseMacro =
  /^\s*(?:TEST|TEST_F|TEST_P|TYPED_TEST|TYPED_TEST_P|BOOST_AUTO_TEST_CASE|BOOST_FIXTURE_TEST_CASE|IUTEST|DOCTEST_TEST_CASE|PERF_TEST|fuzz_target!)\s*\(([^"]*)/
const phrase =
  /"[^"]*"\s*(?:-|(?:should|must|can|when)\s*"[^"]*"(?:\s*(?:in|ignore))?|in|ignore|>>)\s*$|^\s*(?:it|they)\s+(?:should|must|can)\s*"[^"]*"\s*in\s*$/
const groupCall =
  /^\s*(?:var\s+_\s*=\s*)?(?:RSpec\.|f|x)?(?:describe|context|suite|group|Describe|FDescribe|Context|When|DescribeTable|feature|Feature|shared_examples)(?:\.\w+)*\s*(?:\(\s*|\s)(?:"|[\w:.]+\s+do\b|[\w:.]+,)/
/** The tests of a text in source order, those without statements included. */
export function findTests(source: BlankedCode, file: Region, language: Language): readonly TestCase[] {
  const found: TestCase[] = []
  // Kotest names the cases of a specification by a bare literal.
  const isSpecification = language.id === 'kotlin' && /\b\w+Spec\s*\(/.test(source.code)
  visit({source, language, found, isSpecification}, file, [])
  return found
}

interface Context {
  readonly source: BlankedCode
  readonly language: Language
  readonly found: TestCase[]
  readonly isSpecification: boolean
}

function visit(context: Context, region: Region, groups: readonly string[]): void {
  for (const item of region.items) {
    const expression = item.regions.some(({kind}) => kind === 'function')
      ? undefined
      : readExpressionTest(context, item, groups)
    const inline = context.language.id === 'ruby' ? readInlineCase(context, item, groups) : undefined
    if (expression ?? inline) context.found.push(...[expression, inline].filter((one) => one !== undefined))
    for (const inner of item.regions) {
      const test = readTest(context, inner, groups)
      if (test) context.found.push(test)
      if (!test || isTable(context, inner))
        visit(context, inner, test ? [...groups, test.name] : groupsAt(context, inner, groups))
    }
  }
}

/** `[Fact] public void Adds() => Assert.Equal(2, Add(1, 1));` */
function readExpressionTest({source, language}: Context, item: Item, groups: readonly string[]): TestCase | undefined {
  const start = skipAttributes(source.code, item.start, item.end)
  if (start === item.start || !attributes.test(source.code.slice(item.start, start))) return undefined
  const body = expressionBody(source, {...item, start}, language)
  if (!body) return undefined
  const name =
    quotedFunctionName(source, start, body.outer.start) ??
    nameOfFunction(signatureOf(source.code, start, body.outer.start))
  return {start: item.start, end: item.end, name, groups, body, statements: body.statements}
}

/** A case that has no name but what it asserts. */
function readInlineCase({source}: Context, {start, end}: Item, groups: readonly string[]): TestCase | undefined {
  const match = inlineCase.exec(source.code.slice(start, end).trimEnd())
  if (!match?.[0].endsWith('}')) return undefined
  const from = start + match[0].indexOf('{') + 1
  const name = source.text.slice(from, start + match[0].lastIndexOf('}')).trim()
  return {start, end, name, groups, body: {start: from, end: start + match[0].lastIndexOf('}')}, statements: 1}
}

/** A Go test that runs sub-tests is a group of them. */
function isTable({source, language}: Context, region: Region): boolean {
  return language.id === 'go' && source.code.slice(region.start, region.end).includes('.Run("')
}

function readTest(context: Context, region: Region, groups: readonly string[]): TestCase | undefined {
  const {source} = context
  const head = source.code.slice(region.head.start, region.head.end)
  const name = testName(context, region, head)
  if (name === undefined) return undefined
  const {statements} = countStatements(source, region)
  return {start: region.head.start, end: region.outer.end, name, groups, body: region, statements}
}

function testName(
  {source, language: {id}, isSpecification}: Context,
  region: Region,
  head: string
): string | undefined {
  if (region.kind === 'type' || region.kind === 'data') return undefined
  const macro = caseMacro.exec(head)
  if (macro) return macro[1]?.split(',').at(-1)?.replace(/\W+/g, ' ').trim() || 'fuzz target'
  if (region.kind === 'function') {
    const quoted = quotedFunctionName(source, region.head.start, region.head.end)
    const name = quoted ?? nameOfFunction(region.signature)
    // Spock names its features by literals.
    if (attributes.test(head) || (id === 'groovy' && quoted !== undefined)) return name
    const rule = named[id]
    if (rule?.name.test(name) && (rule.head?.test(head) ?? true)) return name
  }
  if (id === 'scala' && phrase.test(head)) return phraseName(source, region.head)
  if (id === 'go' && /^\s*[tb]\.Run\(\s*[^"\s]/.test(head)) return 'each case of the table'
  const isCall = caseCall.test(head) || (isSpecification && specificationCase.test(head))
  return isCall ? quotedName(source, region.head) : undefined
}

/** `"A stack" should "pop values" in` reads as a sentence without its quotes. */
function phraseName({text}: BlankedCode, {start, end}: Span): string {
  const sentence = text.slice(start, end).replace(/"/g, '').replace(/\s+/g, ' ').trim()
  return sentence.replace(/ (?:in|ignore|-|>>)$/, '')
}

/** The texts in quotes of a head, as written. */
function quotedName({text, code}: BlankedCode, {start, end}: Span): string {
  const open = code.indexOf('"', start)
  const close = code.indexOf('"', open + 1)
  if (open === -1 || open >= end) return ''
  return text
    .slice(open, Math.max(close, open) + 1)
    .replace(/^\w*(["'`]{3}|["'`])([\s\S]*)\1$/, '$2')
    .replace(/\s+/g, ' ')
    .trim()
}

function groupsAt({source, isSpecification}: Context, region: Region, groups: readonly string[]): readonly string[] {
  if (region.kind === 'type') return [...groups, nameOfType(region.signature)]
  const head = source.code.slice(region.head.start, region.head.end)
  if (isSpecification && specificationGroup.test(head)) {
    const last = region.head.start + Math.max(0, head.lastIndexOf('"', head.lastIndexOf('"') - 1))
    return [...groups, quotedName(source, {start: last, end: region.head.end})]
  }
  if (!groupCall.test(head)) return groups
  const name = quotedName(source, region.head) || (/(?:describe|context|feature)\s+([\w:.]+)/.exec(head)?.[1] ?? '')
  return name === '' ? groups : [...groups, name]
}

const assertion =
  /^(?:await |try |return |static_|debug_|self\.|this\.|\$this->|\(void\)|Assertions\.)*(?:assert\w*\s*[!.(\s]|Assert\.\w|expect\w*\s*[(.{]|XCTAssert\w*\(|#expect\(|#require\(|(?:EXPECT|ASSERT|CHECK|REQUIRE)(?:_\w+)?\(|verify\w*\(|[tb]\.(?:Error|Fatal|Fail)\w*\(|(?:require|assert|g|Expect|Eventually|Consistently)[.(]|t\.(?:is|deepEqual|equal|true|throws)\(|\w[\w.()"]*\.(?:Should|should|must_equal|must_be)\b|refute\w*\b|\[ )/

/** How many statements of a text assert something. */
export function countAssertions(code: string, file: Region): number {
  return statementTexts(code, file).filter((text) => assertion.test(text)).length
}
