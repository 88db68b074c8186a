-- Figures that an office loads after a release: 低保 lines, holiday notices, multiplier, edge. Two people for each.

create table figure_rows (
  id uuid primary key,
  kind text collate "C" not null check (kind in ('holidayNotice', 'subsistenceLine', 'meansMultiplier', 'meansEdge')),
  value jsonb not null,
  region text collate "C" not null check (region ~ '^14(\d{2}(\d{2})?)?$'),
  from_day date not null,
  to_day date check (to_day > from_day),
  source_title text not null check (source_title <> ''),
  source_number text,
  source_url text,
  supersedes uuid[] not null default '{}',
  proposed_by uuid not null references staff,
  proposed_by_institution_id uuid not null references institutions,
  proposed_at timestamptz not null,
  unique (id, proposed_by)
);
comment on table figure_rows is 'Figures of the law as an office proposes them, each with its dates and its document. append-only';
comment on column figure_rows.id is 'time ordered';
comment on column figure_rows.kind is 'which figure';
comment on column figure_rows.value is 'the figure itself, as the law tree knows it, without dates and source';
comment on column figure_rows.region is 'the county it holds for, or 14 for the province';
comment on column figure_rows.from_day is 'in force from this day, which may be past';
comment on column figure_rows.to_day is 'until the day before this one; null: until another comes';
comment on column figure_rows.source_title is 'the document it was read in';
comment on column figure_rows.source_number is 'its number';
comment on column figure_rows.source_url is 'where it was published';
comment on column figure_rows.supersedes is 'approved rows whose days it takes over';
comment on column figure_rows.proposed_by is 'the first person';
comment on column figure_rows.proposed_by_institution_id is 'from which office';
comment on column figure_rows.proposed_at is 'when';
create index figure_rows_by_kind on figure_rows (kind, region, id);

create table figure_approvals (
  id bigint generated always as identity primary key,
  row_id uuid not null unique,
  proposed_by uuid not null,
  decided_by uuid not null references staff,
  decided_at timestamptz not null,
  approved boolean not null,
  reason text,
  foreign key (row_id, proposed_by) references figure_rows (id, proposed_by),
  constraint figure_approvals_two_people check (decided_by <> proposed_by),
  constraint figure_approvals_reason check (approved or (reason is not null and reason <> ''))
);
comment on table figure_approvals is 'The second person''s answer to a proposed figure, once and for good. append-only';
comment on column figure_approvals.id is 'order of approval: a later row supersedes an earlier one; taken under one lock, so the highest tells the version';
comment on column figure_approvals.row_id is 'which row';
comment on column figure_approvals.proposed_by is 'the first person, tied to the row by the foreign key so that the check below cannot be talked round';
comment on column figure_approvals.decided_by is 'the second person, never the first';
comment on column figure_approvals.decided_at is 'when';
comment on column figure_approvals.approved is 'false: rejected';
comment on column figure_approvals.reason is 'why it was rejected';

create table figure_snapshots (
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  content text not null,
  kept_at timestamptz not null
);
comment on table figure_snapshots is 'Every set of figures that was ever in use, by its hash: an old decision can be explained again. append-only';
comment on column figure_snapshots.hash is 'sha-256 of the figures; applications keep it';
comment on column figure_snapshots.content is 'the figures, as canonical JSON';
comment on column figure_snapshots.kept_at is 'when it was first in use';
