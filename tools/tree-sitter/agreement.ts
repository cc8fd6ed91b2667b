import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {glob} from 'tinyglobby'
import {languageNamed} from '../../src/document/code/languages.js'
import {isSession} from '../../src/document/code/purpose.js'
import type {Document} from '../../src/document/document.js'
import type {CodeBlock} from '../../src/document/markdown/code-blocks.js'
import {readDocument} from '../../src/document/read-document.js'
import {loadOracle} from './oracle.js'

/** What both said of the blocks of one language. */
interface Tally {
  blocks: number
  parsed: number
  agreed: number
  readonly differing: string[]
}

const {positionals, values} = parseArgs({allowPositionals: true, options: {show: {type: 'boolean', default: false}}})
const [folder = '.'] = positionals
const oracle = await loadOracle()
const tallies = new Map<string, Tally>()

for (const path of (await documentsIn(folder)).sort()) {
  const document = await readDocument(await readFile(path, 'utf8'), {path})
  for (const block of document.codeBlocks) await compare(document, block, path)
}
report()

async function documentsIn(root: string): Promise<string[]> {
  return (await glob('**/*.{md,markdown}', {cwd: root})).map((path) => join(root, path))
}

async function compare(document: Document, block: CodeBlock, path: string): Promise<void> {
  // What was typed at a prompt is no program, whatever a parser makes of the prompt.
  if (isSession(block)) return
  const language = languageNamed(block.language)
  const skeleton = language && document.skeletonOf(block)
  const verdict = language && (await oracle(language.id, block.value))
  if (!language || !skeleton || !verdict) return
  const tally = tallies.get(language.id) ?? {blocks: 0, parsed: 0, agreed: 0, differing: []}
  tallies.set(language.id, tally)
  tally.blocks++
  if (!verdict.parses) return
  tally.parsed++
  const hasBody = skeleton.declarations.some(({kind, body}) => kind === 'function' && (body?.statements ?? 0) > 0)
  if (hasBody === verdict.hasBody) tally.agreed++
  else tally.differing.push(`${path}:${document.lines.lineAt(block.start)} ${hasBody ? 'skeleton' : 'parser'} alone`)
}

function report(): void {
  console.log('language     blocks  parsed  agreed')
  for (const [language, {blocks, parsed, agreed, differing}] of [...tallies].sort()) {
    const share = parsed === 0 ? '–' : `${((100 * agreed) / parsed).toFixed(1)} %`
    console.log(`${language.padEnd(12)}${String(blocks).padStart(7)}${String(parsed).padStart(8)}${share.padStart(9)}`)
    if (values.show) for (const place of differing) console.log(`  ${place}`)
  }
  const short = [...tallies.values()].some(({parsed, agreed}) => parsed >= 50 && agreed / parsed < 0.98)
  process.exitCode = short ? 1 : 0
}
