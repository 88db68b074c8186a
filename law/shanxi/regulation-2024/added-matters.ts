import { all, factIs, type Facts } from '../../facts.ts';
import { provisionsOf } from '../../kernel/citation.ts';
import type { Ground } from '../../kernel/determination.ts';

/** 山西省法律援助条例 (2024 revision, in force 2025-01-01): content known from the department's commentary, article numbers not. */
const regulation = provisionsOf('shanxiRegulation', {
  source: '省司法厅公共法律服务管理处对2024条例的解读；条号未见',
  verified: 'pending',
  grade: 'V*',
});

export const SX_SERVICE_PAY = regulation('SX-ADD-1', undefined, '请求支付劳务报酬，或者因提供劳务造成人身损害请求赔偿');
export const SX_PRODUCT = regulation('SX-ADD-2', undefined, '因产品质量、农业生产资料造成损害请求赔偿');
export const SX_MARRIAGE = regulation('SX-ADD-3', undefined, '因婚姻家庭纠纷主张民事权益');
export const SX_LAND = regulation('SX-ADD-4', undefined, '因农村土地承包经营权、土地权属、林权、宅基地纠纷主张权益');
export const SX_MINORS_LAWYER = regulation(
  'SX-MINORS',
  undefined,
  '受援人是未成年人的，应当指派熟悉未成年人身心特点的律师',
);

export const SHANXI = '14';
export const inShanxi = factIs('province', SHANXI);

/** Matters that Shanxi adds under art. 31 (9); they stay subject to means. A place outside Shanxi gets the national answer. */
export const addedMatters: readonly Ground<Facts>[] = [
  { basis: SX_SERVICE_PAY, label: SX_SERVICE_PAY.says, holds: all(factIs('matter', 'servicePay'), inShanxi) },
  { basis: SX_PRODUCT, label: SX_PRODUCT.says, holds: all(factIs('matter', 'productFarmInput'), inShanxi) },
  { basis: SX_MARRIAGE, label: SX_MARRIAGE.says, holds: all(factIs('matter', 'marriageFamily'), inShanxi) },
  { basis: SX_LAND, label: SX_LAND.says, holds: all(factIs('matter', 'ruralLand'), inShanxi) },
];
