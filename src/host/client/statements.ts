import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type QueryRequest,
} from '../protocol/wire';
import type { ErrorPlace } from './officeError';
import { lowerFirst } from './path';

/** So many statements are shown before the one that failed, and as many after it. */
const AROUND = 5;
const FULL = 'Please enable config.extendedErrorLogging to see full statements.';

/**
 * A request as the code that it came from, as far as that can be told: what `debugInfo` shows.
 *
 * @param failed index of the action that failed
 */
export function statementsAround(request: QueryRequest, failed: number): ErrorPlace {
  const names = new Names(request.ObjectPaths ?? {});
  const statements: string[] = [];
  let at = -1;
  request.Actions.forEach((action, index) => {
    const statement = names.statement(action);
    if (index === failed) at = statements.length;
    if (statement !== null) statements.push(statement);
    else if (index === failed) at = -1;
  });
  const statement = statements[at];
  if (statement === undefined) return {};
  const from = Math.max(0, at - AROUND);
  return {
    statement,
    surroundingStatements: [
      ...(from > 0 ? ['...'] : []),
      ...statements.slice(from, at),
      '// >>>>>',
      statement,
      '// <<<<<',
      ...statements.slice(at + 1, at + 1 + AROUND),
      ...(statements.length > at + 1 + AROUND ? ['...'] : []),
    ],
    fullStatements: [FULL],
  };
}

/** Variables by the paths of the objects they hold. */
class Names {
  readonly #names = new Map<number, string>();
  readonly #used = new Map<string, number>();

  constructor(private readonly paths: Readonly<Record<string, ObjectPath>>) {}

  /** @returns null for what no code asks for */
  statement({
    ActionType: type,
    Name,
    ObjectPathId,
    ArgumentInfo,
    QueryInfo,
  }: Action): string | null {
    const path = this.paths[ObjectPathId];
    if (!path) return null;
    const known = this.#names.get(ObjectPathId);
    switch (type) {
      case ActionType.Instantiate:
        if (known !== undefined) return `// Instantiate {${known}}`;
        return `var ${this.#nameOf(path)} = ${this.#found(path)};`;
      case ActionType.SetProperty:
        return `${this.#nameOf(path)}.${lowerFirst(Name)} = ...;`;
      case ActionType.Query:
        return `${this.#nameOf(path)}.load(${loaded(QueryInfo)});`;
      default:
        if (/^_(Keep|Remove)/.test(Name)) return null;
        return `${this.#nameOf(path)}.${call(Name, ArgumentInfo)};`;
    }
  }

  #nameOf(path: ObjectPath): string {
    const known = this.#names.get(path.Id);
    if (known !== undefined) return known;
    const word = this.#wordFor(path);
    const count = this.#used.get(word) ?? 0;
    this.#used.set(word, count + 1);
    const name = count === 0 ? word : `${word}${count}`;
    this.#names.set(path.Id, name);
    return name;
  }

  #wordFor({ ObjectPathType: type, Name, ParentObjectPathId }: ObjectPath): string {
    switch (type) {
      case ObjectPathType.Global:
        return 'workbook';
      case ObjectPathType.Indexer:
        return lowerFirst(this.#parent(ParentObjectPathId).Name).replace(/s$/, '');
      case ObjectPathType.Method:
        return lowerFirst(Name.replace(/^Get/, ''));
      case ObjectPathType.Property:
        return lowerFirst(Name);
      default:
        return 'v';
    }
  }

  #found({ ObjectPathType: type, Name, ArgumentInfo, ParentObjectPathId }: ObjectPath): string {
    switch (type) {
      case ObjectPathType.Global:
        return 'context.workbook';
      case ObjectPathType.ReferenceId:
        return `context.workbook._getObjectByReferenceId("${Name}")`;
      case ObjectPathType.NullObject:
        return 'null';
      default: {
        const owner = this.#nameOf(this.#parent(ParentObjectPathId));
        if (type === ObjectPathType.Indexer) return `${owner}.getItem(...)`;
        return `${owner}.${type === ObjectPathType.Method ? call(Name, ArgumentInfo) : lowerFirst(Name)}`;
      }
    }
  }

  #parent(id: number | undefined): ObjectPath {
    const parent = this.paths[id ?? 0];
    if (!parent) throw new Error('A path has no parent.');
    return parent;
  }
}

function call(name: string, info: ArgumentInfo | undefined): string {
  return `${lowerFirst(name)}(${(info?.Arguments ?? []).length > 0 ? '...' : ''})`;
}

function loaded({ Select = [], Expand, Top, Skip }: QueryInfo = {}): string {
  if (Expand === undefined && Top === undefined && Skip === undefined)
    return Select.length === 0 ? '' : JSON.stringify(Select);
  return JSON.stringify({ select: Select, expand: Expand, top: Top, skip: Skip });
}
