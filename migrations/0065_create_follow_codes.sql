create table follow_codes (
  id uuid primary key,
  application_id uuid not null references applications,
  party_id uuid not null references case_parties,
  code_hash text collate "C" not null unique,
  made_from uuid not null,
  made_by_staff_id uuid references staff,
  made_at timestamptz not null,
  ends_on date,
  ended_at timestamptz
);
comment on table follow_codes is 'Codes by which whoever helps her sees that it goes on, and nothing else';
comment on column follow_codes.id is 'time ordered';
comment on column follow_codes.application_id is 'of which application';
comment on column follow_codes.party_id is 'who may look';
comment on column follow_codes.code_hash is 'keyed hash of the code';
comment on column follow_codes.made_from is 'the request it is made from, again when keys are changed';
comment on column follow_codes.made_by_staff_id is 'at the counter with her present; else by herself';
comment on column follow_codes.made_at is 'when';
comment on column follow_codes.ends_on is 'the 18th birthday of the child';
comment on column follow_codes.ended_at is 'taken back, replaced, or the person is on the other side';
create unique index follow_codes_standing on follow_codes (party_id) where ended_at is null;
create index follow_codes_by_application on follow_codes (application_id);

alter table sessions add column follow_code_id uuid references follow_codes;
comment on column sessions.follow_code_id is 'or that of whoever may see that it goes on';
alter table sessions drop constraint sessions_check;
alter table sessions add constraint sessions_of_one check (num_nonnulls(staff_id, application_id, follow_code_id) = 1);
create index sessions_by_follow_code on sessions (follow_code_id) where follow_code_id is not null;
