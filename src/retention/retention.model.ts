/** How long each kind of record may stay once its work is done (个人信息保护法 19, 47: no longer than needed). */
export const retentionRules = {
  uploads: { label: '没有传完的文件', minutes: 24 * 60, rule: '开始传满一天删除；离开或者填的内容清除时一起删除' },
  drafts: { label: '没有提交的填写内容', minutes: 30, rule: '30 分钟没有动（安全浏览 10 分钟）即删除' },
  sessions: { label: '登录会话', minutes: 24 * 60, rule: '失效满一天删除' },
  attempts: { label: '输错密码、查询码的次数', minutes: 24 * 60, rule: '满一天删除' },
  phoneCodes: { label: '手机验证码', minutes: 60, rule: '满一小时删除，没有发出去的不再发' },
  outgoingBodies: { label: '已发出消息的文字', minutes: 90 * 24 * 60, rule: '发出满 90 天，去掉文字，保留发过的记录' },
  strayFiles: { label: '上传后没有交进任何案件的文件', minutes: 7 * 24 * 60, rule: '满 7 天删除' },
} as const satisfies Record<string, { label: string; minutes: number; rule: string }>;
export type ErasureClass = keyof typeof retentionRules;
export const erasureClasses = Object.keys(retentionRules) as ErasureClass[]; // the keys of a literal

/** What went by two people's word and not by the clock; see destructions. */
export const closedFiles = { label: '保管期满销毁的案卷' } as const;
export type ErasedClass = ErasureClass | 'closedFiles';
