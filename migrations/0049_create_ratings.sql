create table ratings (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  person_id uuid not null references persons,
  status text collate "C" not null check (status in ('received', 'noted', 'rectifying', 'rectified')),
  step text collate "C" not null check (step in ('intake', 'handling', 'closing')),
  grade text collate "C" not null check (grade in ('veryGood', 'good', 'fair', 'poor', 'veryPoor')),
  money_asked boolean,
  met boolean,
  felt_safe boolean,
  told text not null,
  agency_id uuid not null references institutions,
  bureau_id uuid references institutions,
  personnel_id uuid references aid_personnel,
  finding text,
  answer text,
  answered_by uuid references staff,
  answered_at timestamptz,
  received_at timestamptz not null,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions
);
comment on table ratings is '好差评: what she says of a step, behind her code only; a bad one owes her an answer';
comment on column ratings.id is 'time ordered';
comment on column ratings.case_id is 'the case';
comment on column ratings.application_id is 'whose application';
comment on column ratings.person_id is 'who rates: shown to no staff';
comment on column ratings.status is 'noted: nothing is owed; rectifying: an answer is';
comment on column ratings.step is 'of which step';
comment on column ratings.grade is 'one of five';
comment on column ratings.money_asked is 'did anybody ask for money; null: left open';
comment on column ratings.met is 'did the lawyer meet her; null: left open';
comment on column ratings.felt_safe is 'did she feel safe; null: left open';
comment on column ratings.told is 'her words, sealed; may be empty';
comment on column ratings.agency_id is 'whose step it was, and who rectifies';
comment on column ratings.bureau_id is 'the bureau above it, which watches';
comment on column ratings.personnel_id is 'who handled the case: never sees this row';
comment on column ratings.finding is 'what was found, for the office, sealed';
comment on column ratings.answer is 'what was mended, for her, sealed';
comment on column ratings.answered_by is 'who answered';
comment on column ratings.answered_at is 'when';
comment on column ratings.received_at is 'when she rated';
comment on column ratings.owner_institution_id is 'who owes the next move';
comment on column ratings.owner_role is 'in which seat';
comment on column ratings.offered_to_institution_id is 'a hand-over not yet taken';
create unique index ratings_once on ratings (application_id, step);
create index ratings_by_agency on ratings (agency_id, status, received_at);
create index ratings_by_bureau on ratings (bureau_id, status, received_at);
