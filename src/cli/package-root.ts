import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of this package, wherever in it the running code lies. @throws when the package is incomplete */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'schema'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('Expected the folder `schema` above the code of design-lint, found none')
    folder = parent
  }
  return folder
}
