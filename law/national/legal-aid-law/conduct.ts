import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** Articles on who handles a case and how (法律援助法 chapters 2 to 5). */
const law = provisionsOf('legalAidLaw', {
  source: '国家法律法规数据库文本的两份公开镜像（2025-04-19、2026-07-17），逐条比对一致',
  verified: { on: parsePlainDate('2026-11-23'), how: '两份公开镜像逐条比对；上线前仍须与国家法律法规数据库再核' },
  grade: 'V',
});

export const LAL_17 = law('LAL-17', 17, '志愿者提供法律援助；高校师生等可以提供咨询、代拟文书');
export const LAL_25 = law(
  'LAL-25',
  25,
  '未成年人等没有委托辩护人的，办案机关应当通知指派律师担任辩护人；其他被告人，法院可以通知',
);
export const LAL_26 = law('LAL-26', 26, '可能判处无期徒刑、死刑以及死刑复核案件，指派具有三年以上相关执业经历的律师');
export const LAL_46 = law('LAL-46', 46, '承办人员无正当理由不得拒绝、拖延或者终止，并向受援人通报进展');
export const LAL_48_ANY = law('LAL-48', 48, '出现法定情形的，法律援助机构应当作出终止法律援助的决定');
export const LAL_50 = law('LAL-50', 50, '办结后及时报告，提交文书副本和办理情况报告');
