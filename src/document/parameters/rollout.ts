import type {Document} from '../document.js'
import type {Passage} from '../passages.js'
import {isAbout, type Section} from '../sections.js'

/** What a design with settings may owe its users beside a table. */
export type RolloutAspect = 'opt-out' | 'server-control'

interface AspectWords {
  /** what makes the aspect due */
  due: RegExp
  /** what satisfies it */
  met: RegExp
  /** how a message names what makes it due */
  because: string
}

/** One vocabulary for each aspect. */
export const rolloutAspects: Readonly<Record<RolloutAspect, AspectWords>> = {
  'opt-out': {
    due: /\b(?:collects? (?:usage|telemetry|analytics|crash|diagnostic)\w*|(?:usage|telemetry|analytics|diagnostic) data|changes? the default|becomes the (?:new )?default)\b/i,
    met: /\b(?:opt(?:s|ed|ing)?[- ]?(?:out|in)|turn(?:ed)? (?:it )?off|switch(?:ed)? off|disabl\w+|consent)\b/i,
    because: 'collects data or changes a default'
  },
  'server-control': {
    due: /\b(?:gradual(?:ly)?|phased|staged|progressive|incremental) (?:roll[- ]?out|deploy\w*|release)|\b(?:canary|percentage of (?:users|traffic|tenants)|roll(?:s|ed|ing)? out gradually)\b/i,
    met: /\b(?:feature[- ](?:flags?|gates?|switch\w*|toggles?)|kill[- ]?switch\w*|server[- ]side (?:control|config\w*|flag|switch)|remote(?:ly)? (?:config\w*|controlled)|dynamic config\w*)\b/i,
    because: 'rolls out gradually'
  }
}

/** The passage that makes an aspect due, where nothing in the document meets it. */
export function unmetAspect(document: Document, aspect: RolloutAspect): Passage | undefined {
  const {due, met} = rolloutAspects[aspect]
  const first = document.passages.find(({text, start}) => due.test(text) && !isBackground(document.sectionAt(start)))
  return first && !document.passages.some(({text}) => met.test(text)) ? first : undefined
}

/** What a design tells of why it is needed and of what exists is none of its own doing. */
function isBackground(section: Section | undefined): boolean {
  return isAbout(section, 'rationale') || isAbout(section, 'existing') || isAbout(section, 'alternatives')
}
