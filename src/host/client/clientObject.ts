import type { ClassDeclaration, Member } from '../declaration/members';
import { ObjectPathType } from '../protocol/wire';
import type { Batch } from './batch';
import type { EventHandlers } from './eventHandlers';
import { queryOf } from './loadOption';
import { invalidClientArgument, propertyNotLoaded } from './officeError';
import { Placed, upperFirst, type Path, type PathStep } from './path';

/** What an object asks of its request context. */
export interface ObjectContext {
  readonly batch: Batch;
  readonly workbook: ClientObject;
  readonly trackedObjects: {
    add(objects: ClientObject): void;
    remove(objects: ClientObject): void;
  };
  readonly handlers: EventHandlers;
  /** Whether this Excel declares a version of ExcelApi. */
  hasSet(set: string): boolean;
  classOf(name: string): ClientClass;
  /** Makes an object of the client; the host does not know of it yet. */
  make(of: ClientClass, step: PathStep): ClientObject;
  /** Has the host look for a new object, and keep it to the end of the run. */
  reached(object: ClientObject): ClientObject;
  /** @throws OfficeError InvalidRequestContext where an argument is of another context */
  requireOwn(args: readonly unknown[]): void;
}

/** A class of the client, with what of its declaration is looked up again and again. */
export interface ClientClass {
  readonly name: string;
  readonly declaration: ClassDeclaration;
  /** Members that hold values or lead to objects, by their names on the wire. */
  readonly byWireName: ReadonlyMap<string, { readonly name: string; readonly member: Member }>;
  /** Properties as `toJSON` and `set` go through them: values by name, then objects. */
  readonly properties: readonly (readonly [string, Member])[];
  readonly make: (context: ObjectContext, path: Path) => ClientObject;
}

/** What an object of the client knows, beside the members of its class. */
export class OwnState {
  readonly values: Record<string, unknown> = {};
  readonly children: Record<string, ClientObject> = {};
  items: ClientObject[] | undefined;

  constructor(
    readonly of: ClientClass,
    readonly context: ObjectContext,
    readonly path: Path,
  ) {
    if ('id' in of.declaration.members)
      path.onId = (id) => {
        this.values['id'] = id;
      };
  }

  get isNull(): boolean {
    return this.path.type === ObjectPathType.NullObject;
  }

  /**
   * A property's object, which is the same each time.
   *
   * @param isAsked whether the add-in asks for it; else it is only told of
   */
  child(name: string, of: ClientClass, isAsked: boolean): ClientObject {
    const known = this.children[name];
    if (known) return known;
    const child = this.context.make(of, {
      type: ObjectPathType.Property,
      name: upperFirst(name),
      parent: this.path,
      args: [],
    });
    if (isAsked) this.context.batch.reach(child.own.path);
    this.children[name] = child;
    return child;
  }

  /** Takes over what was loaded. */
  take(value: unknown): void {
    this.path.take(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [wireName, loaded] of Object.entries(value)) {
      if (wireName === '_Items') this.#takeItems(loaded as readonly unknown[]);
      const found = this.of.byWireName.get(wireName);
      if (!found) continue;
      if (found.member.kind === 'object')
        this.child(found.name, this.context.classOf(found.member.of), false).own.take(loaded);
      else
        this.values[found.name] =
          found.member.kind === 'value' && found.member.isDate && typeof loaded === 'string'
            ? new Date(loaded)
            : loaded;
    }
  }

  #takeItems(values: readonly unknown[]): void {
    const of = this.context.classOf(this.of.declaration.items ?? '');
    this.items = values.map((value, index) => {
      const item = this.context.make(of, {
        type: ObjectPathType.Method,
        name: 'GetItemAt',
        parent: this.path,
        args: [index],
      });
      item.own.take(value);
      return item;
    });
  }
}

/** `OfficeExtension.ClientObject`: stands for an object of the workbook. */
export abstract class ClientObject extends Placed {
  constructor(readonly own: OwnState) {
    super();
  }

  get context(): ObjectContext {
    return this.own.context;
  }

  get isNullObject(): boolean {
    const { path, isNull } = this.own;
    if (!path.isKnown) throw propertyNotLoaded('isNullObject', null);
    return isNull;
  }

  /** @param option see `queryOf` */
  load(option?: unknown): this {
    const { context, of, path } = this.own;
    context.batch.query(path, queryOf(option, of.declaration.items !== undefined), (value) => {
      this.own.take(value);
    });
    return this;
  }

  /**
   * Sets several properties at once.
   *
   * @param properties a plain object, or a loaded object of the same class
   * @throws OfficeError InvalidArgument for a property that is not there or can only be read
   */
  set(properties: object): void {
    const { name, declaration, properties: known } = this.own.of;
    const wanted =
      properties instanceof ClientObject
        ? writableOf(properties)
        : (properties as Readonly<Record<string, unknown>>);
    for (const key of Object.keys(wanted)) {
      const member = declaration.members[key];
      const isProperty = member?.kind === 'value' || member?.kind === 'object';
      if (isProperty && (member.kind === 'object' || member.isWritable)) continue;
      throw invalidClientArgument('properties', {
        errorLocation: `${name}.set`,
        innerError: {
          code: 'InvalidArgument',
          message: isProperty ? 'AttemptingToSetReadOnlyProperty' : 'PropertyDoesNotExist',
          errorLocation: key,
        },
      });
    }
    for (const [key, member] of known) {
      const value = wanted[key];
      if (value === undefined) continue;
      if (member.kind === 'object') (Reflect.get(this, key) as ClientObject).set(value as object);
      else Reflect.set(this, key, value);
    }
  }

  /** What has been loaded, as plain data. */
  toJSON(): Record<string, unknown> {
    const { of, values, children, items } = this.own;
    const json: Record<string, unknown> = {};
    for (const [name, member] of of.properties) {
      const child = children[name];
      if (member.kind === 'value') {
        if (values[name] !== undefined) json[name] = values[name];
      } else if (child && member.kind === 'object' && member.isPart) {
        const inner = child.toJSON();
        json[name] = child.own.items ? inner['items'] : inner;
      }
    }
    if (items) json['items'] = items.map((item) => item.toJSON());
    return json;
  }

  /** Keeps the object for the requests and runs to come. */
  track(): this {
    this.context.trackedObjects.add(this);
    return this;
  }

  /** Lets go of the object. */
  untrack(): this {
    this.context.trackedObjects.remove(this);
    return this;
  }
}

/** Of a loaded object what can be written. */
function writableOf({ own }: ClientObject): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, member] of own.of.properties) {
    if (member.kind === 'value' && member.isWritable) written[name] = own.values[name];
    else if (member.kind === 'object' && own.children[name]) written[name] = own.children[name];
  }
  return written;
}
