create table decoy_requests (
  id uuid primary key,
  agency_id uuid not null references institutions,
  reason text not null,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  decided_by uuid references staff check (decided_by <> asked_by),
  decided_at timestamptz,
  agreed boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (agreed is null))
);
comment on table decoy_requests is 'A honey record is asked for by one person and agreed to by another';
comment on column decoy_requests.id is 'time ordered';
comment on column decoy_requests.agency_id is 'at which agency it is to lie';
comment on column decoy_requests.reason is 'why there, sealed';
comment on column decoy_requests.asked_by is 'the security administrator who asked';
comment on column decoy_requests.asked_at is 'when';
comment on column decoy_requests.decided_by is 'another security administrator, or the auditor; never who asked';
comment on column decoy_requests.decided_at is 'when; null: it waits';
comment on column decoy_requests.agreed is 'whether it was agreed to';
create index decoy_requests_in_order on decoy_requests (id desc);

create table decoys (
  case_id uuid primary key references cases deferrable initially deferred,
  application_id uuid not null references applications deferrable initially deferred,
  request_id uuid not null unique references decoy_requests,
  planted_at timestamptz not null
);
comment on table decoys is 'Which case is about nobody: opened, it raises an alarm. No business role reads this. append-only';
comment on column decoys.case_id is 'the case; marked before it is written, so that nothing of it counts or leaves';
comment on column decoys.application_id is 'its application';
comment on column decoys.request_id is 'what two people agreed on';
comment on column decoys.planted_at is 'since when';
