/** What the entries of a drawn tree name. */
export interface Tree {
  /** share of the filled rows that are entries */
  readonly share: number
  readonly entries: number
  /** entries whose branch ends in an arrowhead (`└─► name`), which no listing of files has */
  readonly headed: number
  /** `files`: paths, packages, versions, numbered parts, output of a tool; `things`: types, components, calls, phrases */
  readonly names: 'files' | 'things' | 'none'
}

const branch =
  /(?:[├└┣┗╰┝┕]\s?[-─━_—–╴╌]*[>▶►▸→]?(?![-─━_—–╴╌>▶►▸→])|(?:[|+\\]|`(?=[-─—–_]{1,6}[>►▶→\s]))[-─—–_]{1,6}(?:[>►▶→]|\|(?=\s))?|[│|](?=[-─—–]{1,3}\s))\s*/u
const entry = new RegExp(`^[\\s│┃|]*(${branch.source})([\\p{L}\\p{N}.<\\[{($@*'"/~…_].*)$`, 'u')

/** Read rows as a tree (`├── name`, `|-- name`, `+-- name`); a tail that draws on is no entry. */
export function readTree(rows: readonly string[]): Tree {
  const found = rows.map(entryIn)
  const entries = found.filter((one) => one !== undefined)
  const root = rows[found.findIndex((one) => one !== undefined) - 1]?.trim()
  const names = entries.map(({name}) => name)
  const kind = entries.length > 0 && entries.every(({indexed}) => indexed) ? 'files' : kindOfNames(names)
  const isNamed = kind === 'files' && titled.test(rows[0] ?? '') && !names.some((name) => fileName.test(name))
  return {
    share: rows.length === 0 ? 0 : entries.length / rows.length,
    entries: entries.length,
    headed: entries.filter(({headed}) => headed).length,
    names: root && (rootFolder.test(root) || rootFile.test(root)) ? 'files' : isNamed ? 'things' : kind
  }
}

/** Whether branches are the details of two numbered steps or more. */
export function hangsFromSteps(rows: readonly string[]): boolean {
  return (
    rows.filter((row, at) => /^\s{0,3}\d{1,2}[.)] /.test(row) && /^\s*[├└┣┗╰]/.test(rows[at + 1] ?? '')).length >= 2
  )
}

const stem = /^\s*[|│┃]/
const offshoot = /^\s*[+├┣|│┃][-─━]/

/** Whether the trunk of branches leads on below the last of them, to another name: the branches stand on the way from one thing to another. */
export function leadsOn(rows: readonly string[]): boolean {
  const [root = '', ...below] = rows
  const last = below.pop() ?? ''
  const trunk = below.findIndex((row) => offshoot.test(row))
  const column = (below[trunk] ?? '').search(/\S/)
  const isNamed = [root, last].every((row) => /^\s*\p{L}/u.test(row) && row.search(/\S/) <= column)
  const bare = below.at(-1) ?? ''
  if (trunk === -1 || !isNamed || !/^\s*[|│┃]\s*$/.test(bare) || bare.search(/\S/) !== column) return false
  const branches = below.filter((row) => offshoot.test(row)).length
  return branches >= 2 && below.every((row) => row.search(/\S/) === column && (stem.test(row) || offshoot.test(row)))
}

/** What stands above a tree of files or packages. */
const rootFolder = /^(?:\.{1,2}|\S+\/|[\w@.-]+ v\d\S*)(?:\s|$)/

/** A title that says what a tree is of. */
const titled =
  /^(?!.*\b(?:director|folder|file|package|module)).*\b(?:hierarchy|inheritance|(?:call|class|component|type) tree)\b.*:\s*$/i

/** A file of settings or data above what it holds. */
const rootFile = /\S\.(?:jsonc?|ya?ml|toml|ini|cfg|conf|env|lock|xml|csv|md|txt)$/

/** A place in a list right behind the branch, as tools show the parts of their data: `├─0 text`. */
const index = /^\d{1,4}(?:\s|$)/

function entryIn(row: string): {name: string; headed: boolean; indexed: boolean} | undefined {
  const [, drawn = '', name] = (row.length < 400 ? entry.exec(row) : null) ?? []
  if (name === undefined) return undefined
  const tail = name.replace(/\s(?:#|\/\/|<-{1,8}\s|←).*$/, '')
  const drawsOn = /[-=─]{2}>|[─━═]{3}|[-=]{3}|[┌┐┘╮╯╭]/u.test(tail)
  if (drawsOn) return undefined
  return {name: tail.trim(), headed: /[>▶►▸→]\s*$/.test(drawn), indexed: !/\s$/.test(drawn) && index.test(tail)}
}

/** A file, a folder, a package with its version. */
const fileName = /^(?:\.{1,3}(?:$|[\w/])|[^\s(]*\/|[^\s(]+\.[a-z0-9]{1,10}(?=$|[\s,:*])|[^\s(]+ v?\d+\.\d)/
/** A bare lower-case word, as tools print names of any kind. */
const bareWord = /^[a-z0-9_@*{}<>-]+(?:\s{2}.*)?$/
/** A type, a call, a phrase, a bracketed role, or a name in a script without upper case, in which files are seldom called. */
const thingName = /^(?:[A-Z][\w.:]*(?:[a-z]|\b)|[\w.:]+\(|[[(<«]|"|\p{Lo}|\S+\s+\S+)/u
/** A call, a generic type or a qualified name. */
const codeName = /\w\(|\w<\w|\w::\w/

function kindOfNames(names: readonly string[]): Tree['names'] {
  if (names.length === 0) return 'none'
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
  const files = count(fileName)
  if (files === 0 && count(codeName) >= 0.4 * names.length) return 'things'
  if (files + count(bareWord) >= 0.25 * names.length) return 'files'
  return count(thingName) >= 0.6 * names.length ? 'things' : 'files'
}
