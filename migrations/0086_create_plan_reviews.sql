create table plan_reviews (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  status text collate "C" not null check (status in ('due', 'reviewed', 'notWanted', 'replaced', 'takenAway')),
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  opened_at timestamptz not null,
  closed_at timestamptz,
  how text collate "C" check (how in ('inPerson', 'calledInWindow')),
  agreed text,
  check ((how is null) = (agreed is null)),
  check (how is null or closed_at is not null)
);
comment on table plan_reviews is 'A safety plan that she left with the office is looked at again with her; each time is one row';
comment on column plan_reviews.id is 'time ordered';
comment on column plan_reviews.case_id is 'of which case: who is shut out of it is shut out of this';
comment on column plan_reviews.application_id is 'whose plan';
comment on column plan_reviews.status is 'due; reviewed with her; she wants no more; she made a newer plan; she took the plan away';
comment on column plan_reviews.owner_institution_id is 'the agency that owes it';
comment on column plan_reviews.owner_role is 'the post that owes it';
comment on column plan_reviews.offered_to_institution_id is 'never handed over';
comment on column plan_reviews.opened_at is 'when its days began to run';
comment on column plan_reviews.closed_at is 'when it ended';
comment on column plan_reviews.how is 'face to face, or by telephone in her hours';
comment on column plan_reviews.agreed is 'what was agreed with her, sealed';
create unique index plan_reviews_open on plan_reviews (application_id) where status = 'due';
create index plan_reviews_of_application on plan_reviews (application_id);
create index plan_reviews_of_owner on plan_reviews (owner_institution_id, status);
