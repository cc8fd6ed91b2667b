import {suppressionMeta} from './suppression-meta.js'

const repository = 'https://github.com/design-lint/design-lint'

/** Where a rule is explained: in its readme; what is said of suppressions, in ours. */
export function docsUrl(ruleId: string): string {
  return ruleId === suppressionMeta.id
    ? `${repository}#silencing-a-finding`
    : `${repository}/blob/main/rules/${ruleId}/readme.md`
}

/** Whether a message points to our own documentation, so that one of our rules said it. */
export function isDocsUrl(url: string | undefined): boolean {
  return url?.startsWith(`${repository}/blob/main/rules/`) === true
}
