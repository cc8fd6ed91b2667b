import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {expect, it} from 'vitest'

const bin = fileURLToPath(new URL('../../dist/src/cli/bin.js', import.meta.url))

/** Writes down every module file that Node loads. */
const recorder = `
import {appendFileSync} from 'node:fs'
export async function load(url, context, next) {
  if (url.startsWith('file:')) appendFileSync(process.env.RECORDED_MODULES, url + '\\n')
  return next(url, context)
}
`

// Each file that is opened costs start-up time; a number that grows is a package that slipped out of the bundle.
it.runIf(existsSync(bin))('one small file loads few modules, all of them our own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'design-lint-start-'))
  const recorded = join(folder, 'modules.txt')
  await writeFile(join(folder, 'recorder.mjs'), recorder)
  const recorderUrl = pathToFileURL(join(folder, 'recorder.mjs')).href
  await writeFile(
    join(folder, 'register.mjs'),
    `import {register} from 'node:module'\nregister(${JSON.stringify(recorderUrl)})\n`
  )
  await writeFile(join(folder, 'cache.md'), '# Cache\n\nThe cache keeps entries for an hour.\n')
  const {status, stderr} = spawnSync(process.execPath, ['--import', join(folder, 'register.mjs'), bin, 'cache.md'], {
    cwd: folder,
    env: {...process.env, RECORDED_MODULES: recorded},
    encoding: 'utf8'
  })
  expect([status, stderr]).toEqual([0, ''])
  const modules = (await readFile(recorded, 'utf8')).trim().split('\n')
  await rm(folder, {recursive: true})
  expect(modules.filter((url) => url.includes('/node_modules/'))).toEqual([])
  expect(modules.length).toBeLessThanOrEqual(25)
})
