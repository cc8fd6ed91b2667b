import type {MermaidFailure} from './failure.js'

/** What tokens of mermaid's grammars stand for, most telling first; a token of no row says nothing to a reader. */
const tokenWords: readonly (readonly [tokens: RegExp, words: string])[] = [
  [/^(?:LINK|START_LINK|EDGE_TEXT)$/, 'an arrow such as `-->`'],
  [/^-->$/, 'an arrow `-->`'],
  [/^(?:SOLID|DOTTED|STICK|BIDIRECTIONAL)_.*(?:ARROW|CROSS|POINT)/, 'an arrow such as `->>`'],
  [/^(?:LINE|DOTTED_LINE)$/, 'a relation such as `--` or `..`'],
  [/^(?:ZERO_OR_ONE|ZERO_OR_MORE|ONE_OR_MORE|ONLY_ONE)$/, 'a cardinality such as `||` or `o{`'],
  [/^(?:IDENTIFYING|NON_IDENTIFYING)$/, 'a relation such as `--` or `..`'],
  [/^(?:CONTAINS|COPIES|DERIVES|SATISFIES|VERIFIES|REFINES|TRACES)$/, 'a relation such as `satisfies`'],
  [/^taskData$/i, '`:` and the data of the task'],
  [/^TXT$/, '`:` and a message'],
  [/^LABEL$/, '`:` and a label'],
  [/^(?:NODE_DEND|SQE|PE|DIAMOND_STOP|STADIUMEND|SUBROUTINEEND|CYLINDEREND)$/, 'the closing bracket of the label'],
  [/^(?:STRUCT_STOP|BLOCK_STOP|RBRACE|CLOSE_IN_STRUCT|STYLE_STOP)$/, '`}`'],
  [/^PIPE$/, '`|`'],
  [/^(?:DQUOTE|STR_END)$/, 'a closing `"`'],
  [/^end$/, '`end`'],
  [/^(?:ID|ALPHA|NODE_STRING|NODE_ID|UNICODE_TEXT|ACTOR|ENTITY_NAME|EDGE_STATE|BQUOTE_STR|unqString)$/, 'a name'],
  [/NUMBER|^NUM$/, 'a number'],
  [/^STRING|^STR$|^qString$/, 'text in double quotes'],
  [/^ARCH_TITLE$/, 'a title in `[` `]`'],
  [/^ARCH_ICON$|^ARCH_TEXT_ICON$/, 'an icon in `(` `)`'],
  [
    /^(?:STATEMENT|participant|participant_actor|loop|autonumber|note|COMPOSIT_STATE|classDef|section|CLASS)$/,
    'a statement'
  ],
  [/^(?:NEWLINE|NL|SPACELINE|SEMI|EOF|1)$/, 'the end of the line']
]

/** What the parser would have taken, in words; at most three things. */
export function expectedWords(failure: MermaidFailure): string {
  const tokens = expectedTokens(failure)
  if (failure.jison?.token === null)
    return failure.jison.text.trim() === '' ? 'the rest of the statement' : 'a valid statement'
  const punctuation = tokens.filter((token) => /^[^\w\s]{1,2}$/.test(token))
  const words = tokenWords.filter(([pattern]) => tokens.some((token) => pattern.test(token))).map(([, text]) => text)
  const all = [...telling(words), ...(tokens.length <= 3 ? punctuation.map((token) => `\`${token}\``) : [])]
  return listed(all.slice(0, 3)) ?? 'a valid statement'
}

/** A missing bracket hides what else could stand there, a statement what can begin one, a name what can be one. */
function telling(words: readonly string[]): readonly string[] {
  const bracket = words.find((text) => text.startsWith('the closing bracket'))
  if (bracket) return [bracket]
  if (words.includes('a statement')) return words.filter((text) => /^an? (?!name|number|text)/.test(text))
  return words.includes('a name') ? words.filter((text) => text !== 'a number' && !text.startsWith('text in')) : words
}

function expectedTokens({jison, parser}: MermaidFailure): string[] {
  if (jison) return jison.expected.map((token) => token.replace(/^'|'$/g, ''))
  const message = parser?.message ?? ''
  const single = /token of type '([^']+)'|^Expecting token of type --> ([^ ]+) <--/.exec(message)
  // Where the newer parsers expect the end, any other statement would have done as well.
  if (single) return [(single[1] ?? single[2] ?? '').replace(/^EOF$/, 'STATEMENT')]
  return [...message.matchAll(/\[([^\],]+)/g)].map((match) => (match[1] ?? '').replace(/^'|'$/g, ''))
}

function listed(items: readonly string[]): string | undefined {
  const last = items.at(-1)
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`
}

/** What mermaid expects where a diagram parses but makes no sense, by the words of its message. */
const meanings: readonly (readonly [message: RegExp, expected: string])[] = [
  [/inactivate an inactive participant/, 'a participant that was activated before'],
  [/checkout branch which is not yet created/i, 'a branch that was made by `branch` before'],
  [/Incorrect usage of "merge"|Cannot merge/i, 'a branch that can be merged here'],
  [/Cannot create branch|branch with the name/i, 'a branch name that is not taken'],
  [/Negative values/, 'a value from `0`'],
  [/contiguous/, 'fields that follow each other without a gap'],
  [/only one root/i, 'a single root'],
  [/No such shape/, 'a shape that mermaid knows'],
  [/Edge limit exceeded/, 'at most `500` edges'],
  [/created participant|destroyed participant/, 'a participant that exists at this point']
]

/** What was expected where a diagram parses but makes no sense. */
export function expectedMeaning({message}: MermaidFailure): string {
  return meanings.find(([pattern]) => pattern.test(message))?.[1] ?? 'a statement that mermaid accepts'
}
