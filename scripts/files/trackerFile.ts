import { documentNames } from '../../functions/core/actions/caseDocument';
import { readCompanions, type Companions } from '../../functions/core/actions/companions';
import type { ComplaintFields } from '../../functions/core/complaint/complaint';
import type { Procedure } from '../../functions/core/procedure';
import type { PreparedTracker, TrackerInput } from '../../functions/core/tracker';
import { prepareTracker } from '../../functions/core/tracker';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { readTrackerInput } from './trackerInput';

/** One case of a tracker, with its number and the grade that stands in the tracker. */
export interface TrackerCase {
  readonly caseNo: string;
  readonly fields: ComplaintFields;
  /** Position among the rows of `prepared`. */
  readonly index: number;
}

/** A tracker taken from disk with everything the core knows about its cases. */
export interface OpenedTracker {
  readonly file: string;
  readonly procedure: Procedure;
  readonly company: string;
  readonly input: TrackerInput;
  readonly prepared: PreparedTracker;
  readonly cases: readonly TrackerCase[];
  /** The sheets 8D数据 and 文件清单. */
  readonly companions: Companions;
  /** Names of all documents a case can have. */
  readonly documentNames: readonly string[];
}

/**
 * Opens a tracker that `track` wrote.
 *
 * @throws CommandError where the file is no tracker
 */
export async function openTracker(
  shell: Shell,
  path: string,
  options: Readonly<Record<string, unknown>>,
): Promise<OpenedTracker> {
  const input = await readTrackerInput(shell, path, options);
  if (input.previous === undefined)
    throw new CommandError(
      shell.say(
        '{path} 不是跟踪台账。请先运行：kesu track {path} --profile P04 --out 跟踪台账.xlsx',
        '{path} is no tracker. Make one first: kesu track {path} --profile P04 --out tracker.xlsx',
        { path },
      ),
    );
  const prepared = prepareTracker(input, '');
  const cases = prepared.rows.map(({ complaint, caseNo, grade }, index): TrackerCase => {
    const number = caseNo === '' ? complaint.fields.caseNo : caseNo;
    return {
      caseNo: number === null || number === undefined ? '' : String(number),
      fields: {
        ...complaint.fields,
        ...(caseNo === '' ? {} : { caseNo }),
        ...(grade === '' ? {} : { grade }),
      },
      index,
    };
  });
  return {
    file: path,
    procedure: input.procedure,
    company: input.company ?? '',
    input,
    prepared,
    cases,
    companions: readCompanions(input.source),
    documentNames: documentNames(input.procedure),
  };
}
