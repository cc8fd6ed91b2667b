import type {Document} from '../document.js'
import {addNamedParameters} from './named-parameters.js'
import {collectParameters, type Parameter} from './parameter.js'
import {addSampleParameters} from './sample-parameters.js'

/** The configuration parameters that a document names or shows, each once, in source order. */
export function findParameters(document: Document): readonly Parameter[] {
  const found = collectParameters()
  addNamedParameters(document, found)
  addSampleParameters(document, found)
  return found.all()
}
