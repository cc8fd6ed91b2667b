import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {packageRoot} from './package-root.js'

/** The readme of a rule that comes with us. */
export function readRuleReadme(id: string): Promise<string> {
  return readFile(join(packageRoot(), 'rules', id, 'readme.md'), 'utf8')
}
