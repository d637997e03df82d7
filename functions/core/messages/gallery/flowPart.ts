import type { Flow, Stage } from '../../procedure';
import { conditionText, whenNote } from './conditionText';
import { flowChart } from './flowChart';
import { bullets, folded, part, table } from './markdown';
import type { ProfileSpeaker } from './profileSpeaker';
import { sourceCells, sourceNote } from './sourceCells';

/** Charts, their steps in full, who takes a case and what must be done before it may be closed. */
export function flowPart(speaker: ProfileSpeaker): string[] {
  const { profile, say } = speaker;
  return [
    ...part(
      say('chart'),
      profile.flows.flatMap((flow) => oneFlow(flow, speaker)),
    ),
    ...part(say('routes'), bullets(profile.routes.map((route) => routeText(route, speaker)))),
    ...part(
      say('gates'),
      bullets(
        profile.gates.map(
          (gate) => speaker.text(gate.name) + whenNote(gate.when, speaker) + sourceNote(gate, speaker),
        ),
      ),
    ),
  ];
}

function oneFlow(flow: Flow, speaker: ProfileSpeaker): string[] {
  const { say, profile } = speaker;
  const several = profile.flows.length > 1;
  const taken = flow.when && say('chartFor', { when: conditionText(flow.when, speaker) });
  return [
    ...(several ? [`**${speaker.both(flow.name)}**`, ''] : []),
    ...(taken === undefined ? [] : [taken, '']),
    ...flowChart(flow, speaker),
    ...folded(
      say('stepsInFull'),
      table(
        [say('step'), say('whatIsDone'), say('who'), say('forms'), say('clause'), say('reading')],
        flow.stages.map((stage) => stageRow(stage, speaker)),
      ),
    ),
  ];
}

function stageRow(stage: Stage, speaker: ProfileSpeaker): string[] {
  const { say } = speaker;
  const marks = [
    ...(stage.immediate ? [say('immediately')] : []),
    ...(stage.optional ? [say('maySkip')] : []),
  ];
  const note = marks.length === 0 ? '' : say('brackets', { what: speaker.list(marks) });
  const supporters =
    stage.supporters.length === 0
      ? ''
      : say('brackets', {
          what: say('with', { names: speaker.list(stage.supporters.map((name) => speaker.role(name))) }),
        });
  return [
    `${stage.id} ${speaker.text(stage.name)}${note}`,
    speaker.text(stage.content),
    (stage.owner === null ? say('nobody') : speaker.role(stage.owner)) + supporters,
    speaker.list(stage.forms.map((id) => speaker.form(id))),
    ...sourceCells(stage, speaker),
  ];
}

function routeText(route: ProfileSpeaker['profile']['routes'][number], speaker: ProfileSpeaker): string {
  const when = route.when && conditionText(route.when, speaker);
  const lead = when === undefined ? '' : `${when}${speaker.say('colon')}`;
  return lead + speaker.text(route.text) + sourceNote(route, speaker);
}
