import fc from 'fast-check';
import { classes } from '../../../src/host/declaration/classes';
import type { Member } from '../../../src/host/declaration/members';
import { openTestExcel, type Client, type TestExcel } from '../../support/excel';

/** One of the two clients, on a workbook of its own. */
interface Side {
  readonly excel: TestExcel;
  readonly globals: object;
}

const sides: Side[] = [];
beforeAll(async () => {
  for (const client of ['microsoft', 'own'] satisfies Client[]) {
    const excel = await openTestExcel({ client });
    sides.push({ excel, globals: { Office, Excel, OfficeExtension } });
  }
});
afterAll(() => {
  for (const { excel } of sides) excel.dispose();
});

/** Something that a program does: to an object it has, with a member of its class, or a sync. */
interface Step {
  readonly object: number;
  readonly member: number;
  readonly action: 'read' | 'load' | 'write' | 'sync';
  readonly args: readonly Arg[];
}

/** A plain value, or one of the objects that the program has. */
type Arg = { readonly value: unknown } | { readonly object: number };

const arg: fc.Arbitrary<Arg> = fc.oneof(
  fc
    .constantFrom(
      ...['A1', 'A1:B2', 'C3:D9', 'Sheet1', 'Sheet1!B1', 'x', '', '#FF0000', '=Z9', '=$Z$9>0'],
      ...['Custom', 'ColumnClustered', 'Auto', 'Down', 'EdgeTop', 'Continuous', 'Formulas'],
      ...[0, 1, 2, -1, 20.5, true, false, null],
      ...[
        [[1]],
        [
          [1, 'b'],
          [true, ''],
        ],
        { address: true, format: { fill: { color: true } } },
      ],
    )
    .map((value) => ({ value })),
  fc.nat(30).map((object) => ({ object })),
);
const step: fc.Arbitrary<Step> = fc.record({
  object: fc.nat(30),
  member: fc.nat(60),
  action: fc.constantFrom('read', 'load', 'load', 'write', 'write', 'sync'),
  args: fc.array(arg, { minLength: 3, maxLength: 3 }),
});

/** An object of a client with the name of its class. */
interface Held {
  readonly of: string;
  readonly object: object;
}

/** What every program begins with, so that short ones get far. */
function startOf(context: Excel.RequestContext): Held[] {
  const { workbook } = context;
  const sheet = workbook.worksheets.getFirst();
  const range = sheet.getRange('A1:C5');
  return [
    { of: 'Workbook', object: workbook },
    { of: 'Worksheet', object: sheet },
    { of: 'Range', object: range },
    { of: 'Range', object: sheet.getRange('E2:F3') },
    { of: 'RangeFormat', object: range.format },
    { of: 'TableCollection', object: sheet.tables },
    { of: 'TableCollection', object: workbook.tables },
    { of: 'ChartCollection', object: sheet.charts },
  ];
}

/** Runs a program; what it was told on the way is its result. */
async function runProgram({ excel, globals }: Side, steps: readonly Step[]): Promise<unknown[]> {
  Object.assign(globalThis, globals);
  const told: unknown[] = [];
  const note = async (work: () => unknown): Promise<void> => {
    try {
      told.push(plain(await work()));
    } catch (thrown) {
      told.push(errorOf(thrown));
    }
  };
  await note(() =>
    Excel.run(async (context) => {
      const held = startOf(context);
      const results: { readonly value: unknown }[] = [];
      for (const { object: at, member: which, action, args } of steps) {
        if (action === 'sync') {
          await note(() => context.sync());
          for (const { object } of held) told.push(plain(object));
          for (const result of results) await note(() => result.value);
          continue;
        }
        const target = held[at % held.length]!;
        const [name, member] = memberAt(target.of, which);
        const values = argumentsFor(target.of, name, member, args, held);
        await note(() => act({ target, name, member, action, values, held, results }));
        // As in an add-in, which ends by it: what Microsoft's client has queued by then is its own affair.
        if (isEnded(told.at(-1))) throw new Error('ended');
      }
      await context.sync();
    }),
  );
  // What the run has kept is let go after it.
  await new Promise((resolve) => setTimeout(resolve, 5));
  told.push(anonymous(excel.host.state(), IDS_OF_STATE));
  return told;
}

