-- 求助记录证明: her request for a certificate of her own requests for help, and what the agency made of it.

create table help_records (
  id uuid primary key,
  case_id uuid not null references cases,
  application_id uuid not null references applications,
  status text collate "C" not null check (status in ('asked', 'issued', 'declined')),
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  asked_at timestamptz not null,
  answered_at timestamptz,
  digest text collate "C" check (digest ~ '^[0-9a-f]{64}$'),
  declined_because text,
  check (digest is null or answered_at is not null)
);
comment on table help_records is 'Certificates of requests for help: asked for by her, sealed or declined by the agency';
comment on column help_records.id is 'time ordered; the check code is computed from it and stored nowhere';
comment on column help_records.case_id is 'the case';
comment on column help_records.application_id is 'whose application';
comment on column help_records.status is 'asked, issued, declined';
comment on column help_records.owner_institution_id is 'the agency that owes the answer';
comment on column help_records.owner_role is 'and the post in it';
comment on column help_records.offered_to_institution_id is 'never: the log is this agency''s own';
comment on column help_records.asked_at is 'when she asked';
comment on column help_records.answered_at is 'when it was issued or declined';
comment on column help_records.digest is 'sha-256 of what the certificate lists; tells nothing by itself';
comment on column help_records.declined_because is 'the reason she was given, sealed';
create index help_records_by_owner on help_records (owner_institution_id, status, id);
create index help_records_by_application on help_records (application_id, id);
create unique index help_records_open on help_records (application_id) where status = 'asked';
create index papers_help_record_by_number on papers (number) where kind = 'help-record';
