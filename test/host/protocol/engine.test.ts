import { Engine } from '../../../src/host/protocol/engine';
import { HostError, itemNotFound } from '../../../src/host/protocol/hostError';
import { HostCollection, HostObject, type Indexed } from '../../../src/host/protocol/hostObject';
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ObjectPath,
  type QueryResponse,
} from '../../../src/host/protocol/wire';

/** A little object model that has nothing to do with spreadsheets. */
class Shelf extends HostCollection implements Indexed {
  readonly books: Book[] = [new Book('one'), new Book('two')];

  constructor() {
    super('Shelf', {}, 'Shelf');
  }

  listItems(): Book[] {
    return this.books;
  }

  findItem(key: unknown): Book | null {
    return this.books.find(({ title }) => title === key) ?? null;
  }

  getItemOrNullObject(key: unknown): Book | null {
    return this.findItem(key);
  }

  get count(): number {
    return this.books.length;
  }

  add(title: unknown): Book {
    const book = new Book(String(title));
    this.books.push(book);
    return book;
  }

  isSame(one: unknown, options: { readonly other: unknown }): boolean {
    return one === options.other;
  }
}

class Book extends HostObject {
  readonly keepsReference = true;

  constructor(private text: string) {
    super('Book', { Id: text });
  }

  get title(): string {
    return this.text;
  }

  set title(value: unknown) {
    this.text = String(value);
  }

  get length(): number {
    return this.text.length;
  }

  get next(): Book | null {
    return this.text === 'one' ? new Book('next') : null;
  }

  fail(): void {
    throw new Error('a fault of the host');
  }

  lose(): void {
    throw itemNotFound();
  }
}

let shelf: Shelf;
let engine: Engine;
let registered: string[];
let steps: string[];

beforeEach(() => {
  shelf = new Shelf();
  registered = [];
  steps = [];
  engine = new Engine({
    root: shelf,
    newObject: (className) => (className === 'Book' ? new Book('made') : null),
    beforeRequest: () => steps.push('before request'),
    beforeQuery: () => Promise.resolve(void steps.push('before query')),
    afterRequest: () => Promise.resolve(void steps.push('after request')),
    register: (target, method) => {
      registered.push(`${target} ${method}`);
      return method.endsWith('ChangedEvent');
    },
  });
});

const ROOT: ObjectPath = { Id: 1, ObjectPathType: ObjectPathType.Global, Name: '' };

function path(
  Id: number,
  type: keyof typeof ObjectPathType,
  Name: string,
  parent: number,
  ...values: unknown[]
): ObjectPath {
  return {
    Id,
    ObjectPathType: ObjectPathType[type],
    Name,
    ParentObjectPathId: parent,
    ArgumentInfo: { Arguments: values },
  };
}

function action(
  type: keyof typeof ActionType,
  ObjectPathId: number,
  Name = '',
  ...values: unknown[]
): Omit<Action, 'Id'> {
  return { ActionType: ActionType[type], ObjectPathId, Name, ArgumentInfo: { Arguments: values } };
}

function select(ObjectPathId: number, ...Select: string[]): Omit<Action, 'Id'> {
  return { ActionType: ActionType.Query, ObjectPathId, Name: '', QueryInfo: { Select } };
}

function send(
  paths: readonly ObjectPath[],
  ...actions: Omit<Action, 'Id'>[]
): Promise<QueryResponse> {
  return engine.process({
    Actions: actions.map((each, index) => ({ ...each, Id: index + 1 })),
    ObjectPaths: Object.fromEntries([ROOT, ...paths].map((each) => [each.Id, each])),
  });
}

async function valuesOf(
  paths: readonly ObjectPath[],
  ...actions: Omit<Action, 'Id'>[]
): Promise<unknown[]> {
  const { Results, Error: error } = await send(paths, ...actions);
  expect(error).toBeUndefined();
  return Results.map(({ Value }) => Value);
}

