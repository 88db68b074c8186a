alter table figure_rows drop constraint figure_rows_kind_check;
alter table figure_rows add constraint figure_rows_kind_check
  check (kind in ('holidayNotice', 'subsistenceLine', 'meansMultiplier', 'meansEdge', 'archiveTerm'));

alter table cases add column destroyed_at timestamptz;
comment on column cases.destroyed_at is 'when its file was destroyed after the archive term; the number and the days stay, nothing of anybody';
create index cases_ended on cases (agency_id) where destroyed_at is null and status in ('archived', 'terminated', 'endedWithoutAid', 'endedByOwnCounsel');

create table destructions (
  id uuid primary key,
  case_id uuid not null references cases,
  agency_id uuid not null references institutions,
  status text collate "C" not null check (status in ('proposed', 'agreed', 'declined', 'destroyed')),
  number text collate "C",
  closed_on date not null,
  keep_until date not null,
  years integer not null check (years between 1 and 100),
  term_source text not null,
  proposed_by uuid not null references staff,
  proposed_at timestamptz not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  destroyed_at timestamptz,
  erased integer,
  ids_hash text collate "C",
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  constraint destructions_two_people check (decided_by <> proposed_by),
  constraint destructions_proven check ((status = 'destroyed') = (destroyed_at is not null and erased is not null and ids_hash is not null))
);
comment on table destructions is '销毁清册: files whose archive term is over, proposed by one person and agreed by another; the line that stays when the file is gone';
comment on column destructions.id is 'time ordered';
comment on column destructions.case_id is 'the case, of which nothing but its number and days is left';
comment on column destructions.agency_id is 'whose file';
comment on column destructions.status is 'legal position';
comment on column destructions.number is 'number of the case; null: it never had one';
comment on column destructions.closed_on is 'when the case came to an end';
comment on column destructions.keep_until is 'the last day of its term';
comment on column destructions.years is 'the term that was applied';
comment on column destructions.term_source is 'the document the term was read in';
comment on column destructions.proposed_by is 'the first person';
comment on column destructions.proposed_at is 'when';
comment on column destructions.decided_by is 'the second person, never the first';
comment on column destructions.decided_at is 'when';
comment on column destructions.destroyed_at is 'when it was carried out';
comment on column destructions.erased is 'how many rows and files went';
comment on column destructions.ids_hash is 'SHA-256 over their sorted ids: who holds a list can prove that it was this one';
comment on column destructions.owner_institution_id is 'who owes the next move';
comment on column destructions.owner_role is 'in which seat';
comment on column destructions.offered_to_institution_id is 'a hand-over not yet taken';
create unique index destructions_once on destructions (case_id) where status <> 'declined';
create index destructions_by_agency on destructions (agency_id, status, id desc);