function memberAt(of: string, which: number): [string, Member] {
  const members = Object.entries(classes[of]!.members).filter(
    ([, { kind, set }]) => kind !== 'event' && Number(set.split('.')[1]) <= 9,
  );
  return members[which % members.length]!;
}

/** Of any type and value, but for what only a fault of types would be. */
function argumentsFor(
  of: string,
  name: string,
  { kind }: Member,
  args: readonly Arg[],
  held: readonly Held[],
): unknown[] {
  // A password would stay for all programs to come.
  if (name === 'protect') return [];
  const takesRanges = kind === 'method' && name !== 'getItem' && of !== 'SettingCollection';
  const ranges = held.filter((each) => takesRanges && each.of === 'Range');
  const values = args
    .slice(0, parametersOf(of, name))
    .map((one) =>
      'value' in one ? one.value : (ranges[one.object % ranges.length]?.object ?? one.object),
    );
  if (of === 'ChartCollection' && name === 'add') values[1] = ranges[0]!.object;
  if (of === 'Chart' && name === 'setData') values[0] = ranges[0]!.object;
  return values;
}

/** So many parameters a method has; a property that is written has one. */
function parametersOf(of: string, name: string): number {
  const { Excel: microsoft } = sides[0]!.globals as {
    Excel: Record<string, { prototype: object }>;
  };
  const method: unknown = Object.getOwnPropertyDescriptor(microsoft[of]!.prototype, name)?.value;
  return typeof method === 'function' ? method.length : 1;
}

function act({
  target: { object },
  name,
  member,
  action,
  values,
  held,
  results,
}: {
  readonly target: Held;
  readonly name: string;
  readonly member: Member;
  readonly action: Step['action'];
  readonly values: readonly unknown[];
  readonly held: Held[];
  readonly results: { readonly value: unknown }[];
}): unknown {
  switch (member.kind) {
    case 'object':
      held.push({ of: member.of, object: Reflect.get(object, name) as object });
      return null;
    case 'method': {
      const method = Reflect.get(object, name) as (...args: unknown[]) => unknown;
      const given = method.apply(object, [...values]);
      if (typeof member.gives === 'object')
        held.push({ of: member.gives.of, object: given as object });
      if (member.gives === 'value') results.push(given as { value: unknown });
      return null;
    }
    default:
      if (action === 'write')
        return member.kind === 'value' && member.isWritable
          ? Reflect.set(object, name, values[0] ?? 'x')
          : null;
      if (action === 'load')
        return (object as { load(names: string): object }).load(name) === object;
      return Reflect.get(object, name) as unknown;
  }
}

/** Words as long as the ids that are made by chance. */
const IDS = /(?<=")(?:[\w-]{10}|[\w-]{21})(?=")/g;
const IDS_OF_STATE = /(?<=")(?:[\w-]{6}|[\w-]{8}|[\w-]{10}|[\w-]{21})(?=\\?")/g;

function plain(value: unknown): unknown {
  return value === undefined ? undefined : anonymous(value, IDS);
}

/** As data, with ids numbered. */
function anonymous(value: unknown, idsIn: RegExp): unknown {
  const ids = new Map<string, string>();
  const text = JSON.stringify(value).replace(idsIn, (id) => {
    ids.set(id, ids.get(id) ?? `id${ids.size}`);
    return ids.get(id)!;
  });
  return JSON.parse(text) as unknown;
}

function isEnded(last: unknown): boolean {
  return (last as { readonly code?: unknown } | null | undefined)?.code === 'InvalidObjectPath';
}

function errorOf(thrown: unknown): unknown {
  const { code, message, debugInfo } = thrown as Partial<OfficeExtension.Error>;
  // Microsoft's client has another name for it on the wire.
  const place = debugInfo?.errorLocation?.replace('.gridlines', '.showGridlines');
  return { code, message, place };
}

test('both clients tell the same of any program, and leave the same workbook', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const [microsoft, own] = sides as [Side, Side];
      expect(await runProgram(own, steps)).toEqual(await runProgram(microsoft, steps));
    }),
    // Not made smaller: after a difference the two workbooks are no longer the same.
    { numRuns: 150, seed: 1, endOnFailure: true },
  );
});
