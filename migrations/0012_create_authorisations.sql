create table authorisations (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text collate "C" not null check (kind in ('open', 'roles', 'transfer', 'reopen', 'renew')),
  institution_id uuid not null references institutions,
  roles text[] not null check (cardinality(roles) > 0),
  personnel_id uuid references aid_personnel,
  proposed_by text collate "C" not null,
  proposed_at timestamptz not null,
  unique (id, staff_id, proposed_by)
);
comment on table authorisations is 'Posts asked for a person: what a system administrator proposes and a security administrator decides. append-only';
comment on column authorisations.id is 'time ordered';
comment on column authorisations.staff_id is 'for whom';
comment on column authorisations.kind is 'a new account, other posts, a transfer, a closed account opened again, or new keys for lost ones';
comment on column authorisations.institution_id is 'where';
comment on column authorisations.roles is 'which posts';
comment on column authorisations.personnel_id is 'when this person handles cases';
comment on column authorisations.proposed_by is 'staff id of the first person, or setup';
comment on column authorisations.proposed_at is 'when';
create index authorisations_by_staff on authorisations (staff_id, proposed_at desc);

create table authorisation_decisions (
  authorisation_id uuid primary key,
  staff_id uuid not null,
  proposed_by text collate "C" not null,
  decided_by uuid not null references staff,
  decided_at timestamptz not null,
  approved boolean not null,
  reason text,
  foreign key (authorisation_id, staff_id, proposed_by) references authorisations (id, staff_id, proposed_by),
  constraint authorisation_decisions_two_people check (decided_by::text <> proposed_by and decided_by <> staff_id)
);
comment on table authorisation_decisions is 'The second person''s answer to an authorisation, once and for good. append-only';
comment on column authorisation_decisions.authorisation_id is 'which';
comment on column authorisation_decisions.staff_id is 'for whom, tied to the proposal by the foreign key';
comment on column authorisation_decisions.proposed_by is 'the first person, tied likewise';
comment on column authorisation_decisions.decided_by is 'the second person: neither the first nor the one it is for';
comment on column authorisation_decisions.decided_at is 'when';
comment on column authorisation_decisions.approved is 'false: refused';
comment on column authorisation_decisions.reason is 'why it was refused';

create table departures (
  id bigint generated always as identity primary key,
  staff_id uuid not null references staff,
  institution_id uuid not null references institutions,
  personnel_id uuid references aid_personnel,
  kind text collate "C" not null check (kind in ('left', 'transferred', 'closed')),
  at timestamptz not null
);
comment on table departures is 'Who ceased to work where: their open work waits to be given to others. append-only';
comment on column departures.id is 'order';
comment on column departures.staff_id is 'who';
comment on column departures.institution_id is 'where from';
comment on column departures.personnel_id is 'under which name of the working list cases were handled';
comment on column departures.kind is 'left, transferred, or closed by an administrator or a rule';
comment on column departures.at is 'when';
create index departures_by_personnel on departures (personnel_id) where personnel_id is not null;
