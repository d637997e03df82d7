import { lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { BuildSession, type BuildState } from '../../pane/build/buildSession';
import { usePane } from '../paneContext';
import { useTask } from '../useTask';
import { BuildStart } from './build/BuildStart';
import { BuiltView } from './build/BuiltView';
import { UndoQuestion } from './build/UndoQuestion';

// Most openings of the pane never get to the steps.
const BuildSteps = lazy(async () => ({
  default: (await import(/* webpackChunkName: "build-steps" */ './build/BuildSteps')).BuildSteps,
}));

/** From a register to a tracker in the same workbook, and back. */
export function BuildPage() {
  const session = BuildSession.of(usePane());
  const state: BuildState = useSyncExternalStore(session.subscribe, session.state);
  const [asking, ask] = useState(false);
  useEffect(() => void session.look(), [session]);
  useTask((task) => {
    if (task === 'undo') ask(true);
  });
  if (asking)
    return (
      <UndoQuestion
        record={state.lastBuild}
        onKeep={() => ask(false)}
        onUndo={async () => {
          await session.undo();
          ask(false);
        }}
      />
    );
  const undo = state.lastBuild ? { onUndo: () => ask(true) } : {};
  if (state.built) return <BuiltView built={state.built} {...undo} />;
  if (state.grid) return <BuildSteps session={session} state={state} />;
  return <BuildStart session={session} {...undo} />;
}
