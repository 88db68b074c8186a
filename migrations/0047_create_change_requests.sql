create table change_requests (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  person_id uuid not null references persons,
  status text collate "C" not null check (status in ('received', 'approved', 'declined', 'withdrawn')),
  agency_id uuid not null references institutions,
  personnel_id uuid not null references aid_personnel,
  ground text collate "C" not null check (ground in ('noContact', 'badWork', 'moneyAsked', 'unsafe', 'woman', 'language', 'conflict', 'other')),
  reason text not null,
  answer text,
  decided_by uuid references staff,
  decided_at timestamptz,
  received_at timestamptz not null,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions
);
comment on table change_requests is '更换: she asks for another person to handle her case (55); the person now handling it learns of it only when it is decided';
comment on column change_requests.id is 'time ordered';
comment on column change_requests.case_id is 'the case';
comment on column change_requests.application_id is 'whose request';
comment on column change_requests.person_id is 'who asks';
comment on column change_requests.status is 'legal position';
comment on column change_requests.agency_id is 'who decides';
comment on column change_requests.personnel_id is 'who handles the case now, and never sees this row';
comment on column change_requests.ground is 'why, by code';
comment on column change_requests.reason is 'why, in her words, sealed';
comment on column change_requests.answer is 'the reason for her, in words that may be seen, sealed';
comment on column change_requests.decided_by is 'who decided';
comment on column change_requests.decided_at is 'when';
comment on column change_requests.received_at is 'the five days run from here';
comment on column change_requests.owner_institution_id is 'who owes the next move';
comment on column change_requests.owner_role is 'in which seat';
comment on column change_requests.offered_to_institution_id is 'a hand-over not yet taken';
create unique index change_requests_once on change_requests (case_id) where status = 'received';
create index change_requests_by_agency on change_requests (agency_id, status, received_at);
