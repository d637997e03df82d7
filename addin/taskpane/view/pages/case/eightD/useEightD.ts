import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EightDEdit } from '../../../../../../functions/core/actions/eightDSheet/planEightDEdits';
import type { TrackerCases } from '../../../../../../functions/core/actions/trackerCases';
import type { FieldValue } from '../../../../../../functions/core/complaint/complaint';
import type { Finding } from '../../../../../../functions/core/shared/finding';
import { failed, ok } from '../../../../../../functions/core/shared/result';
import { companionsChanged } from '../../../../pane/case/companionsChanged';
import {
  afterSaving,
  EightDView,
  readEightDDraft,
  reversed,
  type EightDDraft,
} from '../../../../pane/eightD/eightDDraft';
import { readEightDCase, saveEightD, type EightDCase } from '../../../../pane/eightD/eightDWork';
import { usePane } from '../../../paneContext';
import { useDraft } from '../../../useDraft';
import { eightDTexts } from './eightDTexts';

/** The 8D of a case while it is filled in. */
export interface EightDForm {
  readonly view: EightDView;
  readonly sheet: string | undefined;
  /** Lines on the sheet that may be meant for this case. */
  readonly strays: readonly Finding[];
  /** Changes what was typed. */
  readonly change: (next: EightDDraft | undefined) => void;
  /** Writes what was typed, and the lines where there are none. */
  readonly save: () => Promise<void>;
  /** Edits of the last save that can be taken back. */
  readonly undoable: readonly EightDEdit[];
  readonly undo: () => Promise<void>;
}

/** @returns Undefined until the sheet has been read. */
export function useEightD(caseNo: string, { cases, language }: TrackerCases): EightDForm | undefined {
  const pane = usePane();
  const { workbook } = pane.services;
  const numbers = useMemo(() => cases.map((one) => one.caseNo), [cases]);
  const [present, again] = usePresent(caseNo, numbers);
  const [draft, change] = useDraft(`case.eightD.${caseNo}`, readEightDDraft);
  const [undoable, keepUndo] = useDraft(`case.eightD.undo.${caseNo}`, readEdits);
  const newest = useRef(draft);
  newest.current = draft;
  const view = useMemo(() => present && new EightDView(present.cells, draft), [present, draft]);
  if (!present || !view) return undefined;

  const write = async (edits: readonly EightDEdit[], conflictText: typeof eightDTexts.conflict) => {
    const done = await pane.run(eightDTexts.saving, async () => {
      const written = await saveEightD(workbook, { caseNo, edits, language });
      if (!written.ok) return written;
      if (written.value.kind === 'conflict') return failed(conflictText(written.value.cells.length));
      return ok(written.value);
    });
    // Refused or not: what stands on the sheet now is what the person goes on from.
    await again();
    if (done) companionsChanged.dispatchEvent(new Event('change'));
    return done;
  };
  return {
    view,
    sheet: present.sheet,
    strays: present.strays,
    change,
    undoable,
    save: async () => {
      const { edits } = view;
      const written = await write(edits, eightDTexts.conflict);
      if (!written) return;
      change(afterSaving(newest.current, edits));
      keepUndo(edits);
      pane.tell(eightDTexts.saved(edits.length, written));
    },
    undo: async () => {
      const written = await write(reversed(undoable), eightDTexts.undoConflict);
      if (!written) return;
      keepUndo(undefined);
      pane.tell(eightDTexts.undone(undoable.length, written));
    },
  };
}

/** What the sheet says, read anew whenever the person comes back from it to the pane. */
function usePresent(
  caseNo: string,
  numbers: readonly string[],
): readonly [EightDCase | undefined, () => Promise<void>] {
  const pane = usePane();
  const [present, show] = useState<EightDCase>();
  const newest = useRef(0);
  const known = useRef(numbers);
  known.current = numbers;
  const again = useCallback(async () => {
    const turn = (newest.current += 1);
    const read = await readEightDCase(pane.services.workbook, caseNo, known.current);
    if (turn !== newest.current) return;
    if (read.ok) show(read.value);
    else pane.fail(read.problem, () => void again());
  }, [pane, caseNo]);
  useEffect(() => {
    void again();
    const onFocus = () => void again();
    window.addEventListener('focus', onFocus);
    return () => {
      newest.current += 1;
      window.removeEventListener('focus', onFocus);
    };
  }, [again]);
  return [present, again];
}

/** Takes the edits that were kept, of any shape. */
function readEdits(kept: unknown): readonly EightDEdit[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    const { name, was, value } = (one ?? {}) as Partial<EightDEdit>;
    return typeof name === 'string' && isValue(was) && isValue(value) ? [{ name, was, value }] : [];
  });
}

const isValue = (value: unknown): value is FieldValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
