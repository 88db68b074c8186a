export const channels = {
  sms: '短信',
  call: '电话',
  wechat: '微信',
  mail: '邮件',
  post: '邮寄',
  desk: '站内消息',
  hand: '当面交付',
  letter: '公函',
  print: '打印',
  webhook: '接口推送',
  export: '导出',
} as const satisfies Record<string, string>;
export type Channel = keyof typeof channels;

/** Channels that ring or show at a moment: her hours hold for them. */
export const momentary: ReadonlySet<Channel> = new Set(['sms', 'call', 'wechat', 'mail']);
/** Of these, the ones that can wait for her hours; a call needs a person then. */
export const waiting: ReadonlySet<Channel> = new Set(['sms', 'wechat', 'mail']);

/** What kind of reader an item goes to: which protected facts it may carry hangs on it. */
export const recipients = {
  person: '当事人',
  agency: '法律援助机构',
  undertaker: '承办单位',
  court: '人民法院',
  police: '公安机关',
  procuratorate: '人民检察院',
  arbitration: '劳动人事争议仲裁机构',
  office: '其他单位',
  anybody: '不特定的人',
} as const satisfies Record<string, string>;
export type Recipient = keyof typeof recipients;

const ofKind: Readonly<Record<string, Recipient>> = {
  aidAgency: 'agency',
  lawFirm: 'undertaker',
  basicLegalService: 'undertaker',
  court: 'court',
  publicSecurity: 'police',
  policeStation: 'police',
  procuratorate: 'procuratorate',
  humanResources: 'arbitration',
};
export const recipientOfKind = (institutionKind: string): Recipient => ofKind[institutionKind] ?? 'office';
