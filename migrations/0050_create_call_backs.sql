create table call_hours (
  institution_id uuid not null references institutions,
  weekday integer not null check (weekday between 1 and 7),
  from_time text collate "C" not null check (from_time ~ '^\d\d:(00|30)$'),
  to_time text collate "C" not null check (to_time ~ '^\d\d:(00|30)$' and to_time > from_time),
  calls integer not null check (calls between 1 and 50),
  primary key (institution_id, weekday, from_time)
);
comment on table call_hours is 'When an office calls back, and how many it can in half an hour';
comment on column call_hours.institution_id is 'which office';
comment on column call_hours.weekday is 'Monday is 1';
comment on column call_hours.from_time is 'local time, on the half hour';
comment on column call_hours.to_time is 'local time, after the start';
comment on column call_hours.calls is 'calls in each half hour';

create table call_backs (
  id uuid primary key,
  case_id uuid not null,
  status text collate "C" not null check (status in ('waiting', 'reached', 'unreached', 'cancelled')),
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  slot_from timestamptz not null,
  slot_to timestamptz not null check (slot_to > slot_from),
  name text,
  phone text not null,
  phone_blind text collate "C" not null,
  attempts integer not null default 0 check (attempts between 0 and 9),
  last_tried_at timestamptz,
  is_minor boolean not null,
  division_code text collate "C" not null,
  created_at timestamptz not null
);
comment on table call_backs is 'Calls that somebody asked for: a time, a number, and nothing else that must be said';
comment on column call_backs.id is 'time ordered';
comment on column call_backs.case_id is 'its own id: there is no case yet';
comment on column call_backs.status is 'the position, as the workflow declares it';
comment on column call_backs.owner_institution_id is 'who owes the call';
comment on column call_backs.owner_role is 'in which post';
comment on column call_backs.offered_to_institution_id is 'unused: a call is not handed over';
comment on column call_backs.slot_from is 'she can talk from';
comment on column call_backs.slot_to is 'until';
comment on column call_backs.name is 'how to call her, sealed; null: she did not say';
comment on column call_backs.phone is 'sealed';
comment on column call_backs.phone_blind is 'keyed hash';
comment on column call_backs.attempts is 'how often it was tried';
comment on column call_backs.last_tried_at is 'when last';
comment on column call_backs.is_minor is 'she came through the door for minors';
comment on column call_backs.division_code is 'the county she named';
comment on column call_backs.created_at is 'when she asked';
create index call_backs_of_office on call_backs (owner_institution_id, slot_from) where status = 'waiting';
create index call_backs_by_phone on call_backs (phone_blind) where status = 'waiting';
