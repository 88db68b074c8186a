create table data_keys (
  id text collate "C" primary key,
  purpose text collate "C" not null check (purpose in ('seal', 'lasting')),
  state text collate "C" not null check (state in ('coming', 'current', 'old', 'retired')),
  suite text collate "C" not null check (suite in ('aes', 'sm')),
  wrapped text,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  check ((state = 'retired') = (wrapped is null))
);
comment on table data_keys is 'The keys that seal, each wrapped by a master key that is not here; changed by the owner in a change of keys only. append-only';
comment on column data_keys.id is 'travels with each value that it encrypts';
comment on column data_keys.purpose is 'seal: values, files and the blind index; lasting: codes made again from their request';
comment on column data_keys.state is 'coming: known everywhere before it is used; current: seals; old: opens; retired: the key itself is gone';
comment on column data_keys.suite is 'aes or sm: the hash of its blind index';
comment on column data_keys.wrapped is 'the key, enciphered by a master key; null once retired';
comment on column data_keys.created_at is 'when';
comment on column data_keys.retired_at is 'when nothing stood under it any more';
create unique index data_keys_current on data_keys (purpose) where state = 'current';
