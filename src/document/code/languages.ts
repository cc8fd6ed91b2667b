import {forms, type LiteralForm} from './literals.js'

/** How the structure of a language is written: braces, indentation, `end`, or statements of SQL; `schema` has no bodies at all. */
export type LanguageFamily = 'brace' | 'indentation' | 'end' | 'sql' | 'schema'

/** What the readers need to know of a language. */
export interface Language {
  readonly id: LanguageId
  readonly family: LanguageFamily
  readonly literals: readonly LiteralForm[]
  /** the opening of any literal, each form in a group of its own in the order of `literals` */
  readonly opener: RegExp
  /** whether a line break ends a statement */
  readonly endsAtLineBreak: boolean
  /** whether `name(…) {` passes a lambda rather than declaring a function */
  readonly trailingLambdas: boolean
  /** whether `#if … #else … #endif` lines of a preprocessor may stand between the lines */
  readonly preprocessor: boolean
  /** what takes the place of a body that is left out */
  readonly elision: ';' | '{ … }' | '...'
}

/** The languages that are read. */
export type LanguageId = keyof typeof table

interface Row {
  /** names in fences, lower-cased, besides the id itself */
  readonly tags: readonly string[]
  readonly literals: readonly LiteralForm[]
  readonly family?: LanguageFamily
  readonly endsAtLineBreak?: true
  readonly trailingLambdas?: true
  readonly preprocessor?: true
  readonly elision?: Language['elision']
}

const f = forms
const cComments = [f.slash, f.star]
const script = [...cComments, f.template, f.double, f.single, f.regexp]

