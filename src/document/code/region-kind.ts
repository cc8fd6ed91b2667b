import type {Language} from './languages.js'
import type {RegionKind} from './region.js'

/** What the kind of a brace region is judged from. */
export interface RegionEvidence {
  readonly signature: string
  readonly language: Language
  readonly parent: RegionKind
  /** whether the brace stands inside round or square brackets */
  readonly inBrackets: boolean
  /** the first characters of the content */
  readonly content: string
}

const control =
  /^(?:[\w$]+ ?: )?(?:await )?(?:else|if|for|foreach|while|switch|match|try|catch|finally|do|loop|unless|until|guard|defer|select|lock|using|with|synchronized|repeat|when|case(?! class| object)|go func|rescue|trap|elseif|@(?:try|catch|finally|synchronized|autoreleasepool))(?![\w:.-]|\(\) ?(?::|->|throws))/
/** Words that open a block alone, and are modifiers before others. */
const controlAlone = /^(?:unsafe|data|process|begin|end|clean|default|checked|unchecked|fixed ?\(\)|static|async)$/
/** A branch or loop that gives a value. */
const innerControl =
  /(?:^|[=(,]|\breturn|=>|->|<-|\bawait|\btry|\?\?|\?:)\s*(?:(?:if|match|switch|when|try|do|loop|for|select|while)\b[^{=;]*|(?:async(?: move)?|unsafe|gen))$/
const modifiers =
  /^(?:(?:pub(?:\(\))?|export|default|public|private|protected|internal|static|sealed|abstract|final|partial|data|open|case|inline|declare|unsafe|readonly|ref|typedef|value|fileprivate|indirect|annotation|inner|implicit|async|override|virtual|mutating|nonisolated|distributed|package|access\(\)|extern|fun|new|file)\s+)+/
const typeWord =
  /^(?:class|interface|struct|enum|trait|impl|namespace|module|object|extension|protocol|record|union|service|message|package|mod|actor|concept|oneof|@(?:interface|implementation|protocol|property)|companion|contract|library|resource|transaction|type|given|mixin|extend|exception|typedef|template ?<|macro|extern|unsafe (?:impl|trait|extern)|auto trait)(?![\w(:.=?])/
const functionWord =
  /(?:^|\s)(?:fn|func|fun|def|function|init\??|constructor|operator|macro_rules!|subscript|deinit|sub|filter|workflow|configuration|modifier|fallback|receive)(?=[\s(<*!?&]|$)/
const accessor =
  /^(?:(?:private|protected|internal|public|mutating|nonmutating|static|async|override|final|inline|unsafe)\s+)*(?:get|set|init|add|remove|willSet|didSet|deinit|_read|_modify|yielding borrow|yielding mutate|borrow|modify|read|prepare|execute|pre|post)(?:\(\))?(?: (?:async|throws|rethrows))*$/
const accessorList =
  /^\s*(?:(?:private|protected|internal|mutating|nonmutating|async|throws|get|set|init|default|readonly|add|remove|_read|_modify)[\s;,]+)*(?:get|set|init|add|remove|willSet|didSet|_read|_modify)\s*(?:[;,{}(]|=>|$|async|throws)/
/** A parameter list, and what may stand between it and the body. */
const parametersEnd =
  /\)(?: ?(?:(?:const|override|final|rethrows|mutating|public|external|internal|private|view|pure|payable|virtual|only\w+)\b|async\b\*?|sync\*|&|=|returns ?\(\)|(?:noexcept|(?!__)[A-Z_]{4,}|__\w+)\b(?:\(\))?))*(?: ?(?:(?:->|:).*|(?:requires|where) .+|throws\b(?: [\w., <>()]*)?(?:(?:->|:).*)?))?$/
/** `const handle = async (request) =>`, `load = function`: a function by another name. */
const functionValue =
  /^(?:export )?(?:default )?(?:(?:const|let|var|readonly|static|private|public|protected) )*[\w$.]+(?: ?:[^=]+| )?= ?(?:\w+\()?(?:async ?)?(?:function\b|(?:<[^>]*>)?(?:\(\)|[\w$]+)(?: ?:[^=]+| )?=>)/
const cppLambda =
  /(?:^|[=(,&|]|\breturn) ?\[\](?: ?<[^>]*>)?(?: ?\(\))?(?: ?(?:mutable|noexcept|constexpr))*(?: ?->.*)?$|\^(?:\(\))?$/
/** `ready ? {` chooses a value; `fun find(): Item? {` declares. */
const dataEnd =
  /(?:[=(,[:]|\s\?|^(?:export )?(?:const|let|var|import|export|import type|export type)|\breturn|\byield|\bin|&&|\|\||\bthrow)$/
const initialiser =
  /(?:(?:^|[=(,!?] ?|[:&*] |\b(?:new|return|throw|await|yield) )[\w.:<>[\]&*]+|[:&*][\w.<>[\]]*[\w.:<>[\]&*])(?:\(\))?$/
const trailingLambda =
  /^(?:[\w.@?!]+ = |try[!?]? |await |async let \w+ = |return |let \w+ = |val \w+ = |var \w+ = |\| ?)*[\w.$?!<>-]+(?: ?\(\)(?:\.[\w.()?!<>]+)?|\.[\w?!<>]*[()][\w.()?!<>]*)?$/
const swiftProperty = /(?:^| )(?:var|let) [\w`][^=]*$/

const cFamily = /^(?:cpp|c|objectivec)$/

type Test = (evidence: RegionEvidence) => boolean

const inFunction: Test = ({parent}) => parent === 'function' || parent === 'control' || parent === 'lambda'

/** A function assigned to a name; in an object it is one of many values. */
const isFunctionValue: Test = ({signature, parent}) => parent !== 'data' && functionValue.test(signature)

const isPlainData: Test = ({signature, inBrackets, language: {id, trailingLambdas}}) => {
  if (signature === '') return inBrackets && !trailingLambdas
  // `def all() = {` and `where T: Read, {` go on to a body.
  if ((id === 'scala' && /\bdef\s/.test(signature)) || /\bwhere\b.*,$/.test(signature)) return false
  return dataEnd.test(signature)
}

/** An anonymous function in the notation of some language. */
const isLambda: Test = (evidence) => {
  const {signature, inBrackets, language} = evidence
  const {id, trailingLambdas} = language
  return (
    (signature === '' && inBrackets && trailingLambdas) ||
    (/(?:=>|->)\s*(?:async|move)?$/.test(signature) &&
      !/^(?:\w+ )*(?:fn|func|fun|def) \w/.test(signature) &&
      !isFunctionValue(evidence)) ||
    (id === 'rust' && /\|[^|]*\|\s*(?:->.*)?(?:async\s*|move\s*)*$/.test(signature)) ||
    (cFamily.test(id) && cppLambda.test(signature)) ||
    (inBrackets && /^\(\)(?: (?:async|sync)\*?)?$/.test(signature))
  )
}

/** A case of a test or a task of a build, named by a literal. */
const isNamedByLiteral: Test = ({signature}) =>
  /^[\w@.$ -]*"\s*"$/.test(signature) || /"\s*(?:in|ignore|-|>>)$/.test(signature)

const isFunctionInPlace: Test = (evidence) => {
  const {
    signature,
    inBrackets,
    language: {id}
  } = evidence
  return (
    (id === 'go' && /(?:[=(,:]\s*|\b(?:go|defer|return)\s+)func\(\)/.test(signature)) ||
    (inBrackets && /^(?:async )?(?:func|function\*?|fun|fn) ?\(\)/.test(signature)) ||
    (/(?:[=(,:?]|\breturn|=>)\s*(?:async )?function\b/.test(signature) && !isFunctionValue(evidence))
  )
}

const isProperty: Test = ({signature, content, parent, language: {id}}) =>
  parent !== 'function' &&
  ((id === 'swift' && swiftProperty.test(signature)) || (id === 'csharp' && /\s\w+$/.test(signature))) &&
  accessorList.test(content)

const isDeclaredFunction: Test = (evidence) => {
  const {signature, language, parent} = evidence
  return (
    (functionWord.test(signature) && !/[^=!<>]=[^=>]/.test(signature.replace(/\(\).*$/, ''))) ||
    (language.id === 'swift' && parent !== 'function' && swiftProperty.test(signature)) ||
    (language.id === 'objectivec' && /^[-+] ?\(\)/.test(signature)) ||
    isFunctionValue(evidence)
  )
}

const isTrailingLambda: Test = ({signature, language, parent}) =>
  language.trailingLambdas &&
  (trailingLambda.test(signature) || / \| /.test(signature) || (parent !== 'type' && /\.\w+(?:\(\))?$/.test(signature)))

/** `&Config {` is a value, but for the languages in which `Tensor& input() {` gives a reference. */
const isInitialised: Test = ({signature, language: {id}}) =>
  initialiser.test(signature) && (/\bnew\b|\breturn\b|=/.test(signature) || (!cFamily.test(id) && /&/.test(signature)))

/** Inside a body `name(…) {` is a macro that opens a block, unless a type stands before the name. */
const isMacroBlock: Test = (evidence) =>
  inFunction(evidence) &&
  !/\w[\s*&>]+\w+\(\)/.test(evidence.signature) &&
  !/^(?:java|type)script$/.test(evidence.language.id) &&
  parametersEnd.test(evidence.signature)

/** Each kind with its test, in the order in which they are asked: the narrower the notation, the earlier. */
const kinds: readonly (readonly [RegionKind, Test])[] = [
  ['lambda', isNamedByLiteral],
  ['data', isPlainData],
  ['lambda', isLambda],
  ['group', ({signature}) => signature === ''],
  ['control', ({signature}) => control.test(signature) || controlAlone.test(signature) || innerControl.test(signature)],
  ['function', (evidence) => accessor.test(evidence.signature) && !inFunction(evidence)],
  ['lambda', isFunctionInPlace],
  ['property', isProperty],
  ['type', ({signature}) => typeWord.test(signature.replace(modifiers, ''))],
  ['function', isDeclaredFunction],
  ['data', isInitialised],
  ['lambda', isTrailingLambda],
  ['data', ({signature, inBrackets}) => inBrackets && !parametersEnd.test(signature)],
  ['control', isMacroBlock],
  ['function', ({signature}) => parametersEnd.test(signature) && /[\w>~\])*'"?!]\s*\(\)/.test(signature)]
]

/** Whether a signature declares a type, with or without a body. */
export function declaresType(signature: string): boolean {
  return /^(?:class|interface|object|record|trait)\s+\w/.test(signature.replace(modifiers, ''))
}

/** What the braces after a head enclose. */
export function regionKind(evidence: RegionEvidence): RegionKind {
  const {language, parent} = evidence
  if (language.family === 'schema') return parent === 'file' ? 'type' : 'data'
  const found = kinds.find(([, test]) => test(evidence))?.[0]
  return found ?? (parent === 'file' || parent === 'type' ? 'type' : 'data')
}
