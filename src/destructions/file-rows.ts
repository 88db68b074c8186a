/**
 * What a file consists of, table by table, in an order that the foreign keys allow. $1 is the case, $2 its
 * applications, $3 the people who are in no other case, $4 its papers, $5 its outgoing messages, $6 its files.
 */
export const fileRows = {
  planReviews: 'case_id = $1',
  homeVisits: 'case_id = $1',
  enclosures: 'case_id = $1',
  helpRecords: 'case_id = $1',
  dataRequests: 'case_id = $1',
  exclusionWishes: 'case_id = $1',
  objections: 'case_id = $1',
  changeRequests: 'case_id = $1',
  ratings: 'case_id = $1',
  complaints: 'case_id = $1 or application_id = any($2)',
  paperCollections: 'case_id = $1',
  serviceTasks: 'case_id = $1',
  paperServices: 'paper_id = any($4)',
  phoneCodes: 'outgoing_id = any($5)',
  outgoingReleases: 'outgoing_id = any($5)',
  outgoing: 'case_id = $1',
  followCodes: 'application_id = any($2)',
  sessions: 'application_id = any($2)',
  applicationDocuments: 'application_id = any($2)',
  caseActivities: 'case_id = $1',
  filePieces: 'case_id = $1',
  papers: 'case_id = $1',
  periods: 'case_id = $1',
  caseParties: 'case_id = $1',
  applications: 'case_id = $1',
  files: 'id = any($6)',
  protectedAddresses: 'person_id = any($3)',
  neverContactNumbers: 'person_id = any($3)',
  contactPlans: 'person_id = any($3)',
} as const satisfies Record<string, string>;

/** Rows that stay because they prove what somebody did; the words on them go. */
export const emptiedRows = {
  persons: { of: 'id = any($3)', sealed: ['name'], emptied: personEmptied() },
  cases: {
    of: 'id = $1',
    sealed: [],

    emptied: `violence = false, minor = false, sexual_harm = false, female = null, priority_reasons = '{}', wish = null,
      assignment_reasons = null, outcome = null, outcome_kind = null, recovered_fen = null, termination_ground = null,
      notice_ground = null, notice_number = null, authority_name = null, destroyed_at = $7`,
  },
  exclusions: { of: 'case_id = $1', sealed: ['reason'], emptied: '' },
  unsealRequests: { of: 'case_id = $1', sealed: ['reason'], emptied: '' },
  breakGlass: { of: 'case_id = $1', sealed: ['number', 'reason'], emptied: '' },
  lifeDangerTellings: { of: 'case_id = $1', sealed: ['reason'], emptied: '' },
  reporterVault: { of: 'case_id = $1', sealed: ['reporter'], emptied: '' },
} as const satisfies Record<string, { of: string; sealed: readonly string[]; emptied: string }>;

function personEmptied(): string {
  const nothing = [
    'id_kind',
    'id_number',
    'id_number_blind',
    'birth_date',
    'sex',
    'phone',
    'phone_blind',
    'address',
    'as_typed',
    'typed_before',
  ];
  return [`name_blind = 'destroyed'`, ...nothing.map((column) => `${column} = null`)].join(', ');
}

/** Tables about people that hang on no file, or hold ids and codes alone: each with the reason. A new table is entered somewhere. */
export const besideTheFile = {
  childReports: '强制报告自成一案，按它自己的期限',
  callBacks: '回电自成一件，不属于案件',
  drafts: '没有提交，自动删除',
  uploads: '没有提交，自动删除',
  uploadParts: '没有提交，自动删除',
  events: '经过只有编号和动作，所附的话另行去掉',
  requests: '只有编号',
  auditEntries: '只有编号和哈希，从不记内容',
  decoys: '诱饵不是真人的案卷',
  destructions: '清册本身',
  breakGlassReviews: '复核意见，不写案情',
  lifeDangerReviews: '复核意见，不写案情',
  reporterOpenings: '谁为什么开封，不写报告人',
} as const satisfies Record<string, string>;
