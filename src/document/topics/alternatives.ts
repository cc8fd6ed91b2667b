import {phrases} from '../text/phrases.js'
import type {TopicWords} from './topic-words.js'

/** What people weigh against each other, and how they say that they did, in the normal form of headings. */
const weighable =
  'option|approach|idea|design|solution|candidate|technology|tool|library|broker|database|variant|thing|strategy|way'
const weighing =
  'considered|evaluated|explored|examined|investigated|assessed|weighed|compared|tried|rejected|discarded|dismissed|dropped|looked (?:at|into)|thought about|ruled out|decided against|turned down|not (?:chosen|taken|selected|pursued|adopted)'
const weighed =
  'considered evaluated explored examined investigated assessed weighed compared tried rejected discarded dismissed dropped looked thought ruled decided turned not'

/** The headings of sections that weigh other options than the one that is taken. */
export const alternatives: TopicWords = {
  exact: phrases`
    option, option considered, considered option, pro and con of the option, pro and con, comparison,
    other idea, idea not taken, other option, possible solution, possible option, option to consider, trade off,
    candidate, variant, possible approach, option analysis, option comparison, approach comparison,
    solution comparison, decision matrix, build vs buy, build vs. buy, build or buy, rejected, not chosen, not taken`,
  heads: phrases`
    alternative, alternative considered, alternative approach, alternative solution, alternative design,
    alternative option, alternative proposal, alternative idea, alternative implementation, alternative syntax,
    alternative name, alternative spelling, alternative method, considered alternative, rejected alternative,
    rejected idea, rejected design, rejected option, rejected approach, rejected solution, rejected proposal, rejected direction, rejected variant,
    dismissed alternative, discarded idea, discarded alternative, discarded option, discarded approach,
    discarded design, other approach, other solution, other design, other possibility, design alternative,
    considered approach, considered solution, considered design, approach considered, solution considered,
    trade off, design considered, idea considered, path not taken, road not taken,
    variant considered, non option, option overview, design option, solution option, implementation option,
    naming option, considered option, evaluated option, explored option, candidate solution, candidate approach,
    candidate design, previous idea`,
  patterns: [
    [
      'alternative rejected discarded dismissed',
      /^(?:alternative|rejected|discarded|dismissed) (?:\d+|[a-z]|[ivx]+)\b/
    ],
    ['alternative', /^alternative ?[:(–—-]/],
    ['option approach strategy', /^(?:option|approach|strategy) (?:\d+|[a-z])(?: ?[:(–—-]|$)/],
    ['reason', /^reason (?:for not|against) /],
    ['option', /^available option (?:for|to)\b/],
    ['considered', /^(?:other|alternative) [\w ]+ considered\b/],
    ['considered', /^considered (?:but|and) /],
    [
      'evaluation comparison',
      /^(?:evaluation|comparison) of (?:\w+ )?(?:alternative|option|approach|solution|candidate|design)\b/
    ],
    [
      weighed,
      new RegExp(
        `^(?:other |alternative )?(?:${weighable})(?: that| which)?(?: (?:we|i|was|were|have|had|been|also)){0,4} (?:${weighing})\\b`
      )
    ],
    [
      'what',
      new RegExp(
        `^what (?:else )?(?:did |have |had )?we (?:also |else )?(?:have |had )?(?:${weighing}|did not choose|consider|explore|evaluate|try)\\b`
      )
    ],
    ['comparison', /^comparison (?:with|to|of|between|against) (?:other|alternative|option|approach|existing)\b/],
    [
      'why',
      /^why (?:not (?!now\b)|(?:(?:didn't|don't|won't|aren't) we|(?:did|do|are) we not|we (?:didn't|don't|did not|do not|won't)) )/
    ],
    [
      'other alternative',
      /^(?:other|alternative) (?:\w+ )?(?:option|approach|design|solution|idea|proposal|implementation|strategy)\b/
    ],
    ['alternative', /^alternative(?: (?:to|for|considered|and)\b| [\w ]+$)/]
  ]
}
