-- Who saw and did what: every field of an entry, and the links, checkpoints and samples that stand on the entries.
alter table audit_entries alter column subject_ids type text[] using subject_ids::text[];
alter table audit_entries
  add column kind text collate "C" not null default 'act' check (kind in ('view', 'act')),
  add column actor_roles text[] not null default '{}',
  add column on_behalf_of text collate "C",
  add column device text collate "C",
  add column source text collate "C",
  add column case_ids text[] not null default '{}',
  add column about_ids text[] not null default '{}',
  add column result text collate "C" not null default 'done' check (result in ('done', 'refused')),
  add column refusal text collate "C" check ((refusal is not null) = (result = 'refused')),
  add column before_hash text collate "C",
  add column after_hash text collate "C",
  add column xid bigint not null default (pg_current_xact_id()::text::bigint);
comment on table audit_entries is 'Who saw and did what; never what it said. append-only';
comment on column audit_entries.kind is 'a view, or an act';
comment on column audit_entries.actor_roles is 'posts held at that moment';
comment on column audit_entries.on_behalf_of is 'for whom, when it was not for oneself: an id';
comment on column audit_entries.device is 'hash of the user agent and the beginning of the hash of the session';
comment on column audit_entries.source is 'keyed hash of the address the request came from';
comment on column audit_entries.case_ids is 'the cases it belongs to';
comment on column audit_entries.about_ids is 'whose records: an application, or a case when all of it was concerned';
comment on column audit_entries.result is 'done or refused';
comment on column audit_entries.refusal is 'code of the refusal';
comment on column audit_entries.before_hash is 'keyed hash of the record before an act';
comment on column audit_entries.after_hash is 'keyed hash of the record after an act';
comment on column audit_entries.xid is 'transaction that wrote it: linked once none in flight can precede it';
create index audit_entries_in_order on audit_entries (xid, id);
create index audit_entries_by_day on audit_entries (at desc, id desc);
create index audit_entries_by_actor on audit_entries (actor_id, at desc);
create index audit_entries_by_office on audit_entries (actor_institution_id, at desc);
create index audit_entries_about on audit_entries using gin (about_ids);

create table audit_links (
  seq bigint primary key,
  entry_id bigint not null unique references audit_entries (id),
  hash text collate "C" not null,
  at timestamptz not null
);
comment on table audit_links is 'The chain over the entries: each hash covers the one before. append-only';
comment on column audit_links.seq is 'place in the chain, from 1 without gap';
comment on column audit_links.entry_id is 'the entry linked';
comment on column audit_links.hash is 'SHA-256 over the hash before, the place and the entry in its canonical form';
comment on column audit_links.at is 'when it was linked';

create table audit_checkpoints (
  number bigint primary key,
  first_seq bigint not null,
  last_seq bigint not null unique,
  root text collate "C" not null,
  head text collate "C" not null,
  previous text collate "C" not null,
  at timestamptz not null,
  key_id text collate "C" not null,
  signature text collate "C" not null,
  check (first_seq <= last_seq)
);
comment on table audit_checkpoints is 'Signed Merkle roots over the links; the same is written to a second place. append-only';
comment on column audit_checkpoints.number is 'from 1 without gap';
comment on column audit_checkpoints.first_seq is 'first link under the root';
comment on column audit_checkpoints.last_seq is 'last link under the root';
comment on column audit_checkpoints.root is 'Merkle root over the hashes of the links';
comment on column audit_checkpoints.head is 'hash of the last link';
comment on column audit_checkpoints.previous is 'hash of the checkpoint before, empty for the first';
comment on column audit_checkpoints.at is 'when it was signed';
comment on column audit_checkpoints.key_id is 'which key signed';
comment on column audit_checkpoints.signature is 'Ed25519 over the canonical form';

create table audit_samples (
  entry_id bigint primary key references audit_entries (id),
  week date not null,
  drawn_at timestamptz not null
);
comment on table audit_samples is 'Views of single files drawn by lot each week, to be looked at by the auditor. append-only';
comment on column audit_samples.entry_id is 'the view drawn';
comment on column audit_samples.week is 'Monday of the week looked at';
comment on column audit_samples.drawn_at is 'when the lot was drawn';
create index audit_samples_by_week on audit_samples (week desc, entry_id);

create table audit_verdicts (
  id bigint generated always as identity primary key,
  entry_id bigint not null references audit_samples (entry_id),
  verdict text collate "C" not null check (verdict in ('fine', 'ask')),
  given_by uuid not null references staff (id),
  at timestamptz not null
);
comment on table audit_verdicts is 'What the auditor says of a drawn view; the last one counts. append-only';
comment on column audit_verdicts.id is 'order';
comment on column audit_verdicts.entry_id is 'of which drawn view';
comment on column audit_verdicts.verdict is 'fine: nothing to ask; ask: the person who looked is to be asked';
comment on column audit_verdicts.given_by is 'the auditor';
comment on column audit_verdicts.at is 'when';
create index audit_verdicts_by_entry on audit_verdicts (entry_id, id desc);
