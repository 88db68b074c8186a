create table objections (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  person_id uuid not null references persons,
  status text collate "C" not null check (status in ('received', 'maintained', 'correctionOrdered', 'corrected', 'withdrawn')),
  against text collate "C" not null check (against in ('refusal', 'provisionalEnded', 'termination')),
  agency_id uuid not null references institutions,
  bureau_id uuid not null references institutions,
  decision_event_id bigint not null,
  decision_by text collate "C" not null,
  decided_on date not null,
  served_on date,
  due_on date,
  is_late boolean not null,
  reason text not null,
  account text,
  finding text,
  reviewed_by uuid references staff,
  reviewed_at timestamptz,
  correction_days integer check (correction_days between 1 and 30),
  received_at timestamptz not null,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions
);
comment on table objections is '异议 against a refusal or a termination, reviewed by the bureau that set the agency up (49)';
comment on column objections.id is 'time ordered';
comment on column objections.case_id is 'the case';
comment on column objections.application_id is 'whose objection: the application she follows';
comment on column objections.person_id is 'who objects';
comment on column objections.status is 'legal position';
comment on column objections.against is 'which kind of decision';
comment on column objections.agency_id is 'whose decision';
comment on column objections.bureau_id is '设立该机构的司法行政部门';
comment on column objections.decision_event_id is 'the decision itself, in the log: one objection against one decision';
comment on column objections.decision_by is 'who decided: never the one who reviews';
comment on column objections.decided_on is 'day of the decision';
comment on column objections.served_on is 'proven receipt; null: her period never began to run';
comment on column objections.due_on is 'last day of her period, where it ran';
comment on column objections.is_late is 'after her period: taken all the same, judged by a person';
comment on column objections.reason is 'why, in her words, sealed';
comment on column objections.account is 'what the agency says to it, sealed';
comment on column objections.finding is 'what the bureau found and why, sealed';
comment on column objections.reviewed_by is 'who reviewed';
comment on column objections.reviewed_at is 'when';
comment on column objections.correction_days is 'days the order gives the agency';
comment on column objections.received_at is 'the five days run from here';
comment on column objections.owner_institution_id is 'who owes the next move';
comment on column objections.owner_role is 'in which seat';
comment on column objections.offered_to_institution_id is 'a hand-over not yet taken';
create unique index objections_once on objections (application_id, decision_event_id) where status <> 'withdrawn';
create index objections_by_bureau on objections (bureau_id, status, received_at);
create index objections_by_agency on objections (agency_id, status, received_at);
create index objections_by_case on objections (case_id);

alter table applications add column correction_ordered_at timestamptz;
comment on column applications.correction_ordered_at is '责令改正: the refusal stands no longer, the agency decides anew';
alter table cases add column correction_ordered_at timestamptz;
comment on column cases.correction_ordered_at is '责令改正: the termination stands no longer, the agency takes the case up again';
create index papers_by_file on papers (file_id) where file_id is not null;
