import type { Assessment, Part } from '../../law/assess.ts';
import { FACTS, type FactName } from '../../law/facts.ts';
import { questionFor } from '../../law/interview.ts';
import { choiceLabel, type GroundAnswer } from '../../law/kernel/determination.ts';
import { inChinese, isPlainDate } from '../../law/kernel/plain-date.ts';
import type { FactDeclaration } from '../../law/kernel/condition.ts';
import type { AssessmentView } from './application-view.model.ts';

/** The engine's answer in the words of the page, with the names of places in the stead of their codes. */
export function assessmentView(found: Assessment, placeName: (code: string) => string): AssessmentView {
  return {
    on: found.on,
    figures: found.figures,
    eligible: found.eligible,
    scope: partView(found.scope),
    means: {
      ...partView(found.means),
      route: found.means.route,
      ...(found.means.threshold ? { threshold: withPlaces(found.means.threshold.says, placeName) } : {}),
    },
    mandatory: partView(found.mandatory),
    provisionalAid: partView(found.provisionalAid),
    whoMayApply: {
      answer: found.whoMayApply.applicant,
      persons: found.whoMayApply.persons.map(({ label, answer, basis, note }) => ({
        label,
        answer,
        article: basis,
        note,
      })),
      shutOut: found.whoMayApply.shutOut.map(({ label, basis }) => ({ label, article: basis })),
    },
    jurisdiction: {
      answer: found.jurisdiction.answer,
      says: found.jurisdiction.says,
      articles: [...found.jurisdiction.basis],
      places: found.jurisdiction.counties.map(({ county, because }) => ({ name: placeName(county), because })),
    },
    mediation: { allowed: found.mediation.allowed, says: found.mediation.says },
    papersNeeded: found.papersNeeded
      .filter(({ answer }) => answer !== 'no')
      .map(({ kind, label, basis, replacedBy }) => ({
        kind,
        label,
        article: basis,
        replacedBy: replacedBy.map(({ says }) => says),
      })),
    missing: found.missing.map((name) => {
      const { fact, label, question, why } = questionFor(name);
      return { fact, label, question, why };
    }),
  };
}

function partView(part: Omit<Part, 'answer'> & { answer: string }): AssessmentView['scope'] {
  return {
    answer: part.answer,
    says: part.says,
    because: part.because.map(groundView),
    officerMay: part.officerMay.map(groundView),
    lines: part.explain.map((line) => ({ ...line })),
  };
}

const groundView = ({ id, label, basis, answer }: GroundAnswer) => ({ id, label, article: basis, answer });
const withPlaces = (text: string, placeName: (code: string) => string): string =>
  text.replaceAll(/\b14\d{4}\b/g, (code) => placeName(code));

/** Facts as they were told, each in its own words; what was not told is not in the list. */
export function factViews(
  facts: Readonly<Record<string, unknown>>,
  placeName: (code: string) => string,
): { name: string; label: string; value: string }[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (!isFactName(name) || value === undefined || value === null) return [];
    const declaration: FactDeclaration = FACTS[name];
    return [{ name, label: declaration.label, value: shown(declaration, name, value, placeName) }];
  });
}

const isFactName = (name: string): name is FactName => Object.hasOwn(FACTS, name);

function shown(
  declaration: FactDeclaration,
  name: FactName,
  value: unknown,
  placeName: (code: string) => string,
): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return declaration.type === 'money' ? `${(value / 100).toFixed(2)} 元` : String(value);
  if (typeof value !== 'string') return '（格式不明）';
  if (declaration.type === 'choice') return choiceLabel(FACTS, name, value);
  if (declaration.type === 'division') return placeName(value);
  return isPlainDate(value) ? inChinese(value) : value;
}
