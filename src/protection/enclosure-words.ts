import {
  dangerAnswerLabels,
  dangerBandOf,
  dangerBands,
  dangerQuestions,
  DangerTold,
  lethalQuestions,
} from './danger.model.ts';
import type { EnclosureKind } from './enclosure.model.ts';
import { petitionData, PetitionTold } from './petition.model.ts';
import { planLines, PlanTold } from './plan.model.ts';

export type EnclosurePart = { title: string; lines: string[] };

/** What she enclosed, in words for the office. A danger is a band and her ticks, never a number. */
export function enclosureParts(kind: EnclosureKind, body: string, on: string): EnclosurePart[] {
  const told: unknown = JSON.parse(body);
  switch (kind) {
    case 'danger': {
      const answers = DangerTold.parse(told);
      return [
        { title: '结果', lines: [dangerBands[dangerBandOf(answers)].says] },
        {
          title: '她选的',
          lines: [...lethalQuestions, ...dangerQuestions].flatMap(({ id, says }) => {
            const answer = answers[id];
            return answer ? [`${dangerAnswerLabels[answer]}：${says}`] : [];
          }),
        },
      ];
    }
    case 'plan':
      return planLines(PlanTold.parse(told), 'title');
    case 'petition': {
      const petition = petitionData(PetitionTold.parse(told), on);
      return [
        { title: '法院', lines: [petition.court ?? '没有写'] },
        { title: '请求', lines: petition.requests },
        { title: '事实和理由', lines: (petition.story ?? '没有写').split('\n') },
        { title: '证据', lines: petition.evidence },
      ];
    }
  }
}
