import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Names what the package is built from: two builds that may behave differently have different digests. */
export async function digestOfSources(root: string): Promise<string> {
  const folders = ['src', 'rules']
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), {recursive: true, withFileTypes: true})
      return entries.filter((entry) => entry.isFile()).map(({parentPath, name}) => join(parentPath, name))
    })
  )
  const hash = createHash('sha256')
  for (const path of [...found.flat(), join(root, 'package-lock.json')].sort()) {
    hash.update(path.slice(root.length)).update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 16)
}