describe('references', () => {
  const book = path(2, 'Indexer', 'getItem', 1, 'one');

  test('an object has a reference only after it was asked to be kept', async () => {
    const [before, , after] = await valuesOf(
      [book],
      action('Instantiate', 2),
      action('Method', 2, '_KeepReference'),
      action('Instantiate', 2),
    );
    expect(before).toEqual({ Id: 'one' });
    expect(after).toEqual({ Id: 'one', _ReferenceId: 'r1' });
  });

  test('a kept object is found in a later request until its reference is removed', async () => {
    await send([book], action('Method', 2, '_KeepReference'));
    const kept = path(7, 'ReferenceId', 'r1', 0);
    expect(await valuesOf([kept], select(7, 'Title'))).toEqual([{ Id: 'one', Title: 'one' }]);
    await send([], action('Method', 1, '_RemoveReference', 'r1'));
    expect(engine.references.size).toBe(0);
    expect((await send([kept], select(7, 'Title'))).Error).toMatchObject({
      Code: 'InvalidReference',
    });
  });
});

test('what a method makes carries its identity, so that it is not made again', async () => {
  expect(await valuesOf([path(2, 'Method', 'Add', 1, 'three')], action('Instantiate', 2))).toEqual([
    { Id: 'three' },
  ]);
});

test('a path through a writing method is followed once a request', async () => {
  const made = path(2, 'Method', 'Add', 1, 'three');
  await send(
    [made],
    action('Instantiate', 2),
    select(2, 'Title'),
    action('SetProperty', 2, 'Title', 'four'),
    action('Instantiate', 2),
  );
  expect(shelf.books.map(({ title }) => title)).toEqual(['one', 'two', 'four']);
});

test('the stale parent of a null object is not looked at, and what hangs off it is null', async () => {
  const none: ObjectPath = {
    Id: 2,
    ObjectPathType: ObjectPathType.NullObject,
    Name: '',
    ParentObjectPathId: 99,
  };
  const child = path(3, 'Property', 'Next', 2);
  expect(
    await valuesOf(
      [none, child],
      action('Instantiate', 3),
      select(3, 'Title'),
      action('Method', 3, 'Lose'),
      {
        ...action('QueryAsJson', 2),
        QueryInfo: {},
      },
    ),
  ).toEqual([null, null, null, { _IsNull: true }]);
});

test('an empty request and one that only cleans up are answered', async () => {
  expect(await send([])).toEqual({ Results: [], TraceIds: [] });
  expect((await send([], action('Method', 1, '_RemoveReference', 'r9'))).Error).toBeUndefined();
});

test.each([
  ['a method', path(2, 'Method', 'Burn', 1), action('Instantiate', 2), 'Shelf.burn'],
  ['a method without result', null, action('Method', 1, 'Burn'), 'Shelf.burn'],
  ['a property', path(2, 'Property', 'Colour', 1), action('Instantiate', 2), 'Shelf.colour'],
  ['a property to set', null, action('SetProperty', 1, 'Colour', 1), 'Shelf.colour'],
  ['a member of the host', null, action('Method', 1, 'ListItems'), 'Shelf.listItems'],
  ['a class', path(2, 'NewObject', 'Lamp', 1), action('Instantiate', 2), ''],
])(
  '%s that the host has not got is answered with its name',
  async (_what, missing, asked, location) => {
    const { Error: error } = await send(missing ? [missing] : [], asked);
    expect(error).toMatchObject({ Code: 'ApiNotFound', Location: location, ActionIndex: 0 });
    expect(error?.Message).toContain(location || 'Lamp');
  },
);

test('properties are selected in any case, nested and from items', async () => {
  const book = path(2, 'Indexer', 'getItem', 1, 'one');
  expect(
    await valuesOf([book], select(2, 'TITLE', 'next/title'), select(1, 'items/Length', 'count')),
  ).toEqual([
    { Id: 'one', Title: 'one', Next: { Id: 'next', Title: 'next' } },
    {
      Count: 2,
      _Items: [
        { Id: 'one', Length: 3 },
        { Id: 'two', Length: 3 },
      ],
    },
  ]);
});

