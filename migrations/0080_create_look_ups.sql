create table look_ups (
  id uuid primary key,
  staff_id uuid not null references staff,
  institution_id uuid not null references institutions,
  purpose text collate "C" not null check (purpose in ('handingOver', 'sameMatter')),
  key_kind text collate "C" not null check (key_kind in ('idNumber', 'phone', 'number')),
  context_kind text collate "C" not null check (context_kind in ('call', 'visit', 'application')),
  context text not null,
  asked_at timestamptz not null,
  outcome text collate "C" check (outcome in ('handedOver', 'callsHerself', 'keptHere', 'nobodyThere', 'wrongPerson')),
  concluded_at timestamptz,
  check ((outcome is null) = (concluded_at is null))
);
comment on table look_ups is 'Who asked beyond the own office whether somebody has an application, what for and what came of it; never of whom, nor what was found';
comment on column look_ups.id is 'time ordered';
comment on column look_ups.staff_id is 'who asked';
comment on column look_ups.institution_id is 'of which office';
comment on column look_ups.purpose is 'what for, from a short list';
comment on column look_ups.key_kind is 'by what kind of whole number';
comment on column look_ups.context_kind is 'on what occasion: a call, a visit, an application of the own office';
comment on column look_ups.context is 'what was said, or the number of the own application; sealed';
comment on column look_ups.asked_at is 'when';
comment on column look_ups.outcome is 'what was done then; null: not said yet';
comment on column look_ups.concluded_at is 'when that was said';
create index look_ups_by_staff on look_ups (staff_id, id desc);
create index look_ups_by_institution on look_ups (institution_id, id desc);

create index papers_receipt_by_number on papers (number) where kind = 'materials-receipt';

alter table anomalies drop constraint anomalies_rule_check;
alter table anomalies add constraint anomalies_rule_check check (rule in
  ('manyFiles', 'manyUnrelated', 'offHours', 'afterClosing', 'idleLookUps', 'overBudget', 'decoyOpened', 'manyLookUps'));
