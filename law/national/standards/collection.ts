import { provisionsOf } from '../../kernel/citation.ts';
import type { Parameter } from '../../kernel/parameter.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** No rule was found on how long a paper lies ready for her; the number is this platform's own. 待核. */
const standard = provisionsOf('civilAidStandard', {
  source: '标准目次与报道，条文未见',
  verified: 'pending',
  grade: 'M?',
});
export const PAPER_COLLECTION = standard(
  'PAPER-COLLECTION',
  undefined,
  '文书可以由受援人到约定的地方领取；放几天为本平台暂定，以本省办法为准',
);

/** How many days a paper lies ready under its code, the day after it was laid out being the first. */
export const collectionDays: Parameter<number> = {
  id: 'PAPER-COLLECTION-DAYS',
  label: '文书待取的天数',
  unit: '日',
  provision: PAPER_COLLECTION,
  values: [{ value: 7, from: parsePlainDate('2022-01-01'), source: '本平台暂定', verified: 'pending' }],
  ask: '省司法厅',
};
