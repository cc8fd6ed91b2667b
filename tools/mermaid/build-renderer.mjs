/**
 * Builds what draws mermaid's diagrams in a browser into `src/report/html/renderer.js`: a module with one text, which the
 * HTML report puts into its page. Run `npm ci && npm run build` in this folder after changing the version of mermaid.
 */
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {licences} from './licences.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const target = fileURLToPath(new URL('../../src/report/html/renderer.js', import.meta.url))

/** What esbuild leaves in texts and HTML does not allow. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const spellOut = (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`

/** Build the script. @returns its text, licences first */
export async function buildRenderer() {
  const {outputFiles, metafile} = await build({
    absWorkingDir: here,
    entryPoints: [join(here, 'renderer-entry.mjs')],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error'
  })
  // Inside a script element these would begin or end something else than they do in JavaScript.
  const code = outputFiles[0].text.replace(/<(?=!--|\/?script)/gi, '\\x3C').replace(control, spellOut)
  const notice = (await licences(metafile, here, ['js-yaml'])).replaceAll('*/', '* /')
  return `/*!\n${notice}*/\n${code}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await buildRenderer()
  await writeFile(target, `export const renderer = ${JSON.stringify(text)}\n`)
  console.log(`${Math.round(text.length / 1024)} KB in ${target}`)
}
