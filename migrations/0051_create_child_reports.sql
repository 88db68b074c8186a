create table child_reports (
  id uuid primary key,
  case_id uuid not null,
  status text collate "C" not null check (status in ('received', 'doneWithPolice', 'notTheDuty')),
  owner_institution_id uuid not null references institutions,
  owner_role text collate "C" not null,
  offered_to_institution_id uuid references institutions,
  number text collate "C" not null,
  situation text collate "C" not null,
  division_code text collate "C" not null,
  happening text not null,
  reporter_id uuid not null references reporter_vault,
  police_receipt text,
  ask_again_at timestamptz,
  asked_again integer not null default 0 check (asked_again >= 0),
  created_at timestamptz not null
);
comment on table child_reports is 'Reports that a child is harmed: kept beside the report to the police, never instead of it';
comment on column child_reports.id is 'time ordered';
comment on column child_reports.case_id is 'its own id: there is no case yet';
comment on column child_reports.status is 'the position, as the workflow declares it';
comment on column child_reports.owner_institution_id is 'who must see that the police know';
comment on column child_reports.owner_role is 'in which post';
comment on column child_reports.offered_to_institution_id is 'unused: a report is not handed over';
comment on column child_reports.number is 'on the receipt';
comment on column child_reports.situation is 'which of the nine, or unsure';
comment on column child_reports.division_code is 'county';
comment on column child_reports.happening is 'what was seen and where, sealed';
comment on column child_reports.reporter_id is 'a number in the vault of reporters that opens nothing';
comment on column child_reports.police_receipt is 'number the police gave, sealed';
comment on column child_reports.ask_again_at is 'when whoever owes the report is asked for the police receipt; null: it is there';
comment on column child_reports.asked_again is 'how often that was done';
comment on column child_reports.created_at is 'when';
create index child_reports_of_office on child_reports (owner_institution_id, ask_again_at) where status = 'received';
create unique index child_reports_by_number on child_reports (number);
