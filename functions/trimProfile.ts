import type { Profile } from './core/procedure/profile';

/**
 * A profile without the parts no custom function reads: forms and stages keep their names, prose goes. The pane
 * loads the whole profile when a person looks at it.
 */
export function trimProfile(profile: Profile): Profile {
  const { scope, documentControl, ...rest } = profile;
  void [scope, documentControl];
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

function shortened({ parameters, forms, flows, grades, roles }: Profile): Partial<Profile> {
  return {
    parameters: parameters.map((parameter) => ({ ...parameter, name: short(parameter.name) })),
    roles: roles.map(({ duties, clause, ...role }) => (void [duties, clause], { ...role, readings: [] })),
    forms: forms.map((form) => ({ ...form, fields: [], sections: [], copies: [], signatures: [] })),
    flows: flows.map((flow) => ({
      ...flow,
      stages: flow.stages.map(({ id, name, clause }) => ({
        id,
        name,
        clause,
        content: short(name),
        ...bareStage,
      })),
    })),
    grades: grades.map((grade) => ({
      ...grade,
      criteria: grade.criteria.map((criterion) => ({ ...criterion, text: short(criterion.text) })),
    })),
  };
}

const bareStage = {
  owner: null,
  supporters: [],
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
