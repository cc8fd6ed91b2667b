import type {Config} from '../config.js'

/** The sections of a Kubernetes enhancement proposal. Its metadata is in `kep.yaml`, beside the document. */
const kep: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {title: 'Release Signoff Checklist', optional: true, question: 'What is done before the release?'},
          {title: 'Summary', question: 'What will users be able to do, in a paragraph that release notes can quote?'},
          {title: 'Motivation', question: 'Why is the change worth its cost, and to whom?'},
          {title: 'Goals', under: 'Motivation', question: 'What is it to achieve, and how will we know?'},
          {title: 'Non-Goals', under: 'Motivation', question: 'What is out of scope?'},
          {title: 'Proposal', question: 'What is proposed, without the details of its implementation?'},
          {title: 'User Stories', under: 'Proposal', optional: true, question: 'Who does what with it?'},
          {
            title: ['Notes/Constraints/Caveats', 'Notes and Caveats'],
            under: 'Proposal',
            optional: true,
            question: 'What else has a reader to know?'
          },
          {
            title: 'Risks and Mitigations',
            topic: 'drawbacks',
            under: 'Proposal',
            question: 'What can go wrong for security, users and the wider system, and what is done about it?'
          },
          {
            title: ['Design Details', 'Design', 'Detailed Design', 'Implementation Details'],
            question: 'How does it work: API, components, and how they act together?'
          },
          {
            title: 'Test Plan',
            topic: 'tests',
            under: 'Design Details',
            question: 'Which unit, integration and end-to-end tests will there be?'
          },
          {
            title: 'Graduation Criteria',
            under: 'Design Details',
            question: 'What has to be true for alpha, beta and general availability?'
          },
          {
            title: ['Upgrade / Downgrade Strategy', 'Upgrade Strategy'],
            under: 'Design Details',
            optional: true,
            question: 'What happens to a cluster that is upgraded or downgraded?'
          },
          {
            title: 'Version Skew Strategy',
            under: 'Design Details',
            optional: true,
            question: 'What happens while components of different versions run together?'
          },
          {
            title: ['Production Readiness Review Questionnaire', 'Production Readiness'],
            question: 'How is it turned on, watched, scaled and turned off in production?'
          },
          {
            title: 'Feature Enablement and Rollback',
            under: 'Production Readiness Review Questionnaire',
            question: 'How is it turned on and off in a live cluster?'
          },
          {
            title: 'Rollout, Upgrade and Rollback Planning',
            under: 'Production Readiness Review Questionnaire',
            question: 'How can a rollout or rollback fail?'
          },
          {
            title: 'Monitoring Requirements',
            under: 'Production Readiness Review Questionnaire',
            question: 'How does an operator see that it is in use and works?'
          },
          {
            title: 'Dependencies',
            under: 'Production Readiness Review Questionnaire',
            question: 'Which services does it need in the cluster?'
          },
          {
            title: 'Scalability',
            under: 'Production Readiness Review Questionnaire',
            question: 'Which calls, objects and resources does it add?'
          },
          {
            title: 'Troubleshooting',
            under: 'Production Readiness Review Questionnaire',
            question: 'Which failures are known, and how are they found and mended?'
          },
          {title: 'Implementation History', question: 'When did it reach which stage?'},
          {title: 'Drawbacks', question: 'Why should it not be done?'},
          {title: 'Alternatives', topic: 'alternatives', question: 'What else was considered, and why not that?'},
          {title: 'Infrastructure Needed', optional: true, question: 'Which repositories or services are needed?'}
        ]
      }
    ]
  }
}

export default kep
