import type { Profile } from '../profile';
import { checkAuthorities, checkApprovals } from './checkApprovals';
import { checkCharts } from './checkCharts';
import { checkGrades } from './checkGrades';
import { checkLimits } from './checkLimits';
import { contradiction, type Contradiction } from './contradiction';

/** Looks for contradictions in a loaded profile. An empty list does not prove it right, only free of these. */
export function checkProfile(profile: Profile): readonly Contradiction[] {
  return [
    ...checkCharts(profile),
    ...checkLimits(profile),
    ...checkGrades(profile),
    ...checkAuthorities(profile),
    ...checkApprovals(profile),
    ...checkNumbering(profile),
    ...checkRoutes(profile),
    ...checkParameters(profile),
  ];
}

function checkNumbering({ numbering }: Profile): readonly Contradiction[] {
  if (!numbering) return [];
  const dates = numbering.parts.flatMap((part) => ('date' in part ? [part.date] : []));
  const hasYear = dates.includes('YY') || dates.includes('YYYY');
  const shows = {
    never: true,
    year: hasYear,
    month: hasYear && dates.includes('MM'),
    day: hasYear && dates.includes('MM') && dates.includes('DD'),
  }[numbering.restart];
  return [
    ...(numbering.parts.some((part) => 'serial' in part)
      ? []
      : [contradiction('numbering.noSerial', 'error', 'numbering')]),
    ...(shows
      ? []
      : [contradiction('numbering.noPeriod', 'error', 'numbering', { restart: numbering.restart })]),
  ];
}

function checkRoutes({ routes }: Profile): readonly Contradiction[] {
  return routes.length === 0 || routes.some((r) => r.when === undefined && !r.also)
    ? []
    : [contradiction('route.noFallback', 'warning', 'routes')];
}

function checkParameters(profile: Profile): readonly Contradiction[] {
  const { parameters, ...rest } = profile;
  const written = JSON.stringify(rest);
  return parameters
    .filter(({ id, type }) => type !== 'text' && !written.includes(JSON.stringify(id)))
    .map(({ id }) => contradiction('parameter.unused', 'warning', id));
}
