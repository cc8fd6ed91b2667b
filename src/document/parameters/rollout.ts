import type {Document} from '../document.js'
import {isAbout, type Section} from '../sections/sections.js'
import type {Passage} from '../text/passages.js'

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
    due: /\b(?:collects?|gathers?|sends?|uploads?) (?:(?:anonymous|anonymi[sz]ed|usage|product|customer|user) ){0,3}(?:usage (?:data|statistics|information|metrics)|telemetry|analytics|crash reports?)\b|\b(?:we|this (?:design|proposal|change|feature)|will) (?:\w+ )?changes? the default (?:value|behaviou?r|setting|configuration|to|from|for)\b|\bthe default (?:behaviou?r|value|setting) (?:will change|changes)\b/i,
    met: /\b(?:opt(?:s|ed|ing)?[- ]?(?:out|in)|turn(?:ed)? (?:it )?off|switch(?:ed)? off|disabl\w+|consent)\b/i,
    because: 'collects data or changes a default'
  },
  'server-control': {
    due: /\b(?:roll(?:ed|ing)? (?:(?:it|this|them|the (?:feature|change)) )?out|released|enabled) (?:gradually|progressively|incrementally|in (?:several |two |three )?(?:stages|phases|waves|rings))\b|\b(?:gradual|phased|staged|progressive) (?:roll[- ]?out|deployment|release) of (?:this|the) (?:feature|change|design)\b/i,
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
