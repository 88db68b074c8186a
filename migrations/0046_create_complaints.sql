create table complaints (
  id uuid primary key,
  case_id uuid not null,
  application_id uuid references applications,
  person_id uuid references persons,
  status text collate "C" not null check (status in ('received', 'accepted', 'declined', 'answered', 'withdrawn')),
  about text collate "C" not null check (about in ('money', 'leak', 'noContact', 'badWork', 'badManner', 'agency', 'other')),
  against text collate "C" not null check (against in ('lawyer', 'unit', 'agency')),
  against_personnel_id uuid references aid_personnel,
  against_institution_id uuid references institutions,
  bureau_id uuid not null references institutions,
  agency_id uuid not null references institutions,
  inquiring_institution_id uuid references institutions,
  told text not null,
  question text,
  findings text,
  outcome text collate "C" check (outcome in ('confirmed', 'partly', 'unconfirmed')),
  answer text,
  measures text,
  answered_by uuid references staff,
  answered_at timestamptz,
  code_hash text collate "C",
  received_at timestamptz not null,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions
);
comment on table complaints is '投诉 about a lawyer, an office or the agency (55, 56); whom it is about never sees it before it is answered';
comment on column complaints.id is 'time ordered';
comment on column complaints.case_id is 'the case, or the complaint itself where it names none';
comment on column complaints.application_id is 'whose complaint; null: anonymous';
comment on column complaints.person_id is 'who complains; null: anonymous';
comment on column complaints.status is 'legal position';
comment on column complaints.about is 'what it is about';
comment on column complaints.against is 'about whom';
comment on column complaints.against_personnel_id is 'the person it is about, where her case tells';
comment on column complaints.against_institution_id is 'the office it is about, where her case tells';
comment on column complaints.bureau_id is 'the bureau that handles it';
comment on column complaints.agency_id is 'the agency of the place';
comment on column complaints.inquiring_institution_id is 'the agency asked to find out, never where it is about the agency';
comment on column complaints.told is 'in her words, sealed';
comment on column complaints.question is 'what the bureau asks the agency to find out, sealed';
comment on column complaints.findings is 'what the agency found, sealed';
comment on column complaints.outcome is 'what was confirmed';
comment on column complaints.answer is 'the answer to her or why it is not taken, sealed';
comment on column complaints.measures is 'what was done, sealed';
comment on column complaints.answered_by is 'who answered';
comment on column complaints.answered_at is 'when';
comment on column complaints.code_hash is 'keyed hash of the code by which an anonymous one is looked up';
comment on column complaints.received_at is 'when';
comment on column complaints.owner_institution_id is 'who owes the next move';
comment on column complaints.owner_role is 'in which seat';
comment on column complaints.offered_to_institution_id is 'a hand-over not yet taken';
create index complaints_by_bureau on complaints (bureau_id, status, received_at);
create index complaints_by_inquiry on complaints (inquiring_institution_id, received_at) where inquiring_institution_id is not null;
create index complaints_by_application on complaints (application_id) where application_id is not null;
create unique index complaints_by_code on complaints (code_hash) where code_hash is not null;

alter table periods drop constraint periods_case_id_fkey;
comment on column periods.case_id is 'the case, or the record itself where it belongs to none';
