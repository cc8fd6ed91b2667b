import {existsSync} from 'node:fs'
import {join} from 'node:path'

/** What a baseline is called unless a flag says otherwise. */
export const baselineName = 'design-lint.baseline.json'

/** The file that holds the baseline where no flag names one: of the first folder that has it. */
export function findBaseline(folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, baselineName)).find((path) => existsSync(path))
}
