import { randomUUID } from 'node:crypto';
import { HostError, invalidArgument, itemNotFound } from './host-error';
import type { HostObject } from './host-object';
import { isHostObject } from './host-object';
import type { Action, ObjectPath, RequestBody, ResponseBody } from './wire';
import { actionTypes, pathTypes } from './wire';

/** What outlives a request, and the counters. */
export interface QueryContext {
  readonly root: HostObject;
  /** Ranges tracked by the library, by reference. */
  readonly references: Map<string, HostObject>;
  /** Objects that belong to no workbook, by name. */
  readonly service: (name: string) => HostObject;
  /** Called for each action that changes the workbook, before it is done. */
  readonly onWrite: () => void;
}

/** Answers one request. Actions are run in order up to the first error; completed ones remain, as in Excel. */
export function processQuery(body: RequestBody, context: QueryContext): ResponseBody {
  const query = new Query(body, context);
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: query.act(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: '',
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }
  return { Results: results };
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

class Query {
  readonly #objects = new Map<number, HostObject | null>();
  /** Issued references, by the path of their range. */
  readonly #kept = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: QueryContext,
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const id = action.ObjectPathId ?? 0;
    const target = this.#objectOf(id);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return target === null ? null : this.#identity(target, id);
      case actionTypes.query:
        return target === null ? null : this.#read(target, this.#selection(action));
      case actionTypes.method:
        return this.#call(target, action);
      case actionTypes.setProperty:
        return this.#set(target, action);
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  #objectOf(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw invalidArgument(`no object path ${id}`);
    const found = this.#follow(path);
    this.#objects.set(id, found);
    return found;
  }

  #follow(path: ObjectPath): HostObject | null {
    const { Name: name } = path;
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return this.context.root;
      case pathTypes.newObject:
        return this.context.service(name);
      case pathTypes.nullObject:
        return null;
      case pathTypes.reference: {
        const found = this.context.references.get(name);
        if (found === undefined) throw new HostError('InvalidReference', `no reference ${name}`);
        return found;
      }
      default:
    }
    const parent = this.#objectOf(path.ParentObjectPathId ?? 0);
    // A child of a null object is a null object.
    if (parent === null) return null;
    const values = this.#values(path);
    switch (path.ObjectPathType) {
      case pathTypes.property: {
        const part = parent.parts?.[name];
        if (part === undefined) throw invalidArgument(`${parent.className} has no object ${name}`);
        return part();
      }
      case pathTypes.indexer:
        if (parent.item === undefined) throw invalidArgument(`${parent.className} has no items by key`);
        return parent.item(values[0]);
      case pathTypes.method: {
        const result = this.#invoke(parent, name, values);
        if (result === null || isHostObject(result)) return result;
        throw invalidArgument(`${parent.className}.${name} gives no object`);
      }
      default:
        throw new HostError('NotImplemented', `object path type ${path.ObjectPathType}`);
    }
  }

  #values({ ArgumentInfo: info }: Pick<Action, 'ArgumentInfo'>): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return reference === 0 ? value : this.#objectOf(reference);
    });
  }

  #invoke(target: HostObject, name: string, values: readonly unknown[]): unknown {
    const act = target.acts?.[name];
    if (act !== undefined) {
      this.context.onWrite();
      return act(...values);
    }
    const method = target.methods?.[name];
    if (method === undefined) throw invalidArgument(`${target.className} has no method ${name}`);
    return method(...values);
  }

  #call(target: HostObject | null, action: Action): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') return null;
    if (target === null) throw itemNotFound(`${name} of an object that is not there`);
    return this.#invoke(target, name, this.#values(action));
  }

  #set(target: HostObject | null, action: Action): unknown {
    const name = action.Name ?? '';
    if (target === null) throw itemNotFound(`${name} of an object that is not there`);
    const scalar = target.scalars[name];
    if (scalar?.set === undefined) throw invalidArgument(`${target.className}.${name} cannot be set`);
    this.context.onWrite();
    scalar.set(this.#values(action)[0]);
    return null;
  }

  #identity(target: HostObject, pathId: number): unknown {
    if (target.isReferenced === true && this.body.AutoKeepReference === true) {
      let reference = this.#kept.get(pathId);
      if (reference === undefined) {
        reference = `{range-${randomUUID()}}`;
        this.#kept.set(pathId, reference);
        this.context.references.set(reference, target);
      }
      return { _ReferenceId: reference };
    }
    return target.id === undefined ? {} : { Id: target.id };
  }

  #selection({ QueryInfo: info }: Action): readonly string[] {
    if (info?.Select === undefined || info.Select.length === 0)
      throw invalidArgument('load without names loads everything: name what is needed');
    return info.Select;
  }

  #read(target: HostObject, names: readonly string[]): unknown {
    if (target.items !== undefined)
      return {
        _Items: target.items().map((item) => ({ ...this.#members(item, names), Id: item.id })),
      };
    return this.#members(target, names);
  }

  #members(target: HostObject, names: readonly string[]): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const name of names) {
      const [first = '', ...rest] = name.split('/');
      if (rest.length > 0) {
        nested.set(first, [...(nested.get(first) ?? []), rest.join('/')]);
        continue;
      }
      const scalar = target.scalars[pascal(first)];
      if (scalar === undefined) throw invalidArgument(`${target.className} has no property ${first}`);
      result[pascal(first)] = scalar.get();
    }
    for (const [name, inner] of nested) {
      const part = target.parts?.[pascal(name)];
      if (part === undefined) throw invalidArgument(`${target.className} has no object ${name}`);
      const object = part();
      result[pascal(name)] = object === null ? null : this.#read(object, inner);
    }
    return result;
  }
}
