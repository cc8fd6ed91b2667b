import {join, relative, sep} from 'node:path'
import {recordsOf} from './git.js'
import type {Repository} from './repository.js'

/** A file of the index. */
export interface IndexEntry {
  kind: 'file' | 'link' | 'submodule'
  /** as git writes it: `100644` */
  mode: string
  blob: string
}

const kinds: Readonly<Record<string, IndexEntry['kind']>> = {'120000': 'link', '160000': 'submodule'}

/** What the next commit would hold, by absolute path. */
export async function indexEntries({git, root}: Repository): Promise<Map<string, IndexEntry>> {
  const entries = new Map<string, IndexEntry>()
  for (const record of recordsOf(await git.run(['ls-files', '--stage', '-z']))) {
    const tab = record.indexOf('\t')
    const [mode = '', blob = ''] = record.slice(0, tab).split(' ')
    entries.set(join(root, record.slice(tab + 1)), {kind: kinds[mode] ?? 'file', mode, blob})
  }
  return entries
}

/** Put new texts of files into the index, as they are: no filter changes them. */
export async function stageTexts(
  {git, root}: Repository,
  files: readonly {path: string; mode: string; text: string}[]
): Promise<void> {
  const records: string[] = []
  for (const {path, mode, text} of files) {
    const blob = (await git.run(['hash-object', '-w', '--no-filters', '--stdin'], text)).toString().trim()
    records.push(`${mode} ${blob} 0\t${relativeTo(root, path)}\0`)
  }
  if (records.length > 0) await git.run(['update-index', '-z', '--index-info'], records.join(''))
}

function relativeTo(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}
