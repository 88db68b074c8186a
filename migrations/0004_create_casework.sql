create table cases (
  id uuid primary key,
  number text collate "C",
  origin text collate "C" not null check (origin in ('application', 'notice', 'provisional')),
  status text collate "C" not null check (status in ('intake', 'awaitingAssignment', 'assigned', 'unitReceived', 'personNamed', 'inProgress', 'closing', 'fileUnderReview', 'terminationProposed', 'archived', 'terminated', 'endedWithoutAid', 'endedByOwnCounsel')),
  agency_id uuid not null references institutions,
  matter text collate "C" not null,
  stage text collate "C" not null check (stage in ('litigation', 'nonLitigation', 'criminalDefence', 'criminalVictim')),
  is_group boolean not null default false,
  violence boolean not null default false,
  minor boolean not null default false,
  sexual_harm boolean not null default false,
  female boolean,
  priority smallint not null default 9,
  priority_reasons text[] not null default '{}',
  undertaker_institution_id uuid references institutions,
  personnel_id uuid references aid_personnel,
  wish text,
  assignment_reasons text,
  authority_id uuid references institutions,
  authority_name text,
  notice_kind text collate "C" check (notice_kind in ('defence', 'representation')),
  notice_ground text collate "C",
  notice_number text,
  notice_received_at timestamptz,
  assigned_at timestamptz,
  unit_received_at timestamptz,
  confirmed_at timestamptz,
  agreement_signed_on date,
  handling_ended_on date,
  outcome text,
  outcome_kind text collate "C",
  recovered_fen bigint,
  file_submitted_at timestamptz,
  archived_at timestamptz,
  termination_ground text collate "C",
  termination_proposed_by uuid,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  created_at timestamptz not null
);
comment on table cases is 'Cases: from the first word to the archive. One origin, one to many applicants';
comment on column cases.id is 'time ordered';
comment on column cases.number is '案号, given when aid is granted or a notice registered';
comment on column cases.origin is 'how it began';
comment on column cases.status is 'legal position';
comment on column cases.agency_id is 'the agency that decides and assigns';
comment on column cases.matter is '案由, from the list in the law';
comment on column cases.stage is 'what kind of handling';
comment on column cases.is_group is '群体性案件';
comment on column cases.violence is 'abuse, abandonment or violence is told';
comment on column cases.minor is 'an applicant or represented person is under 18';
comment on column cases.sexual_harm is 'sexual harm is told';
comment on column cases.female is 'the person helped is female; null: not told';
comment on column cases.priority is '四优先: smaller goes first';
comment on column cases.priority_reasons is 'why, by code';
comment on column cases.undertaker_institution_id is '承办单位';
comment on column cases.personnel_id is '承办人员';
comment on column cases.wish is '点援: her wish, sealed';
comment on column cases.assignment_reasons is 'why this undertaker, sealed';
comment on column cases.authority_id is '办案机关 that sent the notice';
comment on column cases.authority_name is 'its name where it is no institution of ours';
comment on column cases.notice_kind is '通知辩护 or 通知代理';
comment on column cases.notice_ground is 'art. 25 or 28 item';
comment on column cases.notice_number is 'the authority''s number';
comment on column cases.notice_received_at is 'the three days run from here';
comment on column cases.assigned_at is '指派';
comment on column cases.unit_received_at is 'the unit received it; the five days run from here';
comment on column cases.confirmed_at is 'the person confirmed';
comment on column cases.agreement_signed_on is '委托协议';
comment on column cases.handling_ended_on is '办理结束之日';
comment on column cases.outcome is 'result in words, sealed';
comment on column cases.outcome_kind is 'result for statistics';
comment on column cases.recovered_fen is 'money recovered or avoided, in fen';
comment on column cases.file_submitted_at is '提交立卷材料';
comment on column cases.archived_at is '归档';
comment on column cases.termination_ground is 'art. 48 item';
comment on column cases.termination_proposed_by is 'the first of two people';
comment on column cases.owner_institution_id is 'who owes the next move';
comment on column cases.owner_role is 'in which seat';
comment on column cases.offered_to_institution_id is 'a hand-over not yet taken';
comment on column cases.created_at is 'when it began';
create index cases_by_agency on cases (agency_id, status, priority, created_at);
create index cases_by_undertaker on cases (undertaker_institution_id, status) where undertaker_institution_id is not null;
create index cases_by_personnel on cases (personnel_id, status) where personnel_id is not null;
create index cases_by_offer on cases (offered_to_institution_id) where offered_to_institution_id is not null;

