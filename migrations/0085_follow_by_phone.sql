create table phone_codes (
  id uuid primary key,
  phone text collate "C" not null,
  code_hash text collate "C",
  guesses integer not null default 0 check (guesses between 0 and 3),
  outgoing_id uuid references outgoing,
  asked_at timestamptz not null,
  proved_at timestamptz,
  used_at timestamptz check (used_at is null or proved_at is not null)
);
comment on table phone_codes is 'One-time codes to a telephone by which she follows her application; a number nobody knows has a row too';
comment on column phone_codes.id is 'time ordered; known to the visit that asked and to nobody else';
comment on column phone_codes.phone is 'the number as it was typed, sealed';
comment on column phone_codes.code_hash is 'keyed hash of what was sent; null: nothing was sent, so nothing opens it';
comment on column phone_codes.guesses is 'tries at it, counted before they are looked at';
comment on column phone_codes.outgoing_id is 'the message it left with';
comment on column phone_codes.asked_at is 'when; it counts for ten minutes from here';
comment on column phone_codes.proved_at is 'the right digits were given';
comment on column phone_codes.used_at is 'it opened a session: once';
create index phone_codes_by_time on phone_codes (asked_at);

alter table erasures drop constraint erasures_class_check;
alter table erasures add constraint erasures_class_check
  check (class in ('drafts', 'sessions', 'attempts', 'outgoingBodies', 'strayFiles', 'uploads', 'phoneCodes'));
