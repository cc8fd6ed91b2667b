/** What the entries of a drawn tree name. */
export interface Tree {
  /** share of the filled rows that are entries */
  readonly share: number
  readonly entries: number
  /** `files`: paths, packages, versions, output of a tool; `things`: types, components, calls, phrases */
  readonly names: 'files' | 'things' | 'none'
}

const branch = /(?:[├└┣┗╰┝┕]\s?[-─━_—–╴╌>▶►]*(?![-─━_—–╴╌>▶►])|[|+`\\][-─—–_]{1,4}>?|[│|](?=[-─—–]{1,3}\s))\s*/u
const entry = new RegExp(`^[\\s│┃|]*${branch.source}([\\p{L}\\p{N}.<\\[{($@*'"/~…_].*)$`, 'u')

/** Read rows as a tree (`├── name`, `|-- name`, `+-- name`); a tail that draws on is no entry. */
export function readTree(rows: readonly string[]): Tree {
  const names = rows.map(nameIn)
  const entries = names.filter((name) => name !== undefined)
  const first = names.findIndex((name) => name !== undefined)
  const root = rows[first - 1]?.trim()
  const share = rows.length === 0 ? 0 : entries.length / rows.length
  return {share, entries: entries.length, names: root && rootFolder.test(root) ? 'files' : kindOfNames(entries)}
}

/** What stands above a tree of files or packages. */
const rootFolder = /^(?:\.{1,2}|\S+\/|[\w@.-]+ v\d\S*)(?:\s|$)/

function nameIn(row: string): string | undefined {
  const name = row.length < 400 ? entry.exec(row)?.[1] : undefined
  if (name === undefined) return undefined
  const tail = name.replace(/\s(?:#|\/\/).*$/, '')
  return /[-=─]{2}>|[─━═]{3}|[-=]{3}|[┌┐┘╮╯╭]/u.test(tail) ? undefined : tail.trim()
}

/** A file, a folder, a package with its version, or a bare lower-case word, as tools print them. */
const fileName =
  /^(?:\.{1,3}(?:$|[\w/])|[^\s(]*\/|[^\s(]+\.[a-z0-9]{1,10}(?=$|[\s,:*])|[^\s]+ v?\d+\.\d|[a-z0-9_@*{}<>-]+(?:\s{2}.*)?$)/
/** A type, a call, a phrase or a bracketed role. */
const thingName = /^(?:[A-Z][\w.:]*(?:[a-z]|\b)|[\w.:]+\(|[[(<«]|"|\S+\s+\S+)/

function kindOfNames(names: readonly string[]): Tree['names'] {
  if (names.length === 0) return 'none'
  const files = names.filter((name) => fileName.test(name)).length
  if (files >= 0.25 * names.length) return 'files'
  return names.filter((name) => thingName.test(name)).length >= 0.6 * names.length ? 'things' : 'files'
}
