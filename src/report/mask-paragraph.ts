import {createMasker} from '../document/privacy/masking/mask.js'
import {protectedValues} from '../document/privacy/masking/protected-values.js'
import {readDocument} from '../document/read-document.js'

/** A text that belongs to no document, such as that of an error, with every private value in it masked. */
export async function maskParagraph(text: string): Promise<string> {
  return createMasker(await protectedValues(await readDocument(text))).mask(text)
}
