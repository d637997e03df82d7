import { letterNames, type LetterKind } from '../../functions/core/report/letter/letterTexts';
import { openTracker } from '../files/trackerFile';
import { CommandError } from '../shell/exit';
import type { Run } from './index';
import { printReports } from './report';

/** A letter to the customer: acknowledgement, interim or final reply. The same letters are forms of `report`. */
export const run: Run = async (shell, [path], options) => {
  const kind = String(options['kind']);
  if (!Object.hasOwn(letterNames, kind))
    throw new CommandError(
      shell.say(
        '--kind {kind}：acknowledgement（受理）、interim（中期）或 final（最终）',
        '--kind {kind}: acknowledgement, interim or final',
        { kind },
      ),
    );
  const tracker = await openTracker(shell, String(path), options);
  return printReports(shell, tracker, letterNames[kind as LetterKind].zh, options);
};
