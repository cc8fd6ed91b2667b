import {existsSync, readFileSync, statSync} from 'node:fs'
import {dirname, resolve} from 'node:path'

/** A string that names a module by its way from the one that it stands in. */
const relativeModule = /(["'`])(\.{1,2}\/[^"'`\n]+)\1/g

/** The text of modules and of all that they name by relative paths, each once. */
export function moduleTexts(files: readonly string[]): string[] {
  const texts = new Map<string, string>()
  const queue = [...files]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (texts.has(file)) continue
    const text = readFileSync(file, 'utf8')
    texts.set(file, text)
    for (const [, , name = ''] of text.matchAll(relativeModule)) queue.push(...filesNamed(resolve(dirname(file), name)))
  }
  return [...texts.keys()].sort().map((file) => texts.get(file) ?? '')
}

/** `require` completes a name without an extension. */
function filesNamed(path: string): string[] {
  const found = ['', '.js', '.cjs', '.json', '/index.js'].map((ending) => path + ending)
  return found.filter((file) => existsSync(file) && statSync(file).isFile()).slice(0, 1)
}
