/**
 * Notes on cells came with ExcelApi 1.18; the published library of Microsoft, which the add-in
 * brings along for offices without internet, ends before. Where Excel has notes and the library
 * does not, the two classes are added here on the library's own means, member for member as
 * documented, so that code works with `worksheet.notes` in either case.
 */

const API_SET = 'ExcelApi';
const API_VERSION = '1.18';

type ClientClass = new (
  context: OfficeExtension.ClientRequestContext,
  path: unknown,
) => OfficeExtension.ClientObject;

/** What the library's generated classes are made of. Public, but missing from its types. */
interface LibraryParts {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    createIndexerObject(type: unknown, parent: object, args: readonly unknown[]): object;
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getByIdMethodName: null,
      flags: number,
    ): object;
    createChildItemObject(
      type: unknown,
      hasIndexer: boolean,
      parent: object,
      data: unknown,
      index: number,
    ): LoadedItem;
    invokeMethod(
      target: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      resultType: number,
    ): unknown;
    invokeSetProperty(target: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    throwIfApiNotSupported(member: string, set: string, version: string, host: string): void;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void;
    fixObjectPathIfNecessary(target: object, data: unknown): void;
    load(target: object, options: unknown): object;
    toJson(target: object, scalars: object, navigations: object, items?: unknown): object;
  };
}

/** Every object of the library takes its loaded values by this. */
interface LoadedItem {
  _handleResult(value: unknown): void;
}

const WRITE = 0;
const READ = 1;
/** For calls that change nothing. */
const CONCURRENT = 4;

/**
 * Whether notes can be used: Excel declares ExcelApi 1.18. From then on `worksheet.notes` and
 * `workbook.notes` are there, whatever the age of the library.
 */
export function supportsNotes(): boolean {
  if (!Office.context.requirements.isSetSupported(API_SET, API_VERSION)) return false;
  if (!('notes' in Excel.Worksheet.prototype)) addNotes(OfficeExtension as unknown as LibraryParts);
  return true;
}

function addNotes(library: LibraryParts): void {
  const Note = noteClass(library);
  const NoteCollection = noteCollectionClass(library, Note);
  Object.assign(Excel, { Note, NoteCollection });
  const owners = [
    ['Worksheet', Excel.Worksheet],
    ['Workbook', Excel.Workbook],
  ] as const;
  const collections = new WeakMap<object, object>();
  for (const [name, owner] of owners) {
    Object.defineProperty(owner.prototype, 'notes', {
      configurable: true,
      enumerable: true,
      get(this: object): object {
        library.Utility.throwIfApiNotSupported(`${name}.notes`, API_SET, API_VERSION, 'Excel');
        const known =
          collections.get(this) ??
          library.BatchApiHelper.createPropertyObject(
            NoteCollection,
            this,
            'Notes',
            true,
            CONCURRENT,
          );
        collections.set(this, known);
        return known;
      },
    });
  }
}

const SCALARS = ['authorName', 'content', 'height', 'visible', 'width'] as const;

function noteClass({ ClientObject, BatchApiHelper, Utility }: LibraryParts): ClientClass {
  const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

  class Note extends ClientObject {
    readonly loaded: Record<string, unknown> = {};

    get _className(): string {
      return 'Note';
    }

    delete(): void {
      BatchApiHelper.invokeMethod(this, 'Delete', WRITE, [], 0, 0);
    }

    getLocation(): object {
      return BatchApiHelper.createMethodObject(
        Excel.Range,
        this,
        'GetLocation',
        READ,
        [],
        false,
        true,
        null,
        CONCURRENT,
      );
    }

    load(options: unknown): object {
      return Utility.load(this, options);
    }

    _handleResult(value: unknown): void {
      (ClientObject.prototype as LoadedItem)._handleResult.call(this, value);
      if (typeof value !== 'object' || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      for (const name of SCALARS)
        if (wireName(name) in value) this.loaded[name] = Reflect.get(value, wireName(name));
    }

    toJSON(): Record<string, string> {
      return Utility.toJson(this, { ...this.loaded }, {}) as Record<string, string>;
    }
  }

  for (const name of SCALARS) {
    Object.defineProperty(Note.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Note): unknown {
        Utility.throwIfNotLoaded(name, this.loaded[name], 'Note', Reflect.get(this, '_isNull'));
        return this.loaded[name];
      },
      ...(name !== 'authorName' && {
        set(this: Note, value: unknown): void {
          this.loaded[name] = value;
          BatchApiHelper.invokeSetProperty(this, wireName(name), value, 0);
        },
      }),
    });
  }
  return Note;
}

function noteCollectionClass(
  { ClientObject, BatchApiHelper, Utility }: LibraryParts,
  Note: ClientClass,
): ClientClass {
  return class NoteCollection extends ClientObject {
    loadedItems: object[] | undefined;

    get _className(): string {
      return 'NoteCollection';
    }

    get _isCollection(): boolean {
      return true;
    }

    get items(): object[] | undefined {
      Utility.throwIfNotLoaded(
        'items',
        this.loadedItems,
        'NoteCollection',
        Reflect.get(this, '_isNull'),
      );
      return this.loadedItems;
    }

    add(cellAddress: unknown, content: unknown): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'Add',
        WRITE,
        [cellAddress, content],
        false,
        true,
        null,
        0,
      );
    }

    getCount(): unknown {
      return BatchApiHelper.invokeMethod(this, 'GetCount', READ, [], CONCURRENT, 0);
    }

    getItem(key: string): object {
      return BatchApiHelper.createIndexerObject(Note, this, [key]);
    }

    getItemAt(index: number): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'GetItemAt',
        READ,
        [index],
        false,
        false,
        null,
        CONCURRENT,
      );
    }

    getItemOrNullObject(key: string): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'GetItemOrNullObject',
        READ,
        [key],
        false,
        false,
        null,
        CONCURRENT,
      );
    }

    load(options: unknown): object {
      return Utility.load(this, options);
    }

    _handleResult(value: unknown): void {
      (ClientObject.prototype as LoadedItem)._handleResult.call(this, value);
      if (typeof value !== 'object' || value === null) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const data: unknown = Reflect.get(value, '_Items');
      if (!Array.isArray(data)) return;
      this.loadedItems = data.map((item: unknown, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, true, this, item, index);
        note._handleResult(item);
        return note;
      });
    }

    toJSON(): Record<string, string> {
      return Utility.toJson(this, {}, {}, this.loadedItems) as Record<string, string>;
    }
  };
}
