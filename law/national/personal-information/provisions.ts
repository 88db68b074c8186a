import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

const law = provisionsOf('personalInformationLaw', {
  source: '公开镜像全文（2021-08-20 通过的文本）',
  verified: { on: parsePlainDate('2026-11-27'), how: '公开镜像全文；上线前仍须与国家法律法规数据库再核' },
  grade: 'V',
});
const minorsRules = provisionsOf('minorsNetworkRules', {
  source: '公开镜像节选，条文未逐字核对',
  verified: 'pending',
  grade: 'V*',
});

export const PIPL_44 = law(
  'PIPL-44',
  44,
  '有权知情、决定，有权限制、拒绝别人处理自己的信息；法律、行政法规另有规定的除外',
);
export const PIPL_45_1 = law('PIPL-45-1', 45, '有权查阅、复制自己的信息；应当保密的、会妨碍国家机关履行职责的除外', {
  paragraph: 1,
});
export const PIPL_45_2 = law('PIPL-45-2', 45, '请求查阅、复制的，应当及时提供', { paragraph: 2 });
export const PIPL_46 = law('PIPL-46', 46, '信息不准、不全的，有权请求更正、补充；应当核实，并及时更正、补充');
export const PIPL_47_1 = law('PIPL-47-1', 47, '目的已经达到、保存期限届满等五种情形应当删除，没有删除的有权请求', {
  paragraph: 1,
});
export const PIPL_47_2 = law('PIPL-47-2', 47, '法定保存期限没有届满的，停止保存和安全保护以外的处理', { paragraph: 2 });
export const PIPL_48 = law('PIPL-48', 48, '有权要求说明处理规则');
export const PIPL_50_1 = law('PIPL-50-1', 50, '受理要方便；拒绝的应当说明理由', { paragraph: 1 });
export const PIPL_50_2 = law('PIPL-50-2', 50, '被拒绝的，可以依法向人民法院起诉', { paragraph: 2 });
export const PIPL_65 = law('PIPL-65', 65, '任何人都可以向履行个人信息保护职责的部门投诉、举报');
export const MINORS_NETWORK_34 = minorsRules(
  'MINORS-NETWORK-34',
  34,
  '未成年人或者监护人请求查阅、更正、删除的，及时处理；拒绝的，书面告知并说明理由',
);

/** What an answer that says no must say of where she may go from there (50, 65). */
export const DATA_REMEDIES = [
  { id: 'suit', says: '可以依法向人民法院起诉', provision: PIPL_50_2 },
  { id: 'complaint', says: '也可以向网信部门等履行个人信息保护职责的部门投诉', provision: PIPL_65 },
] as const;
