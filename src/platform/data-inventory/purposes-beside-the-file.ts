/** The same for what was raised, for accounts, and for what proves who did what. */
export const purposesBesideTheFile = {
  unsealRequests: {
    reason: '为什么要打开住址',
  },
  exclusions: {
    reason: '为什么回避',
  },
  lookUps: {
    context: '为什么跨机构查找',
  },
  decoyRequests: {
    reason: '为什么放诱饵',
  },
  breakGlass: {
    number: '紧急时看了哪一件',
    reason: '为什么紧急',
  },
  breakGlassReviews: {
    note: '复核的意见',
  },
  lifeDangerTellings: {
    reason: '为什么告诉 110、120',
  },
  lifeDangerReviews: {
    note: '复核的意见',
  },
  objections: {
    reason: '她为什么不同意',
    account: '机构怎样说明',
    finding: '审查认定和理由',
  },
  complaints: {
    applicationId: '是哪件申请的人投诉的',
    personId: '谁投诉的',
    about: '什么事',
    against: '投诉哪一种人',
    againstPersonnelId: '投诉谁，不让他看到',
    againstInstitutionId: '投诉哪个单位，不让它看到',
    told: '她说的',
    question: '要核实什么',
    findings: '查到什么',
    outcome: '结论',
    answer: '告诉她的结果',
    measures: '怎样处理',
    codeHash: '不留名的凭码看结果，库里没有码',
  },
  changeRequests: {
    personnelId: '要换的是谁，不让他看到',
    ground: '为什么想换',
    reason: '她说的',
    answer: '告诉她的理由',
  },
  ratings: {
    applicationId: '是哪件申请的人评的',
    personId: '谁评的',
    grade: '评了几级',
    moneyAsked: '有没有人要钱',
    met: '见没见到律师',
    feltSafe: '觉不觉得安全',
    told: '她说的',
    personnelId: '评的是谁办的',
    finding: '查到什么',
    answer: '告诉她怎么改的',
  },
  dataRequests: {
    wanted: '她想要什么',
    told: '她说的',
    answer: '告诉她的答复',
    ground: '为什么不能照办',
    liftReason: '为什么解除限制',
  },
  exclusionWishes: {
    applicationId: '是哪件申请的人说的',
    personId: '谁说的',
    name: '她不想让谁知道',
    about: '那是谁、在哪里上班',
    answer: '告诉她怎么办了',
  },
  staff: {
    passwordHash: '核对密码，库里没有密码',
    identity: '同一个人不兼任两员',
    identityBlind: '查出同一个人',
  },
  sessions: {
    openedFrom: '认出换了地方的登录',
    device: '告诉本人是哪台设备',
    enrolling: '登记第二因素的途中',
  },
  attempts: {
    key: '数输错的次数',
  },
  phoneCodes: {
    phone: '验证码发到哪里',
    codeHash: '核对验证码，库里没有码',
  },
  totpSecrets: {
    secret: '核对动态口令',
  },
  recoveryCodes: {
    codeHash: '核对恢复码，库里没有码',
  },
  passwordHistory: {
    passwordHash: '不重复用旧密码',
  },
  invitations: {
    codeHash: '核对邀请码，库里没有码',
  },
  signIns: {
    openedFrom: '告诉本人上次从哪里登录',
    fromBlind: '认出同一个来处',
    device: '告诉本人是哪台设备',
  },
  events: {
    input: '办理时写的理由和说明',
  },
  outgoing: {
    body: '发出的文字',
    heldBecause: '为什么拦下',
    closingNote: '人工办结的说明',
  },
  outgoingReleases: {
    reason: '为什么放行',
  },
  files: {
    name: '上传时的文件名，给办理的人辨认',
  },
} as const;
