import { fact, factIs, type Facts } from './facts.ts';
import type { Ground } from './kernel/determination.ts';
import { LAL_45 } from './national/legal-aid-law/provisions.ts';
import { SX_GREEN_CHANNEL } from './shanxi/means-standard.ts';

/** Who is answered, accepted, reviewed and assigned first (四优先). */
export const greenChannelGrounds: readonly Ground<Facts>[] = [
  { basis: SX_GREEN_CHANNEL, label: '现在有人身危险', holds: fact('inDangerNow') },
  { basis: SX_GREEN_CHANNEL, label: '未成年人', holds: fact('isMinor') },
  { basis: SX_GREEN_CHANNEL, label: '妇女', holds: factIs('sex', 'female') },
  { basis: SX_GREEN_CHANNEL, label: '遭受虐待、遗弃或者家庭暴力', holds: fact('isVictimOfAbuse') },
  { basis: LAL_45, label: '残疾人', holds: fact('isDisabled') },
  { basis: LAL_45, label: '老年人', holds: fact('isElderly') },
];
