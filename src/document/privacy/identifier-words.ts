/** `nhs_number` and `nhsNumber` as words. */
export function wordsOfIdentifiers(text: string): string {
  return text.replaceAll('_', ' ').replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ')
}
