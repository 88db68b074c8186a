import { assess, type Assessment } from '../../law/assess.ts';
import { FACTS } from '../../law/facts.ts';
import type { Figures } from '../../law/figures.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Assessed } from './assessed.model.ts';

/** The law's own answer to the facts on file, on a day: the one engine that portal, review and guards all ask. */
export function assessmentOf(factsJson: string, on: PlainDate, figures: Figures): Assessment {
  return assess(JSON.parse(factsJson), on, figures);
}

const outcomes = {
  yes: 'eligible',
  no: 'notEligible',
  unknown: 'unknown',
  officer: 'officerDecides',
  notInForce: 'officerDecides',
} as const satisfies Record<Assessment['eligible'], Assessed['outcome']>;

export function assessed(factsJson: string, on: PlainDate, figures: Figures): Assessed {
  return summaryOf(assessmentOf(factsJson, on, figures));
}

/** What guards need of an assessment already made. */
export function summaryOf(found: Assessment): Assessed {
  return {
    outcome: outcomes[found.eligible],
    missing: found.missing.map((name) => FACTS[name].label),
    figuresHash: found.figures,
  };
}
