import {phrases} from '../text/phrases.js'
import {alternatives} from './alternatives.js'
import type {TopicWords} from './topic-words.js'

/** What a section is about; one vocabulary serves every rule. */
export type Topic =
  | 'alternatives'
  | 'rationale'
  | 'goals'
  | 'configuration'
  | 'rollout'
  | 'tests'
  | 'drawbacks'
  | 'failures'
  | 'concurrency'
  | 'existing'
  | 'interfaces'
  | 'security'
  | 'questions'
  | 'future'

/**
 * The headings of each topic, from the templates and documents of Kubernetes, Rust, Go, Swift, Python, .NET, CDK, Tekton,
 * OpenTelemetry, Matrix, TiKV, Pulsar, Ember, React, MADR, arc42, Oxide and Google.
 */
export const topicWords: Readonly<Record<Topic, TopicWords>> = {
  alternatives,
  rationale: {
    exact: phrases`
      background, background knowledge, context, problem, use case, reasoning, determination, why now, why,
      why are we doing this, why should i use this feature, why should i use this, context and problem statement,
      decision driver, decision outcome, why this approach, driver, why do we need this, why is this needed,
      why should we do this, need, purpose, business case, business need, business problem, key decision, pain point,
      problem to solve, problem to be solved`,
    heads: phrases`
      motivation, rationale, justification, problem statement, background, problem description,
      problem definition, problem space, motivating example, motivating use case, user story, design decision,
      decision rationale, design principle`,
    patterns: [
      ['reason', /^(?:\w+ ){0,2}reason(?:$| (?:why|to|behind|of|for)\b(?! not\b))/],
      [
        'why',
        /^why (?!not\b|(?:should|did|do|are) we not\b|we (?:did|do) not\b|(?:we )?(?:should|did|do|wo|are)n't\b)/
      ],
      ['problem', /^what (?:\w+ ){0,2}problem\b/],
      ['what', /^what (?:is|are) (?:this|it|these|the) (?:\w+ )?for$/],
      [
        'problem motivation rationale background context',
        /^(?:problem|motivation|rationale|background|context) (?:and|with) /
      ]
    ]
  },
  goals: {
    exact: phrases`
      requirement, scope, in scope, out of scope, success criterion, success metric, aim, design goal,
      non functional requirement, functional requirement, quality goal, product requirement`,
    heads: phrases`
      goal, non goal, anti goal, objective, non objective, design requirement, key requirement`
  },
  configuration: {
    exact: phrases`
      option, parameter, flag, knob, default, tunable, config, setting, configuration, environment variable,
      argument, configurability, customization, preference, tuning, option reference, configuration surface`,
    heads: phrases`
      configuration, configuration option, configuration parameter, configuration file, config option, config,
      config file, config key, configuration key, configuration value, configuration setting, setting,
      environment variable, command line flag, command line option, cli flag, cli option,
      configuration reference, configuration property, configuration change, helm value, tunable,
      configurable parameter, configurable option, configurable setting`,
    patterns: [
      ['configuring', /^configuring /],
      ['configuration', /^configuration (?:of|for|via|through|with|and) /]
    ]
  },
  rollout: {
    exact: phrases`
      upgrade, downgrade, deployment, migration, compatibility, launch, revert, release, adoption, upgrading,
      versioning, implication on adoption, unstable prefix, release signoff checklist`,
    heads: phrases`
      graduation criterion, version skew strategy, downgrade strategy, upgrade strategy, rollback,
      migration strategy, rollback planning, feature enablement, feature gate, feature flag, rollout,
      rollout plan, rollout strategy, migration plan, migration path, release plan, launch plan, deployment plan,
      deployment strategy, adoption strategy, adoption plan, backward compatibility, forward compatibility,
      source compatibility, abi compatibility, api compatibility, compatibility consideration, breaking change,
      graduation, upgrade path, roll out, upgrade plan, rollback plan, rollback strategy, deprecation plan,
      compatibility concern, migration guide`,
    patterns: [
      ['alpha beta', /^(?:alpha|beta) (?:-+>? ?)?(?:to )?(?:beta|ga)\b/],
      ['backward forward source abi', /^(?:backward|forward|source|abi) compatib/]
    ]
  },
  tests: {
    exact: phrases`
      validation, verification, qa, conformance, quality assurance, e2e, confirmation, test,
      prerequisite testing update, how is this tested, how do we test this, testability, qa plan`,
    heads: phrases`
      test, test plan, testing, testing plan, testing strategy, test strategy, test case, unit testing,
      acceptance criterion, test coverage, test scenario, test matrix, validation plan, verification plan,
      conformance test, testing consideration, test suite, test approach, testing approach`,
    patterns: [
      ['test testing', /^(?:test|testing) (?:of|for|with|the|in|and) /],
      [
        'checked tested verified validated',
        /^how (?:it|this|(?:the|this) (?:design|feature|change)) (?:is|will be) (?:checked|tested|verified|validated)\b/
      ],
      [
        'test verify validate know',
        /^how (?:(?:do|will|can|should) we|we(?: will|'ll)?) (?:test|verify|validate|know (?:it|this) work)\b/
      ]
    ]
  },
  drawbacks: {
    exact: phrases`
      risk, drawback, mitigation, caveat, con, note, constraint, downside, why should we not do this,
      what is the drawback of this solution, potential issue, technical debt, limitation, consequence,
      negative consequence, disadvantage, concern, known issue, pitfall`,
    heads: phrases`
      drawback, risk, limitation, caveat, downside, disadvantage, pitfall, known issue, technical debt`,
    patterns: [
      ['risk drawback limitation caveat', /^(?:risk|drawback|limitation|caveat) (?:and|of|with|in) /],
      ['why', /^why (?:should we not|shouldn't we|not do) /]
    ]
  },
  failures: {
    exact: phrases`
      troubleshooting, error, failure, recovery, fallback, resilience, reliability, robustness, retry,
      what could go wrong, what can go wrong, what happens on failure, fault, failover, exception, degradation,
      resiliency, degraded mode, outage, fmea, high availability, negative case, unhappy path, sad path`,
    heads: phrases`
      error handling, handling error, error case, error condition, error scenario, error recovery,
      error propagation, error reporting, error response, error semantic, error code, error contract,
      error handling strategy, error state, error path, failure path, failure analysis, fault handling, failure,
      failure mode, failure scenario, failure case, failure handling, failure recovery, failure condition,
      failure domain, fallback strategy, fallback behavior, edge case, corner case, fault tolerance,
      disaster recovery, crash recovery, retry policy, retry strategy, retry logic, exception handling,
      exceptional case, timeout, retry, crash consistency, graceful degradation, circuit breaker,
      circuit breaking, known failure mode, partial failure, failure detection`,
    patterns: [
      [
        'failure error edge corner retry recovery',
        /^(?:failure|error|edge case|corner case|retry|recovery) (?:of|when|in|during|on|from|and|with|for) /
      ],
      ['handling', /^handling (?:of )?(?:\w+ )?(?:error|failure|exception|crash|outage|timeout)/],
      [
        'when what if',
        /^(?:when|if|what (?:if|happen (?:when|if|on))) .*\b(?:wrong|fail(?:ure|ed)?|die|crash(?:es|ed)?|down|unavailable|lost|breaks?|unreachable|time out)\b/
      ]
    ]
  },
  concurrency: {
    exact: phrases`
      isolation, async, ordering, consistency, sendable, parallelism, cancellation, atomicity, synchronization,
      asynchronicity, deadlock, race, blocking`,
    heads: phrases`
      concurrency, threading, thread safety, locking, reentrancy, race condition, back pressure, backpressure,
      concurrency control, concurrency model, threading model, thread model, lock, concurrency safety,
      concurrency consideration, ordering guarantee, thread safety guarantee, thread, async behavior, asynchronous behavior, concurrent access,
      data race, execution model, memory model,
      concurrent modification, concurrent update, leader election`
  },
  existing: {
    exact: phrases`
      dependency, infrastructure needed, reference, impact on existing code, previous work, status quo,
      impact on existing package, background, existing, current, prior work, history, as is, today,
      building block view, context and scope, how it work today, existing work, inspiration, integration point,
      reuse, what we reuse, what it reuse, existing landscape, what we have, where we are`,
    heads: phrases`
      prior art, related work, current state, current behavior, current situation, current design,
      current implementation, current architecture, current approach, existing solution, existing design,
      existing implementation, existing behavior, existing architecture, existing approach,
      existing infrastructure, existing api, existing service, as is architecture, as is state, prior proposal, previous proposal, related proposal,
      related project, current workaround`,
    patterns: [
      [
        'existing current',
        /^(?:existing|current) (?:\w+ )?(?:solution|state|behavior|design|implementation|architecture|approach|system|process)\b/
      ],
      ['today', /^(?:what|where|how) [\w ]{1,40} today$/],
      ['integration', /^integration with (?:existing|current|other)\b/]
    ]
  },
  interfaces: {
    exact: phrases`
      detailed design, reference level explanation, reference level, effect on api resilience, schema, interface,
      specification, protocol, data model, cli, internal detail, contract, api, endpoint, binary protocol,
      public facing change, signature, grammar, wire format`,
    heads: phrases`
      api, api change, api design, api definition, api surface, public api, interface, api specification,
      interface definition, interface design, data model, api reference, api contract, public interface,
      protocol specification, wire protocol, grpc service, api type, rest endpoint, api endpoint, api spec`
  },
  security: {
    exact: phrases`
      auth, abuse, compliance, data protection, trust, threat, authorization, authentication`,
    heads: phrases`
      security, privacy, threat model, security consideration, security implication, privacy consideration,
      security impact, security model, security concern, security requirement, threat analysis`
  },
  questions: {
    exact: phrases`
      tbd, question, q and a, outstanding, faq open, to be decided, to be determined, discussion topic`,
    heads: phrases`
      open question, unresolved question, open issue, unresolved issue, open problem, open point,
      outstanding question, outstanding issue, question and discussion topic, open item, open topic,
      open decision`,
    patterns: [['open unresolved outstanding', /^(?:open|unresolved|outstanding) (?:question|issue|problem)\b/]]
  },
  future: {
    exact: phrases`
      future, next step, follow up, later, future scope, phase 2`,
    heads: phrases`
      future work, future direction, future possibility, future extension, future improvement,
      future enhancement, future consideration, future development, future plan, follow up work,
      possible extension`,
    patterns: [['future', /^future [\w ]+$/]]
  }
}

/** Headings that look like a topic's and are another thing; all in normal form. */
export const lookAlikes: readonly RegExp[] = [
  /^(?:monitoring|graduation) requirement$/,
  /\bprotocol conformance$/,
  /\btype parameter$/,
  /\bcontext propagation$/,
  /^public faq$/,
  /^error message$/
]
