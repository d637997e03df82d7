import type { ObjectType } from '../interpreter/describe';
import type { Session } from '../interpreter/session';
import { lastColumn, lastRow } from '../model/area';
import type { Freeze, Worksheet } from '../model/worksheet';
import { ExcelError } from '../protocol/excelError';
import { placeOf, rangeObject } from './place';
import { rangeArgument } from './rangeMethods';
import { requireActiveWindow } from './worksheetType';

function freeze(sheet: Worksheet, panes: Freeze | undefined, session: Session): undefined {
  requireActiveWindow(session);
  sheet.freeze = panes;
  session.workbook.tell({ kind: 'layout', sheet });
  return undefined;
}

/** Excel.WorksheetFreezePanes */
export const freezePanesType: ObjectType<Worksheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (s, args, session) => freeze(s, { rows: args.integer(0, 1), columns: 0 }, session),
    FreezeColumns: (s, args, session) => freeze(s, { rows: 0, columns: args.integer(0, 1) }, session),
    FreezeAt: (s, args, session) => {
      const place = placeOf(session, s, [{ top: 1, left: 1, bottom: 1, right: 1 }]);
      const { area } = rangeArgument(args.raw(0), session, place);
      const rows = area.bottom === lastRow ? 0 : area.bottom;
      return freeze(s, { rows, columns: area.right === lastColumn ? 0 : area.right }, session);
    },
    Unfreeze: (s, _args, session) => freeze(s, undefined, session),
    GetLocation: (s, _args, session) => {
      if (!s.freeze) throw new ExcelError('ItemNotFound', 'nothing is frozen');
      const { rows, columns } = s.freeze;
      const area = {
        top: 1,
        left: 1,
        bottom: rows === 0 ? lastRow : rows,
        right: columns === 0 ? lastColumn : columns,
      };
      return rangeObject(session, s, area);
    },
  },
};
