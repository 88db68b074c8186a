create table break_glass (
  id uuid primary key,
  staff_id uuid not null references staff,
  institution_id uuid not null references institutions,
  case_id uuid references cases,
  number text not null,
  reason_code text collate "C" not null check (reason_code in ('danger', 'deadline', 'absence', 'complaint')),
  reason text not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  check (opened_at < until and ended_at <= until)
);
comment on table break_glass is 'Break-glass: one file read for thirty minutes by somebody who has no part in it';
comment on column break_glass.id is 'time ordered';
comment on column break_glass.staff_id is 'who';
comment on column break_glass.institution_id is 'the office of that person';
comment on column break_glass.case_id is 'which case; null: the number was none, and the answer was the same';
comment on column break_glass.number is 'the number as it was given, sealed';
comment on column break_glass.reason_code is 'why, from a short list';
comment on column break_glass.reason is 'in words, sealed';
comment on column break_glass.opened_at is 'from';
comment on column break_glass.until is 'thirty minutes later';
comment on column break_glass.ended_at is 'when it was given back or ran out; null: not over, or not yet noted';
create index break_glass_by_staff on break_glass (staff_id, id desc);
create index break_glass_by_institution on break_glass (institution_id, id desc);
create index break_glass_by_case on break_glass (case_id);
create index break_glass_open on break_glass (until) where ended_at is null;

create table break_glass_reviews (
  id uuid primary key,
  break_glass_id uuid not null unique references break_glass,
  reviewed_by uuid not null references staff,
  reviewed_at timestamptz not null,
  in_order boolean not null,
  note text not null
);
comment on table break_glass_reviews is 'Another person looks at each break-glass within a day. append-only';
comment on column break_glass_reviews.id is 'time ordered';
comment on column break_glass_reviews.break_glass_id is 'which';
comment on column break_glass_reviews.reviewed_by is 'who looked; never who opened';
comment on column break_glass_reviews.reviewed_at is 'when';
comment on column break_glass_reviews.in_order is 'whether it was right';
comment on column break_glass_reviews.note is 'in words, sealed';
