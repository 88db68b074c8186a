alter table applications add column return_code_ends_on date;
comment on column applications.return_code_ends_on is 'a guardian filed it: from the 18th birthday of the child the code is worth nothing';

alter table case_parties
  add column adverse_since timestamptz,
  add column adverse_because text collate "C" check (adverse_because in ('harmsHer', 'opposesHer', 'sheAsked')),
  add column adverse_by uuid references staff,
  add check ((adverse_since is null) = (adverse_because is null) and (adverse_since is null) = (adverse_by is null));
comment on column case_parties.adverse_since is 'from when this person learns nothing of the case any more';
comment on column case_parties.adverse_because is 'why, by code';
comment on column case_parties.adverse_by is 'who said so';

create table exclusions (
  id uuid primary key,
  case_id uuid not null references cases,
  staff_id uuid not null references staff,
  ground text collate "C" not null check (ground in ('declared', 'herWish', 'head', 'rule')),
  state text collate "C" not null check (state in ('proposed', 'inForce', 'declined', 'lifted')),
  reason text not null,
  substitute_staff_id uuid references staff,
  substitute_institution_id uuid not null references institutions,
  until_day date,
  set_by uuid not null references staff,
  set_at timestamptz not null,
  ended_by uuid references staff,
  ended_at timestamptz,
  check (substitute_staff_id <> staff_id)
);
comment on table exclusions is 'Staff shut out of one case: relatives, people of the same village, whoever she does not want to know';
comment on column exclusions.id is 'time ordered';
comment on column exclusions.case_id is 'which case';
comment on column exclusions.staff_id is 'who is shut out';
comment on column exclusions.ground is 'declared by that person, her wish, the head, or a rule that the head confirmed';
comment on column exclusions.state is 'only what is in force shuts out';
comment on column exclusions.reason is 'in words, sealed';
comment on column exclusions.substitute_staff_id is 'who does it instead; null: nobody is left here';
comment on column exclusions.substitute_institution_id is 'at which desk: another agency where nobody is left in the county';
comment on column exclusions.until_day is 'until when; null: as long as the case';
comment on column exclusions.set_by is 'by whom';
comment on column exclusions.set_at is 'when';
comment on column exclusions.ended_by is 'who declined or lifted it';
comment on column exclusions.ended_at is 'when';
create unique index exclusions_in_force on exclusions (staff_id, case_id) where state = 'inForce';
create index exclusions_by_case on exclusions (case_id, id desc);