const table = {
  csharp: {
    tags: ['cs', 'c#', 'c-sharp', 'csx'],
    literals: [...cComments, f.interpolatedRaw, f.verbatim, f.interpolated, f.double, f.character],
    preprocessor: true,
    elision: ';'
  },
  java: {tags: ['jav'], literals: [...cComments, f.tripleDouble, f.double, f.character], elision: ';'},
  kotlin: {
    tags: ['kt', 'kts'],
    literals: [f.slash, f.nestedStar, f.tripleRaw, f.doubleWith('${'), f.character, f.backtickDoubled],
    endsAtLineBreak: true,
    trailingLambdas: true
  },
  scala: {
    tags: ['sc', 'sbt'],
    literals: [f.slash, f.nestedStar, f.tripleRaw, f.doubleWith('${'), f.character, f.backtickDoubled],
    endsAtLineBreak: true,
    trailingLambdas: true
  },
  groovy: {
    tags: ['gradle', 'jenkinsfile'],
    literals: [...cComments, f.tripleDouble, f.tripleSingle, f.doubleWith('${'), f.single],
    endsAtLineBreak: true,
    trailingLambdas: true
  },
  go: {
    tags: ['golang', 'go-lang'],
    literals: [...cComments, f.backtick, f.double, f.character],
    endsAtLineBreak: true
  },
  rust: {tags: ['rs'], literals: [f.slash, f.nestedStar, f.rustRaw, f.doubleAnywhere, f.character]},
  c: {tags: ['h'], literals: [...cComments, f.double, f.character], preprocessor: true, elision: ';'},
  cpp: {
    tags: ['c++', 'cc', 'cxx', 'hpp', 'hxx', 'cuda', 'cu', 'arduino'],
    literals: [...cComments, f.cppRaw, f.double, f.character],
    preprocessor: true,
    elision: ';'
  },
  objectivec: {
    tags: ['objc', 'objective-c', 'obj-c', 'm', 'mm', 'objectivecpp', 'objective-c++'],
    literals: [...cComments, f.objectiveString, f.double, f.character],
    preprocessor: true,
    elision: ';'
  },
  swift: {
    tags: [],
    literals: [f.slash, f.nestedStar, f.swiftRaw, f.tripleDouble, f.doubleWith('\\('), f.backtickDoubled],
    endsAtLineBreak: true,
    trailingLambdas: true,
    preprocessor: true
  },
  dart: {
    tags: [],
    literals: [...cComments, f.tripleDouble, f.tripleSingle, f.doubleWith('${'), f.single],
    elision: ';'
  },
  typescript: {tags: ['ts', 'mts', 'cts', 'tsx', 'ts-node'], literals: script, endsAtLineBreak: true, elision: ';'},
  javascript: {
    tags: ['js', 'jsx', 'mjs', 'cjs', 'node', 'ecmascript', 'es6', 'flow', 'vue', 'svelte', 'astro'],
    literals: [f.markup, ...script],
    endsAtLineBreak: true
  },
  python: {
    tags: ['py', 'python3', 'python2', 'py3', 'pyi', 'pycon', 'ipython', 'starlark', 'bzl', 'bazel'],
    literals: [f.hash, f.pythonTripleDouble, f.pythonTripleSingle, f.pythonDouble, f.pythonSingle],
    family: 'indentation',
    elision: '...'
  },
  ruby: {
    tags: ['rb', 'rspec', 'rake', 'rails'],
    literals: [f.equals, f.hash, f.heredoc, f.doubleWith('#{'), f.single],
    family: 'end',
    elision: '...'
  },
  elixir: {
    tags: ['ex', 'exs', 'iex'],
    literals: [f.hash, f.tripleDouble, f.tripleSingle, f.doubleWith('#{'), f.single],
    family: 'end',
    elision: '...'
  },
  php: {
    tags: ['php7', 'php8', 'phtml'],
    literals: [...cComments, f.hashAlone, f.phpHeredoc, f.doubleAnywhere, f.singleAnywhere],
    elision: ';'
  },
  powershell: {
    tags: ['ps', 'ps1', 'pwsh', 'posh', 'psm1'],
    literals: [f.angleHash, f.hash, f.hereDouble, f.hereSingle, f.doubleDoubled, f.singleDoubled],
    endsAtLineBreak: true,
    trailingLambdas: true
  },
  shell: {
    tags: ['sh', 'bash', 'zsh', 'ksh', 'fish', 'bats', 'shellscript', 'shell-script'],
    literals: [f.hash, f.heredoc, f.shellExpansion, f.doubleAnywhere, f.singleAnywhere],
    endsAtLineBreak: true
  },
  solidity: {tags: ['sol'], literals: [...cComments, f.double, f.single], elision: ';'},
  cadence: {tags: ['cdc'], literals: [f.slash, f.nestedStar, f.double], endsAtLineBreak: true},
  sql: {
    tags: [
      'mysql',
      'postgresql',
      'postgres',
      'psql',
      'pgsql',
      'plpgsql',
      'plsql',
      'tsql',
      't-sql',
      'sqlite',
      'ddl',
      'hql',
      'cql',
      'mssql'
    ],
    literals: [f.dash, f.star, f.singleDoubled, f.doubleDoubled, f.backtickDoubled],
    family: 'sql',
    elision: '...'
  },
  protobuf: {
    tags: ['proto', 'proto3', 'proto2', 'grpc', 'pb'],
    literals: [...cComments, f.double, f.single],
    family: 'schema'
  },
  graphql: {
    tags: ['gql', 'graphqls', 'sdl'],
    literals: [f.hash, f.tripleDouble, f.double],
    family: 'schema',
    endsAtLineBreak: true
  },
  thrift: {
    tags: [
      'idl',
      'webidl',
      'capnp',
      'flatbuffers',
      'fbs',
      'smithy',
      'midl',
      'widl',
      'wit',
      'prisma',
      'typespec',
      'tsp'
    ],
    literals: [...cComments, f.double],
    family: 'schema',
    endsAtLineBreak: true
  }
} as const satisfies Readonly<Record<string, Row>>

const languages: ReadonlyMap<string, Language> = new Map(
  (Object.entries(table) as [LanguageId, Row][]).flatMap(([id, row]) => {
    const language: Language = {
      id,
      family: row.family ?? 'brace',
      literals: row.literals,
      opener: new RegExp(row.literals.map(({open}) => `(${open})`).join('|'), 'gm'),
      endsAtLineBreak: row.endsAtLineBreak ?? false,
      trailingLambdas: row.trailingLambdas ?? false,
      preprocessor: row.preprocessor ?? false,
      elision: row.elision ?? '{ … }'
    }
    return [id, ...row.tags].map((tag) => [tag, language] as const)
  })
)

/** The language that a fence names, in any of its spellings (`c#`, `golang`, `tsx`); `undefined` for none and for unread ones. */
export function languageNamed(tag: string): Language | undefined {
  return languages.get(tag.toLowerCase().replace(/^(?:language|lang)-/, ''))
}

/** A language by its id. */
export function languageById(id: LanguageId): Language {
  const language = languages.get(id)
  if (!language) throw new TypeError(`No language \`${id}\``)
  return language
}

/** The ids of all languages that are read. */
export const languageIds = Object.keys(table) as readonly LanguageId[]
