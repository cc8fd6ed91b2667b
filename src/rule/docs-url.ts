/** Where the readme of a rule can be read. */
export function docsUrl(ruleId: string): string {
  return `https://github.com/design-lint/design-lint/blob/main/rules/${ruleId}/readme.md`
}
