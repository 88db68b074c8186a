import { z } from 'zod';

export const NetworkLevel = z.enum(['province', 'city', 'county', 'township', 'village']).meta({ title: '层级' });
export type NetworkLevel = z.infer<typeof NetworkLevel>;

export const networkLevelLabels = {
  province: '省',
  city: '市',
  county: '县（市、区）',
  township: '乡镇（街道）',
  village: '村（社区）',
} as const satisfies Record<NetworkLevel, string>;

export const DivisionCode = z
  .string()
  .regex(/^14(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/, '请选择山西省内的地区')
  .meta({ title: '区划代码' });

export const Division = z
  .object({
    code: DivisionCode,
    name: z.string().min(1).meta({ title: '名称' }),
    level: NetworkLevel,
    // 'area': a development or scenic zone that statistics count at county level; it is no administrative division.
    kind: z.enum(['division', 'area']).meta({ title: '性质' }),
    parent: DivisionCode.optional().meta({ title: '上级' }),
  })
  .meta({ id: 'Division', title: '行政区划' });
export type Division = z.infer<typeof Division>;

/** With the names above it, so that the 城区 of two cities can be told apart. */
export const PlacedDivision = Division.extend({
  pathName: z.string().meta({ title: '所在', description: '从市到本级的名称，以空格分隔' }),
}).meta({ id: 'PlacedDivision', title: '行政区划及所在' });
export type PlacedDivision = z.infer<typeof PlacedDivision>;

export const InstitutionKind = z
  .enum([
    'aidAgency',
    'justiceBureau',
    'aidWorkstation',
    'contactPoint',
    'lawFirm',
    'basicLegalService',
    'policeStation',
    'publicSecurity',
    'procuratorate',
    'court',
    'civilAffairs',
    'humanResources',
    'education',
    'womensFederation',
    'youthLeague',
  ])
  .meta({ title: '机构类别' });
export type InstitutionKind = z.infer<typeof InstitutionKind>;

export const institutionKindLabels = {
  aidAgency: '法律援助机构',
  justiceBureau: '司法行政部门',
  aidWorkstation: '法律援助工作站',
  contactPoint: '法律援助联络点',
  lawFirm: '律师事务所',
  basicLegalService: '基层法律服务所',
  policeStation: '派出所',
  publicSecurity: '公安机关',
  procuratorate: '人民检察院',
  court: '人民法院',
  civilAffairs: '民政部门',
  humanResources: '人社部门',
  education: '教育部门',
  womensFederation: '妇联',
  youthLeague: '共青团',
} as const satisfies Record<InstitutionKind, string>;

/** Besides the agencies: who takes an application, or at least shows the way to one. */
export const stationKinds = [
  'aidWorkstation',
  'contactPoint',
  'womensFederation',
  'youthLeague',
] as const satisfies readonly InstitutionKind[];

/** 承办单位: who may be assigned a case besides the agency's own staff. */
export const undertakerKinds = ['lawFirm', 'basicLegalService'] as const satisfies readonly InstitutionKind[];
/** 办案机关: who may send a notice under 法律援助法 arts. 25 and 28. */
export const caseAuthorityKinds = [
  'publicSecurity',
  'procuratorate',
  'court',
] as const satisfies readonly InstitutionKind[];

/** One span of one weekday; a lunch break makes two. */
export const OpenHours = z
  .object({
    weekday: z.int().min(1).max(7).meta({ title: '星期几' }),
    from: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 这样')
      .meta({ title: '从' }),
    to: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 17:30 这样')
      .meta({ title: '到' }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: '关门要晚于开门' })
  .meta({ id: 'OpenHours', title: '一段开门时间' });
export type OpenHours = z.infer<typeof OpenHours>;

export const Institution = z
  .object({
    id: z.uuid(),
    name: z.string().min(1).max(100).meta({ title: '名称' }),
    kind: InstitutionKind,
    level: NetworkLevel,
    divisionCode: DivisionCode,
    supervisingInstitutionId: z.uuid().optional().meta({ title: '主管（指导）机构' }),
    address: z.string().max(200).optional().meta({ title: '地址' }),
    phone: z.string().max(40).optional().meta({ title: '电话' }),
    hours: z.string().max(200).optional().meta({ title: '开放时间' }),
    weeklyHours: z.array(OpenHours).min(1).max(28).optional().meta({ title: '逐日开放时间' }),
    takesApplications: z.boolean().meta({ title: '接收申请' }),
    // Absent means nobody has asked yet. It is never read as "no".
    womanOnStaff: z.boolean().optional().meta({ title: '有女性工作人员接待' }),
    childRoom: z.boolean().optional().meta({ title: '有儿童接待室' }),
    stepFree: z.boolean().optional().meta({ title: '轮椅能进' }),
    signLanguage: z.boolean().optional().meta({ title: '懂手语' }),
    verifiedOn: z.iso.date().optional().meta({ title: '核实日期', description: '没有核实日期的信息须先电话确认' }),
    confirmedBy: z.string().max(100).optional().meta({ title: '核实单位' }),
    isInvented: z.boolean().optional().meta({ title: '演示用的虚构资料' }),
  })
  .meta({ id: 'Institution', title: '机构' });
export type Institution = z.infer<typeof Institution>;

export const Qualification = z.enum(['lawyer', 'basicLegalWorker', 'volunteer', 'agencyStaff']).meta({ title: '资格' });
export type Qualification = z.infer<typeof Qualification>;

export const qualificationLabels = {
  lawyer: '律师',
  basicLegalWorker: '基层法律服务工作者',
  volunteer: '法律援助志愿者',
  agencyStaff: '法律援助机构工作人员',
} as const satisfies Record<Qualification, string>;

export const PracticeField = z
  .enum([
    'marriageAndFamily',
    'domesticViolence',
    'maintenance',
    'minors',
    'labour',
    'personalInjury',
    'criminalDefence',
    'criminalVictim',
    'landRights',
    'civilGeneral',
  ])
  .meta({ title: '擅长领域' });
export type PracticeField = z.infer<typeof PracticeField>;

export const practiceFieldLabels = {
  marriageAndFamily: '婚姻家庭',
  domesticViolence: '反家庭暴力',
  maintenance: '赡养、抚养、扶养',
  minors: '未成年人保护',
  labour: '劳动争议',
  personalInjury: '人身损害',
  criminalDefence: '刑事辩护',
  criminalVictim: '刑事被害人代理',
  landRights: '农村土地权益',
  civilGeneral: '其他民事',
} as const satisfies Record<PracticeField, string>;

/** 法律援助人员 (法律援助法 arts. 12–17): who may be named on a case. */
export const AidPersonnel = z
  .object({
    id: z.uuid(),
    name: z.string().min(1).max(50).meta({ title: '姓名' }),
    institutionId: z.uuid().meta({ title: '所在单位' }),
    qualification: Qualification,
    // 执业证号. A volunteer without a licence gives advice and writes papers but does not represent (art. 17).
    licenceNumber: z.string().max(40).optional().meta({ title: '执业证号' }),
    sex: z.enum(['female', 'male']).meta({ title: '性别' }),
    practiceFields: z.array(PracticeField).meta({ title: '擅长领域' }),
    languages: z.array(z.string().min(1).max(20)).meta({ title: '语言、方言' }),
    yearsOfPractice: z.int().min(0).max(70).meta({ title: '执业年限' }),
    criminalDefenceYears: z
      .int()
      .min(0)
      .max(70)
      .meta({ title: '刑事辩护执业年限', description: '可能判处无期徒刑、死刑的，须三年以上（第二十六条）' }),
    knowsMinors: z.boolean().meta({ title: '熟悉未成年人身心特点' }),
    knowsDomesticViolence: z.boolean().meta({ title: '受过反家庭暴力培训' }),
    maxOpenCases: z.int().min(0).max(200).meta({ title: '在办案件上限' }),
    willing: z.boolean().optional().meta({ title: '愿意被点', description: '点援：愿意的才让受援人看到' }),
  })
  .meta({ id: 'AidPersonnel', title: '法律援助人员' });
export type AidPersonnel = z.infer<typeof AidPersonnel>;
