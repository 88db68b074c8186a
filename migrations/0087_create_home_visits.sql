create table home_visits (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  status text collate "C" not null check (status in ('asked', 'planned', 'underWay', 'done', 'notDone')),
  is_flagged boolean not null,
  wish text,
  visit_from timestamptz,
  goers text collate "C",
  place text,
  arrived_at timestamptz,
  left_at timestamptz,
  outcome text,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  asked_at timestamptz not null,
  check (left_at is null or arrived_at is not null)
);
comment on table home_visits is 'Somebody of the office goes to her: asked for, agreed with her, there, safely back';
comment on column home_visits.id is 'time ordered';
comment on column home_visits.case_id is 'of which case: who is shut out of it is shut out of this';
comment on column home_visits.application_id is 'whose';
comment on column home_visits.status is 'asked; planned with her; somebody is there; done and away; not done';
comment on column home_visits.is_flagged is 'violence or a minor: two go';
comment on column home_visits.wish is 'her own words: when, for what; sealed';
comment on column home_visits.visit_from is 'when, as agreed with her';
comment on column home_visits.goers is 'who goes: names of the staff';
comment on column home_visits.place is 'where they meet, sealed';
comment on column home_visits.arrived_at is 'they were there and she said that it suits';
comment on column home_visits.left_at is 'they were safely away';
comment on column home_visits.outcome is 'what was done, or why nobody went, sealed';
comment on column home_visits.owner_institution_id is 'the agency that owes it';
comment on column home_visits.owner_role is 'the post that owes it';
comment on column home_visits.offered_to_institution_id is 'never handed over';
comment on column home_visits.asked_at is 'when it was asked for';
create unique index home_visits_open on home_visits (application_id) where status in ('asked', 'planned', 'underWay');
create index home_visits_of_application on home_visits (application_id);
create index home_visits_of_owner on home_visits (owner_institution_id, asked_at);
