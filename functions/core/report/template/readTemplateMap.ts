import * as v from 'valibot';
import { failed, ok, type Result } from '../../shared/result';
import type { TemplateMap } from './templateMap';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = { part: v.exactOptional(v.string()), table: count, row: count, cell: count };
const common = {
  ...place,
  field: v.string(),
  label: v.string(),
  labelCell: v.object(place),
  alternatives: v.exactOptional(v.array(v.string())),
};

const schema = v.object({
  cells: v.array(
    v.variant('how', [
      v.object({ ...common, how: v.picklist(['fill', 'append', 'tick']) }),
      v.object({
        ...common,
        how: v.literal('rows'),
        columns: v.array(v.string()),
        spare: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      }),
    ]),
  ),
});

/** A saved mapping; the problem is the path of what is not as it should be, `cells.3.how`. */
export function readTemplateMap(json: unknown): Result<TemplateMap, string> {
  const read = v.safeParse(schema, json);
  if (read.success) return ok(read.output);
  return failed(v.getDotPath(read.issues[0]) ?? 'cells');
}
