import { randomInt } from 'node:crypto';
import { addDays, type PlainDate } from '../../law/kernel/plain-date.ts';
import { SubmitApplication } from '../intake/submit-application.model.ts';

const surnames = [...'王李张刘赵郭杨高韩武任冯田薛贾宋梁白原乔'];
const given = '秀兰 玉梅 彩霞 丽娟 晓燕 春梅 海霞 俊芳 爱珍 雪琴 慧敏 云霞 改花 建英 艳红 巧玲'.split(' ');
const his = '建军 志强 海龙 永红 国平 贵生 晓东 瑞林 文斌 保平 福生 俊杰'.split(' ');
const streets = '迎宾路 新建街 东风巷 和平街 育才路 桥东街'.split(' ');
const tales = [
  '结婚这些年他一喝酒就打人，上个月把我推倒在院子里，去卫生院缝了四针。想离婚，又怕他找到我。',
  '他把我的手机和身份证收走，不让出门，吵起来就动手。这次是趁他上班跑出来的。',
  '分开以后他一直到我住的地方砸门、跟着我，还说要让我一家不得安生。派出所来过两次。',
  '为了钱的事他当着孩子的面打我，邻居报的警。现在住在亲戚家，想要孩子、想分开。',
] as const;
const relations = ['丈夫', '丈夫', '前夫', '同居男友'] as const;

/** Somebody there is not, in a trouble there often is. No telephone and no number of an identity: those would be somebody's. */
export function decoyStory(agencyId: string, today: PlainDate): SubmitApplication {
  const one = <Word>(from: readonly [Word, ...Word[]] | readonly Word[], fallback: Word): Word =>
    from[randomInt(from.length)] ?? fallback;
  const at = randomInt(tales.length);
  const relation = relations[at] ?? '丈夫';
  return SubmitApplication.parse({
    agencyId,
    channel: 'online',
    matter: 'marriageFamily',
    stage: 'litigation',
    applicant: {
      name: one(surnames, '王') + one(given, '秀兰'),
      sex: 'female',
      birthDate: addDays(today, -365 * 24 - randomInt(365 * 22)),
      address: `${one(streets, '和平街')} ${randomInt(1, 90)} 号院 ${randomInt(1, 7)} 单元`,
    },
    facts: {
      service: 'representation',
      isOrganisation: false,
      isForeign: false,
      hasOwnLawyer: false,
      isMinor: false,
      applicantIs: 'self',
      isVictimOfAbuse: true,
      assertsRightsFromAbuse: true,
      opponentInHousehold: relation === '丈夫',
      isLitigation: true,
    },
    narrative: tales[at] ?? tales[0],
    opponent: { name: one(surnames, '李') + one(his, '建军'), relation },
    contactPlan: { callerName: 'neutral' },
    commitmentRead: true,
  });
}
