import type { Authority, Condition, DeadlineRule, Flow, Form, Grade, Profile, Stage } from './profile';
import { ruleFigures, type RuleFigures } from './deadline/ruleFigures';
import { compileCondition, type CompiledCondition } from './condition';
import { commonChannels, commonLiabilities } from './vocabulary/choices';
import { factIndex, type FactIndex } from './factIndex';
import { indexNames, type NameIndex } from './vocabulary/nameIndex';

export interface CompiledGrade {
  readonly grade: Grade;
  readonly name: string;
  readonly criteria: readonly {
    readonly criterion: Grade['criteria'][number];
    readonly holds: CompiledCondition;
  }[];
}

export interface CompiledRule {
  readonly rule: DeadlineRule;
  readonly figures: RuleFigures;
  readonly holds: CompiledCondition;
}

/** A profile made ready for many questions: conditions are functions and every name is indexed. */
export interface Procedure {
  readonly profile: Profile;
  readonly facts: FactIndex;
  readonly roles: NameIndex;
  readonly gradeNames: NameIndex;
  readonly categories: NameIndex;
  /** Whether any rule depends on the category; where none does, an unknown one changes nothing. */
  readonly usesCategory: boolean;
  readonly channels: NameIndex;
  readonly liabilities: NameIndex;
  readonly dispositions: NameIndex;
  readonly tasks: NameIndex;
  readonly formNames: NameIndex;
  readonly parameterNames: NameIndex;
  readonly grades: readonly CompiledGrade[];
  readonly rules: readonly CompiledRule[];
  readonly ruleById: ReadonlyMap<string, CompiledRule>;
  readonly formById: ReadonlyMap<string, Form>;
  readonly stageById: ReadonlyMap<string, { readonly stage: Stage; readonly flow: Flow }>;
  readonly authorityById: ReadonlyMap<string, Authority>;
  /** The condition as a function; compiled once. */
  condition(condition: Condition | undefined): CompiledCondition;
  /** Parties that may act in the name of a role: itself and its members. */
  actsFor(role: string): ReadonlySet<string>;
}

/** Prepares a loaded profile for evaluation. */
export function compileProfile(profile: Profile): Procedure {
  const compiled = new Map<Condition | undefined, CompiledCondition>();
  const condition = (source: Condition | undefined) => {
    let fn = compiled.get(source);
    if (!fn) compiled.set(source, (fn = compileCondition(source)));
    return fn;
  };
  const rules = profile.deadlines.map((rule) => ({
    rule,
    figures: ruleFigures(rule, profile.mode),
    holds: condition(rule.when),
  }));
  const roles = namesOf(profile.roles);
  return {
    profile,
    condition,
    roles,
    facts: factIndex(profile.facts),
    gradeNames: indexNames(profile.grades.map(toNamed), gradeStem),
    categories: indexNames(profile.categories.map(toNamed), categoryStem),
    usesCategory: Object.entries(profile).some(
      ([section, content]) => section !== 'readings' && mentions(content, 'category'),
    ),
    channels: indexNames([...profile.channels.map(toNamed), ...commonChannels]),
    liabilities: indexNames([...profile.liabilities.map(toNamed), ...commonLiabilities]),
    dispositions: namesOf(profile.dispositions),
    tasks: indexNames(
      profile.tasks.map((t) => ({ name: t.key, aliases: [t.name.zh, t.name.en, ...t.aliases] })),
    ),
    formNames: indexNames(
      profile.forms.map((f) => ({ name: f.id, aliases: [f.name.zh, f.name.en, ...f.otherNames] })),
    ),
    parameterNames: indexNames(
      profile.parameters.map((p) => ({
        name: p.id,
        aliases: [p.id.split('.').slice(1).join('.'), p.name.zh],
      })),
    ),
    grades: profile.grades.map((grade) => ({
      grade,
      name: grade.name.zh,
      criteria: grade.criteria.flatMap((criterion) =>
        criterion.when === undefined ? [] : [{ criterion, holds: condition(criterion.when) }],
      ),
    })),
    rules,
    ruleById: new Map(rules.map((compiledRule) => [compiledRule.rule.id, compiledRule])),
    formById: new Map(profile.forms.map((form) => [form.id, form])),
    stageById: new Map(
      profile.flows.flatMap((flow) => flow.stages.map((stage) => [stage.id, { stage, flow }])),
    ),
    authorityById: new Map(profile.authorities.map((authority) => [authority.id, authority])),
    actsFor: membership(profile, roles),
  };
}

/** Whether a key stands anywhere in plain data. */
function mentions(data: unknown, key: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(
    ([name, value]) => (name === key && !Array.isArray(data)) || mentions(value, key),
  );
}

interface NamedEntry {
  readonly name: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
}

function toNamed({ name, aliases }: NamedEntry) {
  return { name: name.zh, aliases: [...aliases, name.en] };
}

function namesOf(entries: readonly NamedEntry[]): NameIndex {
  return indexNames(entries.map(toNamed));
}

/** 重大, 重大投诉 and 重大客诉 are one grade; so are A and A级. */
export function gradeStem(spelled: string): string {
  return spelled.replace(/(性|质量)?(级|客户投诉|顾客投诉|投诉|客诉|抱怨|事故)?$/u, '');
}

/** 质量, 质量类, 质量问题 and 质量投诉 are one category. */
export function categoryStem(spelled: string): string {
  return spelled.replace(/(?<=..)类?(问题|投诉|客诉|抱怨)?类?$/u, '');
}

function membership(profile: Profile, roles: NameIndex): (role: string) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  const collect = (name: string, found: Set<string>) => {
    if (found.has(name)) return;
    found.add(name);
    const role = profile.roles.find((r) => r.name.zh === name);
    for (const member of role?.members ?? []) collect(roles.find(member) ?? member, found);
  };
  return (role) => {
    let set = sets.get(role);
    if (!set) {
      const found = new Set<string>();
      collect(roles.find(role) ?? role, found);
      sets.set(role, (set = found));
    }
    return set;
  };
}
