create table exclusion_wishes (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  person_id uuid not null references persons,
  status text collate "C" not null check (status in ('received', 'kept', 'arranged', 'withdrawn')),
  agency_id uuid not null references institutions,
  bureau_id uuid references institutions,
  judged_by text collate "C" not null check (judged_by in ('head', 'bureau')),
  name text,
  about text not null,
  answer text,
  decided_by uuid references staff,
  decided_at timestamptz,
  received_at timestamptz not null,
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  constraint exclusion_wishes_judge check (judged_by = 'head' or bureau_id is not null)
);
comment on table exclusion_wishes is 'Whom she does not want to know or to handle her case, in her own words; who was recognised is shut out at once';
comment on column exclusion_wishes.id is 'time ordered';
comment on column exclusion_wishes.case_id is 'the case';
comment on column exclusion_wishes.application_id is 'whose wish';
comment on column exclusion_wishes.person_id is 'who wishes it';
comment on column exclusion_wishes.status is 'legal position';
comment on column exclusion_wishes.agency_id is 'the agency of her case';
comment on column exclusion_wishes.bureau_id is 'the bureau over it';
comment on column exclusion_wishes.judged_by is 'the head of the agency; the bureau where it may be about the head';
comment on column exclusion_wishes.name is 'the name she gave, sealed; null: she does not know it';
comment on column exclusion_wishes.about is 'who that is to her, in her words, sealed';
comment on column exclusion_wishes.answer is 'what came of it, for her, sealed';
comment on column exclusion_wishes.decided_by is 'who arranged it; null: recognised by the name';
comment on column exclusion_wishes.decided_at is 'when';
comment on column exclusion_wishes.received_at is 'the days run from here';
comment on column exclusion_wishes.owner_institution_id is 'who owes the next move';
comment on column exclusion_wishes.owner_role is 'in which seat';
comment on column exclusion_wishes.offered_to_institution_id is 'a hand-over not yet taken';
create index exclusion_wishes_by_owner on exclusion_wishes (owner_institution_id, status, received_at);
create index exclusion_wishes_by_case on exclusion_wishes (case_id);

alter table exclusions alter column set_by drop not null;
comment on column exclusions.set_by is 'by whom; null: she herself, by her code';
