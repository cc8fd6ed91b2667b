import {createRequire} from 'node:module'
import {expect, it} from 'vitest'
import {configNames} from '../../../src/config/find-config.js'

const require = createRequire(import.meta.url)
const root = require('../../../package.json')
const extension = require('../../../editors/vscode/package.json')

it('has the version of the package', () => {
  expect(extension.version).toBe(root.version)
})

it('knows the schema of every configuration that is data', () => {
  const {jsonValidation, yamlValidation, languages} = extension.contributes
  const matched = [...jsonValidation, ...yamlValidation].map(({fileMatch}: {fileMatch: string}) => fileMatch)
  expect(matched.sort()).toEqual(configNames.filter((name) => !/\.[cm]?[jt]s$/.test(name)).sort())
  expect(languages).toEqual([{id: 'yaml', filenames: ['.design-lintrc']}])
})
