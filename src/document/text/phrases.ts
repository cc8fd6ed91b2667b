/** The members of a list that is written with commas, over several lines. */
export function phrases([text = '']: TemplateStringsArray): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim())
}
