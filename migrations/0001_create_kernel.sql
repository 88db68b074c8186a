create table requests (
  id uuid primary key,
  actor text not null,
  command text not null,
  fingerprint text not null,
  answer text not null,
  at timestamptz not null default now()
);
comment on table requests is 'Answers given to commands: the same request id acts once. append-only';
comment on column requests.id is 'made by the client, once per intention';
comment on column requests.actor is 'who asked';
comment on column requests.command is 'subject.transition or the name of the command';
comment on column requests.fingerprint is 'hash of actor, command and input: an id cannot be borrowed';
comment on column requests.answer is 'JSON of ids and numbers, never a word about a person';
comment on column requests.at is 'when it acted';

create table events (
  id bigint generated always as identity primary key,
  type text collate "C" not null,
  subject_kind text collate "C" not null,
  subject_id uuid not null,
  case_id uuid not null,
  from_status text collate "C",
  to_status text collate "C" not null,
  actor_kind text collate "C" not null check (actor_kind in ('staff', 'applicant', 'system', 'visitor')),
  actor_id text collate "C" not null,
  actor_institution_id uuid,
  owner_institution_id uuid not null,
  owner_role text collate "C" not null,
  basis text collate "C",
  at timestamptz not null,
  request_id uuid,
  counts jsonb not null default '{}',
  input text
);
comment on table events is 'What happened: the one log that history, periods and statistics read. append-only';
comment on column events.id is 'order of appending';
comment on column events.type is 'subject.pastParticiple';
comment on column events.subject_kind is 'which workflow';
comment on column events.subject_id is 'which record; no foreign key, the log outlives what it tells of';
comment on column events.case_id is 'the case it belongs to';
comment on column events.from_status is 'null when the record began';
comment on column events.to_status is 'the legal position afterwards';
comment on column events.actor_kind is 'who acted';
comment on column events.actor_id is 'staff, person or reaction';
comment on column events.actor_institution_id is 'the office of a staff member';
comment on column events.owner_institution_id is 'who owes the next move from here on';
comment on column events.owner_role is 'in which seat';
comment on column events.basis is 'the provision, by id';
comment on column events.at is 'when, by the clock of the product';
comment on column events.request_id is 'the request of the client, null for a reaction';
comment on column events.counts is 'facts for statistics, none about a person';
comment on column events.input is 'the input as given, sealed';
create index events_by_case on events (case_id, id);
create index events_by_subject on events (subject_id, id);

create table number_series (
  institution_id uuid not null,
  series text collate "C" not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (institution_id, series, year)
);
comment on table number_series is 'Gapless numbers: one row a series, locked by the transaction that takes a number';
comment on column number_series.institution_id is 'whose numbers';
comment on column number_series.series is 'which series';
comment on column number_series.year is 'by the Shanghai calendar';
comment on column number_series.last is 'the last number given';

create table outgoing (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid,
  institution_id uuid,
  channel text collate "C" not null check (channel in ('sms', 'call', 'post', 'desk', 'hand', 'letter')),
  template text collate "C" not null,
  body text not null,
  state text collate "C" not null check (state in ('released', 'held', 'sent', 'failed')),
  held_because text,
  not_before timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  check (num_nonnulls(person_id, institution_id) = 1)
);
comment on table outgoing is 'Everything that leaves about a person, written by the gateway before it goes';
comment on column outgoing.id is 'time ordered';
comment on column outgoing.case_id is 'the case';
comment on column outgoing.person_id is 'the person it goes to, or';
comment on column outgoing.institution_id is 'the office it goes to';
comment on column outgoing.channel is 'how';
comment on column outgoing.template is 'which wording';
comment on column outgoing.body is 'the words, sealed';
comment on column outgoing.state is 'what the gateway decided';
comment on column outgoing.held_because is 'why it was held, in words for the officer';
comment on column outgoing.not_before is 'the start of her next window';
comment on column outgoing.created_at is 'when it was written';
comment on column outgoing.sent_at is 'when it left';
create index outgoing_by_case on outgoing (case_id, created_at);

create table files (
  id uuid primary key,
  case_id uuid,
  sha256 text collate "C" not null,
  size integer not null check (size >= 0),
  content_type text collate "C" not null,
  name text,
  created_at timestamptz not null
);
comment on table files is 'Files about a case; the bytes lie sealed in the file store under the same id';
comment on column files.id is 'the key in the file store';
comment on column files.case_id is 'the case, null while a draft';
comment on column files.sha256 is 'of the bytes as received';
comment on column files.size is 'bytes';
comment on column files.content_type is 'by content, not by name';
comment on column files.name is 'the name it was given, sealed';
comment on column files.created_at is 'when';
create index files_by_case on files (case_id);
