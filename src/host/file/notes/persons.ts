import type { Person } from '../../grid/commentThread';
import { addContentType } from '../package/contentTypes';
import { freeName } from '../package/partNames';
import { addRelationship, relationships } from '../package/relationships';
import {
  applyEdits,
  attributes,
  childElements,
  editAppend,
  prefixOf,
  rootElement,
  withPrefix,
} from '../package/xmlElement';
import { escapeXml, XML_HEAD } from '../package/xmlText';
import type { Parts } from '../package/zipParts';
import { partText, setPartText } from '../package/zipParts';

/** [MS-XLSX] 2.1.17 and 2.6.203: those who write comments in a workbook. */
export const THREADS_NAMESPACE =
  'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const PERSONS_TYPE = 'application/vnd.ms-excel.person+xml';
const RELATIONSHIP = 'http://schemas.microsoft.com/office/2017/10/relationships/person';

/** The people whom a workbook's file lists, by their ids. */
export function readPersons(parts: Parts, workbookPart: string): Map<string, Person> {
  const part = personsPart(parts, workbookPart);
  const xml = part === null ? null : partText(parts, part);
  if (xml === null) return new Map();
  return new Map(
    [...childElements(xml, rootElement(xml), 'person')].map((element) => {
      const said = attributes(xml, element);
      const email = emailIn(said.get('userId') ?? '', said.get('providerId') ?? '');
      return [said.get('id') ?? '', { name: said.get('displayName') ?? '', email }];
    }),
  );
}

/** The id of somebody in a workbook's file, who is put on its list where missing. */
export function personId(parts: Parts, workbookPart: string, person: Person): string {
  const listed = readPersons(parts, workbookPart);
  for (const [id, known] of listed)
    if (known.name === person.name && known.email === person.email) return id;
  const part = personsPart(parts, workbookPart) ?? addPersonsPart(parts, workbookPart);
  const xml = partText(parts, part) ?? '';
  const root = rootElement(xml);
  const id = freeId(listed);
  const [userId, provider] = person.email ? [person.email, 'PeoplePicker'] : [person.name, 'None'];
  const element =
    `<person displayName="${escapeXml(person.name)}" id="${id}" ` +
    `userId="${escapeXml(userId)}" providerId="${provider}"/>`;
  const added = editAppend(xml, root, withPrefix(element, prefixOf(xml, root)));
  setPartText(parts, part, applyEdits(xml, [added]));
  return id;
}

/** One that is the same for the same workbook. */
function freeId(listed: ReadonlyMap<string, Person>): string {
  for (let number = 1; ; number++) {
    const id = `{5B6B2E0C-6F1C-4C5B-9A0E-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!listed.has(id)) return id;
  }
}

/** [MS-XLSX] 2.6.204: `S::`, the address and `::…` for who is of a directory. */
function emailIn(userId: string, provider: string): string {
  if (provider === 'PeoplePicker') return userId;
  return provider === 'AD' ? (userId.split('::')[1] ?? '') : '';
}

function personsPart(parts: Parts, workbookPart: string): string | null {
  return relationships(parts, workbookPart).find(({ kind }) => kind === 'person')?.target ?? null;
}

function addPersonsPart(parts: Parts, workbookPart: string): string {
  const folder = workbookPart.replace(/[^/]*$/, '');
  const part = freeName(parts, (number) =>
    number === '1' ? `${folder}persons/person.xml` : `${folder}persons/person${number}.xml`,
  );
  setPartText(parts, part, `${XML_HEAD}<personList xmlns="${THREADS_NAMESPACE}"></personList>`);
  addContentType(parts, part, PERSONS_TYPE);
  addRelationship(parts, workbookPart, RELATIONSHIP, part);
  return part;
}
