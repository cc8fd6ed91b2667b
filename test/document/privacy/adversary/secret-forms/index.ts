import {code} from './code.js'
import {commandLines} from './command-lines.js'
import {databases} from './databases.js'
import {files} from './files.js'
import {prose} from './prose.js'
import {protocols} from './protocols.js'
import type {SecretForm} from './secret-form.js'

/** Every way to write a secret. */
export const secretForms: readonly SecretForm[] = [
  ...commandLines,
  ...files,
  ...code,
  ...databases,
  ...prose,
  ...protocols
]
