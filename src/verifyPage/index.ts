/** The page of an evidence package: it checks the evidence that it carries, and files beside it. */

import { evidenceText } from '../text/evidence/evidenceText';
import { periodText } from '../text/term/periodText';
import { checkEvidence } from './checkEvidence';
import { compareArea } from './compareFiles';
import { element, sentenceList } from './element';
import { summary } from './summary';

/** All of the page, or nothing: a fault leaves what the page says of itself without its script. */
function content(): DocumentFragment {
  const place = document.createDocumentFragment();
  const { evidence, reading, differences } = checkEvidence(dataOf('record'));
  const isEqual = differences.length === 0;
  const words = isEqual ? evidenceText.equal : evidenceText.differs(differences.length);
  const verdict = element(
    'div',
    `verdict ${isEqual ? 'equal' : 'differs'}`,
    element('strong', '', words),
    element('p', '', isEqual ? evidenceText.equalBody : evidenceText.differsBody),
  );
  verdict.setAttribute('role', 'status');
  place.append(
    element(
      'h1',
      '',
      reading === null
        ? evidenceText.title
        : evidenceText.heading(reading.bureau, periodText(reading.period)),
    ),
    verdict,
  );
  if (!isEqual)
    place.append(
      element('h2', '', evidenceText.differencesHeading),
      sentenceList(differences, evidenceText.more),
    );
  if (evidence === null) return place;
  const { draws, entries, found } = evidence;
  place.append(
    element('h2', '', evidenceText.foundHeading),
    found.differences.length === 0
      ? element('p', '', evidenceText.foundNone)
      : element(
          'div',
          'verdict differs',
          element('p', '', evidenceText.differs(found.differences.length)),
          sentenceList(found.differences, evidenceText.more),
        ),
    ...found.remarks.map((remark) => element('p', '', remark)),
    element('h2', '', evidenceText.checkedHeading),
    element(
      'ul',
      '',
      ...draws.map(({ sheets, units, tasks }) =>
        element(
          'li',
          '',
          `「${sheets.record}」${evidenceText.checked(units.length, tasks.length, entries.length)}`,
        ),
      ),
    ),
    compareArea(evidence),
  );
  if (reading !== null)
    place.append(
      summary(
        evidence,
        reading,
        JSON.parse(dataOf('files')) as readonly (readonly [string, string])[],
        evidenceText.foundVerdict(words, found.differences.length),
      ),
    );
  return place;
}

function dataOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

const place = document.getElementById('page');
document.title = evidenceText.title;
place?.replaceChildren(content());
