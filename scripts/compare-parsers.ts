import {isDeepStrictEqual} from 'node:util'
import {type LintMessage, lintFiles} from '../src/index.js'

const folders = process.argv.slice(2)
if (folders.length === 0) throw new Error('Expected one or more folders of documents, found none')

/** Findings by file, as one line each. */
async function findingsWith(parser: 'native' | 'remark'): Promise<ReadonlyMap<string, readonly string[]>> {
  const results = await lintFiles(folders, {config: {extends: 'all', parser}})
  return new Map(results.map(({filePath, messages}) => [filePath, messages.map(lineOf)]))
}

function lineOf({line, column, endLine, endColumn, ruleId, message}: LintMessage): string {
  return `${line}:${column}-${endLine}:${endColumn} ${ruleId} ${message}`
}

const native = await findingsWith('native')
const remark = await findingsWith('remark')
let different = 0
for (const [path, ours] of native) {
  const theirs = remark.get(path) ?? []
  if (isDeepStrictEqual(ours, theirs)) continue
  different++
  console.log(path)
  for (const line of ours) if (!theirs.includes(line)) console.log(`  only native: ${line}`)
  for (const line of theirs) if (!ours.includes(line)) console.log(`  only remark: ${line}`)
}
console.log(`${different} of ${native.size} documents have different findings with the two parsers`)
process.exitCode = different > 0 ? 1 : 0
