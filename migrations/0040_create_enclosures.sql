-- What she chose to keep with her application: how dangerous it is, her safety plan, her petition. Hers to take away again.

create table enclosures (
  id uuid primary key,
  application_id uuid not null references applications,
  case_id uuid not null references cases,
  kind text collate "C" not null check (kind in ('danger', 'plan', 'petition')),
  body text not null,
  kept_at timestamptz not null,
  review_on date,
  unique (application_id, kind)
);
comment on table enclosures is 'Kept because she said so, one of each kind; she may replace it or take it away';
comment on column enclosures.id is 'time ordered';
comment on column enclosures.application_id is 'with whose application';
comment on column enclosures.case_id is 'its case';
comment on column enclosures.kind is 'danger assessment, safety plan, petition for a protection order';
comment on column enclosures.body is 'what she filled in, sealed';
comment on column enclosures.kept_at is 'when she said so, last';
comment on column enclosures.review_on is 'a safety plan is looked at again on this day';
create index enclosures_by_review on enclosures (review_on) where review_on is not null;
