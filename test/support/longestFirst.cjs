const Sequencer = require('@jest/test-sequencer').default;

/** Each of them takes half a minute or more: begun late they would run alone at the end. */
const LONGEST = [
  'static.check.ts',
  'app/uglyBooks.test.ts',
  'e2e/access.test.ts',
  'app/troubledRequests.test.ts',
  'e2e/web.test.ts',
  'e2e/workbench.test.ts',
  'taskpane/draw/profile/members/members.test.tsx',
  'taskpane/draw/profile/wholeProfile.test.tsx',
  'app/planDocuments.test.ts',
  'app/publication.test.ts',
  'app/profileDifferences.test.ts',
  'e2e/start.test.ts',
  'e2e/officeLibrary.test.ts',
  'e2e/evidence.test.ts',
  'app/evidence/ruledPackage.test.ts',
  'app/evidence/drawnPackage.test.ts',
  'app/changedEvidence.test.ts',
  'domain/draw/wholeDraw.test.ts',
  'cli/terminal.test.ts',
  'taskpane/draw/profile/editorPanel.test.tsx',
  'docExampleTypes.test.ts',
];

/** Jest knows how long each file takes only from a run before; of a new clone it goes by sizes. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST.findIndex((name) => path.endsWith(`/test/${name}`));
    const others = super.sort(tests).filter((test) => place(test) < 0);
    const longest = tests.filter((test) => place(test) >= 0);
    return [...longest.sort((one, other) => place(one) - place(other)), ...others];
  }
};
