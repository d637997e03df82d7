import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../../functions/core/complaint/complaint';
import {
  inspectWorkbook,
  isComplaint,
  readColumnMap,
  readRegister,
} from '../../../../functions/core/register';
import { caseWorkbook, registerCases } from '../../../support/registerCase';

const cases = registerCases(new URL('../../../cases/adopt/', import.meta.url));

describe.each(cases)('$name: $why', (register) => {
  const workbook = caseWorkbook(register);
  const map = register.map === undefined ? undefined : readColumnMap(register.map);
  const inspection = inspectWorkbook(workbook, map?.ok === true ? { map: map.value } : {});
  const lines = [...readRegister(workbook, inspection)];
  const { expected } = register;

  it('tells registers from other sheets', () => {
    expect(inspection.sheets.map((sheet) => sheet.role)).toEqual(expected.roles);
    expect(inspection.mapProblems).toEqual([]);
  });

  it('finds headers and fields', () => {
    for (const [name, rows] of Object.entries(expected.headerRows ?? {}))
      expect(inspection.sheets.find((sheet) => sheet.name === name)?.headerRows).toEqual(rows);
    for (const [name, columns] of Object.entries(expected.columns ?? {})) {
      const found = inspection.sheets.find((sheet) => sheet.name === name)!.columns;
      expect(
        Object.fromEntries(Object.keys(columns).map((c) => [c, found.find((f) => f.letter === c)?.field])),
      ).toEqual(columns);
    }
  });

  it('accounts for every row', () => {
    for (const [at, sheet] of workbook.sheets.entries()) {
      const isRegister = inspection.sheets[at]!.role === 'register';
      const filled = sheet.rows.flatMap((row, number) =>
        row?.values.some((v) => v !== null && v !== '') === true ? [number] : [],
      );
      expect([...new Set(lines.filter((l) => l.sheet === sheet.name).map((l) => l.row))]).toEqual(
        isRegister ? filled : [],
      );
    }
    for (const [name, kinds] of Object.entries(expected.rows ?? {})) {
      const line = (row: string) => lines.find((l) => l.sheet === name && l.row === Number(row))!;
      const found = Object.keys(kinds).map((row) => [
        row,
        isComplaint(line(row)) ? 'complaint' : (line(row) as { notComplaint: string }).notComplaint,
      ]);
      expect(Object.fromEntries(found)).toEqual(kinds);
    }
  });

  it('reads values', () => {
    for (const [place, values] of Object.entries(expected.values ?? {})) {
      const complaint = lines.filter(isComplaint).find((l) => `${l.sheet}!${l.row}` === place) as Complaint;
      const { extra, ...fields } = values;
      expect(complaint.fields).toMatchObject(fields);
      if (extra) expect(complaint.extra).toMatchObject(extra as object);
    }
  });

  it('reports what is unclear', () => {
    const found = [...inspection.findings, ...lines.filter(isComplaint).flatMap((line) => line.findings)];
    const codes = new Set(found.flatMap(({ code, cell }) => [code, `${code}@${cell}`]));
    expect((expected.findings ?? []).filter((code) => !codes.has(code))).toEqual([]);
    expect((expected.noFindings ?? []).filter((code) => codes.has(code))).toEqual([]);
  });
});
