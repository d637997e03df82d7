import { nativeFormulas } from '../../../../functions/core/actions/nativeFormulas';
import type { Bilingual } from '../../../../functions/core/shared/language';
import { failed, ok, type Result } from '../../../../functions/core/shared/result';
import { momentText } from '../momentText';
import { excelText } from '../excelText';
import type { Pane } from '../pane';

/** Line of the tracker sheet that says what it is; the stamp goes behind it. */
const STAMPED_CELL = 'A2';

/**
 * Turns the formulas that need the add-in into ordinary ones, or into their last values where there is no ordinary
 * formula. The tracker says since when, in its own language.
 *
 * @returns What was done, in words.
 */
export async function freeze(pane: Pane): Promise<Result<Bilingual, Bilingual>> {
  const { workbook, now } = pane.services;
  const cases = pane.store.state().tracker.kind === 'open' ? await pane.cases() : undefined;
  if (cases && !cases.ok) return cases;
  const at = now();
  const tracker = cases?.value;
  const stamp = { zh: `公式已转换 ${momentText(at)}`, en: `Formulas converted ${momentText(at)}` };
  const frozen = await workbook.freeze({
    at,
    ...(tracker
      ? {
          native: { sheet: tracker.sheet.name, ...nativeFormulas(tracker) },
          stamp: { sheet: tracker.sheet.name, cell: STAMPED_CELL, text: stamp[tracker.language] },
        }
      : {}),
  });
  if (!frozen.ok) return failed(excelText(frozen.problem));
  const { value } = frozen;
  if (value.kind === 'nothing') return ok(texts.nothing);
  if (value.kind === 'already') return ok(texts.already(momentText(value.at)));
  return ok(texts.done(value.native, value.values, value.errors.length));
}

/** Puts the add-in's formulas back; cells somebody changed meanwhile stay as they are. */
export async function thaw({ services }: Pane): Promise<Result<Bilingual, Bilingual>> {
  const thawed = await services.workbook.thaw();
  if (!thawed.ok) return failed(excelText(thawed.problem));
  const { value } = thawed;
  return ok(
    value.kind === 'nothing' ? texts.notFrozen : texts.back(value.restored, value.kept.length + value.gone),
  );
}

/** Since when formulas are converted; undefined where they are not. */
export async function frozenSince({ services }: Pane): Promise<Result<{ readonly at?: string }, Bilingual>> {
  const frozen = await services.workbook.frozen();
  if (!frozen.ok) return failed(excelText(frozen.problem));
  return ok(frozen.value ? { at: momentText(frozen.value.at) } : {});
}

const texts = {
  nothing: {
    zh: '这个工作簿中没有 KESU 函数，无需转换：同事不装加载项也能正常使用。',
    en: 'There are no KESU functions in this workbook; colleagues without the add-in can use it as it is.',
  },
  already: (at: string): Bilingual => ({
    zh: `公式已在 ${at} 转换过。`,
    en: `The formulas were converted already at ${at}.`,
  }),
  done: (native: number, values: number, errors: number): Bilingual => ({
    zh: `已转换：${String(native)} 格改为普通公式，${String(values)} 格保留数值${errors > 0 ? `；${String(errors)} 格显示错误，未动` : ''}。`,
    en: `Converted: ${String(native)} cells to ordinary formulas, ${String(values)} to their values${errors > 0 ? `; ${String(errors)} cells show an error and were left` : ''}.`,
  }),
  notFrozen: { zh: '没有可换回的公式。', en: 'There are no formulas to put back.' },
  back: (restored: number, kept: number): Bilingual => ({
    zh: `已换回 ${String(restored)} 格${kept > 0 ? `；${String(kept)} 格在此期间被改过或删除，未动` : ''}。`,
    en: `${String(restored)} cells have their formulas again${kept > 0 ? `; ${String(kept)} were changed or deleted meanwhile and were left` : ''}.`,
  }),
};
