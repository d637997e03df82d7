import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../functions/core/shared/language';
import { shippedProfiles } from '../../../scripts/files/procedures';
import { galleryFiles, galleryPaths } from '../../../scripts/profiles/galleryFiles';

const profiles = shippedProfiles();
const texts = galleryFiles();
const languages: readonly Language[] = ['en', 'zh'];

/** The section of one procedure, with Markdown's escapes taken off. */
function sectionOf(id: string, lang: Language): string {
  const start = texts[lang].indexOf(`<a id="${id.toLowerCase()}"></a>`);
  const end = texts[lang].indexOf('<a id="', start + 1);
  return texts[lang].slice(start, end === -1 ? undefined : end).replace(/\\([\\`*~|])/g, '$1');
}

function chartsOf(section: string): string[] {
  return [...section.matchAll(/```mermaid\n([\s\S]*?)```/g)].map((match) => match[1]!);
}

function ownStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ownStrings) : [];
}

describe.each(languages)('the gallery in %s', (lang) => {
  test('is up to date; run `npm run gallery` after changing a profile', () => {
    const stored = readFileSync(new URL(`../../../${galleryPaths[lang]}`, import.meta.url), 'utf8');
    expect(stored.replaceAll('\r\n', '\n') === texts[lang]).toBe(true);
  });

  test('lists every procedure in the overview', () => {
    for (const { id, title } of profiles)
      expect(texts[lang]).toContain(`| [${id}](#${id.toLowerCase()}) | ${title[lang]} |`);
  });

  test('fills every place and says no word of the machine', () => {
    const own = profiles.flatMap(ownStrings).filter((words) => words.includes(' undefined'));
    const rest = own.reduce((text, words) => text.replaceAll(words, ''), texts[lang]);
    expect(rest).not.toMatch(/undefined|NaN|\[object|\{\w+\}(?!")/);
  });

  test.each(profiles.map((profile) => [profile.id, profile] as const))('%s is complete', (id, profile) => {
    const section = sectionOf(id, lang);
    const wanted = [
      profile.title[lang],
      profile.source,
      ...profile.deadlines.flatMap((rule) => [rule.id, rule.name[lang], rule.clause]),
      ...profile.flows.flatMap((flow) => flow.stages.flatMap((stage) => [stage.id, stage.content[lang]])),
      ...profile.forms.flatMap((form) => [form.id, ...form.fields.map((field) => field.name[lang])]),
      ...profile.grades.flatMap((grade) => [grade.name.zh, ...grade.criteria.map((c) => c.text[lang])]),
      ...profile.gaps.map((gap) => gap.text[lang]),
      ...profile.gates.map((gate) => gate.name[lang]),
      ...profile.parameters.map((parameter) => parameter.id),
      ...profile.readings.map((reading) => reading.text[lang]),
      ...profile.followUps.map((followUp) => followUp.name[lang]),
      ...profile.retention.map((rule) => rule.text[lang]),
      ...[...profile.summaries, ...profile.indicators].map((rule) => rule.name[lang]),
      ...profile.provisions.map((provision) => provision.text[lang]),
    ];
    const unescaped = section.replaceAll('&lt;', '<');
    expect(wanted.filter((words) => !unescaped.includes(words))).toEqual([]);
  });

  test.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s: every chart is whole',
    (id, profile) => {
      const charts = chartsOf(sectionOf(id, lang));
      expect(charts).toHaveLength(profile.flows.length);
      for (const chart of charts) checkChart(chart);
    },
  );
});

/** Every line is a node or an edge, labels are quoted, and edges lead only to nodes that are there. */
function checkChart(chart: string): void {
  const [head, ...lines] = chart.trimEnd().split('\n');
  expect(head).toBe('flowchart TD');
  const nodes: string[] = [];
  const edges: string[] = [];
  for (const line of lines) {
    const node = /^ {2}(\w+)(?:\["[^"]+"\]|\{"[^"]+"\}|\(\["[^"]+"\]\))$/.exec(line);
    const edge = /^ {2}(\w+) -->(?:\|"[^"]+"\|)? (\w+)$/.exec(line);
    expect(node ?? edge, line).not.toBeNull();
    if (node) nodes.push(node[1]!);
    if (edge) edges.push(edge[1]!, edge[2]!);
  }
  expect(new Set(nodes).size).toBe(nodes.length);
  expect(edges.filter((end) => !nodes.includes(end))).toEqual([]);
  expect(nodes.filter((node) => !edges.includes(node))).toEqual([]);
}
