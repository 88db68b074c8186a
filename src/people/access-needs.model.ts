import { z } from 'zod';

/** What makes it possible for her to be heard at all. Asked once, carried with the case, never asked again. */
export const accessNeedLabels = {
  signLanguage: '手语翻译',
  interpreter: '方言或者语言翻译',
  textOnly: '不打电话，只用文字联系',
  videoCall: '不打电话，用视频联系',
  largePrint: '大字材料',
  readAloud: '请人读给我听',
  appropriateAdult: '合适成年人陪同',
  womanOfficer: '女性工作人员',
  homeVisit: '上门服务',
} as const satisfies Record<string, string>;
export type AccessNeed = keyof typeof accessNeedLabels;
export const accessNeeds = Object.keys(accessNeedLabels) as [AccessNeed, ...AccessNeed[]]; // the keys of a literal
export const AccessNeed = z.enum(accessNeeds);

/** A wish for whoever is chosen to help her: the rest is for those who receive her. */
export const needsOfChoice = ['signLanguage', 'interpreter', 'womanOfficer'] as const satisfies readonly AccessNeed[];

/** A telephone that rings is no use to the deaf, and a stranger's voice answering for them is no safety. */
export const wantsNoCall = (needs: readonly string[]): boolean =>
  needs.includes('textOnly') || needs.includes('videoCall');

/** As those read them who must act on them. Where she may be in danger a relative never speaks for her. */
export function accessNeedWords(needs: readonly string[], { isInDanger }: { isInDanger: boolean }): string[] {
  const labels: Readonly<Record<string, string>> = accessNeedLabels;
  return needs.map((need) => {
    const speaksForHer = need === 'signLanguage' || need === 'interpreter';
    const said = labels[need] ?? need;
    return speaksForHer && isInDanger ? `${said}（不能由亲属、熟人担任）` : said;
  });
}
