import type { Profile } from '../profile';
import { events } from '../vocabulary/events';
import { contradiction, type Contradiction } from './contradiction';

/** Limits whose clock nothing starts or stops. */
export function checkLimits({ deadlines, flows }: Profile): readonly Contradiction[] {
  const happens = new Set<string>(flows.flatMap((flow) => flow.stages.flatMap((stage) => stage.produces)));
  return deadlines.flatMap(({ id, start, completes, limit }) => {
    const timed = limit.kind === 'fixed' || limit.kind === 'parameter';
    const found: Contradiction[] = [];
    if (start === undefined && timed) found.push(contradiction('deadline.noStart', 'error', id));
    if (start !== undefined && !happens.has(start))
      found.push(
        contradiction('deadline.startNeverHappens', 'error', id, { event: events[start].zh, key: start }),
      );
    if (completes !== undefined && !happens.has(completes))
      found.push(
        contradiction('deadline.completionNeverHappens', 'warning', id, {
          event: events[completes].zh,
          key: completes,
        }),
      );
    return found;
  });
}
