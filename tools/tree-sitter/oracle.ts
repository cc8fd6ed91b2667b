import {createRequire} from 'node:module'
import {join} from 'node:path'
import {isStub} from '../../src/document/code/statements.js'

const require = createRequire(new URL('./package.json', import.meta.url))

/** The part of a syntax node that the oracle looks at. */
interface SyntaxNode {
  readonly type: string
  readonly text: string
  readonly parent: SyntaxNode | null
  readonly namedChildren: readonly (SyntaxNode | null)[]
  childForFieldName(name: string): SyntaxNode | null
}

/** What the oracle says of a text: whether it parses, and whether a function in it has a body that does something. */
export interface OracleVerdict {
  readonly parses: boolean
  readonly hasBody: boolean
}

const grammars: Readonly<Record<string, string>> = {
  csharp: 'c-sharp',
  java: 'java',
  go: 'go',
  rust: 'rust',
  c: 'cpp',
  cpp: 'cpp',
  typescript: 'tsx',
  javascript: 'javascript',
  python: 'python',
  ruby: 'ruby',
  php: 'php',
  powershell: 'powershell',
  shell: 'bash'
}

const functions = new Set([
  'accessor_declaration',
  'constructor_declaration',
  'destructor_declaration',
  'function_declaration',
  'function_definition',
  'function_item',
  'function_statement',
  'generator_function_declaration',
  'local_function_statement',
  'method',
  'method_declaration',
  'method_definition',
  'operator_declaration',
  'property_declaration',
  'singleton_method'
])
const values = new Set(['arrow_function', 'function_expression', 'function', 'generator_function'])
const holders = new Set(['variable_declarator', 'assignment_expression', 'public_field_definition', 'field_definition'])

/** The languages that the oracle has a grammar for, each with its verdict. */
export async function loadOracle(): Promise<(language: string, text: string) => Promise<OracleVerdict | undefined>> {
  const {Parser, Language} = require('web-tree-sitter')
  await Parser.init()
  const folder = join(require.resolve('@vscode/tree-sitter-wasm/package.json'), '..', 'wasm')
  const parsers = new Map<string, InstanceType<typeof Parser>>()
  return async (language, text) => {
    const grammar = grammars[language]
    if (!grammar) return undefined
    let parser = parsers.get(grammar)
    if (!parser) {
      parser = new Parser()
      parser.setLanguage(await Language.load(join(folder, `tree-sitter-${grammar}.wasm`)))
      parsers.set(grammar, parser)
    }
    const tree = parser.parse(language === 'php' && !text.includes('<?') ? `<?php ${text}` : text)
    const verdict = {parses: !tree.rootNode.hasError, hasBody: hasBody(tree.rootNode)}
    tree.delete()
    return verdict
  }
}

function hasBody(root: SyntaxNode): boolean {
  const stack: SyntaxNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isFunction(node) && doesSomething(node)) return true
    for (const child of node.namedChildren) if (child) stack.push(child)
  }
  return false
}

function isFunction({type, parent}: SyntaxNode): boolean {
  return functions.has(type) || (values.has(type) && parent !== null && holders.has(parent.type))
}

function doesSomething(node: SyntaxNode): boolean {
  const body =
    node.childForFieldName('body') ?? node.namedChildren.find((child) => child?.type.endsWith('block')) ?? null
  if (!body)
    return node.namedChildren.some(
      (child) => child?.type === 'arrow_expression_clause' && !isStub(child.text.replace(/^=>\s*/, ''))
    )
  if (!/block|body|compound_statement|statement_list/.test(body.type)) return !isStub(body.text)
  const statements = body.namedChildren.flatMap((child) =>
    child?.type === 'statement_list' ? child.namedChildren : [child]
  )
  return statements.some(
    (child) =>
      child !== null && !/comment|^string$|^param_block$/.test(child.type) && !isLiteral(child) && !isStub(child.text)
  )
}

function isLiteral({type, namedChildren}: SyntaxNode): boolean {
  return type === 'expression_statement' && namedChildren.length === 1 && namedChildren[0]?.type === 'string'
}
