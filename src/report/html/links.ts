/** Where a link of a document may lead from the page: to the web, to a mailbox, to another place of the document. */
const followed = /^(?:https?:\/\/|mailto:)/i

/**
 * The address of a link as the page may use it; `undefined` for those that lead to other files, which are not where the
 * page is, and for those that would run something. `prefix` stands before the identifiers of the document.
 */
export function safeAddress(url: string, prefix: string): string | undefined {
  if (url.startsWith('#') && url.length > 1) return `#${prefix}${decoded(url.slice(1))}`
  return followed.test(url) ? url : undefined
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
