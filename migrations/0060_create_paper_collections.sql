create table paper_collections (
  id uuid primary key,
  paper_id uuid not null references papers,
  application_id uuid not null references applications,
  case_id uuid not null references cases,
  place_id uuid not null references institutions,
  code_hash text collate "C" not null,
  state text collate "C" not null check (state in ('waiting', 'collected', 'expired', 'closed')),
  last_on date not null,
  opened_by text collate "C" not null,
  opened_at timestamptz not null,
  ended_at timestamptz check ((ended_at is null) = (state = 'waiting'))
);
comment on table paper_collections is 'Papers that lie ready at a counter, each under a one-time code';
comment on column paper_collections.id is 'time ordered; the code is made from it';
comment on column paper_collections.paper_id is 'which paper';
comment on column paper_collections.application_id is 'whose';
comment on column paper_collections.case_id is 'of which case: who is shut out of it is shut out of this';
comment on column paper_collections.place_id is 'at which counter: the agency itself or a station';
comment on column paper_collections.code_hash is 'keyed hash of the code, by the key that no change replaces';
comment on column paper_collections.state is 'waiting; collected; expired: nobody came; closed: served otherwise, or under a newer code';
comment on column paper_collections.last_on is 'the last day on which the code is worth anything';
comment on column paper_collections.opened_by is 'who laid it ready';
comment on column paper_collections.opened_at is 'when';
comment on column paper_collections.ended_at is 'when it was collected or ended';
create unique index paper_collections_by_code on paper_collections (code_hash) where state = 'waiting';
create unique index paper_collections_of_paper on paper_collections (paper_id) where state = 'waiting';
create index paper_collections_of_application on paper_collections (application_id);
create index paper_collections_due on paper_collections (last_on) where state = 'waiting';
