create table persons (
  id uuid primary key,
  name text not null,
  name_blind text collate "C" not null,
  id_kind text collate "C" check (id_kind in ('residentId', 'permit', 'passport', 'birthCertificate', 'other')),
  id_number text,
  id_number_blind text collate "C",
  birth_date text,
  sex text collate "C" check (sex in ('female', 'male')),
  phone text,
  phone_blind text collate "C",
  address text,
  created_at timestamptz not null
);
comment on table persons is 'People: parties of cases. Everything that tells who she is, is sealed';
comment on column persons.id is 'time ordered';
comment on column persons.name is 'sealed';
comment on column persons.name_blind is 'keyed hash of the whole name, for look-up by equality';
comment on column persons.id_kind is 'null: identity to be completed';
comment on column persons.id_number is 'sealed';
comment on column persons.id_number_blind is 'keyed hash';
comment on column persons.birth_date is 'sealed day';
comment on column persons.sex is 'null: not told';
comment on column persons.phone is 'sealed';
comment on column persons.phone_blind is 'keyed hash';
comment on column persons.address is 'sealed; never printed where the plan forbids it';
comment on column persons.created_at is 'when';
create index persons_by_name on persons (name_blind);
create index persons_by_id_number on persons (id_number_blind) where id_number_blind is not null;
create index persons_by_phone on persons (phone_blind) where phone_blind is not null;

create table contact_plans (
  id uuid primary key,
  person_id uuid not null references persons,
  may_call boolean not null,
  may_sms boolean not null,
  may_leave_message boolean not null,
  may_post boolean not null,
  caller_name text collate "C" not null check (caller_name in ('agency', 'neutral')),
  windows jsonb not null,
  safety_flagged boolean not null,
  may_be_told text,
  never_told text,
  pass_phrase text,
  made_at timestamptz not null
);
comment on table contact_plans is 'How a person may be reached; a change is a new row. append-only';
comment on column contact_plans.id is 'time ordered';
comment on column contact_plans.person_id is 'whose';
comment on column contact_plans.may_call is 'may we call';
comment on column contact_plans.may_sms is 'may we send a short message';
comment on column contact_plans.may_leave_message is 'may we leave a message';
comment on column contact_plans.may_post is 'may we write to her address';
comment on column contact_plans.caller_name is 'who we may say we are';
comment on column contact_plans.windows is 'weekdays and hours in local time';
comment on column contact_plans.safety_flagged is 'violence or a minor';
comment on column contact_plans.may_be_told is 'who else may know, sealed';
comment on column contact_plans.never_told is 'who must never know, sealed';
comment on column contact_plans.pass_phrase is 'words by which both sides know each other, sealed';
comment on column contact_plans.made_at is 'when she said so';
create index contact_plans_by_person on contact_plans (person_id, made_at desc);

create table staff (
  id uuid primary key,
  institution_id uuid not null references institutions,
  personnel_id uuid references aid_personnel,
  name text not null,
  login text collate "C" not null unique,
  password_hash text collate "C" not null,
  roles text[] not null check (cardinality(roles) > 0),
  disabled_at timestamptz,
  created_at timestamptz not null
);
comment on table staff is 'Staff of the offices';
comment on column staff.id is 'time ordered';
comment on column staff.institution_id is 'where';
comment on column staff.personnel_id is 'when this person handles cases';
comment on column staff.name is 'as on the door';
comment on column staff.login is 'account name';
comment on column staff.password_hash is 'argon2id, encoded';
comment on column staff.roles is 'what this person may be';
comment on column staff.disabled_at is 'from when the account is closed';
comment on column staff.created_at is 'when';
create index staff_by_institution on staff (institution_id);

create table sessions (
  id_hash text collate "C" primary key,
  staff_id uuid references staff,
  application_id uuid,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  check (num_nonnulls(staff_id, application_id) = 1)
);
comment on table sessions is 'Sessions of staff and of applicants who came by return code';
comment on column sessions.id_hash is 'hash of the cookie';
comment on column sessions.staff_id is 'a staff session, or';
comment on column sessions.application_id is 'hers';
comment on column sessions.created_at is 'when';
comment on column sessions.last_seen_at is 'idle limit';
comment on column sessions.expires_at is 'absolute limit';
create index sessions_by_staff on sessions (staff_id);
create index sessions_by_application on sessions (application_id);

create table attempts (
  key text collate "C" not null,
  at timestamptz not null,
  id bigint generated always as identity primary key
);
comment on table attempts is 'Failed attempts, by what was tried: slows guessing down';
comment on column attempts.key is 'keyed hash of address or account';
comment on column attempts.at is 'when';
comment on column attempts.id is 'order';
create index attempts_by_key on attempts (key, at);

create table audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text collate "C" not null,
  actor_id text collate "C" not null,
  actor_institution_id uuid,
  action text collate "C" not null,
  subject_kind text collate "C" not null,
  subject_ids uuid[] not null,
  purpose text
);
comment on table audit_entries is 'Who saw and did what. append-only';
comment on column audit_entries.id is 'order';
comment on column audit_entries.at is 'when';
comment on column audit_entries.actor_kind is 'staff, applicant, system, visitor';
comment on column audit_entries.actor_id is 'who';
comment on column audit_entries.actor_institution_id is 'of which office';
comment on column audit_entries.action is 'what';
comment on column audit_entries.subject_kind is 'of what';
comment on column audit_entries.subject_ids is 'which records: a list is one entry';
comment on column audit_entries.purpose is 'why, where it must be said';
