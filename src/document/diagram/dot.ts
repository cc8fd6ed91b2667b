/** A graph of plain nodes and edges. */
export interface DotGraph {
  readonly isDirected: boolean
  readonly direction: 'TB' | 'BT' | 'LR' | 'RL'
  /** labels by node, in the order of appearance */
  readonly nodes: ReadonlyMap<string, string>
  readonly edges: readonly DotEdge[]
}

/** An edge between two nodes. */
export interface DotEdge {
  readonly from: string
  readonly to: string
  /** empty when it has none */
  readonly label: string
  readonly isDashed: boolean
}

/** Read a graph of Graphviz; `undefined` where it holds more than plain nodes and edges (clusters, ports, records, HTML). */
export function readDot(source: string): DotGraph | undefined {
  const tokens = tokenise(source)
  if (!tokens) return undefined
  const cursor = {tokens, at: 0}
  if (word(cursor) === 'strict') cursor.at++
  const kind = word(cursor)
  if (kind !== 'digraph' && kind !== 'graph') return undefined
  cursor.at++
  if (cursor.tokens[cursor.at]?.text !== '{') cursor.at++
  if (!take(cursor, '{')) return undefined
  const graph: Draft = {isDirected: kind === 'digraph', direction: 'TB', nodes: new Map(), edges: []}
  while (cursor.at < tokens.length && !take(cursor, '}')) if (!readStatement(cursor, graph)) return undefined
  return cursor.at === tokens.length && tokens.at(-1)?.text === '}' ? graph : undefined
}

interface Token {
  readonly text: string
  readonly isName: boolean
}

interface Cursor {
  readonly tokens: readonly Token[]
  at: number
}

interface Draft {
  readonly isDirected: boolean
  direction: DotGraph['direction']
  readonly nodes: Map<string, string>
  readonly edges: DotEdge[]
}

const lexeme =
  /\s+|\/\/[^\n]*|#[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|"((?:[^"\\]|\\[\s\S])*)"|([\p{L}_][\p{L}\p{N}_]*|-?\d+(?:\.\d+)?|-?\.\d+)|(->|--|[{}[\]=;,])/uy

function tokenise(source: string): Token[] | undefined {
  const tokens: Token[] = []
  lexeme.lastIndex = 0
  while (lexeme.lastIndex < source.length) {
    const match = lexeme.exec(source)
    if (!match) return undefined
    const [, quoted, name, sign] = match
    if (quoted !== undefined) tokens.push({text: quoted.replace(/\\"/g, '"'), isName: true})
    else if (name !== undefined) tokens.push({text: name, isName: true})
    else if (sign !== undefined) tokens.push({text: sign, isName: false})
  }
  return tokens
}

function word({tokens, at}: Cursor): string | undefined {
  return tokens[at]?.isName ? tokens[at].text : undefined
}

function take(cursor: Cursor, text: string): boolean {
  const token = cursor.tokens[cursor.at]
  if (!token || token.isName || token.text !== text) return false
  cursor.at++
  return true
}

/** Whether a statement was read; the words `node`, `edge` and `graph` set what only changes the looks. */
function readStatement(cursor: Cursor, graph: Draft): boolean {
  if (take(cursor, ';')) return true
  const name = word(cursor)
  if (name === undefined || name === 'subgraph') return false
  cursor.at++
  if (take(cursor, '=')) return readSetting(name, cursor, graph)
  const path = [name]
  while (take(cursor, '->') || take(cursor, '--')) {
    const next = word(cursor)
    if (next === undefined || next === 'subgraph') return false
    cursor.at++
    path.push(next)
  }
  const attributes = readAttributes(cursor)
  if (!attributes) return false
  if (path.length === 1 && /^(?:node|edge|graph)$/i.test(name)) return !/record/i.test(attributes.get('shape') ?? '')
  return addPath(path, attributes, graph)
}

function readSetting(name: string, cursor: Cursor, graph: Draft): boolean {
  const value = word(cursor)
  if (value === undefined) return false
  cursor.at++
  if (name.toLowerCase() === 'rankdir' && /^(?:TB|BT|LR|RL)$/.test(value))
    graph.direction = value as DotGraph['direction']
  return true
}

/** The attribute lists that may follow; `undefined` where one is no list of names and values. */
function readAttributes(cursor: Cursor): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>()
  while (take(cursor, '[')) {
    while (!take(cursor, ']')) {
      const name = word(cursor)
      if (name === undefined) return undefined
      cursor.at++
      const value = take(cursor, '=') ? word(cursor) : 'true'
      if (value === undefined) return undefined
      if (cursor.tokens[cursor.at - 1]?.text === '=' && !cursor.tokens[cursor.at - 1]?.isName) cursor.at++
      attributes.set(name.toLowerCase(), value)
      if (!take(cursor, ',')) take(cursor, ';')
    }
  }
  return attributes
}

function addPath(path: readonly string[], attributes: ReadonlyMap<string, string>, graph: Draft): boolean {
  const label = attributes.get('label')
  if (/record/i.test(attributes.get('shape') ?? '')) return false
  for (const name of path) if (!graph.nodes.has(name)) graph.nodes.set(name, name)
  const [first = ''] = path
  if (path.length === 1 && label !== undefined) graph.nodes.set(first, label.replaceAll('\\N', first))
  const isDashed = /dashed|dotted/i.test(attributes.get('style') ?? '')
  path.slice(1).forEach((to, at) => {
    graph.edges.push({from: path[at] ?? '', to, label: label ?? '', isDashed})
  })
  return true
}
