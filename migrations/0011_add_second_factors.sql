alter table staff alter column password_hash drop not null;
alter table staff drop constraint staff_roles_check;
alter table staff add column password_expires_at timestamptz;
alter table staff add column disabled_because text collate "C" check (disabled_because in ('administrator', 'left', 'idle'));
alter table staff add column identity text;
alter table staff add column identity_blind text collate "C";
comment on column staff.password_hash is 'argon2id, encoded; null: invited, nothing set yet';
comment on column staff.roles is 'what this person may be; empty: nothing approved yet';
comment on column staff.password_expires_at is 'null: it does not age';
comment on column staff.disabled_because is 'by whose hand or which rule';
comment on column staff.identity is 'name and phone of an administrator, sealed';
comment on column staff.identity_blind is 'keyed hash of it: one person, one of the three';

alter table sessions add column opened_from text;
alter table sessions add column device text;
alter table sessions add column challenge text collate "C";
alter table sessions add column enrolling text;
comment on column sessions.opened_from is 'address it was opened from, sealed';
comment on column sessions.device is 'system and browser in two words, sealed';
comment on column sessions.challenge is 'what a passkey was last asked to sign; used once';
comment on column sessions.enrolling is 'the secret of an authenticator that is being enrolled, sealed; gone once confirmed';

create table totp_secrets (
  staff_id uuid primary key references staff,
  secret text not null,
  last_step bigint not null default 0,
  created_at timestamptz not null
);
comment on table totp_secrets is 'Authenticators of staff (RFC 6238)';
comment on column totp_secrets.staff_id is 'whose';
comment on column totp_secrets.secret is 'sealed';
comment on column totp_secrets.last_step is 'the newest time step used: the same code does not work twice';
comment on column totp_secrets.created_at is 'when it was enrolled';

create table passkeys (
  id text collate "C" primary key,
  staff_id uuid not null references staff,
  public_key text collate "C" not null,
  counter bigint not null,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on table passkeys is 'Passkeys and security keys of staff (WebAuthn)';
comment on column passkeys.id is 'credential id';
comment on column passkeys.staff_id is 'whose';
comment on column passkeys.public_key is 'COSE key, base64url';
comment on column passkeys.counter is 'signature counter: going back means a copy';
comment on column passkeys.label is 'what its owner calls it';
comment on column passkeys.created_at is 'when';
comment on column passkeys.last_used_at is 'when it last signed';
create index passkeys_by_staff on passkeys (staff_id);

create table recovery_codes (
  code_hash text collate "C" primary key,
  staff_id uuid not null references staff,
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table recovery_codes is 'One-time codes for a lost second factor, shown once';
comment on column recovery_codes.code_hash is 'sha-256 of owner and code';
comment on column recovery_codes.staff_id is 'whose';
comment on column recovery_codes.created_at is 'when they were shown';
comment on column recovery_codes.used_at is 'used up';
create index recovery_codes_by_staff on recovery_codes (staff_id);

create table password_history (
  id bigint generated always as identity primary key,
  staff_id uuid not null references staff,
  password_hash text collate "C" not null,
  set_at timestamptz not null
);
comment on table password_history is 'Passwords of the past, hashed, so that they do not come back. append-only';
comment on column password_history.id is 'order';
comment on column password_history.staff_id is 'whose';
comment on column password_history.password_hash is 'argon2id, encoded';
comment on column password_history.set_at is 'when it was set';
create index password_history_by_staff on password_history (staff_id, id desc);

create table invitations (
  code_hash text collate "C" primary key,
  staff_id uuid not null unique references staff,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
comment on table invitations is 'One-time codes by which an invited person sets the password; deleted once used';
comment on column invitations.code_hash is 'sha-256';
comment on column invitations.staff_id is 'whose: a new code replaces the old';
comment on column invitations.expires_at is '72 hours after it was made';
comment on column invitations.created_at is 'when';

create table sign_ins (
  id bigint generated always as identity primary key,
  staff_id uuid not null references staff,
  at timestamptz not null,
  outcome text collate "C" not null check (outcome in ('in', 'wrongPassword', 'wrongSecondFactor')),
  opened_from text not null,
  from_blind text collate "C" not null,
  device text not null
);
comment on table sign_ins is 'Sign-ins and tries, told to their owner at the next one. append-only';
comment on column sign_ins.id is 'order';
comment on column sign_ins.staff_id is 'whose account';
comment on column sign_ins.at is 'when';
comment on column sign_ins.outcome is 'in, or what was wrong';
comment on column sign_ins.opened_from is 'address, sealed';
comment on column sign_ins.from_blind is 'keyed hash of the address: a place this account is known at';
comment on column sign_ins.device is 'system and browser, sealed';
create index sign_ins_by_staff on sign_ins (staff_id, id desc);
