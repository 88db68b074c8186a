create table erasures (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  class text collate "C" not null check (class in ('drafts', 'sessions', 'attempts', 'outgoingBodies', 'strayFiles')),
  rule text not null,
  erased integer not null check (erased > 0),
  ids_hash text collate "C" not null
);
comment on table erasures is 'What was erased because its time was over; never what it said. append-only';
comment on column erasures.id is 'order';
comment on column erasures.at is 'when';
comment on column erasures.class is 'kind of record';
comment on column erasures.rule is 'by which rule, in words, as it stood then';
comment on column erasures.erased is 'how many';
comment on column erasures.ids_hash is 'SHA-256 over their sorted ids: who holds a list can prove that it was this one';

alter table outgoing add column body_erased_at timestamptz;
comment on column outgoing.body_erased_at is 'when the words were taken out, after their time; null: they are there';
create index outgoing_by_time_sent on outgoing (sent_at) where body_erased_at is null;
