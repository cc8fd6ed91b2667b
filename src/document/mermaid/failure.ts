/** What mermaid says against a diagram, as plain data. Lines and columns belong to the text that mermaid parses, see {@link stripDiagram}. */
export interface MermaidFailure {
  readonly name: string
  readonly message: string
  /** of the older parsers, for syntax only: 1-based line, 0-based column, the text found and the tokens expected, in single quotes */
  readonly jison?: {
    readonly line: number
    readonly column: number
    readonly text: string
    /** its name; `null` for a character that is no token, `1` at the end */
    readonly token: string | number | null
    readonly expected: readonly string[]
  }
  /** of the newer parsers */
  readonly parser?: {readonly token?: TokenPlace; readonly previous?: TokenPlace; readonly message: string}
  /** of the newer parsers, for characters that are no token; 1-based */
  readonly lexer?: {readonly line: number; readonly column: number; readonly length: number; readonly message: string}
  /** of front matter: 0-based, counted within the YAML */
  readonly yaml?: {readonly line: number; readonly column: number; readonly reason?: string}
}

/** Where a token stands; 1-based, and `NaN` at the end of a diagram. */
export interface TokenPlace {
  readonly image: string
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}