create table applications (
  id uuid primary key,
  number text collate "C" not null,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  status text collate "C" not null check (status in ('received', 'awaitingDocuments', 'underReview', 'awaitingApproval', 'transferOffered', 'provisional', 'granted', 'refused', 'directedElsewhere', 'withdrawn', 'deemedWithdrawn', 'provisionalEnded')),
  channel text collate "C" not null check (channel in ('online', 'window', 'station', 'hotline', 'letter')),
  agency_id uuid not null references institutions,
  received_by_institution_id uuid not null references institutions,
  received_at timestamptz not null,
  accepted_at timestamptz,
  early_accepted_at timestamptz,
  narrative text not null,
  facts text not null,
  violence boolean not null,
  minor boolean not null,
  identity_pending boolean not null,
  signature text collate "C" not null check (signature in ('drawn', 'fingerprint', 'recording', 'pending')),
  signature_file_id uuid references files,
  signed_at timestamptz,
  commitment_version text collate "C",
  access_needs text[] not null default '{}',
  notice_kinds text[] not null default '{}',
  notice_given_at timestamptz,
  notice_served_on date,
  supplement_days integer check (supplement_days between 1 and 90),
  supplement_due_on date,
  safe_attempt_at timestamptz,
  withdrawal_asked_at timestamptz,
  spoken_alone_at timestamptz,
  deemed_proposed_by uuid references staff,
  provisional_ground text collate "C" check (provisional_ground in ('limitationNear', 'preservationNeeded', 'otherLegal')),
  provisional_at timestamptz,
  formalities_due_on date,
  opinion text collate "C" check (opinion in ('grant', 'refuse', 'endProvisional')),
  opinion_grounds text[] not null default '{}',
  opinion_reason text,
  opinion_by uuid references staff,
  opinion_at timestamptz,
  decided_by uuid references staff,
  decided_at timestamptz,
  decision_served_on date,
  figures_hash text collate "C",
  transferred_from_institution_id uuid references institutions,
  transfer_taken_at timestamptz,
  return_code_hash text collate "C" not null unique,
  previous_application_id uuid references applications,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  priority smallint not null,
  priority_reasons text[] not null default '{}',
  created_at timestamptz not null
);
comment on table applications is 'Applications: one an applicant, each with own identity, eligibility and decision';
comment on column applications.id is 'time ordered';
comment on column applications.number is '申请编号, gapless per receiving agency and year';
comment on column applications.case_id is 'its case';
comment on column applications.person_id is 'the applicant';
comment on column applications.status is 'legal position';
comment on column applications.channel is 'how it came';
comment on column applications.agency_id is 'the agency that decides';
comment on column applications.received_by_institution_id is 'where it was first received';
comment on column applications.received_at is 'the seven days run from here';
comment on column applications.accepted_at is '受理';
comment on column applications.early_accepted_at is '先行受理';
comment on column applications.narrative is 'what happened, in her words, sealed';
comment on column applications.facts is 'facts of the law, sealed JSON';
comment on column applications.violence is 'abuse, abandonment or violence is told';
comment on column applications.minor is 'the applicant is under 18 on the day of receipt';
comment on column applications.identity_pending is '身份待补';
comment on column applications.signature is 'how she signed';
comment on column applications.signature_file_id is 'the drawing, photograph or recording';
comment on column applications.signed_at is 'when; null: 待本人确认';
comment on column applications.commitment_version is 'hash of the commitment she was shown';
comment on column applications.access_needs is 'interpreter, large print, appropriate adult';
comment on column applications.notice_kinds is 'documents asked for by the one-time notice';
comment on column applications.notice_given_at is '一次性告知';
comment on column applications.notice_served_on is 'proven receipt; her days run from here';
comment on column applications.supplement_days is 'named in the notice';
comment on column applications.supplement_due_on is 'the last day named';
comment on column applications.safe_attempt_at is 'tried once by her safe channel';
comment on column applications.withdrawal_asked_at is 'she asked to withdraw';
comment on column applications.spoken_alone_at is 'somebody spoke to her alone';
comment on column applications.deemed_proposed_by is 'the first of two people for a flagged case';
comment on column applications.provisional_ground is 'art. 44';
comment on column applications.provisional_at is '先行提供';
comment on column applications.formalities_due_on is 'the day the paper names';
comment on column applications.opinion is '审查意见';
comment on column applications.opinion_grounds is 'provisions, by id';
comment on column applications.opinion_reason is 'in words, sealed';
comment on column applications.opinion_by is 'who';
comment on column applications.opinion_at is 'when';
comment on column applications.decided_by is 'who approved';
comment on column applications.decided_at is 'when';
comment on column applications.decision_served_on is 'proven receipt';
comment on column applications.figures_hash is 'the figures the assessment used';
comment on column applications.transferred_from_institution_id is 'the agency it came from';
comment on column applications.transfer_taken_at is 'when the competent agency took it; received_at stays';
comment on column applications.return_code_hash is 'keyed hash of her code';
comment on column applications.previous_application_id is 'when she applies again';
comment on column applications.owner_institution_id is 'who owes the next move';
comment on column applications.owner_role is 'in which seat';
comment on column applications.offered_to_institution_id is 'a hand-over not yet taken';
comment on column applications.priority is '四优先: smaller goes first';
comment on column applications.priority_reasons is 'why, by code';
comment on column applications.created_at is 'when the row began';
create index applications_inbox on applications (agency_id, status, priority, received_at);
create index applications_by_case on applications (case_id);
create index applications_by_person on applications (person_id);
create index applications_by_offer on applications (offered_to_institution_id) where offered_to_institution_id is not null;
create index applications_by_station on applications (received_by_institution_id, received_at);

