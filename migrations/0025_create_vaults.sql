alter table persons add column address_protected boolean not null default false;
comment on column persons.address_protected is 'the address column holds the stand-in; the real one lies in protected_addresses';

create table protected_addresses (
  id uuid primary key,
  person_id uuid not null references persons,
  kind text collate "C" not null check (kind in ('address', 'shelter', 'school', 'workplace')),
  address text not null,
  kept_at timestamptz not null
);
comment on table protected_addresses is 'The address vault: where people in danger live. No case record holds these words';
comment on column protected_addresses.id is 'time ordered; the newest of a person counts';
comment on column protected_addresses.person_id is 'whose';
comment on column protected_addresses.kind is 'where she lives, or another place by which she can be found';
comment on column protected_addresses.address is 'sealed under the key of the address vault, which opens nothing else';
comment on column protected_addresses.kept_at is 'when';
create index protected_addresses_by_person on protected_addresses (person_id, kind, id desc);

-- What lay in the records before the vault stood is moved by the server at its next start, which holds the keys.

create table unseal_requests (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  institution_id uuid not null references institutions,
  purpose text collate "C" not null check (purpose in ('service', 'visit', 'protectionOrder', 'enforcement', 'relocation')),
  reason text not null,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  granted boolean,
  shown_at timestamptz,
  check (decided_by <> asked_by),
  check ((decided_by is null) = (granted is null) and (decided_by is null) = (decided_at is null)),
  check (shown_at is null or granted)
);
comment on table unseal_requests is 'Two people open a protected address: one asks, another grants, the first sees it once';
comment on column unseal_requests.id is 'time ordered';
comment on column unseal_requests.case_id is 'for which case';
comment on column unseal_requests.person_id is 'whose address';
comment on column unseal_requests.institution_id is 'the agency whose head decides';
comment on column unseal_requests.purpose is 'what for, from a short list';
comment on column unseal_requests.reason is 'in words, sealed';
comment on column unseal_requests.asked_by is 'the first person';
comment on column unseal_requests.asked_at is 'when';
comment on column unseal_requests.decided_by is 'the second person';
comment on column unseal_requests.decided_at is 'the thirty minutes run from here';
comment on column unseal_requests.granted is 'null: not decided';
comment on column unseal_requests.shown_at is 'shown once, then';
create index unseal_requests_by_institution on unseal_requests (institution_id, id desc);
create index unseal_requests_by_asker on unseal_requests (asked_by, id desc);

create table duty_shifts (
  id uuid primary key,
  staff_id uuid not null references staff,
  from_at timestamptz not null,
  until_at timestamptz not null,
  set_by uuid not null references staff,
  set_at timestamptz not null default now(),
  check (from_at < until_at)
);
comment on table duty_shifts is 'Who is on duty, set by the head. append-only';
comment on column duty_shifts.id is 'time ordered';
comment on column duty_shifts.staff_id is 'who';
comment on column duty_shifts.from_at is 'from';
comment on column duty_shifts.until_at is 'until, not included';
comment on column duty_shifts.set_by is 'by whom';
comment on column duty_shifts.set_at is 'when it was set';
create index duty_shifts_by_staff on duty_shifts (staff_id, until_at);

create table life_danger_tellings (
  id uuid primary key,
  at timestamptz not null,
  staff_id uuid not null references staff,
  institution_id uuid not null references institutions,
  case_id uuid references cases,
  told_to text collate "C" not null check (told_to in ('110', '120')),
  reason text not null,
  journal_hash text collate "C" not null
);
comment on table life_danger_tellings is 'Life in danger: somebody on duty gave an address by voice. Copied from the local journal, which was written first. append-only';
comment on column life_danger_tellings.id is 'as in the journal';
comment on column life_danger_tellings.at is 'when the journal was written';
comment on column life_danger_tellings.staff_id is 'who told';
comment on column life_danger_tellings.institution_id is 'the office of that person';
comment on column life_danger_tellings.case_id is 'which case; null: nothing was found, or it was only asked for';
comment on column life_danger_tellings.told_to is 'police or ambulance';
comment on column life_danger_tellings.reason is 'in words, sealed';
comment on column life_danger_tellings.journal_hash is 'the link of the journal''s chain';
create index life_danger_tellings_by_institution on life_danger_tellings (institution_id, id desc);
create index life_danger_tellings_by_case on life_danger_tellings (case_id);

create table life_danger_reviews (
  id uuid primary key,
  telling_id uuid not null references life_danger_tellings,
  reviewed_by uuid not null references staff,
  reviewed_at timestamptz not null,
  in_order boolean not null,
  note text not null,
  unique (telling_id, reviewed_by)
);
comment on table life_danger_reviews is 'Two people look next morning at what was told. append-only';
comment on column life_danger_reviews.id is 'time ordered';
comment on column life_danger_reviews.telling_id is 'what';
comment on column life_danger_reviews.reviewed_by is 'who looked; never who told';
comment on column life_danger_reviews.reviewed_at is 'when';
comment on column life_danger_reviews.in_order is 'whether it was right';
comment on column life_danger_reviews.note is 'in words, sealed';

create table reporter_vault (
  id uuid primary key,
  case_id uuid references cases,
  institution_id uuid not null references institutions,
  channel text collate "C" not null check (channel in ('mandatory', 'relative', 'neighbour', 'other')),
  reporter text not null,
  kept_at timestamptz not null
);
comment on table reporter_vault is 'Who reported. The people of the case cannot open it. append-only';
comment on column reporter_vault.id is 'time ordered; all that a record may hold of a reporter';
comment on column reporter_vault.case_id is 'the case that came of it, if any was there already';
comment on column reporter_vault.institution_id is 'the agency whose head is one of the two who open it';
comment on column reporter_vault.channel is 'in what capacity';
comment on column reporter_vault.reporter is 'name, telephone, unit and words, sealed under the key of the reporter vault, which opens nothing else';
comment on column reporter_vault.kept_at is 'when';
create index reporter_vault_by_institution on reporter_vault (institution_id, id desc);
create index reporter_vault_by_case on reporter_vault (case_id);

create table reporter_openings (
  id uuid primary key,
  reporter_id uuid not null references reporter_vault,
  reason text not null,
  asked_by uuid not null references staff,
  asked_seat text collate "C" not null check (asked_seat in ('head', 'security')),
  asked_at timestamptz not null,
  agreed_by uuid references staff,
  agreed_at timestamptz,
  shown_at timestamptz,
  check (agreed_by <> asked_by)
);
comment on table reporter_openings is 'The agency''s head and the security administrator open a reporter together';
comment on column reporter_openings.id is 'time ordered';
comment on column reporter_openings.reporter_id is 'which';
comment on column reporter_openings.reason is 'in words, sealed';
comment on column reporter_openings.asked_by is 'the first of the two';
comment on column reporter_openings.asked_seat is 'in which capacity; the second is the other one';
comment on column reporter_openings.asked_at is 'when';
comment on column reporter_openings.agreed_by is 'the second';
comment on column reporter_openings.agreed_at is 'the thirty minutes run from here';
comment on column reporter_openings.shown_at is 'shown once to the first, then';
create index reporter_openings_by_reporter on reporter_openings (reporter_id, id desc);
