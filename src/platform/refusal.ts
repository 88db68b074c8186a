/**
 * Every expected "no" of the product: code, default Chinese message that says what to do, HTTP status.
 * A guard may return a more precise message; the code and the status come from this table alone.
 */
export const refusals = {
  invalidInput: { status: 422, message: '有内容需要修改，请看每一项旁边的说明。' },
  unknownReference: { status: 422, message: '所选的机构、人员或文件已经不在了，请刷新后重新选择。' },
  malformedRequest: { status: 400, message: '没有看懂这次请求的格式，请刷新页面后重试。' },
  bodyTooLarge: { status: 413, message: '一次提交的内容太多，请分几次提交，或者把长的内容作为材料上传。' },
  notJson: { status: 415, message: '请求的内容要用 application/json。请刷新页面后重试。' },
  noSuchPlace: { status: 404, message: '没有这个地址，请从首页重新进入。' },
  noSuchMethod: { status: 405, message: '这个地址不接受这种请求，请刷新页面后重试。' },
  foreignSite: { status: 403, message: '这次请求不是从本系统的页面发出的，没有办理。请从首页重新进入。' },
  tooFast: { status: 429, message: '请求太快了，请稍等一会儿再试。有急事请拨打 12348。' },
  notSignedIn: { status: 401, message: '请先登录。' },
  wrongCredentials: { status: 401, message: '账号或密码不对，请核对后重试。' },
  wrongSecondFactor: { status: 401, message: '动态口令不对，或者已经用过。请等手机上换了新的六位数字再输。' },
  wrongInvitation: {
    status: 401,
    message: '账号或邀请码不对，或者邀请码已过 72 小时。请向本单位的系统管理员要一个新的。',
  },
  notApprovedYet: { status: 409, message: '您的岗位还没有核准，请等安全保密管理员核准后再用这个邀请码。' },
  authorisationWaits: { status: 409, message: '这个账号已有一项等待核准的授权，请先由安全保密管理员处理。' },
  administratorTwice: {
    status: 409,
    message: '系统管理、安全保密、安全审计由三个人分任，一个人不能兼任。请另定人选。',
  },
  wrongReturnCode: { status: 401, message: '没有找到这个查询码对应的申请，请核对后再输一次。' },
  wrongPhoneCode: {
    status: 401,
    message: '数字不对，或者已经过了十分钟、用过了。请核对后再填；收不到短信的，用查询码，或者打 12348。',
  },
  wrongCollectionCode: {
    status: 404,
    message: '没有找到这个取件码，请核对后再输一次。还是不对的，请来人向办理的机构要一个新的。',
  },
  wrongPassPhrase: {
    status: 401,
    message: '名字和暗语对不上，请她再说一遍。还对不上的，请她带证件到法律援助机构当面换发，不要替她猜。',
  },
  tooManyTries: { status: 429, message: '尝试次数太多，请十五分钟后再试，或拨打 12348。' },
  stepUpNeeded: {
    status: 403,
    message: '这一步要再确认一次是您本人：请输入现在的动态口令，或者用通行密钥，然后重新办理。',
  },
  viewBudgetSpent: {
    status: 403,
    message:
      '这段时间看的人比平常多，请再确认一次是您本人：输入现在的动态口令，或者用通行密钥，就能接着看。正在值班、有人有危险的，不受这一条限制。',
  },
  roleNotAllowed: { status: 403, message: '您的岗位不能办理这一步，请转给有权办理的岗位。' },
  /** Also the answer for what exists but is not the viewer's: the two cannot be told apart. */
  notFound: { status: 404, message: '没有找到，或不在您的办理范围内。' },
  wrongStatus: { status: 409, message: '当前状态不能办理这一步，请刷新后查看最新进展。' },
  requestIdReused: { status: 409, message: '这次提交的编号已用于另一项操作，请刷新页面后重新提交。' },
  alreadyNotified: { status: 409, message: '一次性告知已经发过，不能就同一事项再次要求补正。' },
  alreadyRaised: { status: 409, message: '这件事您已经提过，正在办理。进展在这里随时能看。' },
  correctionNotOrdered: { status: 409, message: '司法行政部门没有责令改正这项决定，不能重新办理。' },
  knowableAtFirstNotice: { status: 409, message: '这些材料在第一次告知时就能知道，不能再次要求。' },
  opinionMissing: { status: 409, message: '还没有审查意见，请先由承办人提出意见。' },
  recommendedOtherwise: { status: 409, message: '审查意见与这项决定不一致，请退回重提意见。' },
  samePerson: { status: 403, message: '提出意见的人不能自己审批，请由另一位负责人办理。' },
  notServed: { status: 409, message: '还没有送达证明，请先记录送达方式和日期。' },
  periodNotExpired: { status: 409, message: '期限还没有届满，不能办理这一步。' },
  safeAttemptMissing: { status: 409, message: '涉及人身安全或未成年人，须先用安全方式联系本人一次。' },
  spokenAloneMissing: { status: 409, message: '涉及人身安全或未成年人，须先单独与本人谈过才能记录撤回。' },
  withdrawalNeedsTalk: { status: 409, message: '为了您的安全，我们会先在您方便的时间单独联系您，再办理撤回。' },
  notEligibleUndertaker: { status: 409, message: '该单位或人员不符合承办条件，请另选。' },
  /** Says nothing of why: whoever reads it may be the one she fears. */
  anotherPersonNeeded: {
    status: 409,
    message: '这一步请本人或者别的人来办。要人帮忙，请打 12348，或者到站点，由工作人员来办。',
  },
  conflictOfInterest: { status: 409, message: '存在利益冲突，不能承办。' },
  fileIncomplete: { status: 409, message: '卷宗材料还不齐，缺少的项目和责任人见清单。' },
  unknownFact: { status: 409, message: '还有影响结果的情况没有问清，请先补充。' },
  slotTaken: { status: 409, message: '这个时间刚刚约满，请另选一个；填的内容还在。' },
  notHerHours: { status: 409, message: '现在不在她约的时间，不能拨。到了时间再打，或者与她重新约。' },
  callLimitReached: { status: 409, message: '已经打过三次，由负责人决定怎样联系，不能再拨。' },
  handoverNotOffered: { status: 409, message: '这项工作没有移交给您的单位。' },
  notTheOwner: { status: 403, message: '这一步不由您的单位负责。' },
  notOnDuty: { status: 403, message: '只有值班的人能这样告知住址。请找值班人员，或者请负责人先安排您值班。' },
  breakGlassUnreviewed: {
    status: 409,
    message: '您有一次破窗访问超过二十四小时没有人复核，先请负责人复核。有人有危险请拨打 110，值班的人不受这一条限制。',
  },
  addressUnreachable: {
    status: 503,
    message: '已经记下，但现在查不到住址。请马上把她的电话告诉 110，由警方定位；同时找负责人。',
  },
  safeContactForbids: { status: 409, message: '她的安全联系约定不允许这样联系。' },
  /** Nothing about a person is shown or changed that cannot be written down first. */
  auditUnavailable: {
    status: 503,
    message: '查看记录暂时写不进去，先不显示，也不办理。请过一分钟再试；还不行，请找系统管理员，来访的人请打 12348。',
  },
  fileTooLarge: { status: 413, message: '文件太大，请拍照或压缩后上传，每个不超过 20 MB。' },
  fileKindRefused: { status: 415, message: '只能上传照片（JPG、PNG）、录音或 PDF。' },
  fileBroken: { status: 422, message: '这张照片没有传完整，或者打不开。请重新拍一张，或者截图后再传。' },
  /** Also the answer for what is another's: the two cannot be told apart. */
  uploadGone: { status: 410, message: '这份没有传完的文件已经清除了。请重新选这个文件，再传一次。' },
  tooManyUploads: { status: 409, message: '没传完的文件已经有 3 个了。请先把前面的传完，再传这一个。' },
  uploadPartWrong: { status: 422, message: '有一部分没有传好。请再点一次“上传这一份”，会接着传。' },
  uploadChanged: { status: 422, message: '传到的和选的不是同一个文件，已经清除。请重新选这个文件，再传一次。' },
  pictureTooLarge: { status: 413, message: '这张照片太大了，打不开。请在手机上截一张图再传。' },
  pdfRefused: { status: 422, message: '这份 PDF 不能收。请打印成普通的 PDF 再传，或者直接拍照。' },
} as const satisfies Record<string, { status: number; message: string }>;

export type RefusalCode = keyof typeof refusals;
export type Refusal = { code: RefusalCode; message: string; details?: unknown };

export function refusal(code: RefusalCode, message: string = refusals[code].message, details?: unknown): Refusal {
  return details === undefined ? { code, message } : { code, message, details };
}

/** Carries a refusal out of a transaction; the edge turns it into problem+json or a page. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(why: Refusal | RefusalCode, message?: string) {
    const known = typeof why === 'string' ? refusal(why, message) : why;
    super(known.message);
    this.refusal = known;
  }
}