create table case_parties (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid references applications,
  person_id uuid not null references persons,
  role text collate "C" not null check (role in ('applicant', 'representedChild', 'representative', 'applyingAgent', 'scribe', 'submitter', 'guardian', 'conflictedGuardian', 'opponent')),
  basis text collate "C" check (basis in ('art40', 'writtenAuthority')),
  relation text,
  may_follow boolean not null default false,
  added_at timestamptz not null,
  unique (case_id, person_id, role)
);
comment on table case_parties is 'Who is who in a case: roles of people, never columns';
comment on column case_parties.id is 'time ordered';
comment on column case_parties.case_id is 'the case';
comment on column case_parties.application_id is 'when the role belongs to one application';
comment on column case_parties.person_id is 'who';
comment on column case_parties.role is 'as what';
comment on column case_parties.basis is 'by what right an agent acts';
comment on column case_parties.relation is 'to the applicant, sealed';
comment on column case_parties.may_follow is 'she granted this person a view of the progress';
comment on column case_parties.added_at is 'when';
create index case_parties_by_person on case_parties (person_id);

create table application_documents (
  id uuid primary key,
  application_id uuid not null references applications,
  kind text collate "C" not null,
  state text collate "C" not null check (state in ('supplied', 'unavailable', 'lookedUp', 'committed')),
  file_id uuid references files,
  note text,
  supplied_at timestamptz not null
);
comment on table application_documents is 'Documents an applicant handed in, or said she does not have';
comment on column application_documents.id is 'time ordered';
comment on column application_documents.application_id is 'whose';
comment on column application_documents.kind is 'which document';
comment on column application_documents.state is 'supplied, or what replaces it';
comment on column application_documents.file_id is 'the photograph or scan';
comment on column application_documents.note is 'why it is unavailable, sealed';
comment on column application_documents.supplied_at is 'when';
create index application_documents_by_application on application_documents (application_id);
create index application_documents_by_file on application_documents (file_id) where file_id is not null;

create table case_activities (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text collate "C" not null check (kind in ('meeting', 'hearing', 'progressReport', 'filing', 'evidence', 'risksTold')),
  on_day date not null,
  note text,
  file_id uuid references files,
  personnel_id uuid not null references aid_personnel,
  recorded_at timestamptz not null
);
comment on table case_activities is 'What was done in a case: meetings, hearings, reports of progress. append-only';
comment on column case_activities.id is 'time ordered';
comment on column case_activities.case_id is 'the case';
comment on column case_activities.kind is 'what';
comment on column case_activities.on_day is 'which day it happened';
comment on column case_activities.note is 'in words, sealed';
comment on column case_activities.file_id is 'record or photograph';
comment on column case_activities.personnel_id is 'who did it';
comment on column case_activities.recorded_at is 'when it was written down';
create index case_activities_by_case on case_activities (case_id, on_day);

create table file_pieces (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text collate "C" not null,
  file_id uuid not null references files,
  added_by uuid not null references staff,
  added_at timestamptz not null
);
comment on table file_pieces is 'Pieces of the case file put in by hand';
comment on column file_pieces.id is 'time ordered';
comment on column file_pieces.case_id is 'the case';
comment on column file_pieces.kind is 'which piece of the list';
comment on column file_pieces.file_id is 'the scan';
comment on column file_pieces.added_by is 'by whom';
comment on column file_pieces.added_at is 'when';
create index file_pieces_by_case on file_pieces (case_id);

