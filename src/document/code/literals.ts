/** A comment or literal of a language: how it opens, and how the text up to its end is read. */
export interface LiteralForm {
  readonly kind: 'comment' | 'string'
  /** source of a regular expression for the opening; it holds no capturing group */
  readonly open: string
  /** what closes it; a function of the opening where the two depend on each other; `\n` stops before the line break; empty when the opening is all of it */
  readonly close: string | ((open: string) => string)
  /** whether it may run over several lines; a literal that may not is closed by the line break */
  readonly multiline?: boolean
  /** whether a backslash takes the next character with it */
  readonly escapes?: boolean
  /** what opens code inside the string: `${`, `#{`, `\(`, `{` */
  readonly hole?: string
  /** whether a comment of this form may hold others */
  readonly nests?: boolean
}

const comment = (open: string, close: string, more: Partial<LiteralForm> = {}): LiteralForm => ({
  kind: 'comment',
  open,
  close,
  multiline: close !== '\n',
  ...more
})

const text = (open: string, close: LiteralForm['close'], more: Partial<LiteralForm> = {}): LiteralForm => ({
  kind: 'string',
  open,
  close,
  ...more
})

const closeOfRaw = (open: string) => `"${open.replace(/[^#]/g, '')}`
const closeOfHeredoc = (open: string) => `\n${open.replace(/[^\w]/g, '')}`
const closeOfDelimited = (open: string) => `)${open.slice(open.indexOf('"') + 1, -1)}"`

/** The forms that languages are put together from. */
export const forms = {
  slash: comment('//', '\n'),
  hash: comment('(?<![\\w$\\\\&])#', '\n'),
  hashAlone: comment('#(?!\\[)', '\n'),
  dash: comment('--', '\n'),
  semicolon: comment(';', '\n'),
  star: comment('/\\*', '*/'),
  nestedStar: comment('/\\*', '*/', {nests: true}),
  angleHash: comment('<#', '#>'),
  markup: comment('<!--', '-->'),
  equals: comment('^=begin\\b', '\n=end'),
  double: text('"', '"', {escapes: true}),
  doubleAnywhere: text('"', '"', {escapes: true, multiline: true}),
  doubleWith: (hole: string) => text('"', '"', {escapes: true, hole}),
  single: text("(?<!\\w)'", "'", {escapes: true}),
  singleAnywhere: text("'", "'", {multiline: true}),
  singleDoubled: text("'", "'", {multiline: true}),
  doubleDoubled: text('"', '"', {multiline: true}),
  backtickDoubled: text('`', '`'),
  character: text("'(?:\\\\[^'\\n]{1,10}|[^'\\\\\\n]{1,2})'", ''),
  template: text('`', '`', {escapes: true, multiline: true, hole: '${'}),
  backtick: text('`', '`', {multiline: true}),
  tripleDouble: text('"""', '"""', {escapes: true, multiline: true}),
  tripleRaw: text('"""', '"""', {multiline: true}),
  tripleSingle: text("'''", "'''", {escapes: true, multiline: true}),
  pythonDouble: text('(?:(?<!\\w)[rRbBfFuU]{1,2})?"', '"', {escapes: true}),
  pythonSingle: text("(?:(?<!\\w)[rRbBfFuU]{1,2})?'", "'", {escapes: true}),
  pythonTripleDouble: text('(?:(?<!\\w)[rRbBfFuU]{1,2})?"""', '"""', {escapes: true, multiline: true}),
  pythonTripleSingle: text("(?:(?<!\\w)[rRbBfFuU]{1,2})?'''", "'''", {escapes: true, multiline: true}),
  verbatim: text('(?:@\\$?|\\$@)"', '"', {multiline: true}),
  interpolated: text('\\$"', '"', {escapes: true, hole: '{'}),
  interpolatedRaw: text('[$]{0,9}"""', '"""', {multiline: true}),
  rustRaw: text('(?<!\\w)b?r#{0,9}"', closeOfRaw, {multiline: true}),
  swiftRaw: text('#{1,9}"', closeOfRaw, {multiline: true}),
  cppRaw: text('(?<!\\w)(?:u8|[uUL])?R"[^\\s()"\\\\]{0,16}\\(', closeOfDelimited, {multiline: true}),
  regexp: text('(?<=(?:^|[(,=:\\[!&|?{;]|\\breturn)[ \\t]{0,40})/(?![/*])(?=[^\\n]{1,300}/)', '/', {escapes: true}),
  heredoc: text('(?<!<)<<[-~]?(?:\'[A-Za-z_]\\w{0,60}\'|"[A-Za-z_]\\w{0,60}"|[A-Z_]\\w{0,60})', closeOfHeredoc, {
    multiline: true
  }),
  phpHeredoc: text('<<<[ \\t]?(?:\'\\w{1,60}\'|"\\w{1,60}"|\\w{1,60})', closeOfHeredoc, {multiline: true}),
  hereDouble: text('@"(?=[ \\t]*\\n)', '\n"@', {multiline: true}),
  hereSingle: text("@'(?=[ \\t]*\\n)", "\n'@", {multiline: true}),
  objectiveString: text('@"', '"', {escapes: true}),
  shellExpansion: text('\\$\\{', '}', {}),
  dollarQuoted: text('\\$(?:[A-Za-z_]\\w{0,30})?\\$', (open) => open, {multiline: true})
} as const
