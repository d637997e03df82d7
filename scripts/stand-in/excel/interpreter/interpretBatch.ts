import type {
  ActionInfo,
  ActionResult,
  BatchAnswer,
  BatchError,
  BatchRequest,
  Json,
} from '../protocol/batch';
import { actionType } from '../protocol/batch';
import { ExcelError } from '../protocol/excelError';
import type { Argument } from './describe';
import { HostObject } from './describe';
import { callMethod, locationOf, Paths } from './paths';
import { answerQuery, identityOf } from './query';
import type { Session } from './session';

/**
 * Runs one batch against the workbook. Actions run in order; the first refusal ends the batch, and what
 * ran before it stays done, as in Excel.
 */
export function interpretBatch(batch: BatchRequest, root: HostObject, session: Session): BatchAnswer {
  const paths = new Paths(batch, root, session);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  session.calculationSuspended = false;
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === actionType.trace) traces.push(action.Id);
      const value = runAction(action, paths, session);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (problem) {
      if (!(problem instanceof ExcelError)) throw problem;
      return { Results: results, TraceIds: traces, Error: describeError(problem, action, index, paths) };
    }
  }
  session.workbook.recalculate();
  return { Results: results, TraceIds: traces };
}

function runAction(action: ActionInfo, paths: Paths, session: Session): Json | undefined {
  switch (action.ActionType) {
    case actionType.trace:
      return null;
    case actionType.instantiate:
      return instantiate(action, paths, session);
    case actionType.query: {
      if (!session.calculationSuspended) session.workbook.recalculate();
      const object = paths.object(action.ObjectPathId);
      if (!object) return null;
      const answer = answerQuery(object, action.QueryInfo ?? {}, session) as { readonly [key: string]: Json };
      return withReference(answer, action, paths);
    }
    case actionType.queryAsJson: {
      if (!session.calculationSuspended) session.workbook.recalculate();
      const object = paths.object(action.ObjectPathId);
      return object ? camelCase(answerQuery(object, action.QueryInfo ?? {}, session)) : null;
    }
    case actionType.method:
      return runMethod(action, paths, session);
    case actionType.setProperty: {
      const object = paths.object(action.ObjectPathId);
      if (object)
        setProperty(object, action.Name ?? '', paths.arguments(action.ArgumentInfo).raw(0) ?? null, session);
      return undefined;
    }
    case actionType.update: {
      const object = paths.object(action.ObjectPathId);
      if (object) update(object, action.ObjectState ?? {}, session);
      return undefined;
    }
    default:
      throw new ExcelError('NotImplemented', `action type ${action.ActionType}`);
  }
}

function instantiate(action: ActionInfo, paths: Paths, session: Session): Json {
  const object = paths.object(action.ObjectPathId);
  return object ? withReference(identityOf(object, session), action, paths) : null;
}

function withReference(answer: Readonly<Record<string, Json>>, action: ActionInfo, paths: Paths): Json {
  const reference = paths.referenceId(action.ObjectPathId);
  return reference === undefined ? answer : { ...answer, _ReferenceId: reference };
}

function runMethod(action: ActionInfo, paths: Paths, session: Session): Json | undefined {
  const object = paths.object(action.ObjectPathId);
  // Calls on a null object do nothing: `getItemOrNullObject("x").delete()` is how samples clean up.
  if (!object) return { _IsNull: true };
  const name = action.Name ?? '';
  if (name === '_KeepReference') paths.keep(action.ObjectPathId);
  const value = callMethod(object, name, paths.arguments(action.ArgumentInfo), session);
  return value instanceof HostObject ? identityOf(value, session) : value;
}

/** Sets a scalar property by its wire name. */
export function setProperty(object: HostObject, name: string, value: Argument, session: Session): void {
  const property = object.type.properties?.[name];
  if (!property) throw new ExcelError('NotImplemented', locationOf(object.type, name));
  if (!property.set)
    throw new ExcelError('InvalidOperation', `${locationOf(object.type, name)} is read-only`);
  property.set(object.target, value, session);
}

function update(object: HostObject, state: Json, session: Session): void {
  for (const [key, value] of Object.entries(state as { readonly [key: string]: Json })) {
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    const below = object.type.objects?.[name]?.(object.target, session);
    if (below) update(below, value, session);
    else setProperty(object, name, value, session);
  }
}

function camelCase(value: Json): Json {
  if (Array.isArray(value)) return value.map((v: Json) => camelCase(v));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries.map(([key, v]) => [
      key === '_Items' ? 'items' : key.charAt(0).toLowerCase() + key.slice(1),
      camelCase(v),
    ]),
  );
}

function describeError(problem: ExcelError, action: ActionInfo, index: number, paths: Paths): BatchError {
  return {
    Code: problem.code,
    Message: problem.message,
    Location: errorLocation(action, paths),
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}

function errorLocation(action: ActionInfo, paths: Paths): string {
  const info = paths.info(action.ObjectPathId);
  const own = action.ActionType === actionType.instantiate ? info?.ParentObjectPathId : action.ObjectPathId;
  const member = action.ActionType === actionType.instantiate ? (info?.Name ?? '') : (action.Name ?? '');
  try {
    const object = own === undefined ? null : paths.object(own);
    return object ? locationOf(object.type, member === '' ? 'getItem' : member) : member;
  } catch (problem) {
    if (problem instanceof ExcelError) return member;
    throw problem;
  }
}
