import { withCompanions } from '../../functions/core/actions/companions';
import { compileCalendar, parseInstant } from '../../functions/core/calendar';
import { describeFinding } from '../../functions/core/messages/findingMessages';
import { trackerMessages } from '../../functions/core/messages/trackerMessages';
import { compileProfile } from '../../functions/core/procedure';
import type { Inspection, RegisterLine } from '../../functions/core/register';
import { readRegister } from '../../functions/core/register';
import type { WorkbookGrid } from '../../functions/core/register/grid';
import type { PreviousTracker, TrackerInput } from '../../functions/core/tracker';
import { readPreviousTracker, withKeptCalendar } from '../../functions/core/tracker';
import type { IsoDate } from '../../functions/core/calendar';
import { CommandError } from '../shell/exit';
import type { Shell } from '../shell/shell';
import { adoptWorkbook } from './adoptRegister';
import { readCalendarOption } from './calendarOption';
import { chooseProfile } from './chooseProfile';
import { readRegisterFile } from './registerFile';
import { readSettingsFile } from './settingsFile';

type Options = Readonly<Record<string, unknown>>;

/** What a workbook says by itself: a tracker knows its procedure and settings, a register does not. */
interface ReadFile {
  readonly workbook: WorkbookGrid;
  readonly inspection: Inspection;
  readonly lines: Iterable<RegisterLine>;
  readonly previous: PreviousTracker | undefined;
}

/**
 * Everything a tracker is planned from, for a register and for a tracker that is continued alike.
 * Options win over what a tracker remembers.
 *
 * @throws CommandError naming the file, option or setting that cannot be used
 */
export async function readTrackerInput(shell: Shell, path: string, options: Options): Promise<TrackerInput> {
  const { workbook, inspection, lines, previous } = await readFile(shell, path, options);
  const settings = await readSettingsFile(shell, options['settings']);
  const chosen = await chooseProfile(shell, options['profile'], previous, settings.readings);
  const { profile, ownProfile, readings } = chosen;
  const calendar = await readCalendarOption(shell, options['calendar']);
  const kept = previous?.settings;
  const company = settings.company ?? previous?.company;
  const soonDays = settings.soonDays ?? kept?.soonDays;
  const input: TrackerInput = {
    source: workbook,
    inspection,
    lines: collect(shell, lines),
    procedure: compileProfile(profile),
    ...(ownProfile === undefined ? {} : { ownProfile }),
    readings,
    parameters: { ...kept?.parameters, ...settings.parameters },
    calendar:
      kept && options['calendar'] === undefined
        ? compileCalendar(withKeptCalendar(calendar.file, kept))
        : calendar,
    asOf: parseInstant(shell.asOf)!,
    clock: options['asOf'] === undefined ? 'live' : 'fixed',
    formulas: formulasOf(shell, options['formulas']),
    texts: trackerMessages[shell.lang],
    describe: (finding) => describeFinding(finding, shell.lang),
    ...(company === undefined ? {} : { company }),
    ...(soonDays === undefined ? {} : { soonDays }),
    ...(previous === undefined ? {} : { previous }),
  };
  return withCompanions(input, casesFor8D(options['eightD']));
}

/** `--eight-d 240703,240704`: cases to offer lines on the sheet 8D数据. */
const casesFor8D = (option: unknown): readonly string[] =>
  typeof option === 'string'
    ? option
        .split(/[,，、]/)
        .map((text) => text.trim())
        .filter((text) => text !== '')
    : [];

async function readFile(shell: Shell, path: string, options: Options): Promise<ReadFile> {
  const workbook = await readRegisterFile(shell, path);
  const previous = readPreviousTracker(workbook);
  if (previous === undefined) return { ...(await adoptWorkbook(shell, workbook, options)), previous };
  const lines = readRegister(previous.register, previous.inspection, {
    asOf: shell.asOf.slice(0, 10) as IsoDate,
  });
  return { workbook, inspection: previous.inspection, lines, previous };
}

function collect(shell: Shell, lines: Iterable<RegisterLine>): RegisterLine[] {
  const collected: RegisterLine[] = [];
  for (const line of lines) {
    collected.push(line);
    if (collected.length % 1000 === 0) shell.progress(shell.say('读取', 'reading'), collected.length);
  }
  return collected;
}

function formulasOf(shell: Shell, option: unknown): 'native' | 'functions' {
  if (option === undefined || option === 'native') return 'native';
  if (option === 'functions') return 'functions';
  throw new CommandError(
    shell.say('--formulas {seen}：只能是 native 或 functions', '--formulas {seen}: native or functions', {
      seen: String(option),
    }),
  );
}