test('without selection all plain values are read', async () => {
  expect(await valuesOf([path(2, 'Indexer', 'getItem', 1, 'one')], select(2))).toEqual([
    { Id: 'one', Title: 'one', Length: 3 },
  ]);
});

test('items are skipped and limited', async () => {
  const query = { ...action('Query', 1), QueryInfo: { Select: ['title'], Skip: 1, Top: 1 } };
  expect(await valuesOf([], query)).toEqual([{ _Items: [{ Id: 'two', Title: 'two' }] }]);
});

test('what is retrieved has names as documented', async () => {
  const query = { ...action('QueryAsJson', 1), QueryInfo: { Select: ['items/title'] } };
  expect(await valuesOf([], query)).toEqual([{ items: [{ title: 'one' }, { title: 'two' }] }]);
});

test('objects among the arguments are found, those inside plain objects too', async () => {
  const book = path(2, 'Indexer', 'getItem', 1, 'one');
  const call = {
    ...action('Method', 1, 'IsSame'),
    ArgumentInfo: {
      Arguments: [2, { other: { _ObjectPathId: 2 } }],
      ReferencedObjectPathIds: [2, null],
    },
  };
  expect(await valuesOf([book], call)).toEqual([true]);
});

test('the first error ends the request, and what was done before stays done', async () => {
  const book = path(2, 'Indexer', 'getItem', 1, 'one');
  const response = await send(
    [book],
    action('SetProperty', 2, 'Title', 'done'),
    action('Method', 2, 'Lose'),
    action('SetProperty', 2, 'Title', 'no'),
  );
  expect(response.Error).toEqual({
    Code: 'ItemNotFound',
    Message: "The requested resource doesn't exist.",
    Location: 'Book.lose',
    ActionIndex: 1,
    HttpStatusCode: 404,
  });
  expect(shelf.books[0]?.title).toBe('done');
});

test('a fault of the host is told as a general exception', async () => {
  const response = await send(
    [path(2, 'Indexer', 'getItem', 1, 'one')],
    action('Method', 2, 'Fail'),
  );
  expect(response.Error).toMatchObject({
    Code: 'GeneralException',
    Message: 'a fault of the host',
    HttpStatusCode: 500,
  });
});

test('a property without setter cannot be set', async () => {
  const response = await send(
    [path(2, 'Indexer', 'getItem', 1, 'one')],
    action('SetProperty', 2, 'Length', 1),
  );
  expect(response.Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Book.length' });
});

test('several properties are set at once', async () => {
  await send([path(2, 'Indexer', 'getItem', 1, 'one')], {
    ...action('Update', 2),
    ObjectState: { Title: 'both' },
  });
  expect(shelf.books[0]?.title).toBe('both');
});

test('events are registered for the object that is asked, others are unknown', async () => {
  await send([], action('Method', 1, '_RegisterChangedEvent'));
  expect(registered).toEqual(['Shelf _RegisterChangedEvent']);
  expect((await send([], action('Method', 1, '_RegisterMovedEvent'))).Error).toMatchObject({
    Code: 'ApiNotFound',
  });
});

test('traces are listed', async () => {
  expect((await send([], action('Trace', 0), action('Trace', 0))).TraceIds).toEqual([1, 2]);
});

test('values are brought up to date before they are read and before the answer', async () => {
  await send([], select(1, 'count'));
  expect(steps).toEqual(['before request', 'before query', 'after request']);
});

test('a request can be refused as a whole', async () => {
  const refusing = new Engine({
    root: shelf,
    newObject: () => null,
    beforeRequest: () => {
      throw new HostError('Busy', 'not now');
    },
    beforeQuery: () => Promise.resolve(),
    afterRequest: () => Promise.resolve(),
    register: () => false,
  });
  const made = path(2, 'Method', 'Add', 1, 'three');
  const response = await refusing.process({
    Actions: [{ ...action('Instantiate', 2), Id: 1 }],
    ObjectPaths: { 1: ROOT, 2: made },
  });
  expect(response.Error).toMatchObject({ Code: 'Busy' });
  expect(shelf.books).toHaveLength(2);
});
