import {nearest} from '../../rule/nearest.js'
import {quotedList} from '../../rule/quoted-list.js'
import {type Directive, type Mistake, type MistakeKind, verbs} from './directive.js'

/** A message and what to do. */
export interface Words {
  message: string
  note: string
}

/** What is said of a directive that is understood. */
export const say = {
  unused: (what: string): Words => ({
    message: `Unexpected suppression of ${what} that silences nothing, expected none`,
    note: 'Delete it: what it stood for is gone, or stands elsewhere'
  }),
  idle: (what: string): Words => ({
    message: `Unexpected \`enable\` of ${what} where nothing is off, expected none`,
    note: 'Delete it: one rule is turned on again only where it was turned off itself'
  }),
  unexplained: (what: string, isComment: boolean): Words => ({
    message: `Unexpected suppression of ${what} without a reason, expected ${isComment ? '`reason="…"`' : 'one behind the colon'}`,
    note: 'Say why the finding may stay, for whoever reads it next'
  }),
  expired: (what: string, date: string): Words => ({
    message: `Unexpected suppression of ${what} that held until \`${date}\`, expected a later date or an answer to its findings`,
    note: 'Its findings are back. Answer them and delete it, or decide anew how long it may hold'
  }),
  wrongDate: (date: string): Words => ({
    message: `Unexpected date \`${date}\`, expected a day of the calendar as in \`until="2027-03-01"\``,
    note: 'The suppression does not hold until its date can be read'
  }),
  unknownRule: (id: string, close: string | undefined): Words => ({
    message: `Unexpected rule \`${id}\`, expected the id of a rule${close === undefined ? '' : `; did you mean \`${close}\`?`}`,
    note: '`design-lint rules` lists all ids'
  })
}

/** What a directive is about: `no-pii`, `no-secrets`, or all rules. */
export function subjectOf(rules: Directive['rules']): string {
  return rules.length === 0 ? 'all rules' : quotedList(rules.map(({id}) => id))
}

const example = 'Write it as in `<!--lint disable no-placeholders reason="…" until="2027-03-01"-->`'

const mistakes: Readonly<Record<MistakeKind, (found: string) => string>> = {
  verb: (found) =>
    found === ''
      ? `Unexpected suppression that says nothing, expected one of ${quotedList(verbs)}`
      : `Unexpected \`${found}\`, expected one of ${quotedList(verbs)}${meant(found, verbs)}`,
  prefix: (found) => `Unexpected \`${found}\`, expected a comment that begins with \`lint\``,
  word: (found) => `Unexpected \`${found}\`, expected ids of rules, \`reason="…"\` or \`until="…"\``,
  key: (found) => `Unexpected \`${found}\`, expected \`reason\` or \`until\`${meant(found, ['reason', 'until'])}`,
  quote: (found) => `Unexpected \`${found}\` without a closing quote, expected one`,
  neighbour: () => 'Unexpected text behind a suppression, expected the comment alone on its line',
  nothing: (found) => `Unexpected \`${found}\` with nothing behind it, expected what it is to hold for`,
  'front-matter': () =>
    'Unexpected `design-lint` that names no rule, expected `ignore:` and below it lines of `<rule id>: <reason>`'
}

/** What is said of what is not understood. */
export function sayMistake({kind, found}: Mistake): Words {
  return {message: mistakes[kind](found), note: kind === 'front-matter' ? 'What stands here silences nothing' : example}
}

function meant(found: string, words: readonly string[]): string {
  const close = nearest(found, words)
  return close === undefined ? '' : `; did you mean \`${close}\`?`
}
