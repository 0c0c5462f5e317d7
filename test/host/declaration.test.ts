import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { classes } from '../../src/host/declaration/classes';
import type { ClassDeclaration, Member } from '../../src/host/declaration/members';
import { HostCollection, HostObject } from '../../src/host/protocol/hostObject';
import { membersOfClass } from '../../src/host/protocol/members';
import { excelTypes, inNamespace } from '../support/officeTypes';

const root = join(__dirname, '../..');

/** Members that are no part of the object model, but of how Microsoft's client speaks of it. */
const OF_THE_WIRE = /^_/;

/** So are those that can be set and not read. */
function isSetOnly(descriptor: PropertyDescriptor): boolean {
  return descriptor.set !== undefined && descriptor.get === undefined;
}

type ModelClass = (new (...args: never[]) => HostObject) & { readonly prototype: HostObject };

/** The classes of the model by name, without the bases of others. */
function modelClasses(): ReadonlyMap<string, ModelClass> {
  const folder = join(root, 'src/host/model');
  const found = new Map<string, ModelClass>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file === 'addinInternalService.ts') continue;
    const exported = jest.requireActual<Record<string, unknown>>(join(folder, file));
    for (const [name, value] of Object.entries(exported))
      if (typeof value === 'function' && value.prototype instanceof HostObject)
        found.set(name, value as ModelClass);
  }
  const bases = new Set([...found.values()].map((made) => Object.getPrototypeOf(made) as unknown));
  return new Map([...found].filter(([, made]) => !bases.has(made)));
}

const model = [...modelClasses()];

/** What the model and the declaration both know of a class. */
interface Known {
  readonly isCollection: boolean;
  readonly isKept: boolean;
  /** Whether its items are found by key. */
  readonly isIndexed: boolean;
  readonly members: Readonly<Record<string, string>>;
}

function inModel(made: ModelClass): Known {
  const members = [...membersOfClass(made.prototype).values()];
  return {
    isCollection: made.prototype instanceof HostCollection,
    isKept: made.toString().includes('keepsReference = true'),
    isIndexed: 'findItem' in made.prototype,
    members: Object.fromEntries(
      members
        .filter(
          ({ name, descriptor }) =>
            !OF_THE_WIRE.test(name) && !isSetOnly(descriptor) && name !== 'getItem',
        )
        .map(({ name, descriptor }) => [
          name,
          'value' in descriptor ? 'method' : descriptor.set ? 'writable' : 'read only',
        ]),
    ),
  };
}

function inDeclaration({ members, items, isKept = false }: ClassDeclaration): Known {
  const kindOf = (member: Member): string => {
    if (member.kind === 'method') return 'method';
    return member.kind === 'value' && member.isWritable ? 'writable' : 'read only';
  };
  return {
    isCollection: items !== undefined,
    isKept,
    isIndexed: 'getItem' in members,
    members: Object.fromEntries(
      Object.entries(members)
        .filter(([name, { kind }]) => kind !== 'event' && name !== 'getItem')
        .map(([name, member]) => [name, kindOf(member)]),
    ),
  };
}

test('the model has the declared classes and no others', () => {
  expect(model.map(([name]) => name).sort()).toEqual(Object.keys(classes).sort());
});

test.each(model)('%s has the declared members and no others', (name, made) => {
  const declared = inDeclaration(classes[name] ?? { members: {} });
  // Their items are found by key, for which Excel has no method.
  const isIndexed =
    ['ChartSeriesCollection', 'TableRowCollection'].includes(name) || declared.isIndexed;
  expect(inModel(made)).toEqual({ ...declared, isIndexed });
});

const types = excelTypes();

/** The classes of `Excel` in Microsoft's declarations. */
const documented: ReadonlyMap<string, ts.ClassDeclaration> = new Map(
  types.filter(ts.isClassDeclaration).map((made) => [made.name?.text ?? '', made]),
);

/** By class, what `toJSON` shows of it. */
const shown: ReadonlyMap<string, readonly string[]> = new Map(
  inNamespace(types, 'Interfaces')
    .filter(ts.isInterfaceDeclaration)
    .map(({ name, members }) => [
      name.text.replace(/Data$/, ''),
      members.map((member) => member.name?.getText() ?? ''),
    ]),
);

test.each(Object.entries(classes))('%s is declared as documented', (name, { members, items }) => {
  const found = documented.get(name);
  if (!found) throw new Error(`${name} is not documented.`);
  const documentedAs = Object.fromEntries(
    Object.entries(members).map(([member, declared]) => [
      member,
      asDocumented(found, member, declared),
    ]),
  );
  expect(documentedAs).toEqual(members);
  if (items !== undefined) expect(typeOf(memberOf(found, 'items'))).toBe(`${items}[]`);
});

/** The member as the documentation has it, where what is declared leaves open what it leaves out. */
function asDocumented(of: ts.ClassDeclaration, name: string, declared: Member): Member {
  const member = memberOf(of, name);
  const set = setOf(of, name);
  const type = typeOf(member);
  if (ts.isMethodDeclaration(member)) {
    const gives = declared.kind === 'method' ? declared.gives : null;
    const isOnce = typeof gives === 'object' && gives !== null && gives.isOnce;
    if (type === 'void') return { kind: 'method', gives: 'nothing', set };
    if (!documented.has(type)) return { kind: 'method', gives: 'value', set };
    return { kind: 'method', gives: { of: type, isOnce }, set };
  }
  if (type.startsWith('OfficeExtension.EventHandlers'))
    return { ...(declared as Member & { kind: 'event' }), kind: 'event', set };
  if (documented.has(type)) {
    const isPart = shown.get(of.name?.text ?? '')?.includes(name) === true;
    return { kind: 'object', of: type, isPart, set };
  }
  const isReadOnly = ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Readonly;
  // What the host cannot write is declared as read only, whatever the documentation.
  const isWritable = !isReadOnly && (declared.kind !== 'value' || declared.isWritable);
  return { kind: 'value', isWritable, ...(type === 'Date' && { isDate: true as const }), set };
}

function memberOf(of: ts.ClassDeclaration, name: string): ts.ClassElement {
  const found = of.members.find((member) => member.name?.getText() === name);
  if (!found) throw new Error(`${of.name?.text ?? ''}.${name} is not documented.`);
  return found;
}

function typeOf(member: ts.ClassElement): string {
  const { type } = member as ts.PropertyDeclaration | ts.MethodDeclaration;
  // Of what kind of value a result is, is not declared.
  return (type?.getText() ?? '')
    .replaceAll('Excel.', '')
    .replace(/^FunctionResult<.+>$/, 'FunctionResult');
}

/** The first requirement set that is named: of the member, else of its class. */
function setOf(of: ts.ClassDeclaration, name: string): string {
  const nodes = [...of.members.filter((member) => member.name?.getText() === name), of];
  const sets = nodes.map(
    (node) =>
      /\[Api set: (?:ExcelApi )?((?:ExcelApiOnline )?\d+\.\d+)(?! for password)/.exec(
        ts
          .getJSDocCommentsAndTags(node)
          .map((tag) => tag.getText())
          .join('\n'),
      )?.[1],
  );
  return sets.find((set) => set !== undefined) ?? '';
}
