import type {Config} from '../config.js'

/** The sections and header of a Swift Evolution proposal, with the titles that earlier templates had. */
const swiftEvolution: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {
            title: ['Summary of changes', 'Introduction', 'Summary'],
            question: 'What changes, in at most fifty words?'
          },
          {
            title: 'Motivation',
            topic: 'rationale',
            question: 'Which problem does it solve, and how is it solved today?'
          },
          {
            title: ['Proposed solution', 'Proposal', 'Proposed approach', 'Solution', 'Detailed design'],
            question: 'What is proposed, with examples, and why is it better?'
          },
          {
            title: ['Detailed design', 'Design', 'Proposed solution', 'Proposal'],
            question: 'What exactly changes in grammar, semantics or API, so that another person could implement it?'
          },
          {
            title: ['Source compatibility', 'Impact on existing code', 'Impact on existing packages'],
            topic: 'rollout',
            question: 'Which code that is valid today stops to compile or changes its behavior?'
          },
          {
            title: ['ABI compatibility', 'Effect on ABI stability'],
            optional: true,
            question: 'What changes for code that is already compiled?'
          },
          {
            title: ['Implications on adoption', 'Effect on API resilience'],
            optional: true,
            question: 'What has somebody to know who takes it up, or gives it up again?'
          },
          {title: 'Future directions', optional: true, anywhere: true, question: 'What could build on it?'},
          {
            title: 'Alternatives considered',
            topic: 'alternatives',
            question: 'What else would address the problem, and why is this better?'
          },
          {title: 'Acknowledgments', optional: true, question: 'Whose suggestions changed the proposal?'}
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        form: 'header',
        number: ['file', 'metadata'],
        fields: {
          proposal: {required: true, type: 'number'},
          authors: {required: true, type: 'people', aliases: ['author']},
          'review-manager': {aliases: ['review-managers']},
          status: {
            required: true,
            values: [
              'Awaiting implementation',
              'Awaiting review',
              'Scheduled for review',
              'Active review',
              'Returned for revision',
              'Withdrawn',
              'Deferred',
              'Accepted',
              'Accepted with revisions',
              'Previewing',
              'Implemented',
              'Rejected',
              'Superseded',
              'Expired'
            ]
          }
        }
      }
    ]
  }
}

export default swiftEvolution
