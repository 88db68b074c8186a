import { addDays, addYears, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { ContactPlanTold, PersonTold } from '../../src/people/person.model.ts';
import { nameGiver } from './names.ts';
import type { DemoCounty } from './offices.ts';
import { diceOf, type Dice } from './random.ts';
import type { RosterLine } from './roster.ts';
import { stories, type Story } from './stories.ts';

/** The people of one case: whose rights they are, who applies for a child, and the other side. */
export type Cast = {
  readonly helped: PersonTold;
  readonly birthDate: PlainDate;
  readonly agent: { readonly person: PersonTold; readonly relation: string } | undefined;
  readonly opponent: { readonly person: PersonTold; readonly relation: string };
  readonly plan: ContactPlanTold;
};

export function castOf(lines: readonly RosterLine[], today: PlainDate): Cast[] {
  const dice = diceOf(60);
  const names = nameGiver();
  return lines.map(({ county, story: key }, index) => {
    const story: Story = stories[key];
    const isChild = story.helped === 'child';
    const birthDate = addDays(addYears(today, -dice.whole(...story.ages)), -dice.whole(1, 360));
    const hasIdentity = story.has.includes('identity');
    const name = names(isChild ? 'child' : 'woman');
    const address = `${county.place}${county.townshipName}演示村${dice.whole(1, 99)}号`;
    const sex = isChild && story.facts.isSexualHarmToMinor !== true && dice.chance(3) ? 'male' : 'female';
    const self: PersonTold = {
      name, sex, birthDate, address,
      ...(isChild ? {} : { phone: phoneOf(index, 0) }),
      ...(hasIdentity ? { idKind: 'residentId', idNumber: idNumberOf(birthDate, index, sex) } : {}),
    };
    const relation = story.facts.applicantIs === 'closeRelative' ? '外祖母' : '母亲';
    const agent = isChild ? { relation, person: { name: names('woman'), sex: 'female' as const, phone: phoneOf(index, 1), address } } : undefined;
    const opponent = { relation: story.opponent, person: { name: opponentName(story, county, names) } };
    return { helped: self, birthDate, agent, opponent, plan: planOf(story, dice) };
  });
}

function opponentName(story: Story, county: DemoCounty, names: ReturnType<typeof nameGiver>): string {
  if (/公司|厂|组织/.test(story.opponent)) return `${county.short}${story.opponent}（演示）`;
  return names('man');
}

/** 142 is no prefix that is given to subscribers; the numbers ring nowhere. */
const phoneOf = (index: number, line: number): string => `1420000${String(index * 10 + line).padStart(4, '0')}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number that passes the check of GB 11643 and belongs to nobody: there is no county 149900. */
export function idNumberOf(birth: PlainDate, index: number, sex: 'female' | 'male'): string {
  const body = `149900${birth.replaceAll('-', '')}${String(index * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

function planOf(story: Story, dice: Dice): ContactPlanTold {
  if (!story.careful) {
    return { mayCall: true, maySms: true, mayWechat: false, mayMail: false, neverContact: [], mayLeaveMessage: false, mayPost: false, callerName: 'agency', windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }] };
  }
  const from = dice.pick(['09:30', '10:00', '14:30']);
  return {
    mayCall: true, maySms: false, mayWechat: false, mayMail: false, mayLeaveMessage: false, mayPost: false, callerName: 'neutral',
    windows: [{ weekdays: [2, 4], from, to: `${String(Number(from.slice(0, 2)) + 1)}${from.slice(2)}` }],
    mayBeTold: '妇联主任', neverTold: story.opponent, passPhrase: '您订的鸡蛋到了',
    whosePhone: 'shared', ifOthersAnswer: '不好意思，打错了', neverContact: ['13900000000'],
  };
}