create table periods (
  id uuid primary key,
  rule_id text collate "C" not null,
  length integer not null,
  subject_kind text collate "C" not null,
  subject_id uuid not null,
  case_id uuid not null references cases,
  institution_id uuid not null references institutions,
  state text collate "C" not null check (state in ('running', 'paused', 'met', 'ended')),
  started_at timestamptz not null,
  due_on date,
  due_at timestamptz,
  tentative boolean not null,
  pauses jsonb not null default '[]',
  opened_by_event bigint not null,
  closed_by_event bigint,
  closed_at timestamptz,
  check (num_nonnulls(due_on, due_at) = 1)
);
comment on table periods is 'Statutory periods, opened, paused and met by events';
comment on column periods.id is 'time ordered';
comment on column periods.rule_id is 'the rule of the law tree';
comment on column periods.length is 'in the unit of the rule: of the law, or as a paper or officer set it';
comment on column periods.subject_kind is 'whose period';
comment on column periods.subject_id is 'which record';
comment on column periods.case_id is 'the case';
comment on column periods.institution_id is 'the office bound by it';
comment on column periods.state is 'ended: no longer owed';
comment on column periods.started_at is 'the start event''s instant';
comment on column periods.due_on is 'last day, for periods in days and months';
comment on column periods.due_at is 'last instant, for periods in hours';
comment on column periods.tentative is '暂定: beyond the official calendar';
comment on column periods.pauses is 'from and to of each pause';
comment on column periods.opened_by_event is 'the event that started it';
comment on column periods.closed_by_event is 'the event that met or ended it';
comment on column periods.closed_at is 'when';
create index periods_by_subject on periods (subject_id);
create index periods_by_case on periods (case_id);
create index periods_running on periods (institution_id, due_on) where state = 'running';

create table papers (
  id uuid primary key,
  kind text collate "C" not null,
  institution_id uuid not null references institutions,
  number text collate "C" not null,
  year integer not null,
  sequence integer not null,
  case_id uuid not null references cases,
  subject_id uuid not null,
  event_id bigint not null,
  data text not null,
  state text collate "C" not null check (state in ('pending', 'rendered', 'unprintable')),
  unprintable_because text,
  file_id uuid references files,
  issued_at timestamptz not null,
  issued_by text collate "C" not null,
  unique (institution_id, kind, year, sequence)
);
comment on table papers is 'Papers: number and data fixed in the transaction, bytes made once by a job';
comment on column papers.id is 'time ordered';
comment on column papers.kind is 'which paper';
comment on column papers.institution_id is 'issued by';
comment on column papers.number is '文号';
comment on column papers.year is 'of the series';
comment on column papers.sequence is 'in the series';
comment on column papers.case_id is 'the case';
comment on column papers.subject_id is 'the application or case it speaks of';
comment on column papers.event_id is 'the act that issued it';
comment on column papers.data is 'sealed JSON of the template';
comment on column papers.state is 'of the bytes';
comment on column papers.unprintable_because is 'the character no font has';
comment on column papers.file_id is 'the PDF';
comment on column papers.issued_at is 'when';
comment on column papers.issued_by is 'by whom';
create index papers_by_case on papers (case_id, issued_at);
create index papers_by_subject on papers (subject_id);

create table paper_services (
  id uuid primary key,
  paper_id uuid not null references papers,
  method text collate "C" not null check (method in ('inPerson', 'atStation', 'byLawyer', 'readAloud', 'post', 'online')),
  reached boolean not null,
  served_on date not null,
  note text,
  recorded_by text collate "C" not null,
  recorded_at timestamptz not null
);
comment on table paper_services is 'Proof that a paper reached her, or that it did not. append-only';
comment on column paper_services.id is 'time ordered';
comment on column paper_services.paper_id is 'which paper';
comment on column paper_services.method is 'how';
comment on column paper_services.reached is 'false: it did not reach her';
comment on column paper_services.served_on is 'which day';
comment on column paper_services.note is 'in words, sealed';
comment on column paper_services.recorded_by is 'by whom';
comment on column paper_services.recorded_at is 'when';
create index paper_services_by_paper on paper_services (paper_id);

create table drafts (
  id_hash text collate "C" primary key,
  answers text not null,
  safe_mode boolean not null,
  request_id uuid not null,
  created_at timestamptz not null,
  touched_at timestamptz not null
);
comment on table drafts is 'What she has filled in so far, kept for a short while and wiped when she leaves';
comment on column drafts.id_hash is 'hash of the cookie';
comment on column drafts.answers is 'sealed JSON';
comment on column drafts.safe_mode is 'neutral pages';
comment on column drafts.request_id is 'one draft, one application, however often it is sent';
comment on column drafts.created_at is 'when';
comment on column drafts.touched_at is 'idle limit';
