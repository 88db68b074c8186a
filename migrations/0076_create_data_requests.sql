create table data_requests (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  person_id uuid not null references persons,
  status text collate "C" not null check (status in ('received', 'met', 'refused', 'withdrawn')),
  wanted text collate "C" not null check (wanted in ('copy', 'correction', 'completion', 'deletion', 'restriction', 'explanation')),
  channel text collate "C" not null check (channel in ('byCode', 'inPerson')),
  asked_by text collate "C" check (asked_by in ('herself', 'agent')),
  taken_by uuid references staff,
  agency_id uuid not null references institutions,
  told text not null,
  answer text,
  ground text collate "C" check (ground in ('archiveTerm', 'secret', 'othersData', 'nothingWrong', 'notEntitled', 'childsInterest', 'other')),
  keep_until date,
  copy_until date,
  decided_by uuid references staff,
  decided_at timestamptz,
  received_at timestamptz not null,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  constraint data_requests_in_person check ((channel = 'inPerson') = (taken_by is not null and asked_by is not null))
);
comment on table data_requests is '资料请求: she asks for a look at, a copy, a correction, the deletion of what is kept about her (个人信息保护法 44-48); the answer stands on her page';
comment on column data_requests.id is 'time ordered';
comment on column data_requests.case_id is 'the case';
comment on column data_requests.application_id is 'whose data: the application she follows';
comment on column data_requests.person_id is 'whose data';
comment on column data_requests.status is 'legal position';
comment on column data_requests.wanted is 'what she asks for';
comment on column data_requests.channel is 'by her code, or standing at the counter';
comment on column data_requests.asked_by is 'at the counter: she, or whoever applied for her; null by her code';
comment on column data_requests.taken_by is 'at the counter: who took it down and looked at the paper of identity';
comment on column data_requests.agency_id is 'who decides';
comment on column data_requests.told is 'in her words, sealed';
comment on column data_requests.answer is 'the answer to her, sealed';
comment on column data_requests.ground is 'why not';
comment on column data_requests.keep_until is 'until when the file must be kept, where that is why';
comment on column data_requests.copy_until is 'until when she may take the copy she was granted';
comment on column data_requests.decided_by is 'who decided';
comment on column data_requests.decided_at is 'when';
comment on column data_requests.received_at is 'the time to answer runs from here';
comment on column data_requests.owner_institution_id is 'who owes the next move';
comment on column data_requests.owner_role is 'in which seat';
comment on column data_requests.offered_to_institution_id is 'a hand-over not yet taken';
create unique index data_requests_once on data_requests (application_id, wanted) where status = 'received';
create index data_requests_by_agency on data_requests (agency_id, status, received_at);
create index data_requests_by_case on data_requests (case_id);
