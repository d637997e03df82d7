import type { Profile } from './core/procedure/profile';

/**
 * A profile without the parts no custom function reads: forms and stages keep their names, prose goes. The pane
 * loads the whole profile when a person looks at it.
 */
export function trimProfile(profile: Profile): Profile {
  const { scope, documentControl, ...rest } = profile;
  void [scope, documentControl]; // left out of the copy
  return { ...rest, ...emptied, ...shortened(profile) };
}

const emptied = {
  gaps: [],
  modeReadings: [],
  readings: [],
  gates: [],
  routes: [],
  tasks: [],
  retention: [],
  summaries: [],
  indicators: [],
  followUps: [],
  provisions: [],
} satisfies Partial<Profile>;

function shortened(profile: Profile): Partial<Profile> {
  const { parameters, forms, grades, roles, dispositions, approvals } = profile;
  return {
    parameters: parameters.map((parameter) => ({ ...parameter, name: short(parameter.name) })),
    roles: roles.map(({ name, aliases, kind, members, rank }) => ({
      name: short(name),
      aliases,
      kind,
      members,
      ...(rank === undefined ? {} : { rank }),
      readings: [],
    })),
    forms: forms.map(({ id, name, otherNames, content, clause }) => ({
      id,
      name: short(name),
      otherNames,
      content,
      clause,
      fields: [],
      sections: [],
      copies: [],
      signatures: [],
      readings: [],
    })),
    flows: askedStages(profile),
    grades: grades.map((grade) => ({
      ...grade,
      criteria: grade.criteria.map((criterion) => ({ ...criterion, text: short(criterion.text) })),
    })),
    dispositions: dispositions.map((one) => ({ ...one, content: short(one.name) })),
    approvals: approvals.map((approval) => ({
      ...approval,
      name: short(approval.name),
      steps: approval.steps.map((step) => ({ ...step, action: short(step.action) })),
    })),
  };
}

/** Only the stages an approval can be asked for by name. */
function askedStages({ flows, approvals }: Profile): Profile['flows'] {
  const asked = new Set(approvals.flatMap(({ stages }) => stages));
  return flows.flatMap((flow) => {
    const stages = flow.stages.filter(({ id }) => asked.has(id));
    if (stages.length === 0) return [];
    const named = stages.map(({ id, name, clause }) => ({
      id,
      name: short(name),
      clause,
      content: short(name),
      ...bareStage,
    }));
    return [{ ...flow, stages: named }];
  });
}

const bareStage = {
  owner: null,
  owners: [],
  supporters: [],
  aliases: [],
  immediate: false,
  optional: false,
  forms: [],
  produces: [],
  requires: [],
  decisions: [],
  next: null,
  readings: [],
};

/** Only the company's own wording is shown in cells. */
const short = ({ zh }: { readonly zh: string }) => ({ zh, en: zh });
